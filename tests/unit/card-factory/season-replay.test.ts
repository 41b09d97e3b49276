/** A whole season with the founding cards: who plays, how much, and what the league does. */
import { beforeAll, describe, expect, test } from 'vitest';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import { readSeason } from '../../../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../../../src/card-factory/lahman/tables.ts';
import { makeCards } from '../../../src/card-factory/make-cards.ts';
import { plateAppearancesOf } from '../../../src/card-factory/player-seasons.ts';
import { seasonClubs } from '../../../src/card-factory/season-clubs.ts';
import { seasonGames } from '../../../src/card-factory/season-schedule.ts';
import { ratesOf } from '../../../src/cli/season-rates.ts';
import { BATTING_COLUMNS, PITCHING_COLUMNS } from '../../../src/engine/scoring/stat-columns.ts';
import type { ClubTotals } from '../../../src/engine/season-totals.ts';
import { compileClubs, SeasonReplay } from '../../../src/engine/simulate-season.ts';
import { pinnedTeamSchema } from '../../../src/models/game.ts';
import type { SeasonClub, SeasonGame } from '../../../src/models/season-plan.ts';
import { replaySeasons } from '../../../src/services/season-simulation.ts';
import { smallSeason } from './lahman/small-season.ts';
import { REAL_SEASONS, SKIPPED } from './support/seasons.ts';

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

interface Replayed {
  readonly season: LahmanSeason;
  readonly clubs: readonly SeasonClub[];
  readonly games: readonly SeasonGame[];
}

/** One replay is within its targets, and three deviations of chance. */
async function expectRates({ season, clubs, games }: Replayed): Promise<void> {
  const sums = await replaySeasons({ clubs, games, seed: 'rates', replays: 1 });
  const appearances = season.batting.reduce((sum, row) => sum + plateAppearancesOf(row), 0);
  for (const { name, measured, real, target } of ratesOf(sums, season)) {
    const noise = name === 'R' ? 0.01 : 3 / Math.sqrt(real * appearances);
    expect(Math.abs(measured / real - 1), name).toBeLessThan(target + noise);
  }
}

describe('a replay of the founding season', () => {
  let season: LahmanSeason;
  let clubs: readonly SeasonClub[];
  let games: readonly SeasonGame[];
  let totals: readonly ClubTotals[];

  beforeAll(() => {
    season = foundSeason({ seed: 'replay', year: 2026 });
    clubs = seasonClubs(season, makeCards(season));
    games = seasonGames(season);
    const replay = new SeasonReplay({ clubs: compileClubs(clubs), games, seed: 'one' });
    expect(replay.playOn(100)).toBe(true);
    expect(replay.played).toBe(100);
    expect(replay.playOn(games.length)).toBe(false);
    totals = replay.totals;
  });

  test('every club is one that a game can pin, without its line-up', () => {
    const lineup = Array.from({ length: 9 }, (_, player) => ({ player, position: 'DH' as const }));
    for (const { team, plans } of clubs) {
      pinnedTeamSchema.parse({ ...team, lineup, starter: 0 });
      expect(plans).toHaveLength(team.players.length);
    }
  });

  test('every club plays its schedule, and somebody wins each game', () => {
    for (const [index, { games: played }] of totals.entries()) {
      const own = games.filter(({ away, home }) => away === index || home === index);
      expect(played).toBe(own.length);
    }
    expect(totals.reduce((sum, { wins }) => sum + wins, 0)).toBe(games.length);
    const runs = totals.map((club) => [club.runs, club.runsAllowed] as const);
    expect(runs.reduce((sum, [made, allowed]) => sum + made - allowed, 0)).toBe(0);
  });

  test('regulars come to bat, and starters face batters, about as often as they did', () => {
    const turns = new Map<string, number>();
    const faced = new Map<string, number>();
    for (const [index, { team }] of clubs.entries()) {
      for (const [row, { name }] of team.players.entries()) {
        const key = `${team.abbrev} ${name}`;
        turns.set(key, totals[index]?.batting[row * BATTING_COLUMNS] ?? 0);
        faced.set(key, totals[index]?.pitching[row * PITCHING_COLUMNS] ?? 0);
      }
    }
    const names = new Map(
      season.people.map((person) => [person.playerId, `${person.nameFirst} ${person.nameLast}`]),
    );
    const keyOf = (row: { readonly playerId: string; readonly teamId: string }) =>
      `${row.teamId} ${names.get(row.playerId)}`;
    const regulars = season.batting.filter((row) => plateAppearancesOf(row) >= 400);
    const starters = season.pitching.filter(({ gamesStarted }) => gamesStarted >= 10);
    const batting = regulars.map(
      (row) => [plateAppearancesOf(row), turns.get(keyOf(row)) ?? 0] as const,
    );
    const pitching = starters.map(
      (row) => [row.battersFaced ?? 0, faced.get(keyOf(row)) ?? 0] as const,
    );
    expect(correlation(batting)).toBeGreaterThan(0.9);
    expect(correlation(pitching)).toBeGreaterThan(0.9);
  });

  test('nobody starts two games in a row', () => {
    const starts = totals.flatMap(({ started, games: played }) =>
      [...started].map((count) => count / played),
    );
    expect(Math.max(...starts)).toBeLessThanOrEqual(0.25);
  });

  test('the same seed gives the same season, another one another', () => {
    const runsOf = (seed: string) => {
      const replay = new SeasonReplay({ clubs: compileClubs(clubs), games, seed });
      replay.playOn(200);
      return replay.totals.map(({ runs }) => runs);
    };
    expect(runsOf('one')).toEqual(runsOf('one'));
    expect(runsOf('one')).not.toEqual(runsOf('other'));
  });

  test('the league’s rates come out', async () => {
    await expectRates({ season, clubs, games });
  });
});

// One real season here; scripts/measure-fidelity.ts measures them all.
describe.each(REAL_SEASONS.slice(-1))('a replay of $year', ({ directory }) => {
  test('the league’s rates come out', async () => {
    const season = await readSeason(directory);
    const clubs = seasonClubs(season, makeCards(season));
    await expectRates({ season, clubs, games: seasonGames(season) });
  });
});
describe.skipIf(REAL_SEASONS.length > 0)('a replay of a real season', () => {
  test.skip(SKIPPED, () => undefined);
});

describe('the schedule', () => {
  const season = parseSeasonTables(smallSeason());

  test('is the season’s own where it has one', () => {
    expect(seasonGames(season)).toEqual([
      { away: 0, home: 1, designatedHitter: true },
      { away: 1, home: 0, designatedHitter: false },
    ]);
  });

  test.each([
    { year: 1960, leagueId: 'AL', designatedHitter: false },
    { year: 2005, leagueId: 'AL', designatedHitter: true },
    { year: 2005, leagueId: 'NL', designatedHitter: false },
    { year: 2020, leagueId: 'NL', designatedHitter: true },
    { year: 2023, leagueId: 'NL', designatedHitter: true },
  ])('without one the hitter of $year in the $leagueId is $designatedHitter', (row) => {
    const { year, leagueId, designatedHitter } = row;
    const teams = season.teams.map((team) => ({ ...team, leagueId }));
    const games = seasonGames({ ...season, year, teams, schedule: undefined });
    expect(games).toHaveLength(6);
    expect(new Set(games.map((game) => game.designatedHitter))).toEqual(
      new Set([designatedHitter]),
    );
    expect(games.filter(({ home }) => home === 0)).toHaveLength(3);
  });

  test('without one everybody meets everybody, also when the clubs are an odd number', () => {
    const [club] = season.teams;
    if (club === undefined) throw new Error('the small season has clubs');
    const teams = Array.from({ length: 5 }, (_, index) => ({ ...club, teamId: `T${index}` }));
    const games = seasonGames({ ...season, teams, schedule: [] });
    const meetings = new Set(games.map(({ away, home }) => [away, home].sort().join('-')));
    expect(meetings.size).toBe(10);
    for (const { away, home } of games) expect(away).not.toBe(home);
  });
});
