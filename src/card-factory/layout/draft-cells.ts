/** The cells of a side while it is being laid out: how many of each weight there are, and what they hold. */
import type { CardResult } from '../../models/card-layout.ts';

/** A filled cell. `faces` of the split die's 20 belong to `first`; 20 where it is not split. */
export interface DraftCell {
  readonly weight: number;
  readonly first: CardResult;
  readonly faces: number;
  readonly second: CardResult | null;
}

export const FACES = 20;
export const WEIGHT_MAX = 6;

/** How many cells of each weight are free; the index is the weight. */
export type Supply = number[];

/** Cells of a side by weight (ways of two dice): six of each of 1-5, and the three sevens. */
export function wholeSupply(): Supply {
  return [0, 6, 6, 6, 6, 6, 3];
}
