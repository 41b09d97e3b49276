import { describe, expect, test } from 'vitest';
import { CHECK, checkResult, errorBases } from '../../../../src/engine/fielding/charts.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  basesOf,
  finals,
  plain,
  rollPitcher,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';

/** Three dice that add up to 10, on which a rating of 0 never errs. */
const NO_ERROR = [3, 3, 4] as const;

function check(pitching: string, options: SituationOptions, face: number, ...rest: number[]) {
  const game = situation({ change: plain({}), ...options, pitching });
  const facts = rollPitcher(game, face, ...(rest.length === 0 ? NO_ERROR : rest));
  return { game, facts };
}

/** The first face of a d20 on which the chart has a result; the chart itself is fitted. */
function faceOf(position: number, result: keyof typeof CHECK, range = 3): number {
  for (let face = 1; face <= 20; face += 1) {
    if (checkResult(position, range, face) === CHECK[result]) return face;
  }
  throw new Error(`no ${result} at ${position} with range ${range}`);
}

describe('the range chart on the field, range 3', () => {
  test.each([
    ['checkShortstop', faceOf(6, 'singleOne'), '12-', '1 2 3 -', 'single'],
    ['checkShortstop', faceOf(6, 'singleTwo'), '12-', '1 3 4 -', 'single'],
    ['checkShortstop', faceOf(6, 'groundballA'), '--3', '0 - - 3', 'groundOut'],
    ['checkShortstop', faceOf(6, 'groundballC'), '--3', '0 - - 4', 'groundOut'],
    ['checkCatcher', faceOf(2, 'singleOne'), '1--', '1 2 - -', 'single'],
    ['checkCatcher', faceOf(2, 'popout'), '-2-', '0 - 2 -', 'popOut'],
    ['checkFirstBase', faceOf(3, 'doubleTwo'), '1--', '2 3 - -', 'double'],
    ['checkCenterField', faceOf(8, 'doubleTwo'), '1--', '2 3 - -', 'double'],
    ['checkCenterField', faceOf(8, 'flyC'), '--3', '0 - - 3', 'flyOut'],
    ['checkLeftField', faceOf(7, 'deepFlyA'), '--3', '0 - - 4', 'flyOut'],
  ] as const)('%s on a %i with %s: %s, a %s', (pitching, face, bases, expected, result) => {
    const { facts } = check(pitching, { bases }, face);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ result, errors: 0 });
  });

  test('a triple clears the bases (a corner outfielder of range 5)', () => {
    const change = plain({ range: 5 });
    const face = faceOf(9, 'triple', 5);
    const { facts } = check('checkRightField', { bases: '12-', change }, face);
    expect(facts).toMatchObject({ result: 'triple', runs: 2, checkPosition: 'RF' });
  });

  test.each([
    ['checkPitcher', 'P'],
    ['checkCatcher', 'C'],
    ['checkFirstBase', '1B'],
    ['checkSecondBase', '2B'],
    ['checkThirdBase', '3B'],
    ['checkShortstop', 'SS'],
    ['checkLeftField', 'LF'],
    ['checkCenterField', 'CF'],
    ['checkRightField', 'RF'],
  ])('%s asks the %s', (pitching, position) => {
    const { facts, game } = check(pitching, {}, 20);
    expect(facts.checkPosition).toBe(position);
    const number = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'].indexOf(position) + 1;
    const fielder = game.fielding.team.players[game.fielding.fielders[number] ?? -1];
    expect(facts.fielderCardId).toBe(fielder?.pinned.cardId);
  });

  test('a contested single of a check asks the runner', () => {
    const { facts } = check(
      'checkShortstop',
      { bases: '-2-', change: plain({ speed: 13 }) },
      faceOf(6, 'singleCenter'),
      ...NO_ERROR,
      18,
    );
    expect(finals(facts)).toBe('1 - 4 -');
  });

  test('somebody without a rating there fields with range 5', () => {
    const nobodyRated = (player: PinnedPlayer) => ({ ...plain({})(player), positions: [] });
    const face = faceOf(6, 'groundballA');
    // A shortstop of range 5 lets a ball through that one of range 3 just fields.
    expect(check('checkShortstop', { change: nobodyRated }, face, 1, 1, 1).facts.hit).toBe(true);
    expect(check('checkShortstop', {}, face).facts.hit).toBe(false);
  });
});

describe('errors', () => {
  /** Ratings at which the chart gives these bases on the dice that follow. */
  const clumsy = plain({ error: 88 });

  test('an infielder’s error on an out puts the batter on, and runners move as many bases', () => {
    // 3-4-3 is 10, one base at shortstop with a rating of 88.
    const { facts, game } = check('checkShortstop', { bases: '-23', change: clumsy }, 15, 3, 4, 3);
    expect(facts).toMatchObject({
      result: 'reachedOnError',
      reachedOnError: true,
      atBat: true,
      hit: false,
      outs: 0,
      errors: 1,
      runs: 1,
      earnedRuns: 0,
      runsBattedIn: 0,
    });
    expect(basesOf(game)).toBe('1-3');
    expect(facts.text).toMatch(/reaches on an error by the shortstop; .* scores; .* to third\.$/);
    const line = boxScoreOf(game).fielding.find(({ errors }) => errors > 0);
    expect(line).toMatchObject({ position: 'SS', errors: 1, side: 'home' });
    expect(game.fielding.errors).toBe(1);
  });

  test('an error on a hit gives everybody more bases, without a run batted in for them', () => {
    const { facts, game } = check('checkShortstop', { bases: '-2-', change: clumsy }, 1, 3, 4, 3);
    expect(facts).toMatchObject({ hit: true, errors: 1, runs: 1, runsBattedIn: 0, earnedRuns: 0 });
    expect(basesOf(game)).toBe('-2-');
    expect(facts.text).toContain('error by the shortstop; he goes on to second');
  });

  /** The first total of three dice with an error of so many bases. */
  function diceFor(position: number, bases: number): number[] {
    for (let total = 3; total <= 18; total += 1) {
      if (errorBases(position, 88, total) === bases) {
        const first = Math.min(6, total - 2);
        const second = Math.min(6, total - first - 1);
        return [first, second, total - first - second];
      }
    }
    throw new Error('no such error');
  }

  test('an outfielder’s bad throw of one base lets the out stand and moves the runners', () => {
    const dice = diceFor(7, 1);
    const { facts, game } = check('checkLeftField', { bases: '1--', change: clumsy }, 20, ...dice);
    expect(facts).toMatchObject({ result: 'flyOut', outs: 1, errors: 1, reachedOnError: false });
    expect(basesOf(game)).toBe('-2-');
    expect(facts.text).toMatch(/flies out to left; error by the left fielder; .* to second\./);
  });

  test('nobody on base can use it, and then it is none', () => {
    const dice = diceFor(7, 1);
    const { facts } = check('checkLeftField', { change: clumsy }, 20, ...dice);
    expect(facts).toMatchObject({ outs: 1, errors: 0 });
  });

  test('neither is it one when the third out is made', () => {
    const dice = diceFor(7, 1);
    const { facts } = check(
      'checkLeftField',
      { bases: '123', outs: 2, change: clumsy },
      20,
      ...dice,
    );
    expect(facts).toMatchObject({ outs: 1, errors: 0, runs: 0 });
  });

  test.each([2, 3])('a dropped fly of %i bases puts the batter that far', (bases) => {
    const dice = diceFor(8, bases);
    const { facts } = check('checkCenterField', { bases: '1--', change: clumsy }, 20, ...dice);
    expect(facts).toMatchObject({ reachedOnError: true, batterFinal: bases });
    expect(facts.text).toContain(`and takes ${bases === 2 ? 'second' : 'third'}`);
  });

  test('a triple with an error lets the batter score as well', () => {
    const dice = diceFor(9, 1);
    const { facts } = check(
      'checkRightField',
      { change: plain({ range: 5, error: 88 }) },
      faceOf(9, 'triple', 5),
      ...dice,
    );
    expect(facts).toMatchObject({ triple: true, batterFinal: 4, runs: 1, earnedRuns: 0 });
    expect(facts.text).toContain('triples to right; error by the right fielder; he scores as well');
  });
});
