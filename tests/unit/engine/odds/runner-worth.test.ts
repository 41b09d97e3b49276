/** What a faster man on base is worth: spots that can be reckoned by hand, and what holds in all. */
import { describe, expect, test } from 'vitest';
import { tagHomeNumber, tagThirdNumber } from '../../../../src/engine/baserunning/safe-numbers.ts';
import { chanceAt } from '../../../../src/engine/odds/expectation.ts';
import { runnerTransitions } from '../../../../src/engine/odds/runner-transitions.ts';
import { gainOfSpeed } from '../../../../src/engine/odds/runner-worth.ts';
import { KINDS } from '../../../../src/engine/odds/transitions.ts';
import { BASE_STATES, type SituationOptions, situation } from '../../../support/engine-games.ts';

const SPEEDS = { slow: 9, fast: 15 };
/** The home club bats in the ninth of a level game, and every ball in play is the same. */
const ninth = (result: string, options: SituationOptions) =>
  situation({ inning: 9, isBottom: true, batting: result, pitching: result, ...options });

describe('by hand', () => {
  test('a fly to left ends the game from third as often as his safe number says', () => {
    const game = ninth('flyBLeft', { bases: '--3', outs: 1 });
    const more = (tagHomeNumber(15, 0, 7) - tagHomeNumber(9, 0, 7)) / 20;
    const goesOn = chanceAt(game, { outs: 3, bases: 0, runs: 0 });
    expect(gainOfSpeed(game, 3, SPEEDS)).toBeCloseTo(more * (1 - goesOn), 9);
  });

  test('from second it takes two flies: one to third, one home', () => {
    const game = ninth('flyBRight', { bases: '-2-', outs: 0 });
    const scores = (speed: number) =>
      (tagThirdNumber(speed, 0, 9) * tagHomeNumber(speed, 0, 9)) / 400;
    const goesOn = chanceAt(game, { outs: 3, bases: 0, runs: 0 });
    const more = scores(15) - scores(9);
    expect(gainOfSpeed(game, 2, SPEEDS)).toBeCloseTo(more * (1 - goesOn), 9);
  });

  test('a base that he takes is worth nothing where the next ball ends the half anyway', () => {
    const game = ninth('flyBRight', { bases: '-2-', outs: 1 });
    const number = (speed: number) => tagThirdNumber(speed, 0, 9);
    expect(number(SPEEDS.fast)).toBeGreaterThan(number(SPEEDS.slow));
    expect(gainOfSpeed(game, 2, SPEEDS)).toBeCloseTo(0, 12);
  });
});

describe('a faster man', () => {
  test.each(BASE_STATES.filter((bases) => bases !== '---'))('never costs with %s', (bases) => {
    for (const outs of [0, 1, 2]) {
      const game = situation({ inning: 8, isBottom: true, awayRuns: 1, bases, outs });
      for (const base of [1, 2, 3].filter((one) => bases[one - 1] !== '-')) {
        const gain = gainOfSpeed(game, base, SPEEDS);
        expect(gain).toBeGreaterThan(-1e-12);
        expect(gain).toBeLessThan(0.05);
      }
    }
  });

  test('is worth nothing over a man as fast, and nothing on third with two out', () => {
    const game = situation({ inning: 9, isBottom: true, bases: '--3', outs: 1 });
    expect(gainOfSpeed(game, 3, { slow: 12, fast: 12 })).toBe(0);
    game.outs = 2;
    expect(gainOfSpeed(game, 3, SPEEDS)).toBeCloseTo(0, 12);
  });

  test('is worth more the faster he is, and on second more than on first', () => {
    const on = (base: number, fast: number) => {
      const bases = base === 1 ? '1--' : '-2-';
      const game = situation({ inning: 8, isBottom: true, awayRuns: 1, bases, outs: 1 });
      return gainOfSpeed(game, base, { slow: 9, fast });
    };
    expect(on(2, 15)).toBeGreaterThan(on(2, 12));
    expect(on(1, 15)).toBeGreaterThan(on(1, 12));
    expect(on(2, 15)).toBeGreaterThan(on(1, 15));
  });
});

test('what can come of every kind of result is certain in sum, wherever he stands', () => {
  for (const [base, state] of [
    [1, 1],
    [2, 2 + 8],
    [3, 7 + 16],
  ] as const) {
    for (let kind = 0; kind < KINDS; kind += 1) {
      const { chances } = runnerTransitions(base, 14).of(state, kind);
      const sum = chances.reduce((all, chance) => all + chance, 0);
      expect(sum, `base ${base}, kind ${kind}`).toBeCloseTo(1, 9);
    }
  }
});
