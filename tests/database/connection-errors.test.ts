/** Database failures become the application's own errors, the same on both engines. */
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded, openServer } from '../../src/database/connection.ts';
import { translateDatabaseError } from '../../src/database/database-errors.ts';
import { runInTransaction } from '../../src/database/transaction.ts';
import { AppError } from '../../src/errors.ts';
import { embeddedSnapshot } from '../support/database-sources.ts';
import { onEachEngine } from '../support/databases.ts';

const caught = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return translateDatabaseError(error);
  }
  throw new Error('the work was expected to fail');
};

onEachEngine(
  'database errors',
  ({ bot, engine, url }) => {
    const run = (text: string) => sql.raw(text).execute(bot.plain);
    beforeAll(async () => {
      await run('create schema bot');
      await run('create table bot.club (id int primary key, abbrev text not null)');
      await run('alter table bot.club add constraint abbrev_length check (length(abbrev) = 3)');
      await run('create table bot.card (club_id int constraint card_club references bot.club)');
      await run("insert into bot.club values (1, 'HAR')");
    });

    test.each([
      ["insert into bot.club values (1, 'ABC')", 'club_pkey', 'unique'],
      ["insert into bot.club values (2, 'LONG')", 'abbrev_length', 'check'],
      ['insert into bot.card values (9)', 'card_club', 'foreign key'],
      ['insert into bot.club values (3, null)', 'abbrev', 'not null'],
    ])('%s names the constraint %s', async (text, constraint, kind) => {
      const error = await caught(run(text));
      expect(error).toMatchObject({ code: 'database/constraint', context: { constraint, kind } });
    });

    test('the context of a refused row holds nothing of the row', async () => {
      const error = await caught(run("insert into bot.club values (1, 'SECRET')"));
      expect(error).toBeInstanceOf(AppError);
      expect(JSON.stringify(error instanceof AppError && error.context)).not.toContain('SECRET');
    });

    test('runInTransaction translates by itself', async () => {
      const work = runInTransaction(bot.plain, (trx) =>
        sql`insert into bot.card values (9)`.execute(trx),
      );
      await expect(work).rejects.toMatchObject({ code: 'database/constraint' });
    });

    test('a mistake in SQL is not dressed up as an expected failure', async () => {
      const error = await caught(run('select nonsense'));
      expect(error).not.toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: '42703' });
    });

    test.runIf(engine === 'postgres')(
      'writers that undo each other are told to try again',
      async () => {
        const gate = Promise.withResolvers<void>();
        const update = (started: () => void) =>
          runInTransaction(
            bot.plain,
            async (trx) => {
              await sql`select * from bot.club`.execute(trx);
              started();
              await gate.promise;
              await sql`update bot.club set abbrev = 'NEW' where id = 1`.execute(trx);
            },
            { isolationLevel: 'serializable' },
          );
        const ready = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        const writers = ready.map(({ resolve }) => update(resolve));
        await Promise.all(ready.map(({ promise }) => promise));
        gate.resolve();
        const settled = await Promise.allSettled(writers);
        const refusals = settled.filter((outcome) => outcome.status === 'rejected');
        expect(refusals.map(({ reason }) => reason.code)).toEqual(['database/busy']);
      },
    );

    test.runIf(engine === 'postgres')('a statement that takes too long ends as busy', async () => {
      const { database, close } = openServer({
        schema: 'bot',
        url: url ?? '',
        statementTimeoutMs: 100,
        onConnectionLost: () => undefined,
      });
      const error = await caught(sql`select pg_sleep(5)`.execute(database.plain));
      await close();
      expect(error).toMatchObject({ code: 'database/busy' });
    });

    test.runIf(engine === 'postgres')('an idle transaction is closed by the server', async () => {
      const lost: string[] = [];
      const { database, close } = openServer({
        schema: 'bot',
        url: url ?? '',
        idleInTransactionTimeoutMs: 50,
        onConnectionLost: (error) => lost.push(error.message),
      });
      const work = runInTransaction(database.plain, async (trx) => {
        await sql`select 1`.execute(trx);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await sql`select 1`.execute(trx);
      });
      await expect(work).rejects.toMatchObject({ code: 'database/unreachable' });
      expect(lost[0]).toContain('idle-in-transaction timeout');
      await close();
    });

    test.runIf(engine === 'postgres')(
      'a statement works again after its table changed',
      async () => {
        await run('create table bot.growing (id int)');
        const { database, close } = openServer({
          schema: 'bot',
          url: url ?? '',
          connectionsMax: 1,
          onConnectionLost: () => undefined,
        });
        const read = () => sql`select * from bot.growing where id > ${0}`.execute(database.plain);
        for (let call = 0; call < 4; call += 1) await read();
        const { rows } = await sql`select name from pg_prepared_statements`.execute(database.plain);
        expect(rows).toHaveLength(1);
        await run('alter table bot.growing add column size int');
        expect(await caught(read())).toMatchObject({ code: 'database/busy' });
        expect((await read()).rows).toEqual([]);
        await close();
      },
    );
  },
  'empty',
);

describe('an engine that is not there', () => {
  test('a server that refuses connections is unreachable, with the reason', async () => {
    const { database, close } = openServer({
      schema: 'bot',
      url: 'postgres://nobody@127.0.0.1:9/nothing',
      onConnectionLost: () => undefined,
    });
    const error = await caught(sql`select 1`.execute(database.db));
    await close();
    expect(error).toMatchObject({
      code: 'database/unreachable',
      context: { reason: 'ECONNREFUSED' },
    });
  });

  test('an embedded database that has been closed is unreachable', async () => {
    const { bot, close } = await openEmbedded({ snapshot: await embeddedSnapshot('empty') });
    await sql`select 1`.execute(bot.db);
    await close();
    const error = await caught(sql`select 1`.execute(bot.db));
    expect(error).toMatchObject({ code: 'database/unreachable' });
  });

  test('damaged files are told with their directory, and the lock is given back', async () => {
    const root = mkdtempSync(join(tmpdir(), 'pd-damaged-'));
    const directory = join(root, 'data');
    try {
      const snapshot = await embeddedSnapshot('empty');
      await (await openEmbedded({ directory, snapshot })).close();
      truncateSync(join(directory, 'global/pg_control'), 0);
      for (const open of [openEmbedded, openEmbedded]) {
        const error = await caught(open({ directory }));
        expect(error).toMatchObject({ code: 'database/corrupt', context: { directory } });
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
