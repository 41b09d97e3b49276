/**
 * Who holds a transaction: the one way to open one, and the guard that turns a call that would
 * bypass or deadlock an open transaction into an error.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsolationLevel, Kysely, Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import { translateDatabaseError } from './database-errors.ts';

/** Where a transaction stands: a connection may be taken only while it is being opened. */
interface TransactionScope {
  phase: 'opening' | 'open' | 'closed';
}

const scopes = new AsyncLocalStorage<TransactionScope>();

function openScope(): TransactionScope | undefined {
  const scope = scopes.getStore();
  return scope === undefined || scope.phase === 'closed' ? undefined : scope;
}

/** Tells whether the calling code runs inside runInTransaction, on any database of the process. */
export function isTransactionOpen(): boolean {
  return openScope() !== undefined;
}

/**
 * For the drivers: throws `database/misuse` when the caller asks for a second connection inside
 * its own transaction. The embedded database has one connection, so that call would wait for ever.
 */
export function assertMayTakeConnection(): void {
  if (openScope()?.phase !== 'open') return;
  throw new AppError(
    'database/misuse',
    'A query left the open transaction: use the handle that runInTransaction passes in',
  );
}

/** For the drivers: throws `database/misuse` when a transaction is begun by any other way. */
export function assertMayBegin(): void {
  if (openScope()?.phase === 'opening') return;
  throw new AppError('database/misuse', 'Transactions are opened by runInTransaction only');
}

export interface TransactionOptions {
  /** Undefined leaves the server's default, which is read committed. */
  readonly isolationLevel?: Exclude<IsolationLevel, 'snapshot'>;
  readonly readOnly?: boolean;
}

/**
 * Runs the work in one transaction: committed when it resolves, rolled back when it throws. Only
 * the handle passed to the work may be used inside; nothing may be nested. Throws
 * `database/misuse` when a transaction is already open, and database errors as
 * translateDatabaseError gives them; every other error of the work passes unchanged.
 */
export async function runInTransaction<Tables, Answer>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Answer>,
  options: TransactionOptions = {},
): Promise<Answer> {
  if (isTransactionOpen()) {
    throw new AppError('database/misuse', 'A transaction is already open here: pass its handle on');
  }
  let builder = db.transaction();
  if (options.isolationLevel) builder = builder.setIsolationLevel(options.isolationLevel);
  if (options.readOnly) builder = builder.setAccessMode('read only');
  const scope: TransactionScope = { phase: 'opening' };
  try {
    return await scopes.run(scope, () =>
      builder.execute((trx) => {
        scope.phase = 'open';
        return work(trx);
      }),
    );
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    scope.phase = 'closed';
  }
}
