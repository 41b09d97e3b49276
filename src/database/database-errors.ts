/** Turns what the two database engines throw into the application's own errors. */
import { AppError, type ErrorCode, type ErrorContext } from '../errors.ts';

const CONSTRAINT_KINDS: Readonly<Record<string, string>> = {
  '23502': 'not null',
  '23503': 'foreign key',
  '23505': 'unique',
  '23514': 'check',
  '23P01': 'exclusion',
};

/** SQLSTATE (a class of two characters or a whole code) to code and sentence; whole codes win. */
const STATES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '08': ['database/unreachable', 'The connection to the database broke'],
  '28': ['database/unreachable', 'The database refuses these credentials'],
  '53': ['database/unreachable', 'The database has no room for this'],
  '3D000': ['database/unreachable', 'There is no such database on the server'],
  '57P01': ['database/unreachable', 'The database is shutting down'],
  '57P02': ['database/unreachable', 'The database has crashed'],
  '57P03': ['database/unreachable', 'The database is not ready yet'],
  '25P03': ['database/unreachable', 'The transaction was idle for too long and was closed'],
  '25P04': ['database/unreachable', 'The transaction took too long and was closed'],
  '40001': ['database/busy', 'Another transaction changed the same rows'],
  '40P01': ['database/busy', 'Two transactions waited for each other'],
  '55P03': ['database/busy', 'A lock was not free in time'],
  '57014': ['database/busy', 'The statement took too long'],
  XX001: ['database/corrupt', 'The database has found a damaged page'],
  XX002: ['database/corrupt', 'The database has found a damaged index'],
};

const NETWORK_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** Messages of pg, pg-pool and PGlite about a connection that carry no code. */
const CONNECTION_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|PGlite (instance )?is (already )?clos)/;
const STALE_PLAN_MESSAGE = 'cached plan must not change result type';
const SQLSTATE = /^[0-9A-Z]{5}$/;

function fieldOf(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** True for the error that a prepared statement gives after a migration changed its table. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && error.message === STALE_PLAN_MESSAGE;
}

function constraintError(error: Error, state: string): AppError {
  const constraint = fieldOf(error, 'constraint') ?? fieldOf(error, 'column');
  const kind = CONSTRAINT_KINDS[state] ?? 'integrity';
  const context: ErrorContext = {
    constraint,
    kind,
    table: fieldOf(error, 'table'),
    column: fieldOf(error, 'column'),
    sqlState: state,
  };
  const message = `The database refuses the row: ${constraint ?? state} (${kind})`;
  return new AppError('database/constraint', message, context, error);
}

function networkError(error: Error): AppError | undefined {
  const code = fieldOf(error, 'code');
  const isNetwork = code !== undefined && NETWORK_CODES.has(code);
  if (!isNetwork && !CONNECTION_MESSAGE.test(error.message)) return undefined;
  const message = 'The database cannot be reached';
  return new AppError('database/unreachable', message, { reason: code ?? error.message }, error);
}

/**
 * Gives the AppError that stands for a database error, with the original as its cause:
 * `database/constraint` (context: constraint, kind, table), `database/unreachable`,
 * `database/busy` (trying again may help) or `database/corrupt`. Anything else, such as an
 * AppError or a mistake in SQL, comes back as it is. Row contents never enter the context.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  if (isStalePlan(error)) {
    return new AppError('database/busy', 'The schema changed under a statement', {}, error);
  }
  const code = fieldOf(error, 'code');
  if (code === undefined || !SQLSTATE.test(code)) return networkError(error) ?? error;
  if (code.startsWith('23')) return constraintError(error, code);
  const known = STATES[code] ?? STATES[code.slice(0, 2)];
  if (known === undefined) return networkError(error) ?? error;
  return new AppError(known[0], known[1], { sqlState: code }, error);
}
