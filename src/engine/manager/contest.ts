/** What a computer manager answers when a play asks him: who runs, and where the throw goes. */
import { present } from '../../errors.ts';
import { ADVANCE, triesFrom } from '../baserunning/safe-numbers.ts';
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { askedSide, pendingOptions, QUESTION } from '../pending-decision.ts';
import { HOME } from '../play-record.ts';
import type { ManagerDecision } from './decision.ts';

/** A man behind goes on the throw only when it could hardly catch him. */
const TRAIL_TRIES_FROM = 18;

/** The kind of advance, by where the runner comes from and goes to. */
function advanceOf({ from, to }: PendingRunner): number {
  if (to === HOME && from === 3) return ADVANCE.flyHome;
  if (to === HOME) return from === 2 ? ADVANCE.secondToHome : ADVANCE.firstToHome;
  return ADVANCE.firstToThird;
}

/** Whether the computer gives the first of the two answers that may be given. */
export function answersFirst(game: EngineGame): boolean {
  const { question, lead, trail } = game.pending;
  switch (question) {
    case QUESTION.lead:
      return lead.safe >= triesFrom(advanceOf(lead), game.outs);
    case QUESTION.throw:
      return true;
    case QUESTION.trail:
      return trail.safe >= TRAIL_TRIES_FROM;
    case QUESTION.jump:
      return false;
    default:
      return lead.safe <= trail.safe;
  }
}

const REASONS: readonly (readonly [first: string, second: string])[] = [
  ['', ''],
  ['The chance is good enough to go.', 'The throw would beat him too often.'],
  ['There is a runner to be had.', 'Nobody is to move up behind him.'],
  ['The throw goes elsewhere.', 'He is where he should be.'],
  ['The man ahead is easier to catch.', 'The man behind is easier to catch.'],
  ['He can make it all the same.', 'Without a jump he would be caught too often.'],
  ['The man ahead is easier to catch.', 'The man behind is easier to catch.'],
];

/** The answer of the manager who is asked, with his reason. A play must be pending. */
export function answerForAi(game: EngineGame): ManagerDecision {
  const [first, second] = pendingOptions(game);
  const isFirst = answersFirst(game);
  const option = present(isFirst ? first : second, 'an answer to what is asked');
  const reasons = present(REASONS[game.pending.question], 'a question');
  return {
    choice: { kind: 'decide', side: askedSide(game), option },
    reason: isFirst ? reasons[0] : reasons[1],
  };
}
