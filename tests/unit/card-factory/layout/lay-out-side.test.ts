/** Layouts of made-up sides: amounts are met exactly, checks keep their cells, cells stay printable. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutSide } from '../../../../src/card-factory/layout/lay-out-side.ts';
import {
  type CardResult,
  chancesOf,
  formatCell,
  parseCell,
} from '../../../../src/models/card-layout.ts';

const HITS = [
  'homeRun',
  'ballparkHomeRun',
  'triple',
  'doubleTwo',
  'doublePull',
  'doubleThree',
  'singleOne',
  'singleCenter',
  'singleTwo',
  'ballparkSingle',
  'hitByPitch',
  'walk',
  'strikeout',
] as const satisfies readonly CardResult[];
const OUTS = ['groundballA', 'groundballB', 'flyBLeft', 'lineout', 'popout'] as const;
const SIDE = 2160;
/** The results whose kinds may be merged, by the plainest of the family. */
const FAMILY: Partial<Record<CardResult, CardResult>> = {
  doublePull: 'doubleTwo',
  doubleThree: 'doubleTwo',
  singleCenter: 'singleOne',
  singleTwo: 'singleOne',
};

/** One fraction of a chance to a family, as the factory makes them. */
const amounts = fc
  .record({
    whole: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 13, maxLength: 13 }),
    fractions: fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 13, maxLength: 13 }),
    strikeouts: fc.integer({ min: 0, max: 35 }),
    outs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ whole, fractions, strikeouts, outs }) => {
    const exact = new Map<CardResult, number>();
    for (const [index, name] of HITS.entries()) {
      const hasFraction = FAMILY[name] === undefined && !name.startsWith('ballpark');
      const extra = name === 'strikeout' ? strikeouts * 20 : 0;
      const fraction = hasFraction ? (fractions[index] ?? 0) : 0;
      exact.set(name, (whole[index] ?? 0) * 20 + fraction + extra);
    }
    return { exact, outs };
  })
  .filter(({ exact }) => [...exact.values()].reduce((sum, one) => sum + one, 0) <= SIDE - 200)
  .map(({ exact, outs }) => {
    const left = SIDE - [...exact.values()].reduce((sum, one) => sum + one, 0);
    const all = outs.reduce((sum, one) => sum + one, 0);
    const flexible = new Map<CardResult, number>();
    let given = 0;
    for (const [index, name] of OUTS.entries()) {
      const isLast = index === OUTS.length - 1;
      const part = isLast ? left - given : Math.floor((left * (outs[index] ?? 0)) / all);
      flexible.set(name, part);
      given += part;
    }
    return { exact, flexible };
  });

function familiesOf(entries: Iterable<readonly [CardResult, number]>): Map<CardResult, number> {
  const families = new Map<CardResult, number>();
  for (const [result, amount] of entries) {
    const family = FAMILY[result] ?? result;
    families.set(family, (families.get(family) ?? 0) + amount);
  }
  return families;
}

test('every amount is met to the twentieth of a chance, with at most two results in a cell', () => {
  fc.assert(
    fc.property(amounts, ({ exact, flexible }) => {
      const cells = layOutSide({ exact, flexible, fixed: [], fielders: new Map() });
      const chances = familiesOf(chancesOf(cells));
      for (const [result, amount] of familiesOf(exact)) {
        expect(Math.round((chances.get(result) ?? 0) * 20)).toBe(amount);
      }
      for (const cell of cells) expect(parseCell(formatCell(cell))).toEqual(cell);
    }),
    { numRuns: 400 },
  );
});

test('fixed cells are kept whole', () => {
  const exact = new Map<CardResult, number>([['walk', 207]]);
  const flexible = new Map<CardResult, number>([
    ['groundballA', 900],
    ['flyBLeft', 1013],
  ]);
  const fixed = [{ weight: 2, result: 'checkLeftField' as const }];
  const cells = layOutSide({ exact, flexible, fixed, fielders: new Map() });
  const check = { first: { result: 'checkLeftField', fielder: null }, splitAt: null, second: null };
  expect(cells.filter(({ first }) => first.result === 'checkLeftField')).toEqual([check]);
  expect(chancesOf(cells).get('walk')).toBe(10.35);
});

test('fielders are named on outs in proportion to their shares', () => {
  const exact = new Map<CardResult, number>([['strikeout', 160]]);
  const flexible = new Map<CardResult, number>([['groundballB', 2000]]);
  const fielders = new Map([
    [
      'groundballB' as const,
      [
        ['SS', 3],
        ['2B', 1],
      ] as const,
    ],
  ]);
  const cells = layOutSide({ exact, flexible, fixed: [], fielders });
  const ways = (position: string) =>
    cells.reduce((sum, { first }, index) => {
      const weight = 6 - Math.abs(5 - (index % 11));
      return sum + (first.fielder === position ? weight : 0);
    }, 0);
  expect(ways('SS') + ways('2B')).toBe(100);
  expect(Math.abs(ways('SS') - 75)).toBeLessThanOrEqual(6);
});
