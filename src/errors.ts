/** Every expected failure in the application: one class, one closed list of codes. */

export const ERROR_CODES = [
  'config/invalid',
  'database/locked',
  'database/misuse',
  'database/unreachable',
  'database/constraint',
  'database/busy',
  'database/corrupt',
  'entity/not_found',
  'entity/stale_version',
  'entity/conflict',
  'input/invalid',
  'season/invalid',
  'season/missing',
  'team/not_yours',
  'team/already_owned',
  'team/abbreviation_taken',
  'roster/illegal',
  'game/not_found',
  'game/stale_version',
  'game/over',
  'game/not_your_turn',
  'game/illegal_choice',
  'game/nothing_to_undo',
  'game/words_closed',
  'export/unfinished',
  'export/nonsense',
  'export/disagrees',
  'league/unreachable',
  'league/unauthorized',
  'league/forbidden',
  'league/rejected',
  'league/rate_limited',
  'league/operation_mismatch',
  'league/operation_in_flight',
  'league/out_of_order',
  'sync/cursor_expired',
  'sync/not_ready',
  'http/inside_transaction',
  'picture/failed',
  'job/failed',
  'platform/unsupported',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts about a failure that are safe to log: never a secret, never a token. */
export type ErrorContext = Readonly<Record<string, unknown>>;

/**
 * An expected failure. The code is for programs, the message for operators; the faces turn the
 * code and its context into a sentence for people.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, message: string, context: ErrorContext = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.context = context;
  }
}

/** Tells whether a caught value is an AppError, of the given code when one is named. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}

/** The answer to a choice that may be refused: a value or the reason why not. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/** Wraps a value as an accepted result. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a reason as a refused result. */
export function refuse<Refusal>(error: Refusal): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error };
}

/** Asserts what the code itself guarantees; a failure is a bug, not an expected error. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}

/** Returns a value that the code itself guarantees to be there. */
export function present<Value>(value: Value | undefined | null, what: string): Value {
  assert(value !== undefined && value !== null, `${what} must be present`);
  return value;
}
