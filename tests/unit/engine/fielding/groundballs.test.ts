import { describe, expect, test } from 'vitest';
import {
  contactHomeNumber,
  groundThirdNumber,
} from '../../../../src/engine/baserunning/safe-numbers.ts';
import { finals, plain, rollBatter, situation } from '../../../support/engine-games.ts';

const DOUBLE = 1;
const NO_DOUBLE = 20;

describe('groundball A', () => {
  test.each([
    ['1--', 0, '0 0 - -', 0],
    ['12-', 0, '0 0 3 -', 0],
    ['1-3', 0, '0 0 - 4', 1],
    ['123', 0, '0 0 3 4', 1],
    ['123', 1, '0 0 2 3', 0],
    ['1-3', 1, '0 0 - 3', 0],
  ] as const)('with %s and %i out is a double play: %s', (bases, outs, expected, runs) => {
    const facts = rollBatter(situation({ batting: 'groundballA.SS', bases, outs }), DOUBLE);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({
      groundedIntoDoublePlay: true,
      outs: 2,
      runs,
      runsBattedIn: 0,
      fielderChoice: false,
    });
    expect(facts.text).toContain('grounds into a double play, short to second to first');
  });

  test('the number is 31 - speed + 3 - the range of a middle infielder', () => {
    const play = (fielder: string, range: number, face: number) =>
      rollBatter(
        situation({
          batting: `groundballA.${fielder}`,
          bases: '1--',
          change: plain({ speed: 15, range }),
        }),
        face,
      ).groundedIntoDoublePlay;
    expect([play('SS', 3, 16), play('SS', 3, 17)]).toEqual([true, false]);
    expect([play('2B', 1, 18), play('2B', 1, 19)]).toEqual([true, false]);
    expect([play('3B', 1, 16), play('3B', 1, 17)]).toEqual([true, false]);
  });

  test.each([
    ['1--', '1 0 - -'],
    ['12-', '1 0 3 -'],
    ['1-3', '1 0 - 4'],
    ['123', '1 0 3 4'],
  ] as const)('with %s is a force when the die says no: %s', (bases, expected) => {
    const change = plain({ speed: 17 });
    const facts = rollBatter(situation({ batting: 'groundballA.SS', bases, change }), NO_DOUBLE);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ result: 'forceOut', fielderChoice: true, atBat: true });
  });

  test.each([
    ['groundballA.2B', '-2-', '0 - 3 -'],
    ['groundballA.1B', '-2-', '0 - 3 -'],
    ['groundballA.3B', '-2-', '0 - 2 -'],
    ['groundballA.SS', '--3', '0 - - 3'],
    ['groundballA.3B', '-23', '0 - 2 3'],
  ] as const)(
    '%s with %s and first base open: the batter is out, %s',
    (batting, bases, expected) => {
      expect(finals(rollBatter(situation({ batting, bases })))).toBe(expected);
    },
  );

  test('a runner on second goes on a ball to the shortstop up to his number', () => {
    const play = (face: number) =>
      finals(
        rollBatter(situation({ batting: 'groundballA.SS', bases: '-2-', change: plain({}) }), face),
      );
    expect(play(groundThirdNumber(12))).toBe('0 - 3 -');
    expect(play(groundThirdNumber(12) + 1)).toBe('0 - 2 -');
  });
});

describe('groundball B', () => {
  const number = contactHomeNumber(12);

  test.each([
    ['groundballB.SS', '1--', '1 0 - -'],
    ['groundballB.SS', '12-', '1 0 3 -'],
    ['groundballB.2B', '1-3', '1 0 - 4'],
    ['groundballB.2B', '123', '1 0 3 4'],
    ['groundballB.P', '123', '1 2 3 0'],
    ['groundballB.C', '123', '1 2 3 0'],
    ['groundballB.3B', '123', '1 2 3 0'],
    ['groundballB.P', '--3', '0 - - 3'],
    ['groundballB.C', '--3', '0 - - 3'],
    ['groundballA.3B', '--3', '0 - - 3'],
    ['groundballB.P', '-2-', '0 - 2 -'],
    ['groundballB.1B', '-2-', '0 - 3 -'],
  ] as const)('%s with %s: %s', (batting, bases, expected) => {
    expect(finals(rollBatter(situation({ batting, bases })))).toBe(expected);
  });

  test.each([
    ...['groundballB.SS', 'groundballB.2B', 'groundballB.1B', 'groundballB.3B'],
    ...['groundballA.2B', 'groundballA.1B'],
  ])(
    '%s with a man on third and first open: he breaks for the plate and makes it up to his number',
    (batting) => {
      const play = (face: number) =>
        rollBatter(situation({ batting, bases: '-23', change: plain({}) }), face);
      expect(finals(play(number))).toBe('0 - 3 4');
      expect(play(number)).toMatchObject({ runsBattedIn: 1, result: 'groundOut' });
      expect(finals(play(number + 1))).toBe('1 - 3 0');
      expect(play(number + 1)).toMatchObject({
        result: 'fielderChoice',
        fielderChoice: true,
        runs: 0,
      });
    },
  );
});

test.each(['groundballA.P', 'groundballA.1B', 'groundballA.3B'])(
  '%s with the bases full: home first, then the batter',
  (batting) => {
    const full = (face: number) =>
      rollBatter(situation({ batting, bases: '123', change: plain({}) }), face);
    expect(finals(full(1))).toBe('0 2 3 0');
    expect(full(1)).toMatchObject({ outs: 2, runs: 0, groundedIntoDoublePlay: true });
    expect(finals(full(20))).toBe('1 2 3 0');
  },
);

describe('groundball C', () => {
  test.each([
    ['1--', '0 2 - -'],
    ['12-', '0 2 3 -'],
    ['123', '0 2 3 4'],
    ['--3', '0 - - 4'],
  ] as const)('with %s the batter is out and everybody moves up: %s', (bases, expected) => {
    expect(finals(rollBatter(situation({ batting: 'groundballC.3B', bases })))).toBe(expected);
  });
});

test.each(['groundballA', 'groundballB', 'groundballC'])(
  '%s with two out ends the half at first base and no run counts',
  (kind) => {
    const facts = rollBatter(situation({ batting: `${kind}.SS`, bases: '123', outs: 2 }));
    expect(facts).toMatchObject({ outs: 1, runs: 0, leftOnBase: 3 });
  },
);

test.each([
  ['groundballA.1B', 'to first, unassisted'],
  ['groundballB.1B', 'first to pitcher'],
  ['groundballC.1B', 'first to pitcher'],
  ['groundballC.P', 'pitcher to first'],
  ['groundballC.C', 'catcher to first'],
])('%s is told as "%s"', (batting, words) => {
  expect(rollBatter(situation({ batting })).text).toContain(words);
});

test.each([
  ['groundballA.2B', 'second to short to first'],
  ['groundballA.1B', 'first to short to first'],
  ['groundballA.3B', 'third to second to first'],
  ['groundballA.P', 'pitcher to second to first'],
])('a double play on %s goes %s', (batting, chain) => {
  expect(rollBatter(situation({ batting, bases: '1--' }), DOUBLE).text).toContain(chain);
});
