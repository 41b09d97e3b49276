/** The bot's copy of the league, over HTTP on real databases: it equals its source, whatever happens. */
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { LeagueClient } from '../../src/league-client/league-client.ts';
import { ChangeRepo } from '../../src/repositories/change-repo.ts';
import type { TouchedRows } from '../../src/services/sync-changes.ts';
import type { LeagueFeed, SyncService } from '../../src/services/sync-service.ts';
import { onEachEngine } from '../support/databases.ts';
import { catalogueRows, storeCatalogue } from '../support/fakes-catalogue.ts';
import { testId, testSetup } from '../support/game-setups.ts';
import { startLeague, type TestLeague } from '../support/league.ts';
import { differences, settled, syncOver } from '../support/sync.ts';

const setup = testSetup();
const rows = catalogueRows(setup);
const [card] = rows.card as readonly { id: string }[];

/** The league with some of its answers replaced. */
function feedOf(client: LeagueClient, changes: Partial<LeagueFeed> = {}): LeagueFeed {
  return {
    head: () => client.head(),
    snapshot: (piece) => client.snapshot(piece),
    changes: (cursor, limit) => client.changes(cursor, limit),
    rowsByIds: (table, ids) => client.rowsByIds(table, ids),
    ...changes,
  };
}

onEachEngine('the copy', (databases) => {
  const { league, bot, engine, url } = databases;
  let server: TestLeague;
  const run = (query: ReturnType<typeof sql>) => query.execute(league.plain);
  beforeAll(async () => {
    server = await startLeague(league);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await databases.clear();
    await storeCatalogue(league, rows);
    await settled(league);
    const token = await server.services.tokens.createToken({
      name: 'bot-one',
      scopes: ['catalogue:read', 'teams:write'],
    });
    client = server.client({ token });
  });
  let client: LeagueClient;
  /** Pulls when nothing outside of this test holds the horizon back. */
  const pull = async (sync: SyncService) => {
    await settled(league);
    return await sync.pull();
  };
  const insertTeam = (id: string, abbrev: string) =>
    run(sql`insert into league.team (id, abbrev, short_name, long_name, manager_name, colour, value,
        ranking, is_ai) values (${id}, ${abbrev}, 'New', 'New Club', 'Ada', '#123456', 0, 0, true)`);

  describe('the first pull', () => {
    test('copies every row and says so', async () => {
      const sync = syncOver(bot, client);
      await expect(sync.assertReady()).rejects.toMatchObject({ code: 'sync/not_ready' });
      expect(await sync.status()).toMatchObject({ isReady: false, stalenessSeconds: null });
      const report = await pull(sync);
      expect(report).toMatchObject({ kind: 'full' });
      expect(await differences(bot)).toEqual([]);
      const { isReady, counts, stalenessSeconds, cursor } = await sync.status();
      expect([isReady, counts.player, typeof cursor]).toEqual([true, 52, 'string']);
      expect(stalenessSeconds).toBeLessThan(60);
      await sync.assertReady();
    });

    test('goes on where it was cut off, and fetches no page twice', async () => {
      const asked: string[] = [];
      let failures = 1;
      const snapshot: LeagueFeed['snapshot'] = async (piece) => {
        asked.push(`${piece.table} ${piece.after ?? ''}`);
        if (piece.table === 'card_layout' && failures > 0) {
          failures -= 1;
          throw new AppError('league/unreachable', 'gone');
        }
        return await client.snapshot(piece);
      };
      const sync = syncOver(bot, feedOf(client, { snapshot }));
      await expect(sync.pull()).rejects.toMatchObject({ code: 'league/unreachable' });
      await expect(sync.assertReady()).rejects.toMatchObject({ code: 'sync/not_ready' });
      expect((await pull(sync)).kind).toBe('full');
      expect(asked.filter((piece) => piece === 'player ')).toHaveLength(1);
      expect(await differences(bot)).toEqual([]);
    });

    test('page by page hides what only the copy has, wherever it stands', async () => {
      await syncOver(bot, client).pull();
      const [first, last] = [testId(0, 0), 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
      for (const id of [first, testId(3, 5), last]) {
        await sql`insert into bot.card (id, player_id, team_id, origin, is_protected, created_at)
          select ${id}::uuid, player_id, team_id, 'gift', false, now() - interval '1 day'
          from bot.card where id = ${card?.id}`.execute(bot.plain);
      }
      const snapshot: LeagueFeed['snapshot'] = (piece) => client.snapshot({ ...piece, limit: 7 });
      await syncOver(bot, feedOf(client, { snapshot })).pullEverything();
      expect(await differences(bot)).toEqual([]);
    });

    test('begun by a process that died is done again by the next one', async () => {
      const dying = syncOver(
        bot,
        feedOf(client, {
          changes: () => Promise.reject(new AppError('league/unreachable', 'gone')),
        }),
      );
      await expect(dying.pull()).rejects.toMatchObject({ code: 'league/unreachable' });
      await syncOver(bot, client).pull();
      expect(await differences(bot)).toEqual([]);
    });

    test('takes what was changed while it ran', async () => {
      let isFirst = true;
      const snapshot: LeagueFeed['snapshot'] = async (piece) => {
        const page = await client.snapshot(piece);
        if (piece.table === 'team' && isFirst) {
          isFirst = false;
          // The team's page is on its way without this club, the cards' page will have its card.
          await insertTeam(testId(50, 1), 'NEW');
          await run(sql`update league.card set team_id = ${testId(50, 1)}, version = 2
            where id = ${card?.id}`);
          await run(sql`delete from league.position_rating where player_id =
            (select player_id from league.card where id = ${card?.id})`);
          await settled(league);
        }
        return page;
      };
      await syncOver(bot, feedOf(client, { snapshot })).pull();
      expect(await differences(bot)).toEqual([]);
    });

    test('asked for by many at once runs once', async () => {
      let heads = 0;
      const head = () => {
        heads += 1;
        return client.head();
      };
      const sync = syncOver(bot, feedOf(client, { head }));
      const reports = await Promise.all([sync.pull(), sync.pull(), sync.pull()]);
      expect([heads, new Set(reports).size]).toEqual([1, 1]);
    });
  });

  describe('later pulls', () => {
    test('bring what was added, changed and removed, and nothing else', async () => {
      const touched: TouchedRows[] = [];
      const sync = syncOver(bot, client, { onTouched: (them) => touched.push(them) });
      await pull(sync);
      await insertTeam(testId(50, 2), 'ADD');
      await run(sql`update league.team set short_name = 'Owlets', version = version + 1
        where id = ${setup.home.teamId}`);
      await run(sql`update league.team set short_name = 'Owls', version = version + 1
        where id = ${setup.home.teamId}`);
      await run(sql`delete from league.card where id = ${card?.id}`);
      touched.length = 0;
      expect(await pull(sync)).toEqual({ kind: 'delta', rows: 4 });
      expect(await differences(bot)).toEqual([]);
      expect(touched[0]?.get('team')).toEqual(new Set([testId(50, 2), setup.home.teamId]));
      expect(await pull(sync)).toEqual({ kind: 'delta', rows: 0 });
      expect(touched).toHaveLength(1);
    });

    test('hide what was removed, since games may point at it', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      await run(sql`delete from league.card where id = ${card?.id}`);
      await pull(sync);
      const { rows: hidden } = await sql<{ deletedAt: string | null }>`
        select deleted_at as "deletedAt" from bot.card where id = ${card?.id}`.execute(bot.plain);
      expect(hidden[0]?.deletedAt).not.toBeNull();
    });

    test('bring a row whose parent comes pages later', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      await run(sql`update league.card set version = 2 where id = ${card?.id}`);
      for (let round = 0; round < 12; round += 1) {
        await run(sql`update league.player set version = version + 1`);
      }
      await insertTeam(testId(50, 3), 'FAR');
      await run(sql`update league.card set team_id = ${testId(50, 3)}, version = 3
        where id = ${card?.id}`);
      const report = await pull(sync);
      expect(report.rows).toBeGreaterThan(600);
      expect(await differences(bot)).toEqual([]);
    });

    test('leave out a row whose parent was removed on the way; its tombstone follows', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      const teamId = testId(50, 4);
      await insertTeam(teamId, 'TMP');
      await run(sql`update league.card set team_id = ${teamId}, version = 2
        where id = ${card?.id}`);
      let isFirst = true;
      const rowsByIds: LeagueFeed['rowsByIds'] = async (table, ids) => {
        if (isFirst) await run(sql`delete from league.team where id = ${teamId}`);
        isFirst = false;
        return await client.rowsByIds(table, ids);
      };
      // A page that has the card and not the club: the club is asked for, and is gone by then.
      const changes: LeagueFeed['changes'] = async (cursor, limit) => {
        const page = await client.changes(cursor, limit);
        return { ...page, changes: page.changes.filter((one) => one.tableName !== 'team') };
      };
      await syncOver(bot, feedOf(client, { rowsByIds, changes })).pull();
      await pull(sync);
      expect(await differences(bot)).toEqual([]);
    });

    test('two clubs may exchange their abbreviations', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      const rename = (id: string, abbrev: string) =>
        run(sql`update league.team set abbrev = ${abbrev}, version = version + 1 where id = ${id}`);
      await rename(setup.home.teamId, 'TMP');
      await rename(setup.away.teamId, 'OWL');
      await rename(setup.home.teamId, 'HER');
      await pull(sync);
      expect(await differences(bot)).toEqual([]);
    });

    test('by two processes at once leave one cursor and the same rows', async () => {
      const [one, other] = [syncOver(bot, client), syncOver(bot, client)];
      await pull(one);
      for (let round = 0; round < 10; round += 1) {
        await run(sql`update league.player set cost = cost + 1, version = version + 1`);
        await Promise.all([one.pull(), other.pull()]);
      }
      await pull(one);
      expect(await differences(bot)).toEqual([]);
    });

    test('fail with league/unreachable while the league is down, and catch up afterwards', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      const down = syncOver(bot, server.client({ baseUrl: 'http://127.0.0.1:9', triesMax: 2 }));
      await expect(down.pull()).rejects.toMatchObject({ code: 'league/unreachable' });
      await insertTeam(testId(50, 5), 'BCK');
      await pull(sync);
      expect(await differences(bot)).toEqual([]);
    });
  });

  describe('a new copy is taken', () => {
    test('after a restore, also where the league has older versions than the copy', async () => {
      const sync = syncOver(bot, client);
      await run(sql`update league.team set short_name = 'After', version = 9
        where id = ${setup.home.teamId}`);
      await insertTeam(testId(50, 6), 'LST');
      await pull(sync);
      // What was done after the backup is lost: the trigger-written changes as well.
      await run(sql`update league.team set short_name = 'Before', version = 3
        where id = ${setup.home.teamId}`);
      await run(sql`delete from league.team where id = ${testId(50, 6)}`);
      await run(sql`truncate league.change`);
      await new ChangeRepo(league).beginEpoch(`restored ${Date.now()}`);
      expect((await pull(sync)).kind).toBe('full');
      expect(await differences(bot)).toEqual([]);
    });

    test('when the changes behind the cursor were forgotten', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      await run(sql`update league.team set value = 5, version = version + 1`);
      await run(sql`update league.change set changed_at = now() - interval '31 days'`);
      await run(sql`update league.team set value = 6, version = version + 1`);
      expect(await server.services.feed.prune()).toBeGreaterThan(0);
      expect((await pull(sync)).kind).toBe('full');
      expect(await differences(bot)).toEqual([]);
      expect((await pull(sync)).kind).toBe('delta');
    });

    test('when somebody asks for it', async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      await sql`update bot.team set short_name = 'Broken', version = 99`.execute(bot.plain);
      expect((await sync.pullEverything()).kind).toBe('full');
      expect(await differences(bot)).toEqual([]);
    });

    test('when somebody asks for it, also while a pull is failing', async () => {
      let isDown = true;
      const head: LeagueFeed['head'] = async () => {
        if (isDown) throw new AppError('league/unreachable', 'gone');
        return await client.head();
      };
      const sync = syncOver(bot, feedOf(client, { head }));
      const failing = expect(sync.pull()).rejects.toMatchObject({ code: 'league/unreachable' });
      const everything = sync.pullEverything();
      await failing;
      isDown = false;
      expect((await everything).kind).toBe('full');
    });

    test.each([
      ['another shape of rows', { schemaVersion: 99 }, 'schema'],
      ['another epoch', { epoch: 'another' }, 'epoch'],
      ['a league that was restored since', { txid: '99999999999' }, 'future'],
    ])('for a cursor of %s: 410', async (_, changes, reason) => {
      const { cursor } = await client.head();
      const position = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      const text = JSON.stringify({ ...position, ...changes });
      const foreign = client.changes(Buffer.from(text).toString('base64url'), 10);
      await expect(foreign).rejects.toMatchObject({
        code: 'sync/cursor_expired',
        context: { status: 410, reason },
      });
    });
  });

  test.runIf(engine === 'postgres')(
    'a slow transaction that commits late is not missed',
    async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      const slow = new Client({ connectionString: url });
      await slow.connect();
      await slow.query('begin');
      await slow.query('update league.team set value = 77, version = version + 1 where id = $1', [
        setup.away.teamId,
      ]);
      await insertTeam(testId(50, 7), 'FST');
      // The quick change waits below the horizon for the slow one.
      expect(await sync.pull()).toEqual({ kind: 'delta', rows: 0 });
      await slow.query('commit');
      await slow.end();
      expect(await pull(sync)).toEqual({ kind: 'delta', rows: 2 });
      expect(await differences(bot)).toEqual([]);
    },
  );

  test.runIf(engine === 'postgres')(
    'a row comes whole where the order of transactions puts its parent behind it, pages later',
    async () => {
      const sync = syncOver(bot, client);
      await pull(sync);
      const early = new Client({ connectionString: url });
      await early.connect();
      await early.query('begin');
      // The early transaction has its number now; the club is founded under a later one.
      await early.query('update league.team set value = 78, version = version + 1');
      await insertTeam(testId(50, 8), 'LTR');
      const move = 'update league.card set team_id = $1, version = version + 1 where id = $2';
      await early.query(move, [testId(50, 8), card?.id]);
      for (let round = 0; round < 12; round += 1) {
        await early.query('update league.player set cost = cost + 1, version = version + 1');
      }
      await early.query('commit');
      await early.end();
      await pull(sync);
      expect(await differences(bot)).toEqual([]);
    },
  );

  test('eight writers at once lose nothing', async () => {
    const sync = syncOver(bot, client);
    await pull(sync);
    const writer = async (number: number) => {
      for (let round = 0; round < 12; round += 1) {
        const id = testId(60 + number, round);
        await insertTeam(id, `${number}${String(round).padStart(2, '0')}`);
        if (round % 3 === 0) await run(sql`delete from league.team where id = ${id}`);
        else
          await run(sql`update league.team set value = value + 1, version = version + 1
          where id = ${id}`);
      }
    };
    const writers = Promise.all(Array.from({ length: 8 }, (_, index) => writer(index + 1)));
    let isWriting = true;
    const puller = (async () => {
      while (isWriting) await sync.pull();
    })();
    await writers;
    isWriting = false;
    await puller;
    await pull(sync);
    expect(await differences(bot)).toEqual([]);
  });
});
