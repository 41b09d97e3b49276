/**
 * Moves a schema between its migrations, up and down: each migration in a transaction of its own,
 * one process at a time, with the record of what has been run in the schema itself.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { AppError } from '../errors.ts';
import type { Database } from './connection.ts';
import { botMigrations } from './migrations/bot-migrations.ts';
import { leagueMigrations } from './migrations/league-migrations.ts';
import type { MigrationStage, SchemaMigration } from './migrations/migration.ts';
import type { SchemaName } from './schema/schema-names.ts';
import { runInTransaction } from './transaction.ts';

/** Any 64-bit number that nothing else locks; the schema's name is hashed in beside it. */
const ADVISORY_LOCK_CLASS = 20_260_401;
const MIGRATION_TABLE = 'migration';
const MIGRATION_LOCK_TABLE = 'migration_lock';
/** The tables that hold the migrator's own record. */
export const BOOKKEEPING_TABLES: readonly string[] = [MIGRATION_TABLE, MIGRATION_LOCK_TABLE];

const MIGRATIONS: Readonly<Record<SchemaName, readonly SchemaMigration[]>> = {
  league: leagueMigrations,
  bot: botMigrations,
};

export interface MigrationStep {
  readonly schema: SchemaName;
  readonly name: string;
  readonly direction: 'up' | 'down';
  readonly durationMs: number;
}

export interface MigrateOptions {
  /** Told after each migration has been committed. */
  readonly onStep?: ((step: MigrationStep) => void) | undefined;
  /** Replaces the schema's own list; for tests of the migrator itself. */
  readonly migrations?: readonly SchemaMigration[] | undefined;
}

type Direction = MigrationStep['direction'];
type Target = { readonly database: Database; readonly migrations: readonly SchemaMigration[] };

function targetOf(database: Database, options: MigrateOptions): Target {
  return { database, migrations: options.migrations ?? MIGRATIONS[database.schema] };
}

/** Kysely's migrator over one schema; search_path lets migrations name their tables plainly. */
function migratorFor(target: Target, db: Kysely<unknown>): Migrator {
  const byName = target.migrations.map(
    ({ name, up, down }) => [name, { up, down } satisfies Migration] as const,
  );
  return new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(byName) },
    migrationTableSchema: target.database.schema,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: MIGRATION_LOCK_TABLE,
  });
}

async function lockSchema(trx: Transaction<unknown>, database: Database): Promise<void> {
  const { schema } = database;
  if (database.engine === 'postgres') {
    // Another process may be migrating for long; waiting for it is the point.
    await sql`set local lock_timeout = 0`.execute(trx);
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK_CLASS}::int, hashtext(${schema}))`.execute(
      trx,
    );
  }
  await sql`create schema if not exists ${sql.id(schema)}`.execute(trx);
  await sql`set local search_path to ${sql.id(schema)}`.execute(trx);
}

/** Takes one step and commits it; undefined when there was none to take. */
async function step(target: Target, direction: Direction): Promise<MigrationStep | undefined> {
  const { database } = target;
  const started = performance.now();
  const name = await runInTransaction(database.plain, async (trx) => {
    await lockSchema(trx, database);
    const migrator = migratorFor(target, trx);
    const { error, results } = await (direction === 'up'
      ? migrator.migrateUp()
      : migrator.migrateDown());
    if (error !== undefined) throw error;
    return results?.[0]?.migrationName;
  });
  if (name === undefined) return undefined;
  const durationMs = performance.now() - started;
  return { schema: database.schema, name, direction, durationMs };
}

function assertKnown(target: Target, name: string | undefined): void {
  if (name === undefined || target.migrations.some((migration) => migration.name === name)) return;
  const { schema } = target.database;
  throw new AppError('input/invalid', `The ${schema} has no migration ${name}`, { schema, name });
}

export interface MigrationState {
  readonly name: string;
  readonly stage: MigrationStage;
  /** When it was run; undefined when it has not been. */
  readonly executedAt: string | undefined;
}

/** Every migration of the schema in order, with what has been run. Changes nothing. */
export async function migrationStatus(
  database: Database,
  options: MigrateOptions = {},
): Promise<MigrationState[]> {
  const target = targetOf(database, options);
  const infos = await migratorFor(target, database.plain).getMigrations();
  return target.migrations.map(({ name, stage }) => ({
    name,
    stage,
    executedAt: infos.find((info) => info.name === name)?.executedAt?.toISOString(),
  }));
}

/**
 * Runs what has not been run, up to and including `to` (undefined: everything). Two processes may
 * call it at once. Throws the migration's error; the migrations before it stay committed.
 */
export async function migrateUp(
  database: Database,
  options: MigrateOptions & { readonly to?: string | undefined } = {},
): Promise<MigrationStep[]> {
  const target = targetOf(database, options);
  assertKnown(target, options.to);
  const steps: MigrationStep[] = [];
  const isReached = async () => {
    if (options.to === undefined) return false;
    const states = await migrationStatus(database, options);
    return states.some(({ name, executedAt }) => name === options.to && executedAt !== undefined);
  };
  while (!(await isReached())) {
    const done = await step(target, 'up');
    if (done === undefined) break;
    steps.push(done);
    options.onStep?.(done);
  }
  return steps;
}

/**
 * Takes migrations back, newest first, until `to` is the last one left (undefined: none is left).
 * Data that only the newer schema can hold is lost.
 */
export async function migrateDown(
  database: Database,
  options: MigrateOptions & { readonly to?: string | undefined } = {},
): Promise<MigrationStep[]> {
  const target = targetOf(database, options);
  assertKnown(target, options.to);
  const steps: MigrationStep[] = [];
  for (;;) {
    const states = await migrationStatus(database, options);
    const last = states.findLast(({ executedAt }) => executedAt !== undefined);
    if (last === undefined || last.name === options.to) return steps;
    const done = await step(target, 'down');
    if (done === undefined) return steps;
    steps.push(done);
    options.onStep?.(done);
  }
}
