import { describe, expect, test } from 'vitest';
import { ADVANCE } from '../../../../src/engine/baserunning/safe-numbers.ts';
import {
  finals,
  make,
  plain,
  rollBatter,
  rollPitcher,
  runsFrom,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

describe('hits on which everybody moves by a fixed number of bases', () => {
  test.each([
    ['homeRun', '123', '4 4 4 4'],
    ['triple', '123', '3 4 4 4'],
    ['doubleThree', '123', '2 4 4 4'],
    ['doubleTwo', '123', '2 3 4 4'],
    ['singleTwo', '123', '1 3 4 4'],
    ['singleOne', '123', '1 2 3 4'],
    ['singleOne', '1-3', '1 2 - 4'],
  ] as const)('%s with %s: batter and runners come to %s', (result, bases, expected) => {
    const game = situation({ batting: result, bases });
    expect(finals(rollBatter(game, 5))).toBe(expected);
  });
});

describe('walks and hit batsmen', () => {
  test.each([
    ['---', '1 - - -'],
    ['1--', '1 2 - -'],
    ['-2-', '1 - 2 -'],
    ['--3', '1 - - 3'],
    ['12-', '1 2 3 -'],
    ['1-3', '1 2 - 3'],
    ['-23', '1 - 2 3'],
    ['123', '1 2 3 4'],
  ] as const)('with %s only pushed runners move: %s', (bases, expected) => {
    for (const batting of ['walk', 'hitByPitch']) {
      expect(finals(rollBatter(situation({ batting, bases })))).toBe(expected);
    }
    const game = situation({ bases });
    const walk = make(game, { kind: 'intentionalWalk' });
    expect(finals(walk)).toBe(expected);
    expect(walk).toMatchObject({ walk: true, intentionalWalk: true, atBat: false });
    expect(walk.dice).toEqual({ column: null, row: null, split: null, rolls: [] });
  });

  test('a walk with the bases full drives in a run', () => {
    const walk = rollBatter(situation({ batting: 'walk', bases: '123' }));
    expect(walk).toMatchObject({ runs: 1, runsBattedIn: 1, earnedRuns: 1 });
  });
});

describe('a single to center', () => {
  test.each([0, 1, 2])(
    'with %i out a runner from second goes from his number on, and may be thrown out',
    (outs) => {
      const single = (less: number, ...rest: number[]) => {
        const { change } = runsFrom(ADVANCE.secondToHome, outs, less);
        const game = situation({ batting: 'singleCenter', bases: '-2-', outs, change });
        return finals(rollBatter(game, ...rest));
      };
      const { number } = runsFrom(ADVANCE.secondToHome, outs);
      expect(single(1)).toBe('1 - 3 -');
      expect(single(0, number)).toBe('1 - 4 -');
      expect(single(0, number + 1)).toBe('1 - 0 -');
    },
  );

  test('the safe number is written down with the roll', () => {
    const game = situation({ batting: 'singleCenter', bases: '-2-', change: plain({ speed: 14 }) });
    const { dice, text } = rollBatter(game, 20);
    expect(dice.rolls.at(-1)).toEqual({
      of: 'runner from second to home, safe on 1-19',
      faces: 20,
      face: 20,
    });
    expect(text).toContain('is thrown out at the plate');
  });

  test('the center fielder’s arm counts', () => {
    const change = plain({ speed: 13, arm: -6 });
    expect(finals(rollBatter(situation({ batting: 'singleCenter', bases: '-2-', change })))).toBe(
      '1 - 3 -',
    );
  });

  test('a runner from first stops at second below his number, and tries for third from it on', () => {
    const single = (less: number, ...rest: number[]) => {
      const { change } = runsFrom(ADVANCE.firstToThird, 0, less);
      return finals(
        rollBatter(situation({ batting: 'singleCenter', bases: '1--', change }), ...rest),
      );
    };
    const { number } = runsFrom(ADVANCE.firstToThird, 0);
    expect(single(1)).toBe('1 2 - -');
    expect(single(0, number).slice(1)).toBe(' 3 - -');
    expect(single(0, number + 1).slice(1)).toBe(' 0 - -');
  });

  test('the batter takes second while the throw goes to third', () => {
    const change = plain({ speed: 17, arm: 3 });
    const game = situation({ batting: 'singleCenter', bases: '1--', change });
    expect(finals(rollBatter(game, 20))).toBe('2 0 - -');
  });

  test('the throw goes after one of two runners; the other has his base', () => {
    const change = plain({ speed: 16, arm: 4 });
    const game = situation({ batting: 'singleCenter', bases: '12-', change });
    const facts = rollBatter(game, 20);
    expect(finals(facts)).toBe('1 0 4 -');
    expect(facts.dice.rolls).toHaveLength(6);
  });

  test('a third out on the bases lets the run ahead count and leaves two on', () => {
    const game = situation({
      batting: 'singleCenter',
      bases: '123',
      outs: 2,
      change: plain({ speed: 9 }),
    });
    const facts = rollBatter(game, 20);
    expect(facts).toMatchObject({ runs: 1, outs: 1, leftOnBase: 2, hit: true, runsBattedIn: 1 });
  });
});

describe('a double on which the runner from first decides', () => {
  test.each([
    ['doublePull', 'batter'],
    ['doubleCenter', 'pitcher'],
  ] as const)('%s: he goes home from his number on', (result, card) => {
    const play = (less: number, ...rest: number[]) => {
      const game = situation({
        batting: result === 'doublePull' ? result : 'strikeout',
        pitching: result === 'doubleCenter' ? result : 'strikeout',
        bases: '1--',
        change: runsFrom(ADVANCE.firstToHome, 0, less).change,
      });
      return finals(card === 'batter' ? rollBatter(game, ...rest) : rollPitcher(game, ...rest));
    };
    const { number } = runsFrom(ADVANCE.firstToHome, 0);
    expect(play(1)).toBe('2 3 - -');
    expect(play(0, number)).toBe('2 4 - -');
    expect(play(0, number + 1)).toBe('2 0 - -');
  });

  test('the runners ahead of him score', () => {
    const game = situation({ batting: 'doublePull', bases: '123', change: plain({ speed: 8 }) });
    expect(finals(rollBatter(game))).toBe('2 3 4 4');
  });

  test('a pulled ball goes to left off a right-hander’s bat and to right off a left-hander’s', () => {
    const double = (bats: 'L' | 'R') =>
      rollBatter(situation({ batting: 'doublePull', change: (one) => ({ ...one, bats }) })).text;
    expect(double('R')).toContain('doubles to left');
    expect(double('L')).toContain('doubles to right');
  });
});

describe('a fielder that the card names', () => {
  test('takes the ball without a roll', () => {
    const game = situation({ batting: 'singleOne.LF' });
    const facts = make(game, { kind: 'roll' }, scriptedDice(1, 1, 1, 5));
    expect(facts.text).toContain('singles to left');
  });
});
