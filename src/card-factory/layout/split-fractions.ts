/** First half of laying out a side: split cells take the fractions of a chance off every result. */
import type { CardResult } from '../../models/card-layout.ts';
import { type DraftSide, FACES } from './draft-cells.ts';

/** Amounts are in twentieths of a chance, so a whole chance is 20 (the split die's faces). */
export interface Amounts {
  /** Results whose amount must come out exactly. */
  readonly exact: Map<CardResult, number>;
  /** Results that share what is left over; their own amounts may move by less than a chance. */
  readonly flexible: Map<CardResult, number>;
}

/** The orders in which weights are tried, for amounts below a chance and for the others. */
export interface WeightOrders {
  readonly small: readonly number[];
  readonly large: readonly number[];
}
/** A result that fills a cell up gets a new fraction itself, hence more than one round. */
const ROUNDS_MAX = 4;

/** The result with the largest amount of at least `rest`. */
function fillerFrom(
  amounts: ReadonlyMap<CardResult, number>,
  rest: number,
  except: CardResult,
): CardResult | undefined {
  let best: CardResult | undefined;
  let bestAmount = rest - 1;
  for (const [result, amount] of amounts) {
    if (result !== except && amount > bestAmount) [best, bestAmount] = [result, amount];
  }
  return best;
}

interface SplitInput {
  readonly exact: Map<CardResult, number>;
  /** The results that may fill the cell up. */
  readonly fillers: Map<CardResult, number>;
  readonly side: DraftSide;
  /** Whether the piece must be the whole amount, which saves a cell, or may be a fraction. */
  readonly pieceMin: 'all' | 'fraction';
}

/** Splits one cell of a weight so that `result` keeps whole chances; false where that cannot be. */
function splitCell(input: SplitInput, result: CardResult, weight: number): boolean {
  const { exact, fillers, side, pieceMin } = input;
  const amount = exact.get(result) ?? 0;
  const first = pieceMin === 'all' ? amount : amount % FACES;
  for (let piece = first; piece <= amount; piece += FACES) {
    const faces = piece / weight;
    if (faces >= FACES) return false;
    if (!Number.isInteger(faces)) continue;
    const rest = weight * (FACES - faces);
    const second = fillerFrom(fillers, rest, result);
    if (second === undefined) continue;
    fillers.set(second, (fillers.get(second) ?? 0) - rest);
    exact.set(result, amount - piece);
    side.split({ weight, first: result, faces, second });
    return true;
  }
  return false;
}

function totalOf(amounts: ReadonlyMap<CardResult, number>): number {
  let total = 0;
  for (const amount of amounts.values()) total += amount;
  return total;
}

/** Makes the flexible results one, so that what is left of them always fits the last cell. */
function gather(flexible: Map<CardResult, number>): void {
  const total = totalOf(flexible);
  const [largest] = [...flexible].toSorted((one, other) => other[1] - one[1]);
  if (largest === undefined) return;
  flexible.clear();
  flexible.set(largest[0], total);
}

/** Places a result's fraction: beside an out where possible, else beside another exact result. */
function placeFraction(input: SplitFractionsInput, result: CardResult): boolean {
  const { amounts, orders, side } = input;
  const { exact, flexible } = amounts;
  const order = (exact.get(result) ?? 0) < FACES ? orders.small : orders.large;
  const tries: readonly Omit<SplitInput, 'exact' | 'side'>[] = [
    { fillers: flexible, pieceMin: 'all' },
    { fillers: flexible, pieceMin: 'fraction' },
    { fillers: exact, pieceMin: 'fraction' },
  ];
  return tries.some((one) =>
    order.some(
      (weight) => side.left(weight) > 0 && splitCell({ exact, side, ...one }, result, weight),
    ),
  );
}

/** Exact results that have a fraction of a chance: the hardest to place, the smallest, first. */
function withFraction(exact: ReadonlyMap<CardResult, number>): readonly CardResult[] {
  const open = [...exact].filter(([, amount]) => amount % FACES !== 0);
  return open.toSorted((one, other) => one[1] - other[1]).map(([result]) => result);
}

export interface SplitFractionsInput {
  readonly amounts: Amounts;
  readonly side: DraftSide;
  readonly orders: WeightOrders;
  /** Whether the flexible results are made one first. */
  readonly gathers: boolean;
}

/**
 * Splits cells until every exact result is left with whole chances, and reduces the amounts to
 * that. Each split pairs a result's fraction with a filler, so a cell never holds three. False where
 * the cells do not come out in these orders of weights.
 */
export function splitFractions(input: SplitFractionsInput): boolean {
  const { amounts, gathers } = input;
  const { exact, flexible } = amounts;
  if (gathers) gather(flexible);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    for (const result of withFraction(exact)) {
      const isOpen = (exact.get(result) ?? 0) % FACES !== 0;
      if (isOpen && !placeFraction(input, result)) return false;
    }
  }
  return withFraction(exact).length === 0;
}
