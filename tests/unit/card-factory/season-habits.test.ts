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

test('intentional walks are planned where the season counted them', () => {
  expect(seasonHabits(season).walksArePlanned).toBe(true);
  expect(seasonHabits(withWalks(0)).walksArePlanned).toBe(false);
});

test('the fewer complete games, the sooner somebody else pitches the ninth', () => {
  const { finishes: none } = seasonHabits(withFinished(0));
  const { finishes: some } = seasonHabits(season);
  const { finishes: many } = seasonHabits(withFinished(10));
  expect(none).toBeGreaterThan(0.3);
  expect(none).toBeLessThan(0.5);
  expect(some).toBeGreaterThan(none);
  expect(many).toBe(1);
});
