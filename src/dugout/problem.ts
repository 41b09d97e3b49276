/** Turns refusals into HTTP: a status by code, and the sentence that a person reads. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, isAppError } from '../errors.ts';
import type { ProblemView } from '../models/dugout-view.ts';
import { sentenceFor } from '../models/sentences.ts';
import type { Logger } from '../monitoring/logging.ts';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'input/invalid': 400,
  'roster/illegal': 422,
  'game/illegal_choice': 422,
  'entity/not_found': 404,
  'game/not_found': 404,
  'entity/stale_version': 409,
  'entity/conflict': 409,
  'game/stale_version': 409,
  'game/over': 409,
  'game/nothing_to_undo': 409,
  'game/words_closed': 409,
  'team/already_owned': 409,
  'team/abbreviation_taken': 409,
  'team/not_yours': 403,
  'game/not_your_turn': 403,
  'league/unreachable': 503,
  'league/rate_limited': 503,
  'league/unauthorized': 503,
  'league/forbidden': 503,
  'league/rejected': 422,
  'league/operation_in_flight': 409,
  'sync/not_ready': 503,
  'database/unreachable': 503,
};

/** The status of Fastify's own refusals (a body that is no JSON, say) is kept when it is the client's. */
function statusOf(error: unknown): number {
  if (isAppError(error)) return STATUS[error.code] ?? 500;
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  const status = Number(error.statusCode);
  return status >= 400 && status < 500 ? status : 500;
}

export interface Refused {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly logger: Logger;
}

/** Answers with the problem. Faults are logged with their cause under the request's id. */
export function sendProblem({ error, request, reply, logger }: Refused): void {
  const status = statusOf(error);
  if (status >= 500) logger.error({ err: error, requestId: request.id }, 'request failed');
  const isClientSlip = !isAppError(error) && status < 500;
  const body: ProblemView = {
    code: isAppError(error) ? error.code : isClientSlip ? 'http/refused' : 'internal',
    message: isClientSlip ? 'The dugout did not understand that request.' : sentenceFor(error),
    requestId: request.id,
  };
  void reply.status(status).send(body);
}
