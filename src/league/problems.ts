/** Turns what goes wrong into what a client of the league is told: a status and a problem. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, isAppError } from '../errors.ts';
import type { Problem } from '../models/league-api.ts';
import { toSnake } from '../models/wire.ts';
import type { Logger } from '../monitoring/logging.ts';

/** Codes that are not here mean that the league itself is at fault: 500. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  'input/invalid': 400,
  'league/unauthorized': 401,
  'league/forbidden': 403,
  'entity/not_found': 404,
  'entity/conflict': 409,
  'team/abbreviation_taken': 409,
  'team/already_owned': 409,
  'league/operation_in_flight': 409,
  'league/out_of_order': 409,
  'sync/cursor_expired': 410,
  'entity/stale_version': 412,
  'league/operation_mismatch': 422,
  'league/rejected': 422,
  'league/rate_limited': 429,
  'database/busy': 503,
  'database/unreachable': 503,
};
/** After how many seconds it is worth trying again, where trying again may help. */
const RETRY_AFTER_SECONDS: Partial<Record<ErrorCode, number>> = {
  'league/operation_in_flight': 1,
  'database/busy': 1,
  'database/unreachable': 5,
};
/** Codes whose context is meant for the client; everything else stays in the league's log. */
const TOLD_IN_DETAIL: ReadonlySet<ErrorCode> = new Set([
  'input/invalid',
  'entity/stale_version',
  'team/abbreviation_taken',
  'league/out_of_order',
  'league/operation_mismatch',
  'league/rejected',
  'sync/cursor_expired',
]);

export interface Refusal {
  readonly status: number;
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
}

function snakeKeys(context: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [toSnake(key), value]));
}

/** Fastify's own refusals (a body that is no JSON, a field that does not fit, too many calls). */
function fastifyRefusal(error: FastifyError, request_id: string): Refusal | undefined {
  const { statusCode: status, validation } = error;
  if (status === undefined || status >= 500) return undefined;
  const code: ErrorCode = status === 429 ? 'league/rate_limited' : 'input/invalid';
  const problem = { code, message: error.message, request_id };
  if (validation === undefined) return { status, problem };
  const problems = validation.map(({ instancePath, message }) => ({ path: instancePath, message }));
  return { status, problem: { ...problem, details: { problems } } };
}

/** What the client is told; undefined when the error is a fault of the league. */
export function refusalOf(error: unknown, request_id: string): Refusal | undefined {
  if (!isAppError(error)) {
    return error instanceof Error ? fastifyRefusal(error as FastifyError, request_id) : undefined;
  }
  const { code, message, context } = error;
  const status = STATUSES[code];
  if (status === undefined) return undefined;
  const details = TOLD_IN_DETAIL.has(code) ? { details: snakeKeys(context) } : {};
  const retryAfterSeconds = RETRY_AFTER_SECONDS[code];
  return {
    status,
    // Nobody learns from a 401 why a token is not taken.
    problem: { code, message: status === 401 ? 'Unauthorized' : message, request_id, ...details },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** Sends a refusal. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, problem, retryAfterSeconds } = refusal;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

/** Answers every error of a route; faults are logged whole and told without detail. */
export function problemHandler(logger: Logger) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalOf(error, request.id);
    if (refusal !== undefined) return sendRefusal(reply, refusal);
    logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'fault');
    const problem = { code: 'internal', message: 'The league has failed', request_id: request.id };
    return sendRefusal(reply, { status: 500, problem });
  };
}
