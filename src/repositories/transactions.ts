/**
 * Transactions as services see them: a runner, and a handle that can only be passed to a
 * repository. What is inside the handle is known here and in the repositories alone.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../database/connection.ts';
import { translateDatabaseError } from '../database/database-errors.ts';
import type { SchemaName } from '../database/schema/schema-names.ts';
import type { BotTables, CatalogueTables } from '../database/schema/tables.ts';
import { runInTransaction, type TransactionOptions } from '../database/transaction.ts';

/** Kysely without knowledge of tables: each repository adds those that it reads. */
export type BareKysely = Kysely<Record<never, never>>;

let reveal: (tx: Tx) => BareKysely;

/** An open transaction: worth nothing by itself, only as the argument of a repository's `with`. */
export class Tx {
  readonly schema: SchemaName;
  readonly #db: BareKysely;

  static {
    reveal = (tx) => tx.#db;
  }

  constructor(schema: SchemaName, db: BareKysely) {
    this.schema = schema;
    this.#db = db;
  }
}

/** What a repository asks: a database, or an open transaction on it. */
export type Source = Database | Tx;

/** The query builder of a source, for repositories only. */
export function kyselyOf(source: Source): BareKysely {
  return source instanceof Tx ? reveal(source) : source.db.$pickTables<never>();
}

/** The tables that both schemas have. */
export type Catalogue = { [Table in keyof CatalogueTables]: CatalogueTables[Table] };
/** The tables of the bot's schema. */
export type Bot = { [Table in keyof BotTables]: BotTables[Table] };

/** Opens transactions on one database. */
export interface Transactions {
  /**
   * Runs the work in one transaction: committed when it resolves, rolled back when it throws.
   * Throws `database/misuse` when one is already open; database errors come translated.
   */
  run<Answer>(work: (tx: Tx) => Promise<Answer>, options?: TransactionOptions): Promise<Answer>;
}

/** Opens transactions on this database. */
export function transactionsOf(database: Database): Transactions {
  return {
    run: (work, options) =>
      runInTransaction(
        database.db,
        (trx) => work(new Tx(database.schema, trx.$pickTables<never>())),
        options,
      ),
  };
}

/** Runs a query outside or inside a transaction; database errors come as AppErrors. */
export async function ask<Answer>(query: () => Promise<Answer>): Promise<Answer> {
  try {
    return await query();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
