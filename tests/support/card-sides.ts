/** Card sides for tests: cells laid out from chances, and sides that hold one result only. */
import {
  type CardResult,
  CELLS_PER_SIDE,
  formatCell,
  type LayoutCell,
  waysOfTotal,
} from '../../src/models/card-layout.ts';

export type ChanceTable = readonly (readonly [CardResult, number])[];

/** About what an average batter's card holds, from the league rates of 2019. */
export const BATTER_CHANCES: ChanceTable = [
  ['homeRun', 2.9],
  ['ballparkHomeRun', 2],
  ['triple', 0.4],
  ['doubleThree', 1],
  ['doubleTwo', 2],
  ['doublePull', 1.9],
  ['singleTwo', 3.5],
  ['singleOne', 3.2],
  ['singleCenter', 7.3],
  ['ballparkSingle', 2],
  ['hitByPitch', 1.1],
  ['walk', 8.8],
  ['strikeout', 24.8],
  ['lineout', 6],
  ['popout', 5],
  ['deepFlyA', 3],
  ['mediumFlyB', 4],
  ['flyBLeft', 5],
  ['flyBRight', 5],
  ['groundballA', 9],
  ['groundballB', 5.6],
  ['groundballC', 4.5],
];

/** About what an average pitcher's card holds beside his 29 checks. */
export const PITCHER_CHANCES: ChanceTable = [
  ['homeRun', 2.9],
  ['ballparkHomeRun', 2],
  ['triple', 0.3],
  ['doubleThree', 0.8],
  ['doubleTwo', 1.6],
  ['doubleCenter', 1.5],
  ['singleTwo', 2],
  ['singleOne', 1.9],
  ['singleCenter', 3.6],
  ['ballparkSingle', 2],
  ['hitByPitch', 1.1],
  ['walk', 8.8],
  ['strikeout', 24.8],
  ['flyBLeft', 4.5],
  ['flyBCenter', 5],
  ['flyBRight', 4.5],
  ['groundballA', 7],
  ['groundballB', 4.7],
  ['checkPitcher', 1],
  ['checkCatcher', 3],
  ['checkFirstBase', 2],
  ['checkSecondBase', 6],
  ['checkThirdBase', 3],
  ['checkShortstop', 7],
  ['checkLeftField', 2],
  ['checkCenterField', 3],
  ['checkRightField', 2],
];

const FACES = 20;
const SIDE_UNITS = 108 * FACES;

/** Lays chances out on 33 cells, at most two results a cell; near the targets, 108 exactly. */
export function cellsFrom(chances: ChanceTable): string[] {
  const total = chances.reduce((sum, [, amount]) => sum + amount, 0);
  const wanted = chances.map(([result, amount]) => ({
    result,
    units: (amount / total) * SIDE_UNITS,
  }));
  const cells: LayoutCell[] = [];
  const ways = (index: number) => waysOfTotal((index % 11) + 2);
  // The likely totals first: what rounding leaves over then fits into the rare ones.
  const places = Array.from({ length: CELLS_PER_SIDE }, (_, index) => index);
  places.sort((one, other) => ways(other) - ways(one) || one - other);
  for (const index of places) cells[index] = fillCell(wanted, ways(index));
  return cells.map(formatCell);
}

type Wanted = { readonly result: CardResult; units: number };

/** Takes a cell's units from the result that wants most, then from the next one if that is short. */
function fillCell(wanted: Wanted[], ways: number): LayoutCell {
  wanted.sort((one, other) => other.units - one.units);
  const [first, second] = wanted;
  if (first === undefined || second === undefined) throw new Error('a side has two results');
  const smallest = wanted.filter(({ units }) => units > ways).at(-1) ?? first;
  const splitAt = Math.min(FACES, Math.max(1, Math.round(smallest.units / ways)));
  const cell = (one: Wanted) => ({ result: one.result, fielder: null });
  if (splitAt === FACES || smallest === first) {
    first.units -= ways * FACES;
    return { first: cell(first), splitAt: null, second: null };
  }
  smallest.units -= ways * splitAt;
  first.units -= ways * (FACES - splitAt);
  return { first: cell(smallest), splitAt, second: cell(first) };
}

/** A side with one result, or one result of a named fielder such as `groundballA.SS`, everywhere. */
export function uniformCells(result: string): string[] {
  return Array.from({ length: CELLS_PER_SIDE }, () => result);
}
