/** What Discord answers when it refuses: status, code and body as its API sends them. */
import type { Json } from './json.ts';

/** A refusal on its way to the bot. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Json | undefined;

  constructor(reason: { status: number; code: number; message: string; errors?: Json }) {
    super(reason.message);
    this.name = 'ApiRefusal';
    this.status = reason.status;
    this.code = reason.code;
    this.errors = reason.errors;
  }

  /** The JSON body that Discord sends with this refusal. */
  body(): Json {
    const base = { message: this.message, code: this.code };
    return this.errors === undefined ? base : { ...base, errors: this.errors };
  }
}

// Codes, statuses and messages: Discord API documentation, "Opcodes and Status Codes", JSON error codes.
const REASONS = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMember: { status: 404, code: 10007, message: 'Unknown Member' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownUser: { status: 404, code: 10013, message: 'Unknown User' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  entityTooLarge: { status: 413, code: 40005, message: 'Request entity too large' },
  alreadyAcknowledged: {
    status: 400,
    code: 40060,
    message: 'Interaction has already been acknowledged.',
  },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  cannotMessageUser: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  missingPermissions: { status: 403, code: 50013, message: 'Missing Permissions' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  invalidJson: {
    status: 400,
    code: 50109,
    message: 'The request body contains invalid JSON.',
  },
} as const;
type RefusalReason = keyof typeof REASONS;

/** Builds the refusal for one of Discord's named reasons. */
export function refusal(reason: RefusalReason): ApiRefusal {
  return new ApiRefusal(REASONS[reason]);
}
