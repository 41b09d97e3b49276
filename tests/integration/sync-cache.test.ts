/** The copy as a cache: what is missing comes from the league, once, and is kept. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LeagueClient } from '../../src/league-client/league-client.ts';
import { CursorRepo } from '../../src/repositories/cursor-repo.ts';
import { PlayerRepo } from '../../src/repositories/player-repo.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { CacheService, type LeagueSource } from '../../src/services/cache-service.ts';
import { ServiceCache } from '../../src/services/service-cache.ts';
import { onEachEngine } from '../support/databases.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { testId, testSetup } from '../support/game-setups.ts';
import { serviceDeps, startLeague, type TestLeague } from '../support/league.ts';
import { settled, syncOver } from '../support/sync.ts';

const setup = testSetup();
const PITCHER = setup.home.players[setup.home.starter]?.playerId ?? '';

onEachEngine('the cache', (databases) => {
  const { league, bot } = databases;
  let server: TestLeague;
  let client: LeagueClient;
  let cache: CacheService;
  let fetched: string[];
  beforeAll(async () => {
    server = await startLeague(league);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await databases.clear();
    await storeCatalogue(league, catalogueRows(setup));
    await settled(league);
    const scopes = ['catalogue:read', 'teams:write'] as const;
    const token = await server.services.tokens.createToken({ name: 'bot-one', scopes });
    client = server.client({ token });
    fetched = [];
    cache = cacheOver(bot);
  });

  /** The league, with a note of who was fetched from it. */
  function watched(): LeagueSource {
    return {
      createTeam: (command) => client.createTeam(command),
      rowsByIds: (table, ids) => client.rowsByIds(table, ids),
      cardsOf: (teamId) => client.cardsOf(teamId),
      playerRows: (id) => {
        fetched.push(id);
        return client.playerRows(id);
      },
    };
  }
  function cacheOver(database: typeof bot, now = () => new Date().toISOString()): CacheService {
    return new CacheService({
      ...serviceDeps(database),
      league: watched(),
      rows: new SyncedRowRepo(database),
      players: new PlayerRepo(database),
      teams: new TeamRepo(database),
      cursors: new CursorRepo(database),
      cache: new ServiceCache(),
      clock: { now },
    });
  }
  const count = async (table: string) => {
    const query = sql<{ n: number }>`select count(*) as n from bot.${sql.raw(table)}`;
    return (await query.execute(bot.plain)).rows[0]?.n;
  };

  test('a player whom the copy lacks comes with all that stands on his card', async () => {
    expect(await cache.player(PITCHER)).toMatchObject({ id: PITCHER });
    for (const [table, rows] of [
      ['player', 1],
      ['cardset', 1],
      ['batting_ratings', 2],
      ['pitching_ratings', 2],
      ['pitcher_scouting', 1],
      ['card_layout', 4],
    ] as const) {
      expect([table, await count(table)]).toEqual([table, rows]);
    }
  });

  test('a hundred readers of one player make one fetch, and later ones none', async () => {
    await Promise.all(Array.from({ length: 100 }, () => cache.player(PITCHER)));
    cache.invalidate();
    await cache.player(PITCHER);
    expect(fetched).toEqual([PITCHER]);
  });

  test('a club whom the copy lacks comes with its cards and everybody on them', async () => {
    const { teamId, players } = setup.home;
    expect(await cache.team(teamId)).toMatchObject({ id: teamId, abbrev: 'OWL' });
    expect(await count('card')).toBe(players.length);
    expect(await count('batter_scouting')).toBe(players.length);
    expect(await cache.team(teamId)).toMatchObject({ id: teamId });
    expect(fetched).toHaveLength(players.length);
  });

  test('a club that the copy has is not asked for', async () => {
    await syncOver(bot, client).pull();
    await cache.team(setup.home.teamId);
    await cache.player(PITCHER);
    expect(fetched).toEqual([]);
  });

  test('what the league does not have either is not found', async () => {
    await expect(cache.player(testId(9, 9))).rejects.toMatchObject({ code: 'entity/not_found' });
    await expect(cache.team(testId(9, 9))).rejects.toMatchObject({ code: 'entity/not_found' });
  });

  test('a league that is down is not the same as not found', async () => {
    client = server.client({ baseUrl: 'http://127.0.0.1:9', triesMax: 1 });
    await expect(cache.player(PITCHER)).rejects.toMatchObject({ code: 'league/unreachable' });
    await expect(cache.team(testId(9, 9))).rejects.toMatchObject({ code: 'league/unreachable' });
  });

  test("a newcomer's cards can be stored, though the copy had none of their players", async () => {
    const { team, cards } = await cache.createTeam({
      ...{ operationKey: 'cache-new-1', ownerId: 'browser:1', managerName: 'Ada' },
      ...{ shortName: 'Herons', longName: 'Harbor Herons', abbrev: 'HRN', colour: '#123456' },
    });
    await new SyncedRowRepo(bot).upsert('team', [team], 'newer');
    await new SyncedRowRepo(bot).upsert('card', cards, 'newer');
    expect(await count('card')).toBe(26);
  });

  describe('freshness', () => {
    test('a copy that was never filled is stale', async () => {
      expect(await cache.isStale(3_600)).toBe(true);
    });

    test('a copy is stale when its last pull is too long ago', async () => {
      await syncOver(bot, client).pull();
      expect(await cache.isStale(60)).toBe(false);
      const later = new Date(Date.now() + 61_000).toISOString();
      expect(await cacheOver(bot, () => later).isStale(60)).toBe(true);
    });
  });

  test('warming up reads the clubs, and what changes afterwards is read anew', async () => {
    const sync = syncOver(bot, client, { onTouched: () => cache.invalidate() });
    await sync.pull();
    expect(await cache.warmUp()).toBe(2);
    await sql`update league.team set short_name = 'Owlets', version = version + 1
      where id = ${setup.home.teamId}`.execute(league.plain);
    await settled(league);
    await sync.pull();
    expect(await cache.team(setup.home.teamId)).toMatchObject({ shortName: 'Owlets' });
  });
});
