/** What a replayed season adds up to: every club's results and the lines of all its players. */
import type { EngineGame, TeamState } from './game-state.ts';
import {
  BATTING_COLUMNS,
  FIELD_ROWS_PER_PLAYER,
  FIELDING_COLUMNS,
  PITCHING_COLUMNS,
} from './scoring/stat-columns.ts';
import { countAt } from './table-access.ts';

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

/** The sum at a place of a club's table; the place must exist. */
function valueAt(table: Float64Array, place: number): number {
  return table[place] as number;
}

function addTable(into: Float64Array, from: Uint16Array): void {
  for (let index = 0; index < into.length; index += 1) {
    into[index] = valueAt(into, index) + countAt(from, index);
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
    totals.pitched[player] = valueAt(totals.pitched, player) + 1;
    if (index === 0) totals.started[player] = valueAt(totals.started, player) + 1;
  }
}

/** Adds a finished game to the sums of both clubs. */
export function addGame(game: EngineGame, away: ClubTotals, home: ClubTotals): void {
  addTeam(away, game.away, game.home);
  addTeam(home, game.home, game.away);
}
