/** What a replayed season adds up to: every club's results and the lines of all its players. */
import type { LeagueSums } from '../models/season-plan.ts';
import type { EngineGame, TeamState } from './game-state.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  FIELD_ROWS_PER_PLAYER,
  FIELDING_COLUMNS,
  PITCHING_COLUMNS,
} from './scoring/stat-columns.ts';

const FIELDING_PER_PLAYER = FIELD_ROWS_PER_PLAYER * FIELDING_COLUMNS;

/** Sums of a club; the tables have a row for each of its players, as in scoring/stat-columns.ts. */
export interface ClubTotals {
  games: number;
  wins: number;
  runs: number;
  runsAllowed: number;
  readonly batting: Float64Array;
  readonly pitching: Float64Array;
  readonly fielding: Float64Array;
  /** Games by player on the mound, and those that he started. */
  readonly pitched: Float64Array;
  readonly started: Float64Array;
}

/** Nothing yet, for a club with so many players. */
export function emptyClubTotals(players: number): ClubTotals {
  return {
    games: 0,
    wins: 0,
    runs: 0,
    runsAllowed: 0,
    batting: new Float64Array(players * BATTING_COLUMNS),
    pitching: new Float64Array(players * PITCHING_COLUMNS),
    fielding: new Float64Array(players * FIELDING_PER_PLAYER),
    pitched: new Float64Array(players),
    started: new Float64Array(players),
  };
}

function addTable(into: Float64Array, from: Uint16Array): void {
  for (let index = 0; index < into.length; index += 1) {
    into[index] = (into[index] ?? 0) + (from[index] ?? 0);
  }
}

function addTeam(totals: ClubTotals, team: TeamState, other: TeamState): void {
  totals.games += 1;
  totals.runs += team.runs;
  totals.runsAllowed += other.runs;
  if (team.runs > other.runs) totals.wins += 1;
  addTable(totals.batting, team.batting);
  addTable(totals.pitching, team.pitching);
  addTable(totals.fielding, team.fielding);
  for (const [index, { player }] of team.stints.entries()) {
    totals.pitched[player] = (totals.pitched[player] ?? 0) + 1;
    if (index === 0) totals.started[player] = (totals.started[player] ?? 0) + 1;
  }
}

/** Adds a finished game to the sums of both clubs. */
export function addGame(game: EngineGame, away: ClubTotals, home: ClubTotals): void {
  addTeam(away, game.away, game.home);
  addTeam(home, game.home, game.away);
}

/** The league's sums over all clubs. */
export function leagueSums(clubs: readonly ClubTotals[]): LeagueSums {
  const batting = (column: number): number => {
    let sum = 0;
    for (const club of clubs) {
      for (let index = column; index < club.batting.length; index += BATTING_COLUMNS) {
        sum += club.batting[index] ?? 0;
      }
    }
    return sum;
  };
  const doubles = batting(BATTING.doubles);
  const triples = batting(BATTING.triples);
  const homeRuns = batting(BATTING.homeRuns);
  return {
    clubGames: clubs.reduce((sum, { games }) => sum + games, 0),
    runs: clubs.reduce((sum, { runs }) => sum + runs, 0),
    plateAppearances: batting(BATTING.plateAppearances),
    singles: batting(BATTING.hits) - doubles - triples - homeRuns,
    ...{ doubles, triples, homeRuns },
    walks: batting(BATTING.walks),
    hitByPitch: batting(BATTING.hitByPitch),
    strikeouts: batting(BATTING.strikeouts),
  };
}
