/** Says what went wrong: a sentence for the person, and one line of the log for the operator. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { isAppError } from '../../errors.ts';
import { sentenceFor } from '../../models/sentences.ts';
import type { CogDeps } from '../cog-services.ts';
import { escapeText } from '../views/words.ts';

const MANAGERS = 'Ask somebody who manages the server to allow it, then try again.';
/** What Discord itself refuses, and what people can do about it. */
const DISCORD_SENTENCES: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownMessage]:
    'The message of this game is gone. Use /gamestate to post the game again.',
  [RESTJSONErrorCodes.MissingAccess]: `I cannot see this channel: I need **View Channel**. ${MANAGERS}`,
  [RESTJSONErrorCodes.MissingPermissions]: `I may not post pictures here: I need **Send Messages** and **Attach Files**. ${MANAGERS}`,
};
/** Characters of an id that are enough to find a line of the log. */
const REFERENCE_LENGTH = 8;

export interface Failure {
  /** `discord.new-game`, `discord.click`: few enough to be counted one by one. */
  readonly operation: string;
  /** What exactly was used, for the log: a command or the action of a button. */
  readonly subject: string;
  readonly startedAt_ms: number;
  readonly error: unknown;
}

function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

/**
 * Logs and counts a failure, and gives the sentence to show, escaped for Discord; undefined when
 * Discord takes no answer any more.
 */
export function reportFailure(failure: Failure, deps: CogDeps): string | undefined {
  const { operation, subject, error } = failure;
  const durationMs = performance.now() - failure.startedAt_ms;
  if (isAppError(error)) {
    const { code, message, context } = error;
    deps.metrics.observe({ operation, outcome: 'refused', code, durationMs });
    deps.logger.info(
      { operation, subject, code, reason: message, facts: context, durationMs },
      'refused',
    );
    const sentence = sentenceFor(error);
    if (sentence !== sentenceFor(undefined)) return escapeText(sentence);
  } else {
    deps.metrics.observe({ operation, outcome: 'failed', durationMs });
  }
  const known =
    error instanceof DiscordAPIError ? DISCORD_SENTENCES[Number(error.code)] : undefined;
  if (known !== undefined || isTooLate(error)) {
    deps.logger.warn({ operation, subject, err: error, durationMs }, 'refused by Discord');
    return known;
  }
  const reference = deps.ids.next().slice(-REFERENCE_LENGTH);
  deps.logger.error({ operation, subject, reference, err: error, durationMs }, 'failed');
  return `${escapeText(sentenceFor(error))} If it happens again, tell the operator of this bot the reference \`${reference}\`.`;
}
