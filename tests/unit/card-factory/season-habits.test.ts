/** The managers of a replay have the habits of their season. */
import { expect, test } from 'vitest';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { seasonHabits } from '../../../src/card-factory/season-habits.ts';

const season = foundSeason({ seed: 'habits', year: 2026 });
const withWalks = (times: number) => ({
  ...season,
  batting: season.batting.map((row) => ({
    ...row,
    intentionalWalks: row.intentionalWalks * times,
  })),
});
const withFinished = (completeGames: number) => ({
  ...season,
  pitching: season.pitching.map((row) => ({ ...row, completeGames })),
});

test('who walked more men on purpose does so more readily, within bounds', () => {
  const steps = [0.5, 1, 2, 1_000].map((times) => seasonHabits(withWalks(times)).walks);
  expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  expect(steps[0]).toBeGreaterThanOrEqual(-4);
  expect(steps.at(-1)).toBe(12);
});

test('a season that counted no intentional walks has managers as usual', () => {
  expect(seasonHabits(withWalks(0)).walks).toBe(0);
});

test('the fewer complete games, the sooner somebody else pitches the ninth', () => {
  const { finishes: none } = seasonHabits(withFinished(0));
  const { finishes: many } = seasonHabits(withFinished(10));
  expect(none).toBeLessThan(0.62);
  expect(many).toBe(1);
});
