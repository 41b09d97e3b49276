/** Reads a replay's totals in the names in which the real season's facts are written. */
import {
  BATTING,
  BATTING_COLUMNS,
  FIELDING,
  FIELDING_COLUMNS,
  PITCHING,
  PITCHING_COLUMNS,
} from '../../engine/scoring/stat-columns.ts';
import { CLUB, type ClubTotals } from '../../engine/season-totals.ts';
import type { BATTER_COUNTS, ClubCounts, PITCHER_COUNTS } from '../../models/season-facts.ts';

/** The count at a place of a table; the place must exist. */
function countOf(table: Uint32Array, place: number): number {
  return table[place] as number;
}

/** The sum of a column over all rows of a table. */
function columnSum(table: Uint32Array, column: number, columns: number): number {
  let sum = 0;
  for (let place = column; place < table.length; place += columns) sum += countOf(table, place);
  return sum;
}

/** What a club did in a replay. */
export function clubCounts({ results, batting, pitching, fielding }: ClubTotals): ClubCounts {
  const batted = (column: number) => columnSum(batting, column, BATTING_COLUMNS);
  const pitched = (column: number) => columnSum(pitching, column, PITCHING_COLUMNS);
  const fielded = (column: number) => columnSum(fielding, column, FIELDING_COLUMNS);
  return {
    games: countOf(results, CLUB.games),
    runs: countOf(results, CLUB.runs),
    plateAppearances: batted(BATTING.plateAppearances),
    hits: batted(BATTING.hits),
    doubles: batted(BATTING.doubles),
    triples: batted(BATTING.triples),
    homeRuns: batted(BATTING.homeRuns),
    walks: batted(BATTING.walks),
    intentionalWalks: batted(BATTING.intentionalWalks),
    hitByPitch: batted(BATTING.hitByPitch),
    strikeouts: batted(BATTING.strikeouts),
    sacrificeHits: batted(BATTING.sacrificeHits),
    sacrificeFlies: batted(BATTING.sacrificeFlies),
    groundedIntoDoublePlay: batted(BATTING.groundedIntoDoublePlay),
    stolenBases: batted(BATTING.stolenBases),
    caughtStealing: batted(BATTING.caughtStealing),
    errors: fielded(FIELDING.errors),
    passedBalls: fielded(FIELDING.passedBalls),
    wildPitches: pitched(PITCHING.wildPitches),
    balks: pitched(PITCHING.balks),
    completeGames: countOf(results, CLUB.completeGames),
    relievers: countOf(results, CLUB.relievers),
  };
}

/** Games that a club won in a replay. */
export function winsOf({ results }: ClubTotals): number {
  return countOf(results, CLUB.wins);
}

/** A batter's count by the row of his club's tables. */
export function batterCount(
  { batting }: ClubTotals,
  row: number,
  name: (typeof BATTER_COUNTS)[number],
): number {
  return countOf(batting, row * BATTING_COLUMNS + BATTING[name]);
}

/** A pitcher's count by the row of his club's tables. */
export function pitcherCount(
  { pitching }: ClubTotals,
  row: number,
  name: (typeof PITCHER_COUNTS)[number],
): number {
  return countOf(pitching, row * PITCHING_COLUMNS + PITCHING[name]);
}
