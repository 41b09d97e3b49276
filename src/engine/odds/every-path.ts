/** Dice that take every way through a play in turn, each with its chance: exact expectations. */
import type { Dice } from '../dice/dice.ts';
import { itemAt } from '../table-access.ts';

/** A roll, or several in a row, of which only what comes of them counts. */
export interface Fork {
  /** The faces to show, one roll each. */
  readonly faces: readonly number[];
  readonly chance: number;
}

/** At most a number, or more, once each. */
function sides(faces: number, upTo: number): readonly Fork[] {
  if (upTo <= 0) return [{ faces: [faces], chance: 1 }];
  if (upTo >= faces) return [{ faces: [1], chance: 1 }];
  const low = { faces: [1], chance: upTo / faces };
  return [low, { faces: [faces], chance: 1 - low.chance }];
}

class PathDice implements Dice {
  readonly #known: readonly (readonly Fork[])[];
  /** By roll of the present path: which way is taken, of how many. */
  readonly #taken: number[] = [];
  readonly #ways: number[] = [];
  #depth = 0;
  #queue: readonly number[] = [];
  #queued = 0;
  chance = 1;

  constructor(known: readonly (readonly Fork[])[]) {
    this.#known = known;
  }

  roll(faces: number, upTo?: number): number {
    if (this.#queued < this.#queue.length) {
      this.#queued += 1;
      return itemAt(this.#queue, this.#queued - 1);
    }
    const forks = this.#known[this.#depth] ?? (upTo === undefined ? undefined : sides(faces, upTo));
    const way = this.#turn(forks === undefined ? faces : forks.length);
    if (forks === undefined) {
      this.chance /= faces;
      return way + 1;
    }
    const fork = itemAt(forks, way);
    this.chance *= fork.chance;
    this.#queue = fork.faces;
    this.#queued = 1;
    return itemAt(fork.faces, 0);
  }

  #turn(ways: number): number {
    if (this.#depth === this.#taken.length) {
      this.#taken.push(0);
      this.#ways.push(ways);
    }
    this.#depth += 1;
    return itemAt(this.#taken, this.#depth - 1);
  }

  /** Goes to the next path; false when all were taken. */
  next(): boolean {
    this.#depth = 0;
    this.#queue = [];
    this.#queued = 0;
    this.chance = 1;
    for (let last = this.#taken.length - 1; last >= 0; last -= 1) {
      const way = itemAt(this.#taken, last) + 1;
      if (way < itemAt(this.#ways, last)) {
        this.#taken[last] = way;
        return true;
      }
      this.#taken.pop();
      this.#ways.pop();
    }
    return false;
  }
}

/**
 * Plays once for every way in which the dice can fall; `play` says nothing and `end` is told the
 * chance of the way that was just taken. The chances sum to 1. `known` names the first rolls where
 * many faces come to the same, so that they are taken once.
 */
export function takeEveryPath(
  play: (dice: Dice) => void,
  end: (chance: number) => void,
  known: readonly (readonly Fork[])[] = [],
): void {
  const dice = new PathDice(known);
  do {
    play(dice);
    end(dice.chance);
  } while (dice.next());
}
