/** The migrator: order, both directions, failures and processes that migrate at the same time. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { schemaFingerprint } from '../../src/database/fingerprint.ts';
import { runStatements, type SchemaMigration } from '../../src/database/migrations/migration.ts';
import { migrateDown, migrateUp, migrationStatus } from '../../src/database/migrator.ts';
import { SCHEMAS } from '../../src/database/schema/schema-names.ts';
import { onEachEngine } from '../support/databases.ts';

const step = (name: string, up: string, down: string): SchemaMigration => ({
  name,
  stage: 'expand',
  up: (db) => runStatements(db, [up]),
  down: (db) => runStatements(db, [down]),
});
const first = step('0001-club', 'create table club (id int primary key)', 'drop table club');
const second = step(
  '0002-colour',
  "alter table club add colour text default 'red'",
  'alter table club drop colour',
);
const third = step(
  '0003-index',
  'create index club_colour on club (colour)',
  'drop index club_colour',
);
const broken = step('0003-broken', 'create table club (id int)', 'drop table nothing');
const migrations = [first, second, third];

onEachEngine(
  'the migrator',
  ({ bot }) => {
    const executed = async (options: { migrations: readonly SchemaMigration[] }) =>
      (await migrationStatus(bot, options))
        .filter(({ executedAt }) => executedAt !== undefined)
        .map(({ name }) => name);

    beforeEach(async () => {
      await sql`drop schema if exists bot cascade`.execute(bot.plain);
    });

    test('runs what has not been run, in order, and tells each step', async () => {
      const told: string[] = [];
      const onStep = ({ name, direction }: { name: string; direction: string }) =>
        told.push(`${direction} ${name}`);
      await migrateUp(bot, { migrations: [first] });
      await migrateUp(bot, { migrations, onStep });
      await migrateUp(bot, { migrations, onStep });
      await migrateDown(bot, { migrations, to: '0001-club', onStep });
      expect(told).toEqual([
        'up 0002-colour',
        'up 0003-index',
        'down 0003-index',
        'down 0002-colour',
      ]);
      expect(await executed({ migrations })).toEqual(['0001-club']);
    });

    test('stops at the migration that was asked for', async () => {
      await migrateUp(bot, { migrations, to: '0002-colour' });
      expect(await executed({ migrations })).toEqual(['0001-club', '0002-colour']);
    });

    test('refuses a migration that nobody knows', async () => {
      const refusal = { code: 'input/invalid' };
      await expect(migrateUp(bot, { migrations, to: '9999-no' })).rejects.toMatchObject(refusal);
      await expect(migrateDown(bot, { migrations, to: '9999-no' })).rejects.toMatchObject(refusal);
    });

    test('a migration that fails leaves nothing of itself and all before it', async () => {
      const options = { migrations: [first, second, broken] };
      await expect(migrateUp(bot, options)).rejects.toMatchObject({ code: '42P07' });
      expect(await executed(options)).toEqual(['0001-club', '0002-colour']);
      const { lines } = await schemaFingerprint(bot);
      expect(lines.filter((line) => line.startsWith('column'))).toEqual([
        'column club 1 id integer not null',
        "column club 2 colour text 'red'::text",
      ]);
    });

    test('two that migrate at once run each migration once', async () => {
      const runs = await Promise.all([
        migrateUp(bot, { migrations }),
        migrateUp(bot, { migrations }),
      ]);
      expect(
        runs
          .flat()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(migrations.map(({ name }) => name));
    });

    test('the fingerprint tells schemas apart by any part', async () => {
      const seen = new Set<string>([(await schemaFingerprint(bot)).hash]);
      const changes = [
        'create schema bot',
        'create table bot.club (id int)',
        'alter table bot.club alter id set not null',
        'alter table bot.club alter id set default 1',
        'alter table bot.club add constraint positive check (id > 0)',
        'create index club_id on bot.club (id)',
        'create function bot.touch() returns trigger language plpgsql as $$ begin return new; end $$',
        'create trigger touched before update on bot.club for each row execute function bot.touch()',
        'create sequence bot.counter',
        "create type bot.hand as enum ('L', 'R')",
        'create view bot.clubs as select id from bot.club',
      ];
      for (const change of changes) {
        await sql.raw(change).execute(bot.plain);
        seen.add((await schemaFingerprint(bot)).hash);
      }
      // An empty schema is like none; every other change shows.
      expect(seen.size).toBe(changes.length);
    });
  },
  'empty',
);

onEachEngine(
  "the application's own migrations",
  (databases) => {
    describe.each(SCHEMAS)('%s', (schema) => {
      test('up, down and up again give the same schema, and down leaves nothing', async () => {
        const database: Database = databases[schema];
        await migrateUp(database);
        const before = await schemaFingerprint(database);
        await migrateDown(database);
        expect((await schemaFingerprint(database)).lines).toEqual([]);
        await migrateUp(database);
        expect((await schemaFingerprint(database)).lines).toEqual(before.lines);
      });
    });
  },
  'empty',
);
