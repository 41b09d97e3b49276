/** Transactions: one way to open them, one handle inside, and no way to hang. */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { isTransactionOpen, runInTransaction } from '../../src/database/transaction.ts';
import { onEachEngine } from '../support/databases.ts';

onEachEngine(
  'transactions',
  ({ league, bot }) => {
    const count = async () => {
      const query = sql<{ n: number }>`select count(*) as n from bot.note`;
      return (await query.execute(bot.plain)).rows[0]?.n;
    };
    beforeAll(async () => {
      await sql`create schema bot`.execute(bot.plain);
      await sql`create table bot.note (id int primary key)`.execute(bot.plain);
    });

    test.each(['read committed', 'repeatable read', 'serializable'] as const)(
      'isolation level %s is really set',
      async (isolationLevel) => {
        const rows = await runInTransaction(
          bot.db,
          async (trx) =>
            (await sql`select current_setting('transaction_isolation') as level`.execute(trx)).rows,
          { isolationLevel },
        );
        expect(rows).toEqual([{ level: isolationLevel }]);
      },
    );

    test('a read-only transaction cannot write', async () => {
      const write = runInTransaction(
        bot.db,
        (trx) => sql`insert into bot.note values (900)`.execute(trx),
        { readOnly: true },
      );
      await expect(write).rejects.toMatchObject({ code: '25006' });
    });

    test('work that throws leaves nothing behind and its error is unchanged', async () => {
      const before = await count();
      const failure = new Error('the work failed');
      const work = runInTransaction(bot.db, async (trx) => {
        await sql`insert into bot.note values (901)`.execute(trx);
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await count()).toBe(before);
    });

    test('the outer handle inside a transaction throws instead of hanging', async () => {
      const work = runInTransaction(bot.db, () => sql`select 1`.execute(bot.db));
      await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
    });

    test("the other schema's handle inside a transaction throws instead of hanging", async () => {
      const work = runInTransaction(bot.db, () => sql`select 1`.execute(league.db));
      await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
    });

    test.runIf(bot.engine === 'pglite')(
      'the bare instance inside a transaction throws instead of hanging',
      async () => {
        if (bot.engine !== 'pglite') throw new Error('this rule is about PGlite');
        const { lite } = bot;
        const ways = [
          () => lite.query('select 1'),
          () => lite.exec('select 1'),
          () => lite.transaction((trx) => trx.query('select 1')),
        ];
        for (const way of ways) {
          const work = runInTransaction(bot.db, async () => void (await way()));
          await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
          await expect(way()).resolves.toBeDefined();
        }
      },
    );

    test('a transaction inside a transaction throws', async () => {
      const work = runInTransaction(bot.db, () =>
        runInTransaction(bot.db, () => Promise.resolve(1)),
      );
      await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
    });

    test('a transaction that is opened behind the back of runInTransaction is refused', async () => {
      const work = bot.db.transaction().execute((trx) => sql`select 1`.execute(trx));
      await expect(work).rejects.toMatchObject({ code: 'database/misuse' });
    });

    test('isTransactionOpen is true inside only, also across timers and concurrent work', async () => {
      const gate = Promise.withResolvers<void>();
      const inside = runInTransaction(bot.db, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        gate.resolve();
        return isTransactionOpen();
      });
      const outside = gate.promise.then(() => isTransactionOpen());
      expect([await inside, await outside, isTransactionOpen()]).toEqual([true, false, false]);
    });

    test('work that a transaction started and left behind may use the database afterwards', async () => {
      const gate = Promise.withResolvers<void>();
      const later = await runInTransaction(bot.db, async () => ({
        query: gate.promise.then(() => sql`select 1 as one`.execute(bot.db)),
      }));
      gate.resolve();
      expect((await later.query).rows).toEqual([{ one: 1 }]);
    });

    test('transactions and queries that run side by side do not mix', async () => {
      const insert = (id: number) =>
        runInTransaction(bot.db, async (trx) => {
          await sql`insert into bot.note values (${id})`.execute(trx);
          await new Promise((resolve) => setTimeout(resolve, 2));
          if (id % 2 === 1) throw new Error(`note ${id} is odd`);
        });
      const before = (await count()) ?? 0;
      const writes = Array.from({ length: 10 }, (_, index) => insert(1_000 + index));
      const reads = Array.from({ length: 10 }, () => sql`select 1`.execute(league.db));
      const settled = await Promise.allSettled([...writes, ...reads]);
      expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(5);
      expect(await count()).toBe(before + 5);
    });
  },
  'empty',
);
