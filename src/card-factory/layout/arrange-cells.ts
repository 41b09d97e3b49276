/** Puts filled cells in their places on the card and names the fielders of the outs. */
import { assert } from '../../errors.ts';
import type { FieldPosition } from '../../models/baseball.ts';
import {
  type CardResult,
  CELLS_PER_COLUMN,
  CELLS_PER_SIDE,
  type CellResult,
  cellIndex,
  type LayoutCell,
  waysOfTotal,
} from '../../models/card-layout.ts';
import { type DraftCell, FACES } from './draft-cells.ts';

/** Who makes the play on a result, with weights; absent where the card names nobody. */
export type FielderMix = ReadonlyMap<CardResult, readonly (readonly [FieldPosition, number])[]>;

/** How good a result is for the batter, in bases; what is not listed is an out. */
const BASES: Partial<Record<CardResult, number>> = {
  homeRun: 4,
  ballparkHomeRun: 3.5,
  triple: 3,
  doubleThree: 2.3,
  doublePull: 2.1,
  doubleCenter: 2.1,
  doubleTwo: 2,
  singleTwo: 1.3,
  singleCenter: 1.2,
  singleOne: 1.1,
  ballparkSingle: 1,
  walk: 0.9,
  hitByPitch: 0.8,
  strikeout: -0.2,
};
const basesOf = (result: CardResult | null): number => (result === null ? 0 : (BASES[result] ?? 0));

/** The worth of a cell, for the order on the card. */
function worthOf({ first, faces, second }: DraftCell): number {
  return (basesOf(first) * faces + basesOf(second) * (FACES - faces)) / FACES;
}

/** The places of a weight, best first: the columns in turn, and the two totals of a weight in turn. */
function placesOf(weight: number): number[] {
  const low = weight + 1;
  const high = 13 - weight;
  const totals = [high, low, high, low, high, low];
  const columns = [0, 1, 2, 0, 1, 2];
  const places = columns.map((column, place) => cellIndex(column, totals[place] ?? high));
  return [...new Set(places)];
}

/** Gives each out to the fielder who is furthest behind his share of that result. */
class FielderNames {
  readonly #mix: FielderMix;
  readonly #given = new Map<string, number>();

  constructor(mix: FielderMix) {
    this.#mix = mix;
  }

  name(result: CardResult, amount: number): FieldPosition | null {
    const mix = this.#mix.get(result);
    if (mix === undefined) return null;
    let best: FieldPosition | null = null;
    let bestWorth = Number.POSITIVE_INFINITY;
    for (const [position, weight] of mix) {
      const after = (this.#given.get(`${result} ${position}`) ?? 0) + amount / 2;
      if (after / weight < bestWorth) [best, bestWorth] = [position, after / weight];
    }
    if (best !== null) {
      const key = `${result} ${best}`;
      this.#given.set(key, (this.#given.get(key) ?? 0) + amount);
    }
    return best;
  }
}

/** A cell as it is printed: the better result stands first. */
function printed(cell: DraftCell, fielders: FielderNames): LayoutCell {
  const { weight, first, faces, second } = cell;
  const one = (result: CardResult, part: number): CellResult => ({
    result,
    fielder: fielders.name(result, weight * part),
  });
  if (second === null) return { first: one(first, FACES), splitAt: null, second: null };
  if (basesOf(first) >= basesOf(second)) {
    return { first: one(first, faces), splitAt: faces, second: one(second, FACES - faces) };
  }
  return { first: one(second, FACES - faces), splitAt: FACES - faces, second: one(first, faces) };
}

/**
 * The 33 cells of a side in order. Cells of one weight are worth the same wherever they stand, so
 * the best go to the first column and the higher total, then alternately across the card.
 */
export function arrangeCells(cells: readonly DraftCell[], mix: FielderMix): readonly LayoutCell[] {
  assert(cells.length === CELLS_PER_SIDE, 'a side has 33 cells');
  const placed: (DraftCell | undefined)[] = new Array(CELLS_PER_SIDE).fill(undefined);
  for (let weight = 1; weight <= 6; weight += 1) {
    const group = cells.filter((cell) => cell.weight === weight);
    const best = group.toSorted((one, other) => worthOf(other) - worthOf(one));
    for (const [place, index] of placesOf(weight).entries()) placed[index] = best[place];
  }
  const fielders = new FielderNames(mix);
  return placed.map((cell, index) => {
    const total = (index % CELLS_PER_COLUMN) + 2;
    assert(cell !== undefined && cell.weight === waysOfTotal(total), 'every cell has its place');
    return printed(cell, fielders);
  });
}
