/** The table of rates: what is within its target and what is not. */
import { describe, expect, test } from 'vitest';
import {
  formatSeasonReport,
  isWithin,
  type MeasuredRate,
} from '../../../src/cli/text/rates-report.ts';

const rate = (measured: number, real: number, target = 0.04): MeasuredRate => ({
  ...{ name: 'HR', per: 'per plate appearance', measured, real, target },
});

describe('a rate', () => {
  test.each([
    [1.039, 1, true],
    [0.961, 1, true],
    [1.041, 1, false],
    [0.959, 1, false],
    [0, 0, true],
    [0.001, 0, false],
  ])('of %d beside a real %d is within 4 per cent: %s', (measured, real, expected) => {
    expect(isWithin(rate(measured, real))).toBe(expected);
  });
});

test('the report holds measured, real, difference, target and verdict, and the runs of each replay', () => {
  const report = {
    ...{ season: '2019', games: 2_429, replays: 2, runsByReplay: [4.712, 4.65] },
    rates: [
      { name: 'R', per: 'per game and club', measured: 4.68, real: 4.83, target: 0.05 },
      rate(0.0402, 0.0363),
    ],
  };
  expect(formatSeasonReport(report)).toBe(
    [
      'Season 2019: 2,429 games, replayed 2 times',
      '',
      'rate                     measured    real  difference  target',
      'R per game and club          4.68    4.83      -3.1 %     5 %  pass',
      'HR per plate appearance    0.0402  0.0363     +10.7 %     4 %  miss',
      '',
      'Runs per game and club by replay: 4.71, 4.65',
    ].join('\n'),
  );
});
