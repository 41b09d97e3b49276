/** Opens the league's and the bot's databases: embedded in a directory, or on a PostgreSQL server. */
import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import { Pool, types } from 'pg';
import { AppError } from '../errors.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { EmbeddedDialect } from './embedded-dialect.ts';
import { GuardedLite } from './guarded-lite.ts';
import type { SchemaName } from './schema/schema-names.ts';
import type { TablesOf } from './schema/tables.ts';
import { ServerDialect } from './server-dialect.ts';
import { VALUE_PARSERS } from './values.ts';

/** A schema's handle with the engine below it, which the job queue and metrics need. */
export type Database<Schema extends SchemaName = SchemaName> = {
  readonly schema: Schema;
  readonly db: Kysely<TablesOf<Schema>>;
  /** The same database with SQL's own names and no schema filled in: for migrations. */
  readonly plain: Kysely<unknown>;
} & (
  | { readonly engine: 'pglite'; readonly lite: PGlite }
  | { readonly engine: 'postgres'; readonly pool: Pool }
);

function handlesOf<Schema extends SchemaName>(schema: Schema, dialect: Dialect) {
  const names = new CamelCasePlugin({
    maintainNestedObjectKeys: true,
    // flyBLeft is fly_b_left.
    underscoreBetweenUppercaseLetters: true,
  });
  const db = new Kysely<TablesOf<Schema>>({ dialect, plugins: [names] }).withSchema(schema);
  return { schema, db, plain: new Kysely<unknown>({ dialect }) };
}

export interface EmbeddedOptions {
  /** Where the data lives; undefined keeps it in memory. */
  readonly directory?: string | undefined;
  /** A dump of a data directory to begin with, for an empty directory or for memory only. */
  readonly snapshot?: Blob | undefined;
}

/** One PGlite instance with both schemas in it. */
export interface EmbeddedDatabases {
  readonly league: Database<'league'>;
  readonly bot: Database<'bot'>;
  /** Closes the instance and gives the directory free; the handles are dead afterwards. */
  close(): Promise<void>;
}

/**
 * Its own 128 MB of page cache are written with zeros at every start, which is half of the time that
 * it takes; a database of this program's size works as fast with much less.
 */
const START_PARAMETERS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

async function openLite(options: EmbeddedOptions): Promise<PGlite> {
  const lite = new GuardedLite({
    startParams: START_PARAMETERS,
    ...(options.directory === undefined ? {} : { dataDir: options.directory }),
    ...(options.snapshot === undefined ? {} : { loadDataDir: options.snapshot }),
    parsers: { ...VALUE_PARSERS },
  });
  await lite.waitReady;
  await lite.exec("set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'postgres'");
  return lite;
}

/** PGlite's WebAssembly gives up without saying why when the server in it cannot start. */
function openingError(error: unknown, directory: string | undefined): unknown {
  const gaveUp = error instanceof Error && error.name === 'RuntimeError';
  if (!gaveUp || directory === undefined) return error;
  return new AppError(
    'database/corrupt',
    `The data in ${directory} cannot be opened. Put a backup in its place, or move the directory ` +
      'away to begin with an empty database.',
    { directory },
    error,
  );
}

/**
 * Opens the embedded database. Its directory is made when it is missing. Throws `database/locked`
 * when another process uses it and `database/corrupt` when its files are damaged. It is safe against a killed process, not against a power cut.
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedDatabases> {
  let lock: DirectoryLock | undefined;
  if (options.directory !== undefined) {
    lock = lockDirectory(options.directory);
    mkdirSync(options.directory, { recursive: true });
  }
  try {
    const lite = await openLite(options);
    const handle = <Schema extends SchemaName>(schema: Schema): Database<Schema> => ({
      ...handlesOf(schema, new EmbeddedDialect(lite)),
      engine: 'pglite',
      lite,
    });
    return {
      league: handle('league'),
      bot: handle('bot'),
      close: async () => {
        try {
          await lite.close();
        } finally {
          lock?.release();
        }
      },
    };
  } catch (error) {
    lock?.release();
    throw openingError(error, options.directory);
  }
}

export interface ServerOptions<Schema extends SchemaName> {
  readonly schema: Schema;
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  readonly connectionsMax?: number;
  /** A statement that runs longer is cancelled: `database/busy`. */
  readonly statementTimeoutMs?: number;
  /** A lock that is waited for longer is given up: `database/busy`. */
  readonly lockTimeoutMs?: number;
  /** A transaction that does nothing for longer is closed, since it holds back the change feed. */
  readonly idleInTransactionTimeoutMs?: number;
  /** Told when a connection breaks, idle or in use; the pool replaces it by itself. */
  readonly onConnectionLost: (error: Error) => void;
}

/** A schema on a PostgreSQL server, with a pool of its own. */
export interface ServerDatabase<Schema extends SchemaName> {
  readonly database: Database<Schema>;
  /** Ends the pool after the queries that are under way. */
  close(): Promise<void>;
}

function openPool(options: ServerOptions<SchemaName>): Pool {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connectionsMax ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 10_000,
    application_name: `paper-dynasty-${options.schema}`,
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres',
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        VALUE_PARSERS[oid] ?? types.getTypeParser(oid, format),
    },
  });
  // A client that breaks while it is in use emits on itself, and unheard it would end the process.
  pool.on('connect', (client) => client.on('error', options.onConnectionLost));
  // The same break is reported by the pool once more when the client was idle.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Opens a schema on a PostgreSQL server (15 or later). Nothing connects before the first query;
 * a server that cannot be reached then shows as `database/unreachable`.
 */
export function openServer<Schema extends SchemaName>(
  options: ServerOptions<Schema>,
): ServerDatabase<Schema> {
  const pool = openPool(options);
  const handles = handlesOf(options.schema, new ServerDialect(pool));
  return { database: { ...handles, engine: 'postgres', pool }, close: () => pool.end() };
}
