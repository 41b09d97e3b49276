/**
 * The search for a side's cells: every result has an amount that it may miss by a little, every cell holds one result or two, and all cells are used.
 */
import type { CardResult } from '../../models/card-layout.ts';
import { type DraftCell, FACES, type Supply, WEIGHT_MAX } from './draft-cells.ts';

/** What a result wants, in twentieths of a chance; a fraction of one is allowed. */
export interface Wanted {
  readonly result: CardResult;
  readonly target: number;
}

/** How the search goes about it; another plan may find what one does not. */
export interface SearchPlan {
  /** Weights in the order in which they are tried for split cells, and for whole ones. */
  readonly splits: readonly number[];
  readonly wholes: readonly number[];
  /** Whether a split cell is filled up by the result with most room, or by the next in order. */
  readonly fillsLargest: boolean;
}

/** How much is asked of a search. */
export interface SearchBounds {
  /** Twentieths of a chance by which a printed amount may miss its target. */
  readonly tolerance: number;
  /** Steps after which a plan is given up. */
  readonly stepsMax: number;
}
/** Rounding alone misses nothing. */
const ROUNDING = 1e-9;

/** A way to finish a result: whole cells, and a split cell whose rest another result gets. */
interface Finish {
  readonly amount: number;
  readonly wholes: readonly number[];
  readonly split: { readonly weight: number; readonly faces: number } | undefined;
}

/** Weights of whole cells that sum to `chances`, in the plan's order of preference. */
function wholeCells(
  chances: number,
  supply: Supply,
  order: readonly number[],
): number[] | undefined {
  if (chances === 0) return [];
  for (const [place, weight] of order.entries()) {
    if (weight > chances || (supply[weight] ?? 0) === 0) continue;
    supply[weight] = (supply[weight] ?? 0) - 1;
    const rest = wholeCells(chances - weight, supply, order.slice(place));
    supply[weight] = (supply[weight] ?? 0) + 1;
    if (rest !== undefined) return [weight, ...rest];
  }
  return undefined;
}

/** One attempt with one plan. */
export class CellSearch {
  readonly #wanted: readonly Wanted[];
  readonly #plan: SearchPlan;
  readonly #supply: Supply;
  /** What split cells of other results have given already, by place in `wanted`. */
  readonly #given: number[];
  readonly #cells: DraftCell[] = [];
  readonly #bounds: SearchBounds;
  readonly #tolerance: number;
  #steps = 0;

  /** `wanted` in the order in which results are finished; the last takes what is left over. */
  constructor(
    wanted: readonly Wanted[],
    supply: Supply,
    how: { readonly plan: SearchPlan; readonly bounds: SearchBounds },
  ) {
    this.#wanted = wanted;
    this.#plan = how.plan;
    this.#bounds = how.bounds;
    this.#tolerance = how.bounds.tolerance + ROUNDING;
    this.#supply = [...supply];
    this.#given = wanted.map(() => 0);
  }

  /** The cells, or undefined where this plan finds none. */
  run(): readonly DraftCell[] | undefined {
    return this.#finish(0, 0) ? this.#cells : undefined;
  }

  /** Finishes the results from a place on; `missed` is the sum of what those before miss. */
  #finish(place: number, missed: number): boolean {
    const wanted = this.#wanted[place];
    if (wanted === undefined) return true;
    this.#steps += 1;
    if (this.#steps > this.#bounds.stepsMax) return false;
    if (place === this.#wanted.length - 1) return this.#takeRest(wanted, place);
    for (const finish of this.#finishes(place, missed)) {
      if (this.#tryFinish(finish, { place, missed })) return true;
    }
    return false;
  }

  /** The last result takes all cells that are left. */
  #takeRest({ result, target }: Wanted, place: number): boolean {
    const left = this.#supply.reduce((sum, count, weight) => sum + count * weight, 0);
    if (Math.abs((this.#given[place] ?? 0) + left * FACES - target) > this.#tolerance) return false;
    for (let weight = 1; weight <= WEIGHT_MAX; weight += 1) {
      for (let count = this.#supply[weight] ?? 0; count > 0; count -= 1) {
        this.#cells.push({ weight, first: result, faces: FACES, second: null });
      }
    }
    return true;
  }

  /** Whole amounts that a result may have, those first that make up for what others missed. */
  #amounts(place: number, missed: number): readonly number[] {
    const target = this.#wanted[place]?.target ?? 0;
    const from = Math.max(this.#given[place] ?? 0, Math.ceil(target - this.#tolerance));
    const to = Math.floor(target + this.#tolerance);
    const amounts = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
    const off = (amount: number) => Math.abs(amount - target + missed);
    return amounts.toSorted((one, other) => off(one) - off(other));
  }

  *#finishes(place: number, missed: number): Generator<Finish> {
    const amounts = this.#amounts(place, missed);
    const given = this.#given[place] ?? 0;
    for (const amount of amounts) {
      const open = amount - given;
      if (open % FACES !== 0) continue;
      const wholes = wholeCells(open / FACES, this.#supply, this.#plan.wholes);
      if (wholes !== undefined) yield { amount, wholes, split: undefined };
    }
    for (const weight of this.#plan.splits) {
      if ((this.#supply[weight] ?? 0) === 0) continue;
      for (const amount of amounts) {
        const finish = this.#splitFinish(amount, amount - given, weight);
        if (finish !== undefined) yield finish;
      }
    }
  }

  /** The largest part of a split cell that leaves whole chances which whole cells can hold. */
  #splitFinish(amount: number, open: number, weight: number): Finish | undefined {
    const supply = this.#supply;
    supply[weight] = (supply[weight] ?? 0) - 1;
    try {
      for (let faces = FACES - 1; faces >= 1; faces -= 1) {
        const rest = open - faces * weight;
        if (rest < 0 || rest % FACES !== 0) continue;
        const wholes = wholeCells(rest / FACES, supply, this.#plan.wholes);
        if (wholes !== undefined) return { amount, wholes, split: { weight, faces } };
      }
      return undefined;
    } finally {
      supply[weight] = (supply[weight] ?? 0) + 1;
    }
  }

  #tryFinish(
    { amount, wholes, split }: Finish,
    at: { readonly place: number; readonly missed: number },
  ): boolean {
    const wanted = this.#wanted[at.place];
    if (wanted === undefined) return false;
    // What the others miss together is missed by the last, which is bound as they are.
    const missed = at.missed + amount - wanted.target;
    if (Math.abs(missed) > this.#tolerance) return false;
    const before = this.#cells.length;
    for (const weight of wholes) this.#use(weight, { first: wanted.result, faces: FACES });
    if (split === undefined) {
      if (this.#finish(at.place + 1, missed)) return true;
    } else if (this.#fillUp(split, { ...at, missed })) return true;
    while (this.#cells.length > before) this.#giveBack();
    return false;
  }

  /** Splits a cell between this result and one that comes later. */
  #fillUp(
    { weight, faces }: { readonly weight: number; readonly faces: number },
    { place, missed }: { readonly place: number; readonly missed: number },
  ): boolean {
    const rest = weight * (FACES - faces);
    const first = this.#wanted[place];
    for (const filler of this.#fillers(place, rest)) {
      const second = this.#wanted[filler];
      if (first === undefined || second === undefined) continue;
      this.#use(weight, { first: first.result, faces, second: second.result });
      this.#given[filler] = (this.#given[filler] ?? 0) + rest;
      if (this.#finish(place + 1, missed)) return true;
      this.#given[filler] = (this.#given[filler] ?? 0) - rest;
      this.#giveBack();
    }
    return false;
  }

  /** Later results with room for so much: first one that comes out even by it, then the largest. */
  #fillers(place: number, rest: number): readonly number[] {
    const roomy: { readonly filler: number; readonly open: number }[] = [];
    for (let filler = place + 1; filler < this.#wanted.length; filler += 1) {
      const open = (this.#wanted[filler]?.target ?? 0) - (this.#given[filler] ?? 0) - rest;
      if (open >= -this.#tolerance) roomy.push({ filler, open });
    }
    const even = roomy.find(({ open }) => Math.abs(open - Math.round(open / FACES) * FACES) < 0.5);
    const rank = this.#plan.fillsLargest
      ? roomy.toSorted((one, other) => other.open - one.open)
      : roomy;
    const chosen = [...(even === undefined ? [] : [even]), ...rank.slice(0, 2)];
    return [...new Set(chosen.map(({ filler }) => filler))];
  }

  #use(
    weight: number,
    cell: { readonly first: CardResult; readonly faces: number; readonly second?: CardResult },
  ): void {
    this.#supply[weight] = (this.#supply[weight] ?? 0) - 1;
    this.#cells.push({ weight, second: null, ...cell });
  }

  #giveBack(): void {
    const cell = this.#cells.pop();
    if (cell !== undefined) this.#supply[cell.weight] = (this.#supply[cell.weight] ?? 0) + 1;
  }
}
