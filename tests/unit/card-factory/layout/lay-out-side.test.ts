/** Layouts of made-up sides: every amount is met, checks keep their cells, cells stay printable. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutSide } from '../../../../src/card-factory/layout/lay-out-side.ts';
import {
  type CardResult,
  chancesOf,
  formatCell,
  parseCell,
} from '../../../../src/models/card-layout.ts';

const SMALL = [
  'homeRun',
  'ballparkHomeRun',
  'triple',
  'doubleTwo',
  'doublePull',
  'doubleThree',
  'hitByPitch',
  'deepFlyA',
] as const satisfies readonly CardResult[];
const MEDIUM = [
  'singleOne',
  'singleCenter',
  'singleTwo',
  'ballparkSingle',
  'walk',
  'mediumFlyB',
  'flyBLeft',
  'flyBRight',
  'groundballC',
] as const satisfies readonly CardResult[];
const LARGE = [
  'strikeout',
  'groundballA',
  'groundballB',
  'lineout',
  'popout',
] as const satisfies readonly CardResult[];
const CHANCES = 108;
const NAMES: readonly CardResult[] = [...SMALL, ...MEDIUM, ...LARGE];

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
/** Chances as a batter's side has them, of all its results, scaled to 108. */
const targets = fc
  .tuple(
    fc.array(amount(6), { minLength: SMALL.length, maxLength: SMALL.length }),
    fc.array(amount(12), { minLength: MEDIUM.length, maxLength: MEDIUM.length }),
    fc.array(fc.double({ min: 2, max: 40, noNaN: true }), {
      minLength: LARGE.length,
      maxLength: LARGE.length,
    }),
  )
  .map(([small, medium, large]) => {
    const raw = [...small, ...medium, ...large];
    const all = raw.reduce((sum, one) => sum + one, 0);
    return new Map(NAMES.map((name, index) => [name, ((raw[index] ?? 0) * CHANCES) / all]));
  });

test('every amount is met to a twentieth of a chance, with at most two results in a cell', () => {
  fc.assert(
    fc.property(targets, (wanted) => {
      const cells = layOutSide({ targets: wanted, fixed: [[]], fielders: new Map() });
      const chances = chancesOf(cells);
      for (const [result, target] of wanted) {
        expect(Math.abs((chances.get(result) ?? 0) - target)).toBeLessThanOrEqual(0.05 + 1e-9);
      }
      for (const cell of cells) expect(parseCell(formatCell(cell))).toEqual(cell);
    }),
    { numRuns: 300 },
  );
});

test('fixed cells are kept as they are', () => {
  const wanted = new Map<CardResult, number>([
    ['walk', 10.37],
    ['groundballA', 45],
    ['flyBLeft', 50.63],
  ]);
  const check = { weight: 2, first: 'checkLeftField', faces: 20, second: null } as const;
  const cells = layOutSide({ targets: wanted, fixed: [[check]], fielders: new Map() });
  const printed = {
    ...{ first: { result: 'checkLeftField', fielder: null }, splitAt: null, second: null },
  };
  expect(cells.filter(({ first }) => first.result === 'checkLeftField')).toEqual([printed]);
});

test('an amount of less than a twentieth need not be printed', () => {
  const wanted = new Map<CardResult, number>([
    ['triple', 0.03],
    ['strikeout', 107.97],
  ]);
  const cells = layOutSide({ targets: wanted, fixed: [[]], fielders: new Map() });
  expect(chancesOf(cells).get('strikeout')).toBeGreaterThanOrEqual(107.92);
});

test('amounts that are no side are refused', () => {
  const wanted = new Map<CardResult, number>([['strikeout', 90]]);
  expect(() => layOutSide({ targets: wanted, fixed: [[]], fielders: new Map() })).toThrow(
    'a side can be laid out',
  );
});

test('fielders are named on outs in proportion to their shares', () => {
  const wanted = new Map<CardResult, number>([
    ['strikeout', 8],
    ['groundballB', 100],
  ]);
  const fielders = new Map([
    [
      'groundballB' as const,
      [
        ['SS', 3],
        ['2B', 1],
      ] as const,
    ],
  ]);
  const cells = layOutSide({ targets: wanted, fixed: [[]], fielders });
  const ways = (position: string) =>
    cells.reduce((sum, { first }, index) => {
      const weight = 6 - Math.abs(5 - (index % 11));
      return sum + (first.fielder === position ? weight : 0);
    }, 0);
  expect(Math.abs(ways('SS') + ways('2B') - 100)).toBeLessThanOrEqual(6);
  expect(Math.abs(ways('SS') - 75)).toBeLessThanOrEqual(6);
});

test('over many sides even a fielder of few balls has his share, whatever results they are', () => {
  const shares = [
    ['P', 1],
    ['SS', 9],
  ] as const;
  const fielders = new Map([
    ['groundballA' as const, shares],
    ['groundballB' as const, shares],
  ]);
  const named = { P: 0, SS: 0 };
  for (let side = 0; side < 300; side += 1) {
    const strikeouts = 85 + (side % 40) / 8;
    const wanted = new Map<CardResult, number>([
      ['strikeout', strikeouts],
      ['groundballA', 8],
      ['groundballB', 100 - strikeouts],
    ]);
    for (const { first, splitAt, second } of layOutSide({
      targets: wanted,
      fixed: [[]],
      fielders,
    })) {
      const faces = splitAt ?? 20;
      if (first.fielder === 'P' || first.fielder === 'SS') named[first.fielder] += faces;
      if (second?.fielder === 'P' || second?.fielder === 'SS') named[second.fielder] += 20 - faces;
    }
  }
  const share = named.P / (named.P + named.SS);
  expect(share).toBeGreaterThan(0.07);
  expect(share).toBeLessThan(0.13);
});
