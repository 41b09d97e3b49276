import { describe, expect, test } from 'vitest';
import { errorBases } from '../../../../src/engine/fielding/charts.ts';
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

describe('the range chart on the field, range 3', () => {
  test.each([
    ['checkShortstop', 1, '12-', '1 2 3 -', 'single'],
    ['checkShortstop', 5, '12-', '1 3 4 -', 'single'],
    ['checkShortstop', 14, '--3', '0 - - 3', 'groundOut'],
    ['checkShortstop', 20, '--3', '0 - - 4', 'groundOut'],
    ['checkCatcher', 3, '1--', '1 2 - -', 'single'],
    ['checkCatcher', 20, '-2-', '0 - 2 -', 'popOut'],
    ['checkFirstBase', 5, '1--', '2 3 - -', 'double'],
    ['checkCenterField', 5, '1--', '2 4 - -', 'double'],
    ['checkCenterField', 20, '--3', '0 - - 3', 'flyOut'],
    ['checkLeftField', 8, '--3', '0 - - 4', 'flyOut'],
  ] as const)('%s on a %i with %s: %s, a %s', (pitching, face, bases, expected, result) => {
    const { facts } = check(pitching, { bases }, face);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ result, errors: 0 });
  });

  test('a triple clears the bases (corner outfielder of range 5 on a 10)', () => {
    const { facts } = check('checkRightField', { bases: '12-', change: plain({ range: 5 }) }, 10);
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
      3,
      ...NO_ERROR,
      18,
    );
    expect(finals(facts)).toBe('1 - 4 -');
  });

  test('somebody without a rating there fields with range 5', () => {
    const nobodyRated = (player: PinnedPlayer) => ({ ...plain({})(player), positions: [] });
    // On an 8 a shortstop of range 5 lets the ball through, one of range 3 does not.
    expect(check('checkShortstop', { change: nobodyRated }, 8, 1, 1, 1).facts.hit).toBe(true);
    expect(check('checkShortstop', {}, 8).facts.hit).toBe(false);
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
      10,
      ...dice,
    );
    expect(facts).toMatchObject({ triple: true, batterFinal: 4, runs: 1, earnedRuns: 0 });
    expect(facts.text).toContain('triples to right; error by the right fielder; he scores as well');
  });
});
