/** Whether a choice may be made now. */
import type { Choice } from '../../models/choice.ts';
import { isAligned } from '../alignment.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { askedSide, isPending, pendingOptions } from '../pending-decision.ts';
import type { Refusal } from '../refusal.ts';
import { checkLog } from '../scorekeeping/check-log.ts';
import { itemAt } from '../table-access.ts';
import { checkBunt } from './bunt-options.ts';
import { checkHitAndRun, checkPickOff, checkSteal } from './check-running.ts';
import { checkSubstitution } from './check-substitution.ts';
import { checkHurt } from './hurt.ts';

type Of<Kind extends Choice['kind']> = Extract<Choice, { kind: Kind }>;

/** What dice of this program would decide. */
const ROLLED: readonly Choice['kind'][] = ['roll', 'bunt', 'hitAndRun', 'steal', 'pickOff'];

/** The first position 1-9 that nobody holds; 0 when nine men are in the field. */
function openPosition(team: TeamState): number {
  if (team.vacancies === 0) return 0;
  return team.fielders.indexOf(NOBODY, 1);
}

/** A ball may be pitched: nine men are in the field, and nobody who is in the play is hurt. */
export function checkField(game: EngineGame): Refusal | undefined {
  const open = openPosition(game.fielding);
  if (open === 0) return checkHurt(game);
  const name = itemAt(POSITION_NAMES, open - 1);
  const club = game.fielding.team.pinned.shortName;
  return {
    rule: 'positionEmpty',
    message: `Nobody plays ${name} for the ${club}: fill the position first.`,
  };
}

/** An answer goes with the question that is asked, from the manager who is asked. */
function checkDecision(game: EngineGame, choice: Of<'decide'>): Refusal | undefined {
  if (!isPending(game)) return { rule: 'nothingAsked', message: 'Nothing is to be decided now.' };
  const isAsked = choice.side === askedSide(game);
  if (isAsked && pendingOptions(game).includes(choice.option)) return undefined;
  return { rule: 'nothingAsked', message: 'That is not what is to be decided now.' };
}

function checkAlignment(game: EngineGame, choice: Of<'setDefense'>): Refusal | undefined {
  if (!isAligned(game, choice)) return checkField(game);
  return { rule: 'alreadyAligned', message: 'The field stands like that already.' };
}

/** What the kind of choice itself asks for, while no play is under way. */
function checkKind(game: EngineGame, choice: Choice): Refusal | undefined {
  switch (choice.kind) {
    case 'log':
      return checkLog(game, choice) ?? checkField(game);
    case 'setDefense':
      return checkAlignment(game, choice);
    case 'bunt':
      return checkBunt(game, choice.purpose) ?? checkField(game);
    case 'hitAndRun':
      return checkField(game) ?? checkHitAndRun(game);
    case 'steal':
      return checkField(game) ?? checkSteal(game, choice.bases);
    case 'pickOff':
      return checkField(game) ?? checkPickOff(game, choice.base);
    case 'roll':
    case 'intentionalWalk':
      return checkField(game);
    case 'decide':
      return checkDecision(game, choice);
    case 'concede':
      return undefined;
    default:
      return checkSubstitution(game, choice);
  }
}

/** The rule that a choice breaks now; undefined when it is legal. */
export function checkChoice(game: EngineGame, choice: Choice): Refusal | undefined {
  if (game.isOver) return { rule: 'gameOver', message: 'The game is over.' };
  if (isPending(game) && choice.kind !== 'decide' && choice.kind !== 'concede') {
    return { rule: 'decisionPending', message: 'A play is under way: decide that first.' };
  }
  if (game.rules.isScoredByHand === true && ROLLED.includes(choice.kind)) {
    return { rule: 'scoredByHand', message: 'This game is scored by hand: log what happened.' };
  }
  return checkKind(game, choice);
}
