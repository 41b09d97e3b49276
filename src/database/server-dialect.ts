/** PostgreSQL through pg under Kysely, with guards, prepared statements and encoded parameters. */
import {
  type DatabaseConnection,
  type DialectAdapter,
  PostgresAdapter,
  type PostgresCursor,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { AppError } from '../errors.ts';
import { isStalePlan } from './database-errors.ts';
import { StatementNames } from './statement-names.ts';
import { assertMayBegin, assertMayTakeConnection } from './transaction.ts';
import { encodeParameters } from './values.ts';

class ServerDriver extends PostgresDriver {
  override acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    assertMayTakeConnection();
    return super.acquireConnection(...options);
  }

  override beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    assertMayBegin();
    return super.beginTransaction(connection, settings);
  }
}

/** A pool's client as Kysely sees it: its statements go under their prepared names. */
class NamingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #names: StatementNames;

  constructor(client: PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    statement: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof statement !== 'string') {
      throw new AppError('database/misuse', 'Streaming is not available on both engines');
    }
    return this.#run(statement, encodeParameters(parameters));
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  async #run<Row>(text: string, values: unknown[]): Promise<PostgresQueryResult<Row>> {
    const name = this.#names.nameOf(text);
    try {
      const result = await this.#client.query<QueryResultRow>({
        text,
        values,
        ...(name === undefined ? {} : { name }),
      });
      return {
        command: result.command as PostgresQueryResult<Row>['command'],
        rowCount: result.rowCount ?? 0,
        rows: result.rows as Row[],
      };
    } catch (error) {
      if (isStalePlan(error)) this.#names.renew();
      throw error;
    }
  }
}

/** One wrapper for each client, because the driver recognises a connection by its identity. */
function namingPool(pool: Pool): PostgresPool {
  const names = new StatementNames();
  const wrappers = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const wrapper = wrappers.get(client) ?? new NamingClient(client, names);
      wrappers.set(client, wrapper);
      return wrapper;
    },
  };
}

class ServerAdapter extends PostgresAdapter {
  /** The migrator takes a lock that ends with its transaction, so that a failure cannot leave it. */
  override async acquireMigrationLock(): Promise<void> {
    await Promise.resolve();
  }

  override async releaseMigrationLock(): Promise<void> {
    await Promise.resolve();
  }
}

/** A dialect over a pg pool, which stays in the hands of the one who made it. */
export class ServerDialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(pool: Pool) {
    const wrapped = namingPool(pool);
    super({ pool: wrapped });
    this.#pool = wrapped;
  }

  override createAdapter(): DialectAdapter {
    return new ServerAdapter();
  }

  override createDriver(): PostgresDriver {
    return new ServerDriver({ pool: this.#pool });
  }
}
