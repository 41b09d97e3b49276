/** Second half of laying out a side: whole chances fill whole cells, the largest result takes the rest. */
import type { CardResult } from '../../models/card-layout.ts';
import { type DraftSide, FACES, WEIGHT_MAX } from './draft-cells.ts';

/** A result with the whole chances that it still needs. */
export interface WholeAmount {
  readonly result: CardResult;
  readonly chances: number;
}

/** Weights that sum to `chances`, from the largest allowed down; undefined where there are none. */
function wholeCells(
  chances: number,
  left: (weight: number) => number,
  weightMax = WEIGHT_MAX,
): number[] | undefined {
  if (chances === 0) return [];
  for (let weight = Math.min(weightMax, chances); weight >= 1; weight -= 1) {
    if (left(weight) === 0) continue;
    const without = (other: number) => left(other) - (other === weight ? 1 : 0);
    const rest = wholeCells(chances - weight, without, weight);
    if (rest !== undefined) return [weight, ...rest];
  }
  return undefined;
}

/** Whole cells for most of the chances, and a part of a split cell for the others. */
interface SplitPlan {
  readonly whole: readonly number[];
  readonly weight: number;
  readonly part: number;
}

function planWithSplit(chances: number, side: DraftSide, spare: number): SplitPlan | undefined {
  for (let weight = 2; weight <= WEIGHT_MAX; weight += 1) {
    if (side.left(weight) === 0) continue;
    for (let part = Math.min(weight - 1, chances); part >= 1; part -= 1) {
      if ((part * FACES) % weight !== 0 || weight - part > spare) continue;
      const left = (other: number) => side.left(other) - (other === weight ? 1 : 0);
      const whole = wholeCells(chances - part, left);
      if (whole !== undefined) return { whole, weight, part };
    }
  }
  return undefined;
}

/** Results that take what is left over, with the chances that each still wants. */
type Pool = Map<CardResult, number>;

/** The result of the pool that wants most. */
function neediest(pool: Pool): readonly [CardResult, number] | undefined {
  let best: readonly [CardResult, number] | undefined;
  for (const entry of pool) if (best === undefined || entry[1] > best[1]) best = entry;
  return best;
}

/** Places one result, sharing a cell with the pool where whole cells do not come out. */
function place({ result, chances }: WholeAmount, side: DraftSide, pool: Pool): boolean {
  const whole = wholeCells(chances, (weight) => side.left(weight));
  if (whole !== undefined) {
    for (const weight of whole) side.fill(weight, result);
    return true;
  }
  const filler = neediest(pool);
  const plan = filler && planWithSplit(chances, side, filler[1]);
  if (filler === undefined || plan === undefined) return false;
  const [second, wanted] = filler;
  const { weight, part } = plan;
  for (const one of plan.whole) side.fill(one, result);
  side.split({ weight, first: result, faces: (part * FACES) / weight, second });
  pool.set(second, wanted - (weight - part));
  return true;
}

/**
 * Fills the empty cells. The exact results come out exactly, in the order given; the pool takes
 * what is left over, the largest cell to whoever wants most. False where a result does not come out.
 */
export function fillWholeCells(
  exact: readonly WholeAmount[],
  pool: Pool,
  side: DraftSide,
): boolean {
  for (const amount of exact) if (!place(amount, side, pool)) return false;
  for (let weight = WEIGHT_MAX; weight >= 1; weight -= 1) {
    while (side.left(weight) > 0) {
      const [result, wanted] = neediest(pool) ?? [];
      if (result === undefined || wanted === undefined) return false;
      side.fill(weight, result);
      pool.set(result, wanted - weight);
    }
  }
  return true;
}
