/** How near replays can come, from a season's own lines. */
import { expect, test } from 'vitest';
import { estimatedRuns, limitsOf } from '../../../scripts/lib/season-limits.ts';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';

const season = foundSeason({ seed: 'limits', year: 2026 });

test('a league scores about what its lines are worth, and so do its clubs', () => {
  const { runs } = limitsOf(season);
  const estimates = season.teams.map(({ teamId }) => estimatedRuns(season, teamId));
  const all = estimates.reduce((sum, estimate) => sum + estimate, 0);
  expect(runs / all).toBeGreaterThan(0.88);
  expect(runs / all).toBeLessThan(1.04);
  for (const [index, { runs: real }] of season.teams.entries()) {
    expect(Math.abs(((estimates[index] ?? 0) * runs) / all / real - 1)).toBeLessThan(0.15);
  }
});

test('coins as true as the clubs miss their wins, and the clubs’ own lines miss them by less', () => {
  const { error, floor } = limitsOf(season);
  const games = Math.max(...season.teams.map(({ games: played }) => played));
  expect(floor).toBeGreaterThan(0.4 * Math.sqrt(games));
  expect(floor).toBeLessThanOrEqual(0.5 * Math.sqrt(games));
  expect(error).toBeGreaterThan(0);
  expect(error).toBeLessThan(floor);
});

test('more hits are worth more runs', () => {
  const [team] = season.teams;
  const { teamId } = team ?? { teamId: '' };
  const batting = season.batting.map((row) =>
    row.teamId === teamId ? { ...row, hits: row.hits + 1 } : row,
  );
  expect(estimatedRuns({ ...season, batting }, teamId)).toBeGreaterThan(
    estimatedRuns(season, teamId),
  );
});
