/** What becomes of a message that the league did not take: one table, by the code of its refusal. */
import type { AppError, ErrorCode } from '../errors.ts';
import type { OutboxMessage } from '../models/sync.ts';

export type Fate =
  /** Another try, not before this many milliseconds (undefined: when the backoff says). */
  | { readonly kind: 'retry'; readonly afterMs: number | undefined }
  /** The league lacks what came before: it is sent again from this number on. */
  | { readonly kind: 'reopen'; readonly fromSeq: number }
  /** Nothing can be delivered until a person has acted. */
  | { readonly kind: 'pause' }
  /** This game cannot go on until a person has acted. */
  | { readonly kind: 'park' };

/** Refusals that pass by themselves. Those that are in neither list are for good. */
const TRANSIENT: ReadonlySet<ErrorCode> = new Set([
  'league/unreachable',
  'league/rate_limited',
  'league/operation_in_flight',
  'league/out_of_order',
]);
const NEEDS_A_PERSON: ReadonlySet<ErrorCode> = new Set(['league/unauthorized', 'league/forbidden']);

const BACKOFF_MS = 1_000;
const BACKOFF_MS_MAX = 5 * 60 * 1_000;

/** Milliseconds to wait after so many tries: doubling, at most five minutes, half of it jitter. */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(BACKOFF_MS * 2 ** Math.min(attempts, 20), BACKOFF_MS_MAX);
  return full / 2 + (full / 2) * random;
}

const numberIn = (context: AppError['context'], key: string): number | undefined => {
  const value = context[key];
  return typeof value === 'number' ? value : undefined;
};

/** The fate of a message that was refused, or (undefined) that got no answer at all. */
export function fateOf(message: OutboxMessage, refusal: AppError | undefined): Fate {
  if (refusal === undefined) return { kind: 'retry', afterMs: undefined };
  const { code, context } = refusal;
  if (NEEDS_A_PERSON.has(code)) return { kind: 'pause' };
  if (!TRANSIENT.has(code)) return { kind: 'park' };
  const fromSeq = numberIn(context, 'expectedSeq');
  if (code === 'league/out_of_order' && fromSeq !== undefined && fromSeq < message.seq) {
    return { kind: 'reopen', fromSeq };
  }
  return { kind: 'retry', afterMs: numberIn(context, 'retryAfterMs') };
}
