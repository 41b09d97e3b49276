/** The report as text: every target with what was measured, misses plainly marked. */
import { describe, expect, test } from 'vitest';
import {
  formatFidelity,
  formatFigure,
  formatVerdict,
} from '../../../src/cli/text/fidelity-report.ts';
import type { FidelityReport, FidelityRow } from '../../../src/models/fidelity.ts';

const RATE: FidelityRow = {
  ...{ group: 'league rates', name: 'HR per PA', kind: 'rate', real: 0.0363, measured: 0.0402 },
  ...{ noiseFloor: 0.00012, target: 'within 1 %', deviation: '+10.7 %', verdict: 'miss' },
};
const ROWS: readonly FidelityRow[] = [
  {
    ...{ group: 'league rates', name: 'runs per game and club', kind: 'count', real: 4.83 },
    ...{ measured: 4.84, noiseFloor: 0.0213, target: 'within 1 %', deviation: '+0.2 %' },
    verdict: 'pass',
  },
  RATE,
  {
    ...{ group: 'players', name: 'batters: nobody had 400 PA', kind: 'ratio', real: undefined },
    ...{ measured: undefined, noiseFloor: undefined, target: 'not judged', deviation: '' },
    verdict: 'none',
  },
];
const REPORT: FidelityReport = {
  ...{ year: 2019, games: 2_429, clubs: 30, replays: 2, seed: 'x', hasOwnSchedule: true },
  ...{ rows: ROWS, playerRates: [], states: [], measuredSource: undefined },
  ...{ runsPerGame: { measured: [], real: undefined }, wins: [], turns: [], outs: [] },
  runsByReplay: [4.833, 4.851],
};

test('the report holds target, measured, floor and verdict by group, and how many are met', () => {
  expect(formatFidelity('2019', REPORT)).toBe(
    [
      'Season 2019: 2,429 games of 30 clubs on its own schedule, replayed 2 times, seed x',
      '',
      'league rates                  real  measured  noise floor  deviation  target',
      'runs per game and club        4.83      4.84        0.021     +0.2 %  within 1 %  pass',
      'HR per PA                   0.0363    0.0402      0.00012    +10.7 %  within 1 %  MISS',
      '',
      'players                       real  measured  noise floor  deviation  target',
      'batters: nobody had 400 PA       -         -            -             not judged  -',
      '',
      'Runs per game and club by replay: 4.83, 4.85',
      '',
      '1 of 2 targets met.',
    ].join('\n'),
  );
});

test('a season without a schedule of its own says so', () => {
  const text = formatFidelity('1927', { ...REPORT, hasOwnSchedule: false, replays: 1 });
  expect(text).toContain(
    'Season 1927: 2,429 games of 30 clubs on a made-up schedule, replayed once',
  );
});

test('the runs of many replays are told as a range', () => {
  const runsByReplay = Array.from({ length: 41 }, (_, index) => 4 + index / 40);
  expect(formatFidelity('2019', { ...REPORT, runsByReplay })).toContain(
    'Runs per game and club by replay: 4.00 to 5.00, 4.50 on average',
  );
});

describe('a figure', () => {
  test.each([
    ['rate', 0.03634, '0.0363'],
    ['fine', 0.020_172, '0.02017'],
    ['count', 4.8306, '4.83'],
    ['ratio', 1.0184, '1.018'],
    ['ratio', undefined, '-'],
    ['ratio', Number.NaN, '-'],
  ] as const)('that is a %s of %d is %s', (kind, value, text) => {
    expect(formatFigure(kind, value)).toBe(text);
  });
});

test.each([
  ['pass', 'pass'],
  ['miss', 'MISS'],
  ['none', '-'],
] as const)('a verdict of %s is told as %s', (verdict, text) => {
  expect(formatVerdict({ verdict })).toBe(text);
});
