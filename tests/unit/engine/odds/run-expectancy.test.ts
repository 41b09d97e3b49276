import { describe, expect, test } from 'vitest';
import { OddsCount } from '../../../../scripts/lib/odds-count.ts';
import { foundSeason } from '../../../../src/card-factory/founding/found-season.ts';
import { makeCards } from '../../../../src/card-factory/make-cards.ts';
import { seasonClubs } from '../../../../src/card-factory/season-clubs.ts';
import { seasonGames } from '../../../../src/card-factory/season-schedule.ts';
import {
  BASE_OUT_STATES,
  baseOutState,
  HALF_OVER,
  occupiedBases,
} from '../../../../src/engine/odds/base-out.ts';
import { APPEARANCES, GAMES } from '../../../../src/engine/odds/games.data.ts';
import {
  chanceToScore,
  expectedRuns,
  runChances,
  runExpectancy,
} from '../../../../src/engine/odds/run-expectancy.ts';
import { compileClubs, SeasonReplay } from '../../../../src/engine/simulate-season.ts';

const STATES = Array.from({ length: BASE_OUT_STATES }, (_, state) => state);

describe('the states of a half', () => {
  test('are 24 and the end, whatever stands on the bases then', () => {
    expect(STATES.map((state) => baseOutState(Math.floor(state / 8), state % 8))).toEqual(STATES);
    expect([0, 7].map((bases) => baseOutState(3, bases))).toEqual([HALF_OVER, HALF_OVER]);
  });

  test('have a bit for each base', () => {
    const runners = (...bases: number[]) =>
      Int8Array.from([-1, 1, 2, 3], (base) => (bases.includes(base) ? base : -1));
    expect(occupiedBases(runners())).toBe(0);
    expect(occupiedBases(runners(1))).toBe(1);
    expect(occupiedBases(runners(2))).toBe(2);
    expect(occupiedBases(runners(1, 3))).toBe(5);
    expect(occupiedBases(runners(1, 2, 3))).toBe(7);
  });
});

describe('runs to the end of the half', () => {
  test.each(STATES)(
    'in state %i the chances sum to one and their mean is the expectancy',
    (state) => {
      const chances = [...runChances(state)];
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      const mean = chances.reduce((sum, chance, runs) => sum + runs * chance, 0);
      expect(expectedRuns(state)).toBeCloseTo(mean, 12);
    },
  );

  test.each(STATES)('in state %i plate appearances score as often as all plays', (state) => {
    const [all = 0, scored = 0] = APPEARANCES[state] ?? [];
    expect(all).toBeGreaterThan(GAMES.games / 100);
    const chance = chanceToScore(Math.floor(state / 8), state % 8);
    expect(Math.abs(scored / all - chance)).toBeLessThan(0.03);
  });

  test('a half that is over brings none', () => {
    expect(runExpectancy(3, 7)).toBe(0);
    expect(chanceToScore(3, 0)).toBe(0);
  });

  test.each(Array.from({ length: 8 }, (_, bases) => bases))(
    'with bases %i every out takes runs away',
    (bases) => {
      const expected = [0, 1, 2, 3].map((outs) => runExpectancy(outs, bases));
      expect(expected).toEqual(expected.toSorted((one, other) => other - one));
    },
  );

  test('another man on base or a base farther along is worth something', () => {
    for (let outs = 0; outs < 3; outs += 1) {
      for (const [fewer, more] of [
        [0, 1],
        [1, 2],
        [2, 4],
        [1, 3],
        [4, 5],
        [3, 7],
      ] as const) {
        expect(runExpectancy(outs, more)).toBeGreaterThan(runExpectancy(outs, fewer));
      }
    }
  });
});

test('the tables are those of the games that the engine plays now; else run "npm run odds"', () => {
  const season = foundSeason({ seed: 'odds', year: 2026 });
  const clubs = compileClubs(seasonClubs(season, makeCards(season)));
  const count = new OddsCount();
  const games = seasonGames(season).slice(0, 1500);
  new SeasonReplay({ clubs, games, seed: 'check', tally: count }).playOn(games.length);
  count.finish();
  expect(count.games.games).toBe(games.length);
  // Often visited, so that 1,500 games say it to a few hundredths of a run.
  for (const [outs, bases] of [
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 1],
    [1, 1],
    [2, 1],
  ] as const) {
    const state = baseOutState(outs, bases);
    const home = count.runsAtHome[state] ?? [];
    const visitors = count.runsOfVisitors[state] ?? [];
    const longest = home.length > visitors.length ? home : visitors;
    const counts = longest.map((_, runs) => (home[runs] ?? 0) + (visitors[runs] ?? 0));
    const all = counts.reduce((sum, times) => sum + times, 0);
    const mean = counts.reduce((sum, times, runs) => sum + runs * times, 0) / all;
    expect(Math.abs(runExpectancy(outs, bases) - mean)).toBeLessThan(0.06);
  }
});
