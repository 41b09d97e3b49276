/** Finds 33 cells that meet a side's amounts; what is printed is what the engine looks up. */
import type { CardResult, LayoutCell } from '../../models/card-layout.ts';
import { arrangeCells, type FielderMix } from './arrange-cells.ts';
import { CellSearch, type SearchBounds, type SearchPlan, type Wanted } from './cell-search.ts';
import { type DraftCell, FACES, wholeSupply } from './draft-cells.ts';

export interface SideAmounts {
  /** Chances by result; with those of the fixed cells they sum to 108. */
  readonly targets: ReadonlyMap<CardResult, number>;
  /** Cells that are the same on every card, in the order in which they are tried. */
  readonly fixed: readonly (readonly DraftCell[])[];
  readonly fielders: FielderMix;
}

/**
 * Orders of weights to try in turn. A cell of one or three ways can be split in any twentieth, one of
 * two or six in every second: they are kept for amounts that the others do not meet.
 */
const PLANS: readonly SearchPlan[] = [
  { splits: [5, 4, 6, 2, 3, 1], wholes: [5, 4, 6, 3, 2, 1], fillsLargest: true },
  { splits: [5, 4, 6, 2, 3, 1], wholes: [4, 5, 6, 3, 2, 1], fillsLargest: false },
  { splits: [4, 5, 6, 3, 2, 1], wholes: [6, 5, 4, 3, 2, 1], fillsLargest: true },
  { splits: [6, 5, 4, 3, 2, 1], wholes: [5, 4, 6, 2, 3, 1], fillsLargest: true },
  { splits: [2, 3, 6, 4, 5, 1], wholes: [5, 4, 6, 1, 2, 3], fillsLargest: true },
  { splits: [3, 2, 4, 5, 6, 1], wholes: [4, 5, 6, 1, 2, 3], fillsLargest: false },
  { splits: [1, 3, 2, 6, 4, 5], wholes: [5, 4, 6, 2, 1, 3], fillsLargest: true },
  { splits: [1, 2, 3, 4, 5, 6], wholes: [6, 5, 4, 3, 2, 1], fillsLargest: true },
];

/** Orders of results to try with every plan before the search is given up. */
const ORDERS = 24;
/** A number between 0 and 1 that runs through all of them evenly: steps of the golden ratio. */
const spread = (step: number): number => (step * 0.618034) % 1;

/**
 * Results in an order of the search: the smallest, which have least choice, first; in later orders
 * those of like size change places.
 */
function wantedOf(targets: ReadonlyMap<CardResult, number>, order: number): readonly Wanted[] {
  return [...targets]
    .map(([result, chances]) => ({ result, target: chances * FACES }))
    .filter(({ target }) => target > 0)
    .map((wanted, index) => ({ wanted, key: wanted.target * (1 + spread(order * (index + 1))) }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ wanted }) => wanted);
}

/**
 * What is asked of the search, in turn: a twentieth of a chance and a short look, a long look, and, for
 * a side that has no such layout at all, a wider miss. A card is never refused for its print.
 */
const BOUNDS: readonly SearchBounds[] = [
  { tolerance: 1, stepsMax: 150 },
  { tolerance: 1, stepsMax: 4_000 },
  { tolerance: 2, stepsMax: 1_000 },
  { tolerance: 5, stepsMax: 1_000 },
  { tolerance: 20, stepsMax: 1_000 },
];

/** The cells of the first order and plan that come out within the bounds. */
function search(
  { targets, fixed }: SideAmounts,
  bounds: SearchBounds,
): readonly DraftCell[] | undefined {
  for (let order = 0; order < ORDERS; order += 1) {
    const wanted = wantedOf(targets, order);
    for (const cells of fixed) {
      const supply = wholeSupply();
      for (const { weight } of cells) supply[weight] = (supply[weight] ?? 0) - 1;
      for (const plan of PLANS) {
        const found = new CellSearch(wanted, supply, { plan, bounds }).run();
        if (found !== undefined) return [...cells, ...found];
      }
    }
  }
  return undefined;
}

/**
 * Lays a side out: every result comes out within a twentieth of a chance of its target, or as near as
 * it can where no layout meets that. All amounts
 * together must be 108 chances.
 */
export function layOutSide(amounts: SideAmounts): readonly LayoutCell[] {
  for (const bounds of BOUNDS) {
    const cells = search(amounts, bounds);
    if (cells !== undefined) return arrangeCells(cells, amounts.fielders);
  }
  throw new Error('Assertion failed: a side can be laid out');
}
