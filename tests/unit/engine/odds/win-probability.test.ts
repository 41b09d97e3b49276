import { describe, expect, test } from 'vitest';
import { GAMES_BY_LEAD } from '../../../../src/engine/odds/games.data.ts';
import {
  type OddsSituation,
  oddsSituation,
  winProbability,
  winProbabilityAfter,
} from '../../../../src/engine/odds/win-probability.ts';
import { chanceAt, makeWinTable } from '../../../../src/engine/odds/win-table.ts';
import { situation } from '../../../support/engine-games.ts';

const NINE = { innings: 9, automaticRunner: false } as const;
const NINE_WITH_RUNNER = { innings: 9, automaticRunner: true } as const;

function moment(changes: Partial<OddsSituation>): OddsSituation {
  return { inning: 1, isBottom: false, outs: 0, bases: 0, lead: 0, rules: NINE, ...changes };
}

describe('the home club’s chance to win', () => {
  test.each(Array.from({ length: 9 }, (_, index) => index + 1))(
    'is a little above one half before a game of %i innings, and more before a longer one',
    (innings) => {
      for (const automaticRunner of [false, true]) {
        const chance = winProbability(moment({ rules: { innings, automaticRunner } }));
        const shorter = { innings: Math.max(1, innings - 1), automaticRunner };
        expect(chance).toBeGreaterThan(0.505);
        // The home clubs of 2019 won .529, better and worse ones together.
        expect(chance).toBeLessThan(0.54);
        expect(chance).toBeGreaterThanOrEqual(winProbability(moment({ rules: shorter })));
      }
    },
  );

  test('is one half where both clubs score alike', () => {
    for (const automaticRunner of [false, true]) {
      const table = makeWinTable(() => Float64Array.of(0.6, 0.3, 0.1), automaticRunner);
      for (const phase of [0, 4, 9]) {
        const half = { phase, isBottom: false };
        const state = phase === 9 && automaticRunner ? 2 : 0;
        expect(chanceAt(table, { half, state, lead: 0 })).toBeCloseTo(0.5, 9);
      }
    }
  });

  test.each([
    ['after a level inning', { inning: 9, isBottom: true, outs: 3 }, { inning: 10 }],
    ['after a level extra inning', { inning: 12, isBottom: true, outs: 3 }, { inning: 13 }],
    [
      'with the automatic runner',
      { inning: 10, isBottom: true, outs: 3, bases: 1, rules: NINE_WITH_RUNNER },
      { inning: 11, bases: 2, rules: NINE_WITH_RUNNER },
    ],
  ])('%s is that of the next one', (_, over, next) => {
    expect(winProbability(moment(over))).toBeCloseTo(winProbability(moment(next)), 9);
  });

  test.each([
    ['ahead in the last home half', { inning: 9, isBottom: true, outs: 1, lead: 1 }, 1],
    ['ahead in an extra home half', { inning: 12, isBottom: true, lead: 2 }, 1],
    ['ahead when the top of the last inning is over', { inning: 9, outs: 3, lead: 1 }, 1],
    ['behind when the last half is over', { inning: 9, isBottom: true, outs: 3, lead: -1 }, 0],
  ])('%s', (_, changes, chance) => {
    expect(winProbability(moment(changes))).toBeCloseTo(chance, 9);
  });

  test('a half that is over is the beginning of the next one', () => {
    const over = moment({ inning: 4, outs: 3, bases: 5, lead: -2 });
    expect(winProbability(over)).toBe(
      winProbability({ ...over, isBottom: true, outs: 0, bases: 0 }),
    );
    const inning = moment({ inning: 4, isBottom: true, outs: 3, lead: 1 });
    expect(winProbability(inning)).toBe(
      winProbability({ ...inning, inning: 5, isBottom: false, outs: 0 }),
    );
  });

  test('the half after a level one begins with the runner where the rules say so', () => {
    const over = moment({ inning: 10, outs: 3, lead: -1, rules: NINE_WITH_RUNNER });
    const next = { ...over, isBottom: true, outs: 0 };
    expect(winProbability(over)).toBe(winProbability({ ...next, bases: 2 }));
    expect(winProbability(over)).toBeGreaterThan(winProbability({ ...next, bases: 0 }));
  });

  test('the last innings of games of any length are the same', () => {
    const five = moment({ inning: 5, lead: -1, rules: { innings: 5, automaticRunner: false } });
    expect(winProbability(five)).toBe(winProbability(moment({ inning: 9, lead: -1 })));
  });

  test('rises with the lead, and a lead rises with the inning', () => {
    for (let inning = 1; inning <= 9; inning += 1) {
      for (let lead = -20; lead <= 20; lead += 1) {
        const here = winProbability(moment({ inning, lead }));
        expect(here).toBeGreaterThan(winProbability(moment({ inning, lead: lead - 1 })) - 1e-12);
        if (inning > 1 && lead > 0) {
          const earlier = winProbability(moment({ inning: inning - 1, lead }));
          expect(here).toBeGreaterThan(earlier - 1e-12);
        }
      }
    }
  });

  test('a lead beyond the table counts as the largest in it', () => {
    expect(winProbability(moment({ lead: 40 }))).toBe(winProbability(moment({ lead: 30 })));
    expect(winProbability(moment({ lead: -40 }))).toBe(winProbability(moment({ lead: -30 })));
  });

  test('is worked out from what a half can bring: one run or none, one time in two each', () => {
    const coin = Float64Array.of(0.5, 0.5);
    const table = makeWinTable(() => coin, false);
    const chance = (phase: number, isBottom: boolean, lead: number) =>
      chanceAt(table, { half: { phase, isBottom }, state: 0, lead });
    // A run wins a level game at once; without one it is anybody's.
    expect(chance(0, true, 0)).toBeCloseTo(0.75, 9);
    expect(chance(0, true, -1)).toBeCloseTo(0.25, 9);
    expect(chance(0, true, -2)).toBe(0);
    // Ahead by one before the last inning: safe, or level with the last turn at bat.
    expect(chance(0, false, 1)).toBeCloseTo(0.5 * 1 + 0.5 * 0.75, 9);
  });

  test('agrees with how played games of unequal clubs ended', () => {
    let cells = 0;
    for (const [place, [games = 0, wins = 0]] of GAMES_BY_LEAD.entries()) {
      if (games < 1000) continue;
      const half = Math.floor(place / 9);
      const inning = Math.floor(half / 2) + 1;
      const chance = winProbability(
        moment({ inning, isBottom: half % 2 === 1, lead: (place % 9) - 4 }),
      );
      // A club that leads is a better one, as a rule.
      expect(Math.abs(chance - wins / games)).toBeLessThan(0.04);
      cells += 1;
    }
    expect(cells).toBeGreaterThan(100);
  });
});

describe('a game and its plays', () => {
  test('a game’s situation is read from it', () => {
    const game = situation({ bases: '1-3', outs: 2, inning: 7, isBottom: true, awayRuns: 4 });
    const { rules } = game;
    const expected = { inning: 7, isBottom: true, outs: 2, bases: 5, lead: -4, rules };
    expect(oddsSituation(game)).toEqual(expected);
  });

  test('a play leaves outs, bases and a score', () => {
    const before = moment({ inning: 8, isBottom: true, outs: 1, bases: 3, lead: -1 });
    expect(winProbabilityAfter(before, { outs: 0, runs: 2, bases: 1 })).toBe(
      winProbability({ ...before, bases: 1, lead: 1 }),
    );
    const top = { ...before, isBottom: false };
    expect(winProbabilityAfter(top, { outs: 2, runs: 0, bases: 4 })).toBe(
      winProbability({ ...top, outs: 3 }),
    );
  });
});
