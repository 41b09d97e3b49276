/** What a migration is, and how its SQL is run. */
import { type Kysely, sql, type Transaction } from 'kysely';

/** The step of expand -> backfill -> switch -> contract that a migration takes. */
export const MIGRATION_STAGES = ['expand', 'backfill', 'switch', 'contract'] as const;
export type MigrationStage = (typeof MIGRATION_STAGES)[number];

/** A handle on a schema whose tables change under way: snake_case, unqualified names. */
export type MigrationHandle = Kysely<unknown>;

export interface SchemaMigration {
  /** `NNNN-what-it-does`; the order of the names is the order of the migrations. */
  readonly name: string;
  readonly stage: MigrationStage;
  up(db: MigrationHandle): Promise<void>;
  down(db: MigrationHandle): Promise<void>;
}

/** Runs SQL statements one by one, as both engines need it. */
export async function runStatements(
  db: MigrationHandle | Transaction<unknown>,
  statements: readonly string[],
): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
