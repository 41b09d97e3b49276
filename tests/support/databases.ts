/**
 * Real databases for tests, on every engine that is at hand: PGlite always, PostgreSQL where
 * PD_TEST_DATABASE_URL names a server on which databases may be created.
 */
import { sql } from 'kysely';
import { afterAll, describe } from 'vitest';
import { type Database, openEmbedded, openServer } from '../../src/database/connection.ts';
import { BOOKKEEPING_TABLES } from '../../src/database/migrator.ts';
import { SCHEMAS, type SchemaName } from '../../src/database/schema/schema-names.ts';
import { createServerDatabase, type DatabaseKind, embeddedSnapshot } from './database-sources.ts';

type EngineName = Database['engine'];
const { PD_TEST_DATABASE_URL: SERVER_URL } = process.env;
/** The engines that tests run on here. */
const ENGINES: readonly EngineName[] = SERVER_URL ? ['pglite', 'postgres'] : ['pglite'];

export interface TestDatabases {
  readonly engine: EngineName;
  readonly league: Database<'league'>;
  readonly bot: Database<'bot'>;
  /** The server's address for a second process or pool; undefined on PGlite. */
  readonly url: string | undefined;
  /** Empties every table of both schemas but what migrations themselves put in. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Tables whose first rows belong to the schema: a test that changes them mends them itself. */
const KEPT_TABLES: readonly string[] = [...BOOKKEEPING_TABLES, 'epoch'];

/**
 * Deletes with triggers and foreign keys asleep, which is far quicker than truncating dozens of
 * nearly empty tables; the test server's role has to be a superuser for it.
 */
async function clearSchema(database: Database): Promise<void> {
  const kept = KEPT_TABLES.map((name) => `'${name}'`).join(', ');
  await sql
    .raw(`do $$ declare name text; begin
      set local session_replication_role to replica;
      for name in select tablename from pg_tables
        where schemaname = '${database.schema}' and tablename not in (${kept})
      loop execute format('delete from ${database.schema}.%I', name); end loop;
      set local session_replication_role to origin;
    end $$`)
    .execute(database.plain);
}

function clearing(databases: { readonly [Schema in SchemaName]: Database<Schema> }) {
  return async () => {
    for (const schema of SCHEMAS) await clearSchema(databases[schema]);
  };
}

async function openLite(kind: DatabaseKind): Promise<TestDatabases> {
  const databases = await openEmbedded({ snapshot: await embeddedSnapshot(kind) });
  return { ...databases, engine: 'pglite', url: undefined, clear: clearing(databases) };
}

async function openOnServer(kind: DatabaseKind): Promise<TestDatabases> {
  const { url, drop } = await createServerDatabase(SERVER_URL ?? '', kind);
  let isClosing = false;
  const onConnectionLost = (error: Error) => {
    // A client that is on its way out may still see its database being dropped.
    if (!isClosing) console.error(error.message);
  };
  const shared = { url, connectionsMax: 5, onConnectionLost };
  const league = openServer({ ...shared, schema: 'league' });
  const bot = openServer({ ...shared, schema: 'bot' });
  const databases = { league: league.database, bot: bot.database };
  const close = async () => {
    isClosing = true;
    await Promise.all([league.close(), bot.close()]);
    await drop();
  };
  return { ...databases, engine: 'postgres', url, clear: clearing(databases), close };
}

/** Opens fresh databases on one engine: migrated, or empty for tests of the migrations. */
export function openTestDatabases(
  engine: EngineName = 'pglite',
  kind: DatabaseKind = 'migrated',
): Promise<TestDatabases> {
  return engine === 'pglite' ? openLite(kind) : openOnServer(kind);
}

/**
 * Describes the same rules once for each engine, with databases of their own that are closed after
 * the last test. Rows stay from test to test; call `clear` in a beforeEach where that matters.
 */
export function onEachEngine(
  title: string,
  rules: (databases: TestDatabases) => void,
  kind: DatabaseKind = 'migrated',
): void {
  describe.each(ENGINES)(`${title} on %s`, async (engine) => {
    const databases = await openTestDatabases(engine, kind);
    afterAll(() => databases.close());
    rules(databases);
  });
}
