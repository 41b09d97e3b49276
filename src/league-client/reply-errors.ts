/** What the league's refusals mean here: its own code where it gives one, else the status's. */
import { AppError, ERROR_CODES, type ErrorCode } from '../errors.ts';
import { type Problem, problemSchema } from '../models/league-api.ts';
import { toCamel } from '../models/wire.ts';

export interface RefusedReply {
  readonly status: number;
  readonly text: string;
  /** The header, as it came. */
  readonly retryAfter: string | null;
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'input/invalid',
  401: 'league/unauthorized',
  403: 'league/forbidden',
  404: 'entity/not_found',
  409: 'entity/conflict',
  410: 'sync/cursor_expired',
  412: 'entity/stale_version',
  429: 'league/rate_limited',
};

/** The league cannot be reached, or not understood: the same call may work later. */
export function unreachable(reason: string, context: object = {}, cause?: unknown): AppError {
  const message = 'The league cannot be reached';
  return new AppError('league/unreachable', message, { reason, ...context }, cause);
}

/** Reads JSON; undefined for what is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A body that was cut off, or a page of something that stands between: the schema refuses it.
    return undefined;
  }
}

function retryAfterMs(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

const isCode = (code: string): code is ErrorCode =>
  (ERROR_CODES as readonly string[]).includes(code);

/** The error that a problem stands for. */
export function errorOfProblem(problem: Problem, status: number, waitMs?: number): AppError {
  const code = isCode(problem.code) ? problem.code : (BY_STATUS[status] ?? 'league/rejected');
  const details = Object.entries(problem.details ?? {}).map(([key, value]) => [
    toCamel(key),
    value,
  ]);
  return new AppError(code, problem.message, {
    ...Object.fromEntries(details),
    status,
    requestId: problem.request_id,
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  });
}

/** The error that a reply stands for. The league's own troubles (5xx) count as unreachable. */
export function errorOfReply({ status, text, retryAfter }: RefusedReply): AppError {
  const waitMs = retryAfterMs(retryAfter);
  const parsed = problemSchema.safeParse(readJson(text));
  if (status >= 500) {
    const requestId = parsed.data?.request_id;
    return unreachable(`status ${status}`, {
      status,
      requestId,
      ...(waitMs !== undefined && { retryAfterMs: waitMs }),
    });
  }
  const problem = parsed.data ?? {
    code: '',
    message: `The league answers ${status}`,
    request_id: '',
  };
  return errorOfProblem(problem, status, waitMs);
}
