import { describe, expect, test } from 'vitest';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import {
  type BaseState,
  finals,
  GOOD_PITCH,
  make,
  plain,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedRareDice } from '../../../support/scripted-dice.ts';

const RARE = 1;
const PITCHER = [4, 3, 4, 10] as const;

/** Rolls on a card that gives the one result; `rolls` begin with the d100. */
function rare(result: string, bases: BaseState, outs: number, rolls: readonly number[]) {
  const game = situation({ pitching: result, bases, outs, change: plain({}) });
  const [first = RARE, ...rest] = rolls;
  const pitch = bases === '---' ? [] : [GOOD_PITCH];
  const facts = make(
    game,
    { kind: 'roll' },
    scriptedRareDice(first, ...pitch, ...PITCHER, ...rest),
  );
  return { facts, game };
}

function infield(face: number, bases: BaseState, outs = 0): PlayFacts {
  return rare('checkShortstop', bases, outs, [RARE, face]).facts;
}

describe('a rare ball to an infielder', () => {
  test.each([
    [1, '---', 'catcherInterference', '1 - - -'],
    [4, '1--', 'catcherInterference', '1 2 - -'],
    [4, '--3', 'catcherInterference', '1 - - 3'],
    [5, '1--', 'groundOut', '0 1 - -'],
    [9, '-23', 'groundOut', '0 - 2 3'],
    [10, '---', 'reachedOnError', '1 - - -'],
    [14, '1-3', 'reachedOnError', '1 2 - 3'],
    [15, '1--', 'single', '1 0 - -'],
    [20, '-23', 'single', '1 - 0 3'],
  ] as const)('on a %i with %s is a %s: %s', (face, bases, result, expected) => {
    const facts = infield(face, bases);
    expect(facts.result).toBe(result);
    expect(finals(facts)).toBe(expected);
    expect(facts.errors).toBe(
      result === 'catcherInterference' || result === 'reachedOnError' ? 1 : 0,
    );
  });

  test('is no time at bat after interference by the catcher, and no earned run', () => {
    expect(infield(1, '123', 1)).toMatchObject({
      ...{ atBat: false, plateAppearance: true, runs: 1, runsBattedIn: 1 },
    });
  });

  test('charges the catcher, and the man who was in the way', () => {
    const errorsAt = (face: number) =>
      boxScoreOf(rare('checkShortstop', '---', 0, [RARE, face]).game)
        .fielding.filter(({ errors }) => errors > 0)
        .map(({ position }) => position);
    expect(errorsAt(1)).toEqual(['C']);
    expect(errorsAt(10)).toEqual(['SS']);
  });

  test('with nobody on whom it could strike is an ordinary check', () => {
    const { facts } = rare('checkShortstop', '---', 0, [RARE, 15, 20, 3, 3, 4]);
    expect(facts.result).toBe('groundOut');
  });

  test.each([
    ['checkPitcher', '12-', '0 0 0 -', 'pitcher to third to second to first'],
    ['checkFirstBase', '12-', '0 0 0 -', 'first to third to short to first'],
    ['checkThirdBase', '123', '0 0 0 3', 'third to second to first'],
    ['checkShortstop', '12-', '0 0 0 -', 'short to third to second to first'],
  ] as const)('%s with %s and nobody out is a triple play', (check, bases, expected, chain) => {
    const { facts, game } = rare(check, bases, 0, [RARE]);
    expect(facts).toMatchObject({ result: 'triplePlay', outs: 3, runs: 0 });
    expect(finals(facts)).toBe(expected);
    expect(facts.text).toContain(`triple play, ${chain}`);
    expect(game.isBottom).toBe(true);
  });
});

describe('a rare ball to an outfielder', () => {
  test.each([
    [4, '12-', 'catcherInterference', '1 2 3 -'],
    [5, '-23', 'flyOut', '0 - 2 3'],
    [12, '1--', 'flyOut', '0 1 - -'],
    [13, '1-3', 'double', '2 3 - 4'],
    [20, '---', 'double', '2 - - -'],
  ] as const)('on a %i with %s is a %s: %s', (face, bases, result, expected) => {
    const { facts } = rare('checkLeftField', bases, 0, [RARE, face]);
    expect(facts.result).toBe(result);
    expect(finals(facts)).toBe(expected);
  });
});

describe('a third strike', () => {
  test.each([
    ['---', 0, 5, '1 - - -', 0],
    ['-23', 1, 5, '1 - 2 3', 0],
    ['1--', 2, 5, '1 2 - -', 0],
    ['123', 2, 5, '1 2 3 4', 0],
    ['---', 0, 6, '0 - - -', 1],
  ] as const)('that is dropped with %s and %i out, on a %i: %s', (bases, outs, face, to, made) => {
    const { facts } = rare('strikeout', bases, outs, [RARE, face]);
    expect(finals(facts)).toBe(to);
    expect(facts).toMatchObject({ strikeout: true, outs: made, wildPitch: made === 0 });
    expect(facts).toMatchObject({ runsBattedIn: 0, atBat: true });
  });

  test('is an out with first base occupied and fewer than two out', () => {
    expect(finals(rare('strikeout', '1--', 1, [RARE]).facts)).toBe('0 1 - -');
  });

  test('that got away is charged to the pitcher', () => {
    const { game } = rare('strikeout', '---', 0, [RARE, 1]);
    const pitching = boxScoreOf(game).pitching;
    expect(pitching.map(({ wildPitches, strikeouts }) => [wildPitches, strikeouts])).toContainEqual(
      [1, 1],
    );
  });
});

test.each([
  ['12-', 0, true],
  ['123', 1, true],
  ['12-', 2, false],
  ['1-3', 0, false],
] as const)('a popout with %s and %i out is an infield fly: %s', (bases, outs, isInfieldFly) => {
  const { facts, game } = rare('popout.SS', bases, outs, [100]);
  expect(facts.outs).toBe(1);
  expect(game.record.infieldFly).toBe(isInfieldFly);
  expect(facts.text.includes('an infield fly')).toBe(isInfieldFly);
});
