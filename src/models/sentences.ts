/**
 * What people read when something is refused, in every face the same: what is wrong and what to do
 * next. Only the faces call it; everything below them deals in codes.
 */
import { type AppError, type ErrorCode, isAppError } from '../errors.ts';

type Sentence = (error: AppError) => string;
const say =
  (text: string): Sentence =>
  () =>
    text;
/** The message itself was written for people: a rule that was broken, a field that is wrong. */
const own: Sentence = (error) => error.message;

const LATER = 'Try again in a minute; nothing was lost and nothing was charged.';
const SENTENCES: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  'input/invalid': own,
  'roster/illegal': own,
  'game/illegal_choice': own,
  'season/invalid': own,
  'season/missing': own,
  'entity/not_found': say('That is not here any more. Go back and look again.'),
  'entity/stale_version': say('Somebody changed it meanwhile. Look at it again, then save.'),
  'entity/conflict': own,
  'team/not_yours': say('That is another manager’s club. You can only act for your own.'),
  'team/already_owned': say('You have a club already. One manager, one club.'),
  'team/abbreviation_taken': say('Another club plays under that abbreviation. Choose another.'),
  'game/not_found': say('There is no such game. Start a new one.'),
  'game/stale_version': say('That play is over. Here is how the game stands now.'),
  'game/over': say('The game is over. Its box score stays; start another.'),
  'game/not_your_turn': say('It is the other manager’s turn.'),
  'game/nothing_to_undo': say('There is nothing to undo.'),
  'game/words_closed': say(
    'Dice were rolled in this game, so its words stand. Add yours before the first roll of the next.',
  ),
  'league/unreachable': say(
    `The league cannot be reached. Games go on without it; this needs it. ${LATER}`,
  ),
  'league/unauthorized': say('The league does not know this bot. Ask its operator for help.'),
  'league/forbidden': say('The league does not allow that. Ask its operator for help.'),
  'league/rejected': own,
  'league/rate_limited': say(`The league is busy. ${LATER}`),
  'league/operation_in_flight': say('That is under way already. Wait a moment.'),
  'sync/not_ready': say('The cards are still on their way from the league. Try again in a minute.'),
  'picture/failed': say('The picture could not be drawn; the text beside it says the same.'),
  'job/failed': say('A part of the work could not be done by any worker. Try it once more.'),
  'database/unreachable': say(`The database does not answer. ${LATER}`),
};

const FAULT = 'Something went wrong here, and it is not your fault. Try again.';

/** The sentence for anything that was caught; a fault of ours gets a neutral one. */
export function sentenceFor(error: unknown): string {
  if (!isAppError(error)) return FAULT;
  return SENTENCES[error.code]?.(error) ?? FAULT;
}
