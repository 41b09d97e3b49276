/** PGlite that refuses what would wait for ever: a call past the transaction that the caller holds. */
import { PGlite, type QueryOptions, type Results, type Transaction } from '@electric-sql/pglite';
import { assertMayTakeConnection } from './transaction.ts';

/** For everyone who uses the instance without Kysely, such as the job queue. */
export class GuardedLite extends PGlite {
  override query<Row>(
    query: string,
    parameters?: unknown[],
    options?: QueryOptions,
  ): Promise<Results<Row>> {
    assertMayTakeConnection();
    return super.query<Row>(query, parameters, options);
  }

  override exec(query: string, options?: QueryOptions): Promise<Results[]> {
    assertMayTakeConnection();
    return super.exec(query, options);
  }

  override transaction<Answer>(work: (trx: Transaction) => Promise<Answer>): Promise<Answer> {
    assertMayTakeConnection();
    return super.transaction(work);
  }
}
