/** The range chart and the error chart as tables that a roll indexes, built once. */
import { at, itemAt, numberAt } from '../table-access.ts';
import { CHECK_ROWS, type CheckResult } from './check.data.ts';
import { CHECKS_PER_SEASON, ERROR_SCALE, ERROR_THREE, ERROR_TWO } from './error.data.ts';

const POSITIONS = 9;
const RANGES = 5;
const FACES = 20;
const RATINGS = 89;
const TOTALS = 16;
const LOWEST_TOTAL = 3;
/** How many of the 216 throws of three dice give 3, 4 … 18. */
const WAYS = [1, 3, 6, 10, 15, 21, 25, 27, 27, 25, 21, 15, 10, 6, 3, 1] as const;
const ALL_WAYS = 216;

/** The code of each result of the range chart, its place in CHECK_RESULTS; up to `triple` hits. */
export const CHECK = {
  singleOne: 0,
  singleCenter: 1,
  singleTwo: 2,
  doubleTwo: 3,
  doubleThree: 4,
  triple: 5,
  groundballA: 6,
  groundballB: 7,
  groundballC: 8,
  popout: 9,
  deepFlyA: 10,
  flyB: 11,
  flyC: 12,
} as const satisfies { readonly [Name in CheckResult]: number };

const ERROR_CHANCE_MAX = 0.9;

/**
 * The fewest bases of an error that put the batter on when the ball would have been an out. A
 * catcher's or an outfielder's error of one base is a bad throw: the out stands, and runners move.
 */
export function basesThatSaveBatter(position: number): number {
  return position === 2 || position >= 7 ? 2 : 1;
}

function buildCheckTable(): Int8Array {
  const table = new Int8Array(POSITIONS * RANGES * FACES);
  let place = 0;
  for (const rows of CHECK_ROWS) {
    for (const row of rows) {
      for (const [code, faces] of row.entries()) {
        table.fill(code, place, place + faces);
        place += faces;
      }
    }
  }
  return table;
}

/** Tells whether a set of sums, a bit each, has this one. */
const has = (sums: bigint, sum: number): boolean => sum >= 0 && ((sums >> BigInt(sum)) & 1n) === 1n;

/** Takes totals off `free` that make up as many ways, or the most below; the commonest that can. */
function takeTotals(free: Set<number>, ways: number): number[] {
  const byWays = [...free].sort((one, other) => numberAt(WAYS, other) - numberAt(WAYS, one));
  // What the totals from a place on can add up to.
  const sums: bigint[] = [1n];
  for (const total of byWays.toReversed()) {
    const rest = itemAt(sums, 0);
    sums.unshift(rest | (rest << BigInt(numberAt(WAYS, total))));
  }
  let missing = ways;
  while (!has(itemAt(sums, 0), missing)) missing -= 1;
  const taken: number[] = [];
  for (const [place, total] of byWays.entries()) {
    const size = numberAt(WAYS, total);
    if (!has(itemAt(sums, place + 1), missing - size)) continue;
    missing -= size;
    taken.push(total);
    free.delete(total);
  }
  return taken;
}

/**
 * The error chart. A rating is the errors that a fielder would make in 162 whole games, so his
 * chance on a check goes with rating / checks per season; the nearest number of the 216 throws is made
 * up from totals of three dice, and divided into errors of one, two and three bases.
 */
function buildErrorTable(): Int8Array {
  const table = new Int8Array(POSITIONS * RATINGS * TOTALS);
  for (let position = 0; position < POSITIONS; position += 1) {
    const perRating = numberAt(ERROR_SCALE, position) / numberAt(CHECKS_PER_SEASON, position);
    for (let rating = 0; rating < RATINGS; rating += 1) {
      const chance = Math.min(ERROR_CHANCE_MAX, rating * perRating);
      const ways = Math.round(chance * ALL_WAYS);
      const three = Math.round(ways * numberAt(ERROR_THREE, position));
      const two = Math.round(ways * numberAt(ERROR_TWO, position));
      const free = new Set(WAYS.keys());
      const row = (position * RATINGS + rating) * TOTALS;
      // The rare totals first to the errors of more bases: only they make up so few throws.
      for (const total of takeTotals(free, three)) table[row + total] = 3;
      for (const total of takeTotals(free, two)) table[row + total] = 2;
      for (const total of takeTotals(free, ways - two - three)) table[row + total] = 1;
    }
  }
  return table;
}

const CHECK_TABLE = buildCheckTable();
const ERROR_TABLE = buildErrorTable();

/** The result code of a check: position 1-9, range 1-5, face of a d20. */
export function checkResult(position: number, range: number, face: number): number {
  return at(CHECK_TABLE, ((position - 1) * RANGES + range - 1) * FACES + face - 1);
}

/** Bases given by an error, 0-3: position 1-9, error rating 0-88, total 3-18 of three dice. */
export function errorBases(position: number, rating: number, total: number): number {
  return at(ERROR_TABLE, ((position - 1) * RATINGS + rating) * TOTALS + total - LOWEST_TOTAL);
}

/** The chance that an error of at least `bases` happens on a check, 0-1. */
export function errorChance(position: number, rating: number, bases = 1): number {
  let ways = 0;
  for (const [total, size] of WAYS.entries()) {
    if (errorBases(position, rating, total + LOWEST_TOTAL) >= bases) ways += size;
  }
  return ways / ALL_WAYS;
}
