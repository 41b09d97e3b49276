/** What the founding schema promises beyond its columns: keys, cascades, sums and the change feed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { translateDatabaseError } from '../../src/database/database-errors.ts';
import { runInTransaction } from '../../src/database/transaction.ts';
import { SYNCED_TABLES } from '../../src/models/sync.ts';
import { onEachEngine } from '../support/databases.ts';

const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return translateDatabaseError(error);
  }
  throw new Error('the database was expected to refuse this');
};
const broken = (constraint: string) => ({
  code: 'database/constraint',
  context: { constraint },
});

const cardset = (name = 'Founding') => ({
  id: randomUUID(),
  name,
  year: 1926,
  description: '',
  isFounding: true,
  inPacks: true,
});
const team = (abbrev: string) => ({
  id: randomUUID(),
  abbrev,
  shortName: 'Herons',
  longName: 'Harbor City Herons',
  ownerId: null,
  managerName: 'Ada',
  colour: '#123456',
  logoUrl: null,
  value: 0,
  ranking: 0,
  isAi: false,
  cardsetId: null,
});

async function insertPlayer(database: Database<'league'>): Promise<string> {
  const set = cardset(randomUUID());
  const rarity = { id: randomUUID(), name: 'Starter', rank: 2, colour: '#00ff00' } as const;
  const player = {
    id: randomUUID(),
    cardsetId: set.id,
    rarityId: rarity.id,
    name: 'Cy Example',
    firstName: 'Cy',
    lastName: 'Example',
    club: 'Harbor City Herons',
    clubAbbrev: 'HAR',
    franchise: 'HAR',
    bats: 'S',
    throws: 'R',
    birthYear: null,
    positions: ['SS', '2B'],
    cost: 10,
    imageUrl: null,
    lahmanId: null,
    retrosheetId: null,
    bbrefId: null,
  } as const;
  await database.db.insertInto('cardset').values(set).execute();
  await database.db.insertInto('rarity').values(rarity).execute();
  await database.db
    .insertInto('player')
    .values({ ...player, positions: [...player.positions] })
    .execute();
  return player.id;
}

onEachEngine('the founding schema', ({ league, bot, clear, engine }) => {
  const changes = () =>
    league.db
      .selectFrom('change')
      .select(['tableName', 'rowId', 'version', 'operation', 'contentHash'])
      .orderBy('txid')
      .orderBy('seq')
      .execute();
  beforeEach(clear);

  describe('the change feed', () => {
    test.each(SYNCED_TABLES)('%s is fed on insert, update and delete', async (table) => {
      const { rows } = await sql<{ name: string }>`
        select tgname as name from pg_trigger
        where tgrelid = (${`league.${table}`}::text)::regclass and not tgisinternal
        order by tgname`.execute(league.plain);
      expect(rows.map(({ name }) => name)).toEqual(['feed_delete', 'feed_insert', 'feed_update']);
    });

    test('holds a row for every row of a statement, with the hash of its content', async () => {
      const rows = [cardset('One'), cardset('Two')];
      await league.db.insertInto('cardset').values(rows).execute();
      const hashes = await sql<{ id: string; hash: string }>`
        select id, md5(to_jsonb(c)::text) as hash from league.cardset c`.execute(league.plain);
      const written = await changes();
      expect(written).toHaveLength(2);
      for (const { id } of rows) {
        const contentHash = hashes.rows.find((row) => row.id === id)?.hash;
        expect(written).toContainEqual({
          tableName: 'cardset',
          rowId: id,
          version: 1,
          operation: 'insert',
          contentHash,
        });
      }
    });

    test('tells updates and deletions, and keeps still when nothing changed', async () => {
      const set = cardset();
      await league.db.insertInto('cardset').values(set).execute();
      await league.db.updateTable('cardset').set({ year: set.year }).execute();
      await league.db.updateTable('cardset').set({ year: 1927, version: 2 }).execute();
      await league.db.deleteFrom('cardset').execute();
      const told = (await changes()).map(({ operation, version }) => `${operation} ${version}`);
      expect(told).toEqual(['insert 1', 'update 2', 'delete 2']);
    });

    test('one transaction has one number, and a rolled back one leaves no row', async () => {
      await runInTransaction(league.db, async (trx) => {
        await trx.insertInto('cardset').values(cardset('One')).execute();
        await trx.insertInto('cardset').values(cardset('Two')).execute();
      });
      const undone = runInTransaction(league.db, async (trx) => {
        await trx.insertInto('cardset').values(cardset('Three')).execute();
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      const rows = await league.db.selectFrom('change').select('txid').execute();
      expect(rows).toHaveLength(2);
      expect(new Set(rows.map(({ txid }) => txid)).size).toBe(1);
    });

    test.runIf(engine === 'postgres')(
      'a reader below the horizon never passes a transaction that commits late',
      async () => {
        const visible = async () =>
          (
            await sql<{ n: number }>`select count(*) as n from league.change
              where txid < pg_snapshot_xmin(pg_current_snapshot())`.execute(league.plain)
          ).rows[0]?.n;
        const gate = Promise.withResolvers<void>();
        const begun = Promise.withResolvers<void>();
        const late = runInTransaction(league.db, async (trx) => {
          await trx.insertInto('cardset').values(cardset('Late')).execute();
          begun.resolve();
          await gate.promise;
        });
        await begun.promise;
        await league.db.insertInto('cardset').values(cardset('Early')).execute();
        const before = await visible();
        gate.resolve();
        await late;
        expect(before).toBe(0);
        // Other databases of the server may have transactions open, which hold the horizon as well.
        await expect.poll(visible).toBe(2);
      },
    );

    test('the league has one epoch', async () => {
      const [epoch] = await league.db.selectFrom('epoch').select('name').execute();
      expect(epoch?.name).toMatch(/^[0-9a-f-]{36}$/);
      const second = league.db.insertInto('epoch').values({ name: 'another' }).execute();
      expect(await refusal(second)).toMatchObject(broken('epoch_one_key'));
    });
  });

  describe('keys and cascades', () => {
    test('a natural key is unique among the living rows of the league', async () => {
      const insert = () => league.db.insertInto('team').values(team('HAR')).execute();
      await insert();
      expect(await refusal(insert())).toMatchObject(broken('team_abbrev_key'));
      const deletedAt = '2026-04-01T12:00:00.000Z';
      await league.db.updateTable('team').set({ deletedAt }).execute();
      await insert();
      expect(await league.db.selectFrom('team').selectAll().execute()).toHaveLength(2);
    });

    test("the bot's cache takes two rows with one natural key, as a feed may bring them", async () => {
      await bot.db
        .insertInto('team')
        .values([team('HAR'), team('HAR')])
        .execute();
      expect(await bot.db.selectFrom('team').selectAll().execute()).toHaveLength(2);
    });

    test('in one transaction a card may come before its team when constraints are deferred', async () => {
      const club = { ...team('HAR'), cardsetId: randomUUID() };
      await runInTransaction(bot.db, async (trx) => {
        await sql`set constraints all deferred`.execute(trx);
        await trx.insertInto('team').values(club).execute();
        const set = { ...cardset(), id: club.cardsetId };
        await trx.insertInto('cardset').values(set).execute();
      });
      const orphan = runInTransaction(bot.db, async (trx) => {
        await sql`set constraints all deferred`.execute(trx);
        await trx
          .insertInto('team')
          .values({ ...team('ORF'), cardsetId: randomUUID() })
          .execute();
      });
      await expect(orphan).rejects.toMatchObject(broken('team_cardset_id_fkey'));
    });

    test('what cannot live without a player goes with him', async () => {
      const playerId = await insertPlayer(league);
      const club = team('HAR');
      await league.db.insertInto('team').values(club).execute();
      await league.db
        .insertInto('card')
        .values({
          id: randomUUID(),
          playerId,
          teamId: club.id,
          origin: 'pack',
          isProtected: false,
        })
        .execute();
      await league.db.deleteFrom('player').execute();
      expect(await league.db.selectFrom('card').selectAll().execute()).toEqual([]);
      expect((await changes()).at(-1)).toMatchObject({ tableName: 'card', operation: 'delete' });
    });

    test('json lists come back as lists, stamps as ISO instants', async () => {
      const id = await insertPlayer(league);
      const row = await league.db
        .selectFrom('player')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      expect(row).toMatchObject({ positions: ['SS', '2B'], version: 1, deletedAt: null });
      expect(row?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    test("a card side's chances must sum to 108", async () => {
      const playerId = await insertPlayer(league);
      const battingCardId = randomUUID();
      await league.db
        .insertInto('battingCard')
        .values({
          id: battingCardId,
          playerId,
          speed: 12,
          stealLow: 8,
          stealHigh: 14,
          stealAuto: false,
          stealJump: 12,
          bunting: 'B',
          hitAndRun: 'C',
          hand: 'S',
          offenseColumn: 2,
        })
        .execute();
      const side = (strikeout: number) =>
        league.db
          .insertInto('battingRatings')
          .values({
            id: randomUUID(),
            battingCardId,
            vsHand: 'L',
            homeRun: 5.05,
            ballparkHomeRun: 0,
            triple: 0,
            doubleThree: 0,
            doubleTwo: 0,
            doublePull: 0,
            singleTwo: 0,
            singleOne: 20.95,
            singleCenter: 0,
            ballparkSingle: 0,
            hitByPitch: 0,
            walk: 12,
            strikeout,
            lineout: 0,
            popout: 0,
            deepFlyA: 0,
            mediumFlyB: 0,
            flyBLeft: 0,
            flyBRight: 0,
            groundballA: 10,
            groundballB: 10,
            groundballC: 10,
            powerCheck: 20,
            contactCheck: 20,
            eyeCheck: 20,
            avg: 0.3,
            obp: 0.4,
            slg: 0.5,
          })
          .execute();
      await side(40);
      expect(await refusal(side(41))).toMatchObject(broken('chances_sum'));
    });
  });
});
