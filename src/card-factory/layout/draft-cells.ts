/** The cells of a side while it is being laid out: how many of each weight are left, and what they hold. */
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
/** Cells of a side by weight (ways of two dice): six of each of 1-5, and the three sevens. */
const CELLS_OF_WEIGHT = [0, 6, 6, 6, 6, 6, 3] as const;

/** The supply of empty cells by weight, and the cells filled so far. */
export class DraftSide {
  readonly #left: number[] = [...CELLS_OF_WEIGHT];
  readonly cells: DraftCell[] = [];

  left(weight: number): number {
    return this.#left[weight] ?? 0;
  }

  #take(weight: number): void {
    this.#left[weight] = this.left(weight) - 1;
  }

  /** Fills a whole cell. */
  fill(weight: number, result: CardResult): void {
    this.#take(weight);
    this.cells.push({ weight, first: result, faces: FACES, second: null });
  }

  /** Fills a cell with two results, the first on 1 to `faces` of the split die. */
  split(cell: DraftCell): void {
    this.#take(cell.weight);
    this.cells.push(cell);
  }
}
