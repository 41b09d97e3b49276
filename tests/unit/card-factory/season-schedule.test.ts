/** The games of a season: its own schedule with the rules of its time, or one that is made. */
import { describe, expect, test } from 'vitest';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import type { TeamRow } from '../../../src/card-factory/lahman/tables.ts';
import { seasonGames } from '../../../src/card-factory/season-schedule.ts';
import type { SeasonGame } from '../../../src/models/season-plan.ts';
import { smallSeason } from './lahman/small-season.ts';

const season = parseSeasonTables(smallSeason());

/** Clubs as "AL E" (league and division), with so many games each. */
function clubs(groups: readonly string[], games: readonly number[]): readonly TeamRow[] {
  const [any] = season.teams;
  if (any === undefined) throw new Error('the small season has clubs');
  return groups.map((group, index) => {
    const [leagueId = '', divisionId] = group.split(' ');
    const own = games[index % games.length] ?? 0;
    return { ...any, teamId: `T${index}`, leagueId, divisionId, games: own, homeGames: undefined };
  });
}
const times = (count: number, group: string) => Array.from({ length: count }, () => group);
const gamesOf = (teams: readonly TeamRow[], year: number): readonly SeasonGame[] =>
  seasonGames({ ...season, year, teams, schedule: undefined });
const of = (games: readonly SeasonGame[], club: number) =>
  games.filter(({ away, home }) => away === club || home === club);

test('a season with a schedule has its own', () => {
  const automaticRunner = season.year >= 2020;
  expect(seasonGames(season)).toEqual([
    { away: 0, home: 1, designatedHitter: true, automaticRunner },
    { away: 1, home: 0, designatedHitter: false, automaticRunner },
  ]);
});

test.each([
  { year: 1960, leagueId: 'AL', designatedHitter: false },
  { year: 2005, leagueId: 'AL', designatedHitter: true },
  { year: 2005, leagueId: 'NL', designatedHitter: false },
  { year: 2020, leagueId: 'NL', designatedHitter: true },
  { year: 2021, leagueId: 'NL', designatedHitter: false },
  { year: 2023, leagueId: 'NL', designatedHitter: true },
])('without one the hitter of $year in the $leagueId is $designatedHitter', (row) => {
  const { year, leagueId, designatedHitter } = row;
  const games = gamesOf(clubs(times(2, leagueId), [6]), year);
  expect(games).toHaveLength(6);
  for (const game of games) {
    expect(game).toMatchObject({ designatedHitter, automaticRunner: year >= 2020 });
  }
  expect(games.filter(({ home }) => home === 0)).toHaveLength(3);
});

describe('a made schedule', () => {
  const leagues = [
    ...times(5, 'AL E'),
    ...times(5, 'AL W'),
    ...times(5, 'NL E'),
    ...times(5, 'NL W'),
  ];

  test.each([
    {
      name: '30 clubs of 162 games',
      teams: clubs([...leagues, ...leagues.slice(0, 10)], [162]),
      year: 2005,
    },
    { name: '20 clubs today', teams: clubs(leagues, [162]), year: 2023 },
    { name: '2020', teams: clubs(leagues, [60]), year: 2020 },
    {
      name: 'two leagues of eight that never meet',
      teams: clubs([...times(8, 'AL'), ...times(8, 'NL')], [154]),
      year: 1930,
    },
    { name: 'one league of seven', teams: clubs(times(7, 'NL'), [84, 84, 83, 85]), year: 1890 },
    {
      name: 'clubs that gave up',
      teams: clubs(times(6, 'NA'), [58, 54, 48, 47, 22, 11]),
      year: 1872,
    },
    { name: 'a league of one club', teams: clubs([...times(3, 'NL'), 'AA'], [20]), year: 1899 },
  ])('gives every club its games, half of them at home: $name', ({ teams, year }) => {
    const games = gamesOf(teams, year);
    for (const [club, { games: wanted }] of teams.entries()) {
      const own = of(games, club);
      expect(Math.abs(own.length - wanted)).toBeLessThanOrEqual(1);
      const atHome = own.filter(({ home }) => home === club).length;
      expect(Math.abs(atHome - own.length / 2)).toBeLessThanOrEqual(3);
    }
    for (const { away, home } of games) expect(away).not.toBe(home);
    expect(gamesOf(teams, year)).toEqual(games);
  });

  test.each([
    { year: 1968, division: 1, outside: 0 },
    { year: 1996, division: 1.1, outside: 0 },
    { year: 2005, division: 2.9, outside: 18 / 162 },
    { year: 2019, division: 2.9, outside: 20 / 162 },
    { year: 2023, division: 2, outside: 46 / 162 },
  ])('meets division and other league as often as in $year', ({ year, division, outside }) => {
    const teams = clubs(leagues, [162]);
    const games = gamesOf(teams, year);
    const meets = (group: string) =>
      games.filter(({ away, home }) => {
        const other = home === 0 ? teams[away] : away === 0 ? teams[home] : undefined;
        return `${other?.leagueId} ${other?.divisionId}`.startsWith(group);
      }).length;
    const perClub = meets('AL E') / 4 / (meets('AL W') / 5);
    expect(Math.abs(perClub / division - 1)).toBeLessThan(0.1);
    expect(Math.abs(meets('NL') / 162 - outside)).toBeLessThan(0.02);
  });

  test('spreads the meetings of two clubs over the season', () => {
    const games = gamesOf(clubs(leagues, [162]), 2005);
    const places = [...games.entries()]
      .filter(([, { away, home }]) => Math.min(away, home) === 0 && Math.max(away, home) === 1)
      .map(([place]) => place / games.length);
    expect(places.length).toBeGreaterThan(15);
    const half = places.filter((place) => place < 0.5).length;
    expect(Math.abs(half - places.length / 2)).toBeLessThanOrEqual(1);
  });
});
