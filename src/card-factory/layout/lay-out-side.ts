/** Finds 33 cells that meet a side's amounts exactly; what is printed is what the engine looks up. */
import { assert } from '../../errors.ts';
import type { CardResult, LayoutCell } from '../../models/card-layout.ts';
import { arrangeCells, type FielderMix } from './arrange-cells.ts';
import { DraftSide, FACES } from './draft-cells.ts';
import { fillWholeCells, type WholeAmount } from './fill-whole-cells.ts';
import { splitFractions, type WeightOrders } from './split-fractions.ts';

/** A whole cell that is the same on every card. */
export interface FixedCell {
  readonly weight: number;
  readonly result: CardResult;
}

export interface SideAmounts {
  /** Amounts in twentieths of a chance that the cells meet exactly. */
  readonly exact: ReadonlyMap<CardResult, number>;
  /**
   * Amounts in twentieths that are met to within a chance or two, together exactly: the kinds of
   * outs, between which a printed card chooses freely.
   */
  readonly flexible: ReadonlyMap<CardResult, number>;
  /** The fielding checks of a pitcher's side. */
  readonly fixed: readonly FixedCell[];
  readonly fielders: FielderMix;
}

const positive = (amounts: ReadonlyMap<CardResult, number>): Map<CardResult, number> =>
  new Map([...amounts].filter(([, amount]) => amount > 0));

/**
 * Orders of weights to try in turn. The first keeps threes and sixes, which whole chances cannot
 * share, for fractions; the later ones are for sides with hardly any outs to fill cells up.
 */
const ORDERS: readonly WeightOrders[] = [
  { small: [2, 1, 3, 4, 6, 5], large: [3, 6, 4, 2, 5, 1] },
  { small: [2, 1, 3, 4, 6, 5], large: [2, 3, 4, 6, 5, 1] },
  { small: [1, 2, 3, 4, 6, 5], large: [3, 2, 1, 4, 5, 6] },
  { small: [1, 2, 3, 4, 5, 6], large: [2, 1, 3, 4, 5, 6] },
  { small: [1, 2, 3, 4, 5, 6], large: [1, 2, 3, 4, 5, 6] },
  { small: [2, 1, 3, 4, 6, 5], large: [4, 6, 5, 2, 3, 1] },
  { small: [4, 2, 1, 3, 6, 5], large: [2, 4, 3, 1, 5, 6] },
  { small: [1, 3, 2, 4, 5, 6], large: [3, 1, 2, 4, 5, 6] },
];

/** What distinguishes one attempt from the next. */
interface Plan {
  readonly orders: WeightOrders;
  /** Whether results with few chances choose their whole cells before those with many. */
  readonly smallestFirst: boolean;
  /** Whether there is only one kind of outs, so that they are whole chances like all others. */
  readonly gathers: boolean;
}
const PLANS: readonly Plan[] = [false, true].flatMap((gathers) =>
  [true, false].flatMap((smallestFirst) =>
    ORDERS.map((orders) => ({ orders, smallestFirst, gathers })),
  ),
);

/** Fills whole cells; the outs take what is left over, or the largest result if there is one kind. */
function fillWith(
  exact: readonly WholeAmount[],
  outs: Map<CardResult, number>,
  { side, plan }: { readonly side: DraftSide; readonly plan: Plan },
): boolean {
  const sign = plan.smallestFirst ? 1 : -1;
  const ordered = (amounts: readonly WholeAmount[]) =>
    amounts.toSorted((one, other) => sign * (one.chances - other.chances));
  if (!plan.gathers) return fillWholeCells(ordered(exact), outs, side);
  const gathered = [...outs].map(([result, chances]) => ({ result, chances }));
  const all = [...exact, ...gathered.filter(({ chances }) => chances > 0)];
  const [most] = all.toSorted((one, other) => other.chances - one.chances);
  if (most === undefined) return false;
  const others = all.filter(({ result }) => result !== most.result);
  return fillWholeCells(ordered(others), new Map([[most.result, most.chances]]), side);
}

/** One attempt; undefined where the cells do not come out. */
function attempt(amounts: SideAmounts, plan: Plan): DraftSide | undefined {
  const side = new DraftSide();
  for (const { weight, result } of amounts.fixed) side.fill(weight, result);
  const exact = positive(amounts.exact);
  const flexible = positive(amounts.flexible);
  const { orders, gathers } = plan;
  if (!splitFractions({ amounts: { exact, flexible }, side, orders, gathers })) return undefined;
  const wholes = [...exact]
    .map(([result, amount]) => ({ result, chances: amount / FACES }))
    .filter(({ chances }) => chances > 0);
  const outs = new Map([...flexible].map(([result, amount]) => [result, amount / FACES]));
  return fillWith(wholes, outs, { side, plan }) ? side : undefined;
}

/** Kinds of hits that may become the plainest of their family where a side has too many results. */
const PLAINER: readonly (readonly [CardResult, CardResult])[] = [
  ['doubleThree', 'doubleTwo'],
  ['doublePull', 'doubleTwo'],
  ['doubleCenter', 'doubleTwo'],
  ['singleTwo', 'singleOne'],
  ['singleCenter', 'singleOne'],
];

function withFewerKinds(amounts: SideAmounts): SideAmounts {
  const exact = new Map(amounts.exact);
  for (const [kind, plainer] of PLAINER) {
    exact.set(plainer, (exact.get(plainer) ?? 0) + (exact.get(kind) ?? 0));
    exact.set(kind, 0);
  }
  return { ...amounts, exact };
}

/**
 * Lays a side out. All amounts together must be 2160 twentieths, and the flexible ones at least a
 * few chances. Split cells first take the fractions, then whole cells the rest. A side with too many small results
 * has fewer kinds of singles and doubles, with the same chances of a single and a double.
 */
export function layOutSide(amounts: SideAmounts): readonly LayoutCell[] {
  for (const kinds of [amounts, withFewerKinds(amounts)]) {
    for (const plan of PLANS) {
      const side = attempt(kinds, plan);
      if (side !== undefined) return arrangeCells(side.cells, amounts.fielders);
    }
  }
  assert(false, 'a side can be laid out');
}
