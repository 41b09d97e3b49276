import { describe, expect, test } from 'vitest';
import { LINE_DOUBLE_PLAY } from '../../../../src/engine/baserunning/advance.data.ts';
import {
  ADVANCE,
  tagHomeNumber,
  tagThirdNumber,
} from '../../../../src/engine/baserunning/safe-numbers.ts';
import {
  finals,
  plain,
  rollBatter,
  rollPitcher,
  runsFrom,
  situation,
} from '../../../support/engine-games.ts';

const CF = 8;

describe('a deep fly', () => {
  test.each([
    ['123', 0, '0 1 3 4'],
    ['-2-', 1, '0 - 3 -'],
    ['123', 2, '0 1 2 3'],
  ] as const)(
    'with %s and %i out men on second and third tag up before the third out: %s',
    (bases, outs, expected) => {
      expect(finals(rollBatter(situation({ batting: 'deepFlyA', bases, outs }), CF))).toBe(
        expected,
      );
    },
  );

  test.each([
    [14, '0 2 - -'],
    [13, '0 1 - -'],
  ])('a man on first whose speed is %i: %s', (speed, expected) => {
    const game = situation({ batting: 'deepFlyA', bases: '1--', change: plain({ speed }) });
    expect(finals(rollBatter(game, CF))).toBe(expected);
  });

  test('a runner who scores makes it a sacrifice fly: a run batted in, no time at bat', () => {
    const facts = rollBatter(situation({ batting: 'deepFlyA', bases: '--3' }), CF);
    expect(facts).toMatchObject({ sacrificeFly: true, atBat: false, runsBattedIn: 1 });
    expect(facts.text).toContain('hits a sacrifice fly to');
  });
});

describe('an ordinary fly', () => {
  test.each([
    ['flyBLeft', 'batter', tagHomeNumber(12, 0, 7)],
    ['flyBRight', 'batter', tagHomeNumber(12, 0, 9)],
    ['flyBCenter', 'pitcher', tagHomeNumber(12, 0, 8)],
  ] as const)(
    '%s: the runner from third scores up to %s %i, above it he holds',
    (result, card, number) => {
      const play = (face: number) => {
        const game = situation({
          batting: result,
          pitching: result,
          bases: '--3',
          change: plain({}),
        });
        return finals(card === 'batter' ? rollBatter(game, face) : rollPitcher(game, face));
      };
      expect(play(number)).toBe('0 - - 4');
      expect(play(number + 1)).toBe('0 - - 3');
    },
  );

  test.each([
    ['flyBLeft', tagThirdNumber(12, 0, 7)],
    ['flyBRight', tagThirdNumber(12, 0, 9)],
  ] as const)('%s: the runner from second takes third up to %i', (result, number) => {
    const play = (face: number) =>
      finals(rollBatter(situation({ batting: result, bases: '-2-', change: plain({}) }), face));
    expect(play(number)).toBe('0 - 3 -');
    expect(play(number + 1)).toBe('0 - 2 -');
  });

  test('the runner from second stays when third is still taken, and follows when it is not', () => {
    const fly = (...rest: number[]) =>
      finals(
        rollBatter(situation({ batting: 'flyBRight', bases: '-23', change: plain({}) }), ...rest),
      );
    expect(fly(20)).toBe('0 - 2 3');
    expect(fly(1, 1)).toBe('0 - 3 4');
  });

  test('with two out nobody moves and nothing is rolled', () => {
    const facts = rollBatter(situation({ batting: 'flyBLeft', bases: '-23', outs: 2 }));
    expect(facts).toMatchObject({ outs: 1, leftOnBase: 2, sacrificeFly: false });
  });
});

test('a fly that the card gives to a fielder by name goes to him', () => {
  expect(rollBatter(situation({ batting: 'flyBLeft.CF' })).text).toContain('flies out to center');
});

describe('a medium fly', () => {
  const fly = (outs: number, less: number, ...rest: number[]) => {
    const { change } = runsFrom(ADVANCE.flyHome, outs, less);
    return rollBatter(
      situation({ batting: 'mediumFlyB', bases: '--3', outs, change }),
      CF,
      ...rest,
    );
  };
  test.each([0, 1])('with %i out he goes from his number on, and may be thrown out', (outs) => {
    const { number } = runsFrom(ADVANCE.flyHome, outs);
    expect(finals(fly(outs, 1))).toBe('0 - - 3');
    expect(finals(fly(outs, 0, number))).toBe('0 - - 4');
    expect(finals(fly(outs, 0, number + 1))).toBe('0 - - 0');
  });

  test('a runner thrown out for the third out ends the half with the other where he was', () => {
    const game = situation({
      batting: 'mediumFlyB',
      bases: '-23',
      outs: 1,
      change: plain({ speed: 12 }),
    });
    const facts = rollBatter(game, CF, 20);
    expect(facts).toMatchObject({ outs: 2, runs: 0, leftOnBase: 1, sacrificeFly: false });
    expect(facts.text).toContain('is thrown out at the plate');
  });

  test('with two out it is an out', () => {
    expect(
      rollBatter(situation({ batting: 'mediumFlyB', bases: '--3', outs: 2 }), CF),
    ).toMatchObject({
      outs: 1,
      runs: 0,
    });
  });
});

describe('pops and liners', () => {
  test.each(['123', '-2-'] as const)('nobody moves on a popout with %s', (bases) => {
    const facts = rollBatter(situation({ batting: 'popout', bases }), 10);
    expect(facts).toMatchObject({ result: 'popOut', outs: 1, runs: 0 });
  });

  test.each([
    ['lineout.SS', '12-', 2, 'off second'],
    ['lineout.3B', '1-3', 3, 'off third'],
    ['lineout.2B', '1-3', 1, 'off first'],
    ['lineout.1B', '12-', 1, 'off first'],
    ['lineout.P', '-23', 2, 'off second'],
    ['lineout.C', '--3', 3, 'off third'],
  ] as const)(
    '%s with %s doubles the runner off base %i when the die says',
    (batting, bases, base, words) => {
      const double = rollBatter(situation({ batting, bases }), LINE_DOUBLE_PLAY);
      expect(double).toMatchObject({ result: 'lineDoublePlay', outs: 2 });
      expect([double.firstFinal, double.secondFinal, double.thirdFinal][base - 1]).toBe(0);
      expect(double.text).toContain(words);
      expect(rollBatter(situation({ batting, bases }), LINE_DOUBLE_PLAY + 1)).toMatchObject({
        result: 'lineOut',
        outs: 1,
      });
    },
  );

  test('there is no liner double play with two out or nobody on', () => {
    expect(rollBatter(situation({ batting: 'lineout.SS', bases: '1--', outs: 2 })).outs).toBe(1);
    expect(rollBatter(situation({ batting: 'lineout.SS' })).outs).toBe(1);
  });

  test('a liner to the outfield is as good as a fly for the runner from third', () => {
    const game = situation({ batting: 'lineout.LF', bases: '--3', change: plain({}) });
    expect(rollBatter(game, 1)).toMatchObject({ runs: 1, sacrificeFly: true });
  });
});
