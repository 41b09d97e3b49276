/** What a manager answers by the rules of thumb when a play asks him. */
import { ADVANCE, triesFrom } from '../baserunning/safe-numbers.ts';
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { QUESTION } from '../pending-decision.ts';
import { HOME } from '../play-record.ts';
import { lean, type ManagerTendencies } from './decision.ts';

/** A man behind goes on the throw only when it could hardly catch him. */
const TRAIL_TRIES_FROM = 18;
/** Nobody who can be caught at all is safer than this. */
const SAFEST = 19;
/** Faces of a d20 by which the boldest manager thinks a runner safer than he is, and for his mood. */
const FACES_OF_HABIT = 2;
const FACES_OF_MOOD = 1;
const FACES_OF_THROW = 5;

/** The kind of advance, by where the runner comes from and goes to. */
function advanceOf({ from, to }: PendingRunner): number {
  if (to === HOME && from === 3) return ADVANCE.flyHome;
  if (to === HOME) return from === 2 ? ADVANCE.secondToHome : ADVANCE.firstToHome;
  return ADVANCE.firstToThird;
}

/** The habit that decides about a lead runner: on hits home or to third, and on flies. */
function habitOf(advance: number, manager: ManagerTendencies): number {
  if (advance === ADVANCE.flyHome) return manager.running;
  return advance === ADVANCE.firstToThird ? manager.uncappedThird : manager.uncappedHome;
}

/** How bold the score makes him: -0.8 to 1; nothing in a level game. */
export function moodOf(game: EngineGame, manager: ManagerTendencies): number {
  const { runs } = game.batting;
  if (runs === game.fielding.runs) return 0;
  return lean(runs < game.fielding.runs ? manager.behindAggression : manager.aheadAggression);
}

/** Faces of a d20 that his habits add to a runner's number in his eyes. */
export function boldness(game: EngineGame, manager: ManagerTendencies): number {
  const { question, lead } = game.pending;
  let habit = habitOf(advanceOf(lead), manager);
  if (question === QUESTION.trail) habit = manager.uncappedTrail;
  if (question === QUESTION.jump) habit = manager.steal;
  return lean(habit) * FACES_OF_HABIT + moodOf(game, manager) * FACES_OF_MOOD;
}

/** Faces that a manager in the field takes off a runner's number in his eyes before he throws. */
export function throwHabit(manager: ManagerTendencies): number {
  return lean(manager.decideThrow) * FACES_OF_THROW;
}

/** Faces that he takes off the lead runner's number before his catcher throws behind him. */
export function catcherHabit(manager: ManagerTendencies): number {
  return lean(manager.catcherThrow) * FACES_OF_HABIT;
}

/** Whether he gives the first of the two answers that may be given. */
export function answersByThumb(game: EngineGame, manager: ManagerTendencies): boolean {
  const { question, lead, trail } = game.pending;
  switch (question) {
    case QUESTION.lead:
      return lead.safe + boldness(game, manager) >= triesFrom(advanceOf(lead), game.outs);
    case QUESTION.throw:
      return lead.safe - throwHabit(manager) <= SAFEST;
    case QUESTION.trail:
      return trail.safe + boldness(game, manager) >= TRAIL_TRIES_FROM;
    case QUESTION.jump:
      return false;
    case QUESTION.stealTarget:
      return lead.safe - catcherHabit(manager) <= trail.safe;
    default:
      return lead.safe <= trail.safe;
  }
}
