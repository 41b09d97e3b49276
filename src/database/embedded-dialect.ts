/** PGlite under Kysely, with what its own dialect leaves out: guards, isolation levels, encoding. */
import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  PGliteAdapter,
  PGliteDialect,
  type PGliteDialectConfig,
  PGliteDriver,
  type TransactionSettings,
} from 'kysely';
import { assertMayBegin, assertMayTakeConnection } from './transaction.ts';
import { encodeParameters } from './values.ts';

type LiteForKysely = Exclude<PGliteDialectConfig['pglite'], (...args: never[]) => unknown>;
type LiteConnection = Parameters<PGliteDriver['beginTransaction']>[0];

/** Lets one holder in after the other, in the order in which they asked. */
class Turnstile {
  #last: Promise<void> = Promise.resolve();
  #leave: () => void = () => undefined;

  async enter(): Promise<void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#leave = resolve;
  }

  leave(): void {
    this.#leave();
  }
}

function encoding(lite: PGlite): LiteForKysely {
  return {
    get closed() {
      return lite.closed;
    },
    get ready() {
      return lite.ready;
    },
    waitReady: lite.waitReady,
    close: () => lite.close(),
    query: (query, parameters, options) =>
      lite.query(query, encodeParameters(parameters ?? []), options),
    transaction: (work) =>
      lite.transaction((trx) =>
        work({
          query: (query, parameters, options) =>
            trx.query(query, encodeParameters(parameters ?? []), options),
          rollback: () => trx.rollback(),
        }),
      ),
  };
}

function characteristics(settings: TransactionSettings): string {
  const parts: string[] = [];
  if (settings.isolationLevel) parts.push(`isolation level ${settings.isolationLevel}`);
  if (settings.accessMode) parts.push(settings.accessMode);
  return parts.join(' ');
}

class EmbeddedDriver extends PGliteDriver {
  readonly #turnstile = new Turnstile();

  override async acquireConnection(): Promise<DatabaseConnection> {
    assertMayTakeConnection();
    await this.#turnstile.enter();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#turnstile.leave();
  }

  override async beginTransaction(
    connection: LiteConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    assertMayBegin();
    await super.beginTransaction(connection);
    const wanted = characteristics(settings);
    if (wanted === '') return;
    try {
      await connection.executeQuery(CompiledQuery.raw(`set transaction ${wanted}`));
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }
}

class EmbeddedAdapter extends PGliteAdapter {
  /** The driver's own turnstile does the queueing, after the guard; Kysely's would hang before it. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** A dialect over a PGlite instance that others share: destroying the Kysely is not allowed. */
export class EmbeddedDialect extends PGliteDialect {
  readonly #lite: PGlite;

  constructor(lite: PGlite) {
    super({ pglite: encoding(lite) });
    this.#lite = lite;
  }

  override createAdapter(): DialectAdapter {
    return new EmbeddedAdapter();
  }

  override createDriver(): PGliteDriver {
    return new EmbeddedDriver({ pglite: encoding(this.#lite) });
  }
}
