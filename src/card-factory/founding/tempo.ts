/** Keeps the rarest results of a season near what the talents of its players call for. */

import { PLATE_RATES } from './distributions.ts';

/** Triples and hit batsmen: a league's count of them is off by 3 to 4 % by luck alone. */
const STEERED: readonly number[] = [PLATE_RATES.indexOf('3B'), PLATE_RATES.indexOf('HBP')];
/** A backlog of this many results doubles their chance; a surplus takes it away. */
const BACKLOG_TO_DOUBLE = 60;

/** The league's backlog of rare results: what was to be expected so far less what happened. */
export class Tempo {
  readonly #backlog = STEERED.map(() => 0);

  /** Changes the chances of a plate appearance in place, and counts them as expected. */
  steer(chances: number[]): void {
    for (const [index, rate] of STEERED.entries()) {
      const chance = chances[rate] ?? 0;
      const backlog = this.#backlog[index] ?? 0;
      chances[rate] = chance * Math.max(0, 1 + backlog / BACKLOG_TO_DOUBLE);
      this.#backlog[index] = backlog + chance;
    }
  }

  /** Counts a result, by its place in PLATE_RATES. */
  happened(rate: number): void {
    const index = STEERED.indexOf(rate);
    if (index >= 0) this.#backlog[index] = (this.#backlog[index] ?? 0) - 1;
  }
}
