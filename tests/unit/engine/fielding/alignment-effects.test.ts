import { describe, expect, test } from 'vitest';
import {
  contactHomeNumber,
  tagHomeNumber,
  tagThirdNumber,
} from '../../../../src/engine/baserunning/safe-numbers.ts';
import { CHECK, checkResult } from '../../../../src/engine/fielding/charts.ts';
import type { Alignment } from '../../../../src/models/choice.ts';
import {
  finals,
  make,
  plain,
  rollBatter,
  rollPitcher,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';

const USUAL = {
  infield: 'normal',
  guardLines: false,
  outfieldIn: false,
  holdRunners: false,
  pitchOut: false,
} as const;
const PLAIN = { change: plain({}) };
const NO_HOLE = 20;

function aligned(alignment: Partial<Alignment>, options: SituationOptions) {
  const game = situation({ ...PLAIN, ...options });
  make(game, { kind: 'setDefense', ...USUAL, ...alignment });
  return game;
}

describe('the infield in', () => {
  const play = (batting: string, bases: SituationOptions['bases'], ...rest: number[]) =>
    rollBatter(aligned({ infield: 'in' }, { batting, bases: bases ?? '---' }), ...rest);

  test.each([
    ['groundballA.SS', '--3', [NO_HOLE], '0 - - 3'],
    ['groundballA.SS', '1-3', [NO_HOLE], '0 2 - 3'],
    ['groundballA.2B', '-23', [NO_HOLE], '0 - 2 3'],
    ['groundballB.SS', '--3', [NO_HOLE, 5], '0 - - 4'],
    ['groundballB.SS', '--3', [NO_HOLE, 6], '1 - - 0'],
    ['groundballB.SS', '1-3', [NO_HOLE, 6], '1 2 - 0'],
    ['groundballC.3B', '-23', [NO_HOLE, 11], '0 - 3 4'],
    ['groundballC.3B', '-23', [NO_HOLE, 12], '1 - 3 0'],
    ['groundballC.P', '--3', [12], '1 - - 0'],
    ['groundballA.SS', '123', [NO_HOLE, 13], '0 2 3 0'],
    ['groundballA.SS', '123', [NO_HOLE, 14], '1 2 3 0'],
    ['groundballB.SS', '123', [NO_HOLE], '1 2 3 0'],
    ['groundballC.SS', '123', [NO_HOLE], '1 2 3 0'],
  ] as const)('%s with %s: %s gives %s', (batting, bases, rest, expected) => {
    expect(finals(play(batting, bases, ...rest))).toBe(expected);
  });

  test('a double play by way of the plate ends the half with one out', () => {
    const game = aligned({ infield: 'in' }, { batting: 'groundballA.SS', bases: '123', outs: 1 });
    const facts = rollBatter(game, NO_HOLE, 1);
    expect(facts).toMatchObject({ groundedIntoDoublePlay: true, outs: 2, runs: 0 });
    expect(facts.text).toContain('short to catcher to first');
  });

  test.each([
    ['groundballA.SS', 'left'],
    ['groundballB.3B', 'left'],
    ['groundballC.1B', 'right'],
    ['groundballA.2B', 'right'],
  ])('%s goes through to %s on 1-3', (batting, where) => {
    expect(play(batting, '---', 3)).toMatchObject({ hit: true, batterFinal: 1 });
    expect(play(batting, '---', 3).text).toContain(`singles to ${where}`);
    expect(play(batting, '---', 4)).toMatchObject({ hit: false, outs: 1 });
  });

  test('with two out the batter is thrown out as usual', () => {
    const game = aligned({ infield: 'in' }, { batting: 'groundballB.SS', bases: '--3', outs: 2 });
    expect(rollBatter(game, NO_HOLE)).toMatchObject({ outs: 1, runs: 0, result: 'groundOut' });
  });
});

describe('the corners in', () => {
  const play = (batting: string, ...rest: number[]) =>
    rollBatter(aligned({ infield: 'corners' }, { batting, bases: '--3' }), ...rest);

  test.each([
    ['groundballA.3B', [NO_HOLE], '0 - - 3'],
    ['groundballC.1B', [NO_HOLE, 12], '1 - - 0'],
    ['groundballC.C', [12], '1 - - 0'],
    ['groundballC.P', [11], '0 - - 4'],
  ] as const)('%s is as with the infield in', (batting, rest, expected) => {
    expect(finals(play(batting, ...rest))).toBe(expected);
  });

  test('balls to the middle are as usual', () => {
    expect(finals(play('groundballB.SS', contactHomeNumber(12)))).toBe('0 - - 4');
    expect(finals(play('groundballC.2B'))).toBe('0 - - 4');
  });
});

describe('guarded lines', () => {
  test('make a single of a pulled double on 1-10', () => {
    const play = (...rest: number[]) =>
      rollBatter(aligned({ guardLines: true }, { batting: 'doublePull' }), ...rest);
    expect(play(10)).toMatchObject({ hit: true, double: false, batterFinal: 1 });
    expect(play(11)).toMatchObject({ double: true, batterFinal: 2 });
  });

  test.each([
    ['checkFirstBase', 5],
    ['checkThirdBase', 5],
  ])('make a single of a double past a corner infielder: %s', (pitching, face) => {
    const play = (...rest: number[]) =>
      rollPitcher(aligned({ guardLines: true }, { pitching }), face, 3, 3, 4, ...rest);
    expect(play(10)).toMatchObject({ double: false, batterFinal: 1 });
    expect(play(11)).toMatchObject({ double: true, batterFinal: 2 });
  });

  test('leave a hole beside the corner infielders on 1-2', () => {
    const play = (batting: string, ...rest: number[]) =>
      rollBatter(aligned({ guardLines: true }, { batting }), ...rest);
    expect(play('groundballA.3B', 2)).toMatchObject({ hit: true });
    expect(play('groundballA.1B', 3)).toMatchObject({ hit: false });
    expect(play('groundballA.SS')).toMatchObject({ hit: false });
  });
});

describe('the outfield in', () => {
  const play = (options: SituationOptions, ...rest: number[]) =>
    rollBatter(aligned({ outfieldIn: true }, options), ...rest);

  test('holds a runner on third on a fly: his number is 5 lower', () => {
    const options = { batting: 'flyBLeft', bases: '--3' } as const;
    const number = tagHomeNumber(12, 0, 7) - 5;
    expect(finals(play(options, number))).toBe('0 - - 4');
    expect(finals(play(options, number + 1))).toBe('0 - - 3');
  });

  test('holds a runner on second on a fly: his number is 5 lower', () => {
    const options = { batting: 'flyBRight', bases: '-2-' } as const;
    const number = tagThirdNumber(12, 0, 9) - 5;
    expect(finals(play(options, number))).toBe('0 - 3 -');
    expect(finals(play(options, number + 1))).toBe('0 - 2 -');
  });

  test('takes 5 off the number of a runner who may try for home on a hit', () => {
    const game = aligned({ outfieldIn: true }, { batting: 'singleCenter', bases: '-2-', outs: 2 });
    const usual = situation({ ...PLAIN, batting: 'singleCenter', bases: '-2-', outs: 2 });
    rollBatter(usual, 1);
    rollBatter(game, 1);
    expect(game.pending.lead.safe).toBe(usual.pending.lead.safe - 5);
  });

  test.each(['doubleTwo', 'doubleThree', 'doublePull'])(
    'lets a %s go for three on 1-4',
    (batting) => {
      const finder = batting === 'doublePull' ? [] : [1];
      expect(play({ batting }, ...finder, 4)).toMatchObject({ triple: true, batterFinal: 3 });
      expect(play({ batting }, ...finder, 5)).toMatchObject({ double: true, batterFinal: 2 });
    },
  );

  test.each(['doubleCenter'])('lets a %s of the pitcher go for three on 1-4', (pitching) => {
    const pitched = (face: number) =>
      rollPitcher(aligned({ outfieldIn: true }, { pitching }), face);
    expect(pitched(4)).toMatchObject({ triple: true });
    expect(pitched(5)).toMatchObject({ double: true });
  });

  test.each([
    ['doubleTwo', 3],
    ['doubleThree', 4],
  ] as const)('lets a checked %s go for three', (name, range) => {
    const change = plain({ range });
    const game = aligned({ outfieldIn: true }, { pitching: 'checkLeftField', change });
    const faces = Array.from({ length: 20 }, (_, index) => index + 1);
    const face = faces.find((one) => checkResult(7, range, one) === CHECK[name]) ?? 0;
    expect(rollPitcher(game, face, 3, 3, 4, 4)).toMatchObject({ result: 'triple' });
  });

  test('lets a deep fly drop behind it on 1-10, and everybody scores', () => {
    const options = { batting: 'deepFlyA', bases: '123' } as const;
    expect(play(options, 1, 10)).toMatchObject({ double: true, runs: 3, batterFinal: 2 });
    expect(play(options, 1, 11)).toMatchObject({ result: 'flyOut', runs: 1 });
  });
});
