/** Managers against each other: the same dice with sides changed over, and every game counted. */
import { expect, test } from 'vitest';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { makeCards } from '../../../src/card-factory/make-cards.ts';
import { seasonCalls } from '../../../src/card-factory/season-calls.ts';
import { seasonClubs } from '../../../src/card-factory/season-clubs.ts';
import { seasonHabits } from '../../../src/card-factory/season-habits.ts';
import { seasonGames } from '../../../src/card-factory/season-schedule.ts';
import { formatTournament } from '../../../src/cli/text/tournament-report.ts';
import { runTournament } from '../../../src/services/tournament-service.ts';

const SEASON = foundSeason({ seed: 'tournament', year: 2026 });
const PLAN = {
  clubs: seasonClubs(SEASON, makeCards(SEASON)),
  games: seasonGames(SEASON).slice(0, 6),
  habits: seasonHabits(SEASON),
};

function tournament(challenger: 'ace' | 'regular', games: number) {
  let told = 0;
  const report = runTournament({
    ...{ plan: PLAN, seed: 'a', games, challenger, other: 'regular' },
    season: seasonCalls(SEASON),
    onGames: (done) => {
      told = done;
    },
  });
  expect(told).toBe(report.games);
  return report;
}

test('a manager against his like wins every second game for certain', () => {
  expect(tournament('regular', 12)).toMatchObject({
    games: 12,
    wins: 6,
    margin: 0,
    runsPerGame: 0,
  });
});

test('a schedule that is too short is played again, with other dice', () => {
  expect(tournament('regular', 20)).toMatchObject({ games: 20, wins: 10 });
});

test('the same order gives the same report, which says what was done a game', () => {
  const report = tournament('ace', 12);
  expect(tournament('ace', 12)).toEqual(report);
  expect(report.calls.find(({ call }) => call === 'relievers')?.measured).toBeGreaterThan(1);
  const text = formatTournament('2026', report);
  expect(text).toContain('Season 2026: ace against regular, 12 games');
  expect(text).toMatch(/intentional walks +\d\.\d{4} +\d\.\d{4} {2}(pass|MISS)/);
});
