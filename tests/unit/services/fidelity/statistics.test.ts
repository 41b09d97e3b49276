/** Means, deviations and correlations, beside figures worked out by hand. */
import { expect, test } from 'vitest';
import { Correlation, Spread } from '../../../../src/services/fidelity/statistics.ts';

test('a spread knows mean, deviation and root mean square of what was added', () => {
  const spread = new Spread();
  for (const value of [2, 4, 4, 4, 5, 5, 7, 9]) spread.add(value);
  expect(spread.count).toBe(8);
  expect(spread.mean).toBe(5);
  expect(spread.deviation).toBeCloseTo(2, 12);
  expect(spread.rootMeanSquare).toBeCloseTo(Math.sqrt(29), 12);
  expect(new Spread().mean).toBeNaN();
});

test.each([
  {
    pairs: [
      [1, 2],
      [2, 4],
      [3, 6],
    ],
    value: 1,
  },
  {
    pairs: [
      [1, 3],
      [2, 2],
      [3, 1],
    ],
    value: -1,
  },
  {
    pairs: [
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 3],
    ],
    value: 0.674_199_86,
  },
] as const)('a correlation of $pairs is $value', ({ pairs, value }) => {
  const correlation = new Correlation();
  for (const [x, y] of pairs) correlation.add(x, y);
  expect(correlation.value).toBeCloseTo(value, 6);
});

test('a correlation with something that never changes is not a number', () => {
  const correlation = new Correlation();
  correlation.add(1, 5);
  correlation.add(2, 5);
  expect(correlation.value).toBeNaN();
});
