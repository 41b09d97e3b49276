/** Every die of the rules falls evenly, in simulations and in games; `scripts/measure-dice.ts` rolls more. */
import { describe, expect, test } from 'vitest';
import { chanceAbove, chiSquare } from '../../../../scripts/lib/chi-square.ts';
import { committedStream, measureFairness } from '../../../../scripts/lib/dice-fairness.ts';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';

const { PD_LONG_TESTS } = process.env;
const ROLLS = PD_LONG_TESTS ? 10_000_000 : 60_000;
/** Six outcomes of two kinds of dice: one in 800 runs with other seeds would be below it. */
const P_MIN = 0.0001;

describe('the chi-square test', () => {
  // Critical values from the usual tables.
  test.each([
    [3.841, 1, 0.05],
    [11.07, 5, 0.05],
    [20.515, 5, 0.001],
    [43.82, 19, 0.001],
    [66.619, 35, 0.001],
    [10.117, 19, 0.95],
    [0, 5, 1],
  ])('a statistic of %d with %d degrees of freedom has a chance of %d', (statistic, degrees, p) => {
    expect(chanceAbove(statistic, degrees)).toBeCloseTo(p, 4);
  });

  test('finds a die that shows one face too often, and passes one that does not', () => {
    const even = [1, 1, 1, 1, 1, 1].map((one) => one / 6);
    expect(chiSquare([1_000, 1_000, 1_000, 1_000, 1_000, 1_000], even).p).toBe(1);
    expect(chiSquare([1_180, 964, 964, 964, 964, 964], even).p).toBeLessThan(1e-5);
  });
});

test.each([
  ['of simulations', (name: string) => seededDice(`fairness of a ${name}`)],
  ['of games', committedStream],
])(
  `dice %s fall evenly in ${ROLLS} rolls: faces, totals, and one after another`,
  (_, diceOf) => {
    const measured = measureFairness(diceOf, ROLLS);
    const names = ['d6', 'd6 after d6', '2d6', '3d6', 'd20', 'd20 after d20'];
    expect(measured.map(({ what }) => what)).toEqual(names);
    for (const { what, p } of measured) expect(p, what).toBeGreaterThan(P_MIN);
  },
  900_000,
);

test('a die that favours a face is found in as many rolls', () => {
  const honest = seededDice('loaded');
  let count = 0;
  const loaded = () => ({
    roll: (faces: number) => {
      count += 1;
      return count % 50 === 0 ? 1 : honest.roll(faces);
    },
  });
  const bad = measureFairness(loaded, 60_000).filter(({ p }) => p < P_MIN);
  expect(bad.map(({ what }) => what)).toContain('d20');
});
