/** What a computer manager answers when a play asks him: who runs, and where the throw goes. */
import { present } from '../../errors.ts';
import type { EngineGame } from '../game-state.ts';
import { askedSide, pendingOptions, QUESTION } from '../pending-decision.ts';
import { AVERAGE_MANAGER, type ManagerDecision, type ManagerTendencies } from './decision.ts';
import { answersByOdds, weighAnswers } from './judged-contest.ts';
import { answersByThumb } from './plain-contest.ts';
import { moreOften } from './reason.ts';

/** Whether the computer gives the first of the two answers that may be given. */
export function answersFirst(
  game: EngineGame,
  manager: ManagerTendencies = AVERAGE_MANAGER,
): boolean {
  return manager.level === 'ace' ? answersByOdds(game, manager) : answersByThumb(game, manager);
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
/** What each answer does, in the words of a reason. */
const DEEDS: readonly (readonly [first: string, second: string])[] = [
  ['', ''],
  ['Sending him', 'Holding him'],
  ['Throwing', 'Cutting the throw off'],
  ['Sending the man behind', 'Holding the man behind'],
  ['Throwing at the man ahead', 'Throwing at the man behind'],
  ['Sending him without a jump', 'Holding him without a jump'],
  ['Throwing at the man ahead', 'Throwing at the man behind'],
];

function judgedReason(game: EngineGame, isFirst: boolean): string {
  const { question, lead, trail } = game.pending;
  const { first, second } = weighAnswers(game);
  const isOffense = askedSide(game) === game.batting.side;
  const deeds = present(DEEDS[question], 'a question');
  const gain = (isFirst ? first - second : second - first) * (isOffense ? 1 : -1);
  const { safe } = question === QUESTION.trail ? trail : lead;
  return moreOften(isFirst ? deeds[0] : deeds[1], gain, `safe on 1-${safe}`);
}

/** The answer of the manager who is asked, with his reason. A play must be pending. */
export function answerForAi(
  game: EngineGame,
  manager: ManagerTendencies = AVERAGE_MANAGER,
): ManagerDecision {
  const [first, second] = pendingOptions(game);
  const isFirst = answersFirst(game, manager);
  const option = present(isFirst ? first : second, 'an answer to what is asked');
  const [yes, no] = present(REASONS[game.pending.question], 'a question');
  const byThumb = isFirst ? yes : no;
  return {
    choice: { kind: 'decide', side: askedSide(game), option },
    reason: manager.level === 'ace' ? judgedReason(game, isFirst) : byThumb,
  };
}
