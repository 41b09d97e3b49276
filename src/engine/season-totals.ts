/**
 * What a replayed season adds up to: one table of whole numbers, so that it moves between threads and
 * machines as it is, and views of it by club, player and base-out state.
 */
import { cardOf } from './card-of.ts';
import type { EngineGame, TeamState } from './game-state.ts';
import { BASE_OUT_STATES, type RunSums } from './scoring/run-tally.ts';
import {
  BATTING_COLUMNS,
  FIELD_ROWS_PER_PLAYER,
  FIELDING_COLUMNS,
  PITCHING_COLUMNS,
  type StatTable,
} from './scoring/stat-columns.ts';
import { at, countAt, itemAt } from './table-access.ts';

const FIELDING_PER_PLAYER = FIELD_ROWS_PER_PLAYER * FIELDING_COLUMNS;

/** The columns of a club's results. */
export const CLUB = {
  games: 0,
  wins: 1,
  runs: 2,
  runsAllowed: 3,
  homeGames: 4,
  homeWins: 5,
  /** Games that the starter finished. */
  completeGames: 6,
  /** Pitchers who came in. */
  relievers: 7,
} as const;
const CLUB_COLUMNS = 8;

/** The columns of a player on the mound that no line of a game holds. */
export const MOUND = { games: 0, starts: 1 } as const;
export const MOUND_COLUMNS = 2;

/** Places of the distribution of runs per club and game; the last one is for so many and more. */
export const RUNS_PLACES = 32;
const LEAGUE_COLUMNS = 3 * BASE_OUT_STATES + RUNS_PLACES;
const PER_PLAYER = BATTING_COLUMNS + PITCHING_COLUMNS + FIELDING_PER_PLAYER + MOUND_COLUMNS;

/** Sums of a club; the tables have a row for each of its players, as in scoring/stat-columns.ts. */
export interface ClubTotals {
  /** One row of CLUB. */
  readonly results: Uint32Array;
  readonly batting: Uint32Array;
  readonly pitching: Uint32Array;
  /** Nine rows a player, one a position. */
  readonly fielding: Uint32Array;
  /** A row of MOUND a player. */
  readonly mound: Uint32Array;
}

export interface SeasonTotals {
  /** Everything: the other fields are views of it. */
  readonly table: Uint32Array<ArrayBuffer>;
  readonly clubs: readonly ClubTotals[];
  readonly states: RunSums;
  /** Games of clubs by their runs, RUNS_PLACES places. */
  readonly runsPerGame: Uint32Array;
}

/** How long the table is for clubs with so many players each. */
function totalsLength(players: readonly number[]): number {
  return players.reduce((sum, count) => sum + CLUB_COLUMNS + count * PER_PLAYER, LEAGUE_COLUMNS);
}

/** Views of a table that another `seasonTotals` made; nothing yet where none is given. */
export function seasonTotals(
  players: readonly number[],
  table = new Uint32Array(totalsLength(players)),
): SeasonTotals {
  let place = 0;
  const next = (length: number) => {
    place += length;
    return table.subarray(place - length, place);
  };
  return {
    table,
    states: {
      plays: next(BASE_OUT_STATES),
      runs: next(BASE_OUT_STATES),
      squares: next(BASE_OUT_STATES),
    },
    runsPerGame: next(RUNS_PLACES),
    clubs: players.map((count) => ({
      results: next(CLUB_COLUMNS),
      batting: next(count * BATTING_COLUMNS),
      pitching: next(count * PITCHING_COLUMNS),
      fielding: next(count * FIELDING_PER_PLAYER),
      mound: next(count * MOUND_COLUMNS),
    })),
  };
}

function add(table: Uint32Array, place: number, amount: number): void {
  table[place] = (table[place] as number) + amount;
}

/** Adds the same stretch of both tables, most of it noughts; `from` is where it begins. */
function addRow(into: Uint32Array, game: StatTable, from: number, length: number): void {
  for (let place = from; place < from + length; place += 1) {
    const count = countAt(game, place);
    if (count > 0) add(into, place, count);
  }
}

function addStints({ results, mound }: ClubTotals, team: TeamState): void {
  const { stints } = team;
  for (let index = 0; index < stints.length; index += 1) {
    const row = itemAt(stints, index).player * MOUND_COLUMNS;
    add(mound, row + MOUND.games, 1);
    if (index === 0) add(mound, row + MOUND.starts, 1);
  }
  if (stints.length === 1) add(results, CLUB.completeGames, 1);
  add(results, CLUB.relievers, stints.length - 1);
}

function addTeam(totals: ClubTotals, team: TeamState, other: TeamState): void {
  const { results, batting, pitching, fielding } = totals;
  add(results, CLUB.games, 1);
  add(results, CLUB.runs, team.runs);
  add(results, CLUB.runsAllowed, other.runs);
  if (team.runs > other.runs) add(results, CLUB.wins, 1);
  const players = team.team.players.length;
  for (let player = 0; player < players; player += 1) {
    // Most of a club has not been in the game.
    if (at(team.slotOf, player) === 0) continue;
    addRow(batting, team.batting, player * BATTING_COLUMNS, BATTING_COLUMNS);
    addRow(fielding, team.fielding, player * FIELDING_PER_PLAYER, FIELDING_PER_PLAYER);
    if (!cardOf(team, player).pitches) continue;
    addRow(pitching, team.pitching, player * PITCHING_COLUMNS, PITCHING_COLUMNS);
  }
  addStints(totals, team);
}

export interface GameTotals {
  readonly away: ClubTotals;
  readonly home: ClubTotals;
  readonly runsPerGame: Uint32Array;
}

/** Adds a finished game to the sums of both clubs and of the league. */
export function addGame(game: EngineGame, { away, home, runsPerGame }: GameTotals): void {
  addTeam(away, game.away, game.home);
  addTeam(home, game.home, game.away);
  add(home.results, CLUB.homeGames, 1);
  if (game.home.runs > game.away.runs) add(home.results, CLUB.homeWins, 1);
  add(runsPerGame, Math.min(game.away.runs, RUNS_PLACES - 1), 1);
  add(runsPerGame, Math.min(game.home.runs, RUNS_PLACES - 1), 1);
}
