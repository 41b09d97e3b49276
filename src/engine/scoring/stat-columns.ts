/** The columns of the running statistics: one flat table of counts per club and kind. */
import { countAt } from '../table-access.ts';

/** Counts of a kind, row after row; a row is a player (or a player at a position). */
export type StatTable = Uint16Array;

export const BATTING = {
  plateAppearances: 0,
  atBats: 1,
  runs: 2,
  hits: 3,
  doubles: 4,
  triples: 5,
  homeRuns: 6,
  runsBattedIn: 7,
  walks: 8,
  intentionalWalks: 9,
  strikeouts: 10,
  hitByPitch: 11,
  sacrificeHits: 12,
  sacrificeFlies: 13,
  groundedIntoDoublePlay: 14,
  stolenBases: 15,
  caughtStealing: 16,
  leftOnBase: 17,
} as const;
export const BATTING_COLUMNS = 18;

export const PITCHING = {
  battersFaced: 0,
  outs: 1,
  hits: 2,
  runs: 3,
  earnedRuns: 4,
  homeRuns: 5,
  walks: 6,
  intentionalWalks: 7,
  strikeouts: 8,
  hitBatters: 9,
  wildPitches: 10,
  balks: 11,
  inheritedRunners: 12,
  inheritedRunnersScored: 13,
  pickOffs: 14,
} as const;
export const PITCHING_COLUMNS = 15;

export const FIELDING = {
  outs: 0,
  putouts: 1,
  assists: 2,
  errors: 3,
  doublePlays: 4,
  passedBalls: 5,
  stolenBases: 6,
  caughtStealing: 7,
} as const;
export const FIELDING_COLUMNS = 8;
export const FIELD_ROWS_PER_PLAYER = 9;

/** Adds to a batting count of a player. */
export function addBatting(table: StatTable, player: number, column: number, amount = 1): void {
  const index = player * BATTING_COLUMNS + column;
  table[index] = countAt(table, index) + amount;
}

/** Adds to a pitching count of a player. */
export function addPitching(table: StatTable, player: number, column: number, amount = 1): void {
  const index = player * PITCHING_COLUMNS + column;
  table[index] = countAt(table, index) + amount;
}

/** The place of a player's fielding row at a position 1-9. */
export function fieldingRow(player: number, position: number): number {
  return (player * FIELD_ROWS_PER_PLAYER + position - 1) * FIELDING_COLUMNS;
}
