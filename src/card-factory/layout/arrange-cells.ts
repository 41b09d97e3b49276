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

/** Somebody who makes plays, and the weight of his part. */
export type FielderShare = readonly [position: FieldPosition, weight: number];
/** Who makes the play on a result; absent where the card names nobody. */
export type FielderMix = ReadonlyMap<CardResult, readonly FielderShare[]>;

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

/** The golden ratio's part after the point: its multiples are spread evenly over a unit. */
const SPREAD = 0.618_033_988_75;

/** A number in [0, 1) that the cells of a side make, so that other sides begin elsewhere. */
function startOf(cells: readonly DraftCell[]): number {
  const sum = cells.reduce((all, { faces }, index) => all + (index + 1) * faces, 0);
  return (sum * SPREAD) % 1;
}

/**
 * Divides outs among fielders: those of a list follow each other around a circle of its shares, from a
 * start that differs from side to side, and each goes to the man on whose share its middle falls. So
 * every fielder has his share over all cards, though a single side has few cells.
 */
class FielderNames {
  readonly #mix: FielderMix;
  readonly #start: number;
  /** By list of shares: outs of the side in all, and those named so far. */
  readonly #all = new Map<readonly FielderShare[], number>();
  readonly #named = new Map<readonly FielderShare[], number>();

  constructor(mix: FielderMix, cells: readonly DraftCell[]) {
    this.#mix = mix;
    this.#start = startOf(cells);
    for (const { weight, first, faces, second } of cells) {
      this.#count(first, weight * faces);
      if (second !== null) this.#count(second, weight * (FACES - faces));
    }
  }

  #count(result: CardResult, amount: number): void {
    const shares = this.#mix.get(result);
    if (shares !== undefined) this.#all.set(shares, (this.#all.get(shares) ?? 0) + amount);
  }

  name(result: CardResult, amount: number): FieldPosition | null {
    const shares = this.#mix.get(result);
    if (shares === undefined) return null;
    const named = this.#named.get(shares) ?? 0;
    this.#named.set(shares, named + amount);
    const middle = (named + amount / 2) / (this.#all.get(shares) ?? amount);
    return fielderAt(shares, (this.#start + middle) % 1);
  }
}

/** The man whose share covers a point of the circle, 0 to 1. */
function fielderAt(shares: readonly FielderShare[], point: number): FieldPosition {
  let left = point * shares.reduce((sum, [, weight]) => sum + weight, 0);
  const found = shares.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  assert(found !== undefined, 'the shares cover the circle');
  return found[0];
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
  const inPlace = placed.map((cell, index) => {
    const total = (index % CELLS_PER_COLUMN) + 2;
    assert(cell !== undefined && cell.weight === waysOfTotal(total), 'every cell has its place');
    return cell;
  });
  const fielders = new FielderNames(mix, inPlace);
  return inPlace.map((cell) => printed(cell, fielders));
}
