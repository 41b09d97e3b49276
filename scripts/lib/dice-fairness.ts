/** How evenly dice fall: every die of the rules, its totals and one roll after another. */
import { createHash } from 'node:crypto';
import { committedDice } from '../../src/engine/dice/committed-dice.ts';
import type { Dice } from '../../src/engine/dice/dice.ts';
import { type ChiSquare, chiSquare } from './chi-square.ts';

export interface Fairness extends ChiSquare {
  /** "d20", "2d6", "d6 after d6". */
  readonly what: string;
  /** How many outcomes were counted. */
  readonly outcomes: number;
}

const ROLLS_PER_PLAY = 6;
const PLAYS_PER_GAME = 80;

/** The dice of one game after another, six rolls a play, every other game with words. */
export function committedStream(name: string): Dice {
  let [game, play, rolled] = [0, 0, ROLLS_PER_PLAY];
  let dice: Dice = { roll: () => 1 };
  return {
    roll(faces: number): number {
      if (rolled === ROLLS_PER_PLAY) {
        rolled = 0;
        play += 1;
        if (play % PLAYS_PER_GAME === 1) game += 1;
        const gameId = `${name}-${game}`;
        const seedHex = createHash('sha256').update(gameId).digest('hex');
        const words = { away: game % 2 === 0 ? 'rain' : null, home: null };
        const playNumber = ((play - 1) % PLAYS_PER_GAME) + 1;
        dice = committedDice({ seedHex, gameId, playNumber, words });
      }
      rolled += 1;
      return dice.roll(faces);
    },
  };
}

function even(count: number): number[] {
  return Array.from({ length: count }, () => 1 / count);
}

/** The chances of the totals of so many dice with six faces, from the smallest total on. */
function totalChances(dice: number): number[] {
  let chances = [1];
  for (let die = 0; die < dice; die += 1) {
    const next = Array.from({ length: chances.length + 5 }, () => 0);
    for (const [total, chance] of chances.entries()) {
      for (let face = 0; face < 6; face += 1)
        next[total + face] = (next[total + face] ?? 0) + chance / 6;
    }
    chances = next;
  }
  return chances;
}

class Tally {
  readonly #what: string;
  readonly #chances: readonly number[];
  readonly #counts: number[];

  constructor(what: string, chances: readonly number[]) {
    this.#what = what;
    this.#chances = chances;
    this.#counts = chances.map(() => 0);
  }

  /** Counts an outcome, from 0. */
  add(outcome: number): void {
    this.#counts[outcome] = (this.#counts[outcome] ?? Number.NaN) + 1;
  }

  result(): Fairness {
    const outcomes = this.#counts.reduce((sum, count) => sum + count, 0);
    return { what: this.#what, outcomes, ...chiSquare(this.#counts, this.#chances) };
  }
}

/** Rolls a d6 so often, six at a time, and counts faces, totals of two and three, and pairs. */
function measureD6(dice: Dice, rolls: number): Fairness[] {
  const faces = new Tally('d6', even(6));
  const pairs = new Tally('d6 after d6', even(36));
  const two = new Tally('2d6', totalChances(2));
  const three = new Tally('3d6', totalChances(3));
  for (let rolled = 0; rolled < rolls; rolled += 6) {
    const six = [0, 0, 0, 0, 0, 0].map(() => dice.roll(6) - 1);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = six;
    for (const face of six) faces.add(face);
    for (const [one, other] of [
      [a, b],
      [c, d],
      [e, f],
    ] as const) {
      pairs.add(one * 6 + other);
      two.add(one + other);
    }
    three.add(a + b + c);
    three.add(d + e + f);
  }
  return [faces, pairs, two, three].map((tally) => tally.result());
}

function measureD20(dice: Dice, rolls: number): Fairness[] {
  const faces = new Tally('d20', even(20));
  const pairs = new Tally('d20 after d20', even(400));
  for (let rolled = 0; rolled < rolls; rolled += 2) {
    const [one, other] = [dice.roll(20) - 1, dice.roll(20) - 1];
    faces.add(one);
    faces.add(other);
    pairs.add(one * 20 + other);
  }
  return [faces, pairs].map((tally) => tally.result());
}

/** Rolls each die of the rules at least so often; `diceOf` gives fresh dice under a name. */
export function measureFairness(diceOf: (name: string) => Dice, rolls: number): Fairness[] {
  return [...measureD6(diceOf('d6'), rolls), ...measureD20(diceOf('d20'), rolls)];
}
