import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';

const ROLLS = 120_000;

/** Pearson's statistic of so many rolls against equal faces. */
function chiSquare(counts: readonly number[], rolls: number): number {
  const expected = rolls / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('seeded dice', () => {
  // Critical values of chi-square at p = .001 for 5, 19 and 35 degrees of freedom.
  test.each([
    [6, 20.52],
    [20, 43.82],
    [36, 66.62],
  ])('a d%i shows every face equally often (chi-square, p > .001)', (faces, critical) => {
    const dice = seededDice(2024);
    const counts = Array.from({ length: faces }, () => 0);
    for (let roll = 0; roll < ROLLS; roll += 1) {
      const face = dice.roll(faces);
      counts[face - 1] = (counts[face - 1] ?? Number.NaN) + 1;
    }
    expect(chiSquare(counts, ROLLS)).toBeLessThan(critical);
  });

  test('a roll says nothing about the next one (chi-square over pairs, p > .001)', () => {
    const dice = seededDice('pairs');
    const counts = Array.from({ length: 36 }, () => 0);
    let last = dice.roll(6);
    for (let roll = 0; roll < ROLLS; roll += 1) {
      const face = dice.roll(6);
      const pair = (last - 1) * 6 + face - 1;
      counts[pair] = (counts[pair] ?? Number.NaN) + 1;
      last = face;
    }
    expect(chiSquare(counts, ROLLS)).toBeLessThan(66.62);
  });

  test('two dice fall 1 to 6 ways in 36 for the totals 2 to 12', () => {
    const dice = seededDice(5);
    const counts = Array.from({ length: 13 }, () => 0);
    for (let roll = 0; roll < ROLLS; roll += 1) {
      const total = dice.roll(6) + dice.roll(6);
      counts[total] = (counts[total] ?? Number.NaN) + 1;
    }
    for (let total = 2; total <= 12; total += 1) {
      const share = (6 - Math.abs(7 - total)) / 36;
      expect(Math.abs((counts[total] ?? 0) / ROLLS - share)).toBeLessThan(0.005);
    }
  });

  test('the same seed rolls the same, as a number or as words', () => {
    const rolls = (seed: number | string) => {
      const dice = seededDice(seed);
      return Array.from({ length: 50 }, () => dice.roll(20));
    };
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls('7')).toEqual(rolls(7));
    expect(rolls(8)).not.toEqual(rolls(7));
  });
});
