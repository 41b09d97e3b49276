/** A small seeded generator for the founding season: the same seed gives the same numbers for ever. */

import { present } from '../../errors.ts';

const UINT32_RANGE = 0x1_0000_0000;
const WARM_UP_DRAWS = 12;

/** Four 32-bit words from text: FNV-1a with a final mix, once per word. */
function hashWords(text: string): readonly [number, number, number, number] {
  const word = (salt: number): number => {
    let hash = 0x811c9dc5 ^ salt;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  return [word(0), word(0x9e3779b9), word(0x7f4a7c15), word(0x94d049bb)];
}

/** The generator sfc32 of the PractRand suite, seeded by text. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: string) {
    [this.#a, this.#b, this.#c, this.#counter] = hashWords(seed);
    for (let draw = 0; draw < WARM_UP_DRAWS; draw += 1) this.uniform();
  }

  /** A number in [0, 1). */
  uniform(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / UINT32_RANGE;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number from 0 to one below the limit. */
  below(limit: number): number {
    return Math.floor(this.uniform() * limit);
  }

  /** A draw of the standard normal distribution (Box-Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    return present(items[this.below(items.length)], 'an item to pick');
  }

  /** An index, drawn in proportion to its weight. */
  weighted(weights: readonly number[]): number {
    let rest = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  }

  /** The same items in a random order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const keyed = items.map((item) => ({ item, key: this.uniform() }));
    return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
  }
}
