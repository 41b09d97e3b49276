/** A whole season with the founding cards: who plays, how much, and what the league does. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CardSetRows } from '../../../src/card-factory/catalogue-rows.ts';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { readSeason } from '../../../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../../../src/card-factory/lahman/tables.ts';
import { makeCards } from '../../../src/card-factory/make-cards.ts';
import { plateAppearancesOf } from '../../../src/card-factory/player-seasons.ts';
import { seasonClubs } from '../../../src/card-factory/season-clubs.ts';
import { seasonFacts } from '../../../src/card-factory/season-facts.ts';
import { seasonHabits } from '../../../src/card-factory/season-habits.ts';
import { seasonGames } from '../../../src/card-factory/season-schedule.ts';
import { BATTING_COLUMNS, PITCHING_COLUMNS } from '../../../src/engine/scoring/stat-columns.ts';
import { CLUB, type ClubTotals, MOUND, MOUND_COLUMNS } from '../../../src/engine/season-totals.ts';
import { compileClubs, SeasonReplay } from '../../../src/engine/simulate-season.ts';
import { pinnedTeamSchema } from '../../../src/models/game.ts';
import type { SeasonClub, SeasonGame } from '../../../src/models/season-plan.ts';
import { measureSeason } from '../../../src/services/fidelity/measure-season.ts';
import { ThreadReplays } from '../../../src/services/replay-threads.ts';
import { replayThreads } from '../../../src/wiring/replay-thread.ts';
import { REAL_SEASONS, SKIPPED } from './support/seasons.ts';

const startReplayThread = await replayThreads();

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

/** As a share of the real rate. */
const RATE_LIMIT = 0.04;

interface Replayed {
  readonly season: LahmanSeason;
  readonly clubs: readonly SeasonClub[];
  readonly games: readonly SeasonGame[];
  readonly set: CardSetRows;
}

/** Three deviations of chance beside the targets that a report holds a whole set of replays to. */
async function expectRates({ season, clubs, games, set }: Replayed): Promise<void> {
  const report = await measureSeason({
    ...{
      plan: { clubs, games, habits: seasonHabits(season) },
      facts: seasonFacts({ season, clubs, set }),
    },
    ...{ seed: 'rates', replays: 1, signal: new AbortController().signal },
    runner: new ThreadReplays({ start: startReplayThread, count: 1 }),
    onGames: () => undefined,
  });
  const rates = report.rows.filter(({ group }) => group === 'league rates');
  expect(rates).toHaveLength(8);
  for (const { name, measured = 0, real = 0, noiseFloor = 0 } of rates) {
    expect(Math.abs(measured - real), name).toBeLessThan(real * RATE_LIMIT + 3 * noiseFloor);
  }
}

describe('a replay of the founding season', () => {
  let season: LahmanSeason;
  let clubs: readonly SeasonClub[];
  let games: readonly SeasonGame[];
  let set: CardSetRows;
  let totals: readonly ClubTotals[];

  beforeAll(() => {
    season = foundSeason({ seed: 'replay', year: 2026 });
    set = makeCards(season);
    clubs = seasonClubs(season, set);
    games = seasonGames(season);
    const replay = new SeasonReplay({ clubs: compileClubs(clubs), games, seed: 'one' });
    expect(replay.playOn(100)).toBe(true);
    expect(replay.played).toBe(100);
    expect(replay.playOn(games.length)).toBe(false);
    totals = replay.totals.clubs;
  });

  test('every club is one that a game can pin, but for its line-up and its many players', () => {
    const clubSchema = pinnedTeamSchema.omit({ lineup: true, starter: true });
    for (const { team, plans } of clubs) {
      clubSchema.parse({ ...team, players: team.players.slice(0, 40) });
      clubSchema.parse({ ...team, players: team.players.slice(-40) });
      expect(team.players.length).toBeLessThanOrEqual(58);
      expect(plans).toHaveLength(team.players.length);
    }
  });

  test('every club plays its schedule, and somebody wins each game', () => {
    for (const [index, { results }] of totals.entries()) {
      const own = games.filter(({ away, home }) => away === index || home === index);
      expect(results[CLUB.games]).toBe(own.length);
    }
    const sum = (column: number) =>
      totals.reduce((all, one) => all + (one.results[column] ?? 0), 0);
    expect(sum(CLUB.wins)).toBe(games.length);
    expect(sum(CLUB.homeGames)).toBe(games.length);
    expect(sum(CLUB.homeWins)).toBeGreaterThan(games.length * 0.45);
    expect(sum(CLUB.runs)).toBe(sum(CLUB.runsAllowed));
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
    const starts = totals.flatMap(({ mound, results }) =>
      [...mound]
        .filter((_, place) => place % MOUND_COLUMNS === MOUND.starts)
        .map((count) => count / (results[CLUB.games] ?? 0)),
    );
    expect(Math.max(...starts)).toBeLessThanOrEqual(0.25);
  });

  test('the same seed gives the same season, another one another', () => {
    const runsOf = (seed: string) => {
      const replay = new SeasonReplay({ clubs: compileClubs(clubs), games, seed });
      replay.playOn(200);
      return replay.totals.clubs.map(({ results }) => results[CLUB.runs]);
    };
    expect(runsOf('one')).toEqual(runsOf('one'));
    expect(runsOf('one')).not.toEqual(runsOf('other'));
  });

  test('the league’s rates come out', async () => {
    await expectRates({ season, clubs, games, set });
  });
});

// One real season here, once; `pd sim season` measures any as often as one likes.
describe.each(REAL_SEASONS.slice(-1))('a replay of $year', ({ directory }) => {
  test('the league’s rates come out', async () => {
    const season = await readSeason(directory);
    const set = makeCards(season);
    const clubs = seasonClubs(season, set);
    await expectRates({ season, clubs, games: seasonGames(season), set });
  });
});
describe.skipIf(REAL_SEASONS.length > 0)('a replay of a real season', () => {
  test.skip(SKIPPED, () => undefined);
});
