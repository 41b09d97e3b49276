/**
 * What a play asks a manager on its way: the question with its safe numbers. A play that asks is
 * paused; the answer resumes it, in the same way for a person and for the computer.
 */
import type { Side } from '../models/baseball.ts';
import type { DecisionOption } from '../models/choice.ts';
import type { EngineGame, PendingDecision } from './game-state.ts';

/** The questions; `none` while no play is under way. */
export const QUESTION = {
  none: 0,
  /** The club at bat: does the lead runner go? */
  lead: 1,
  /** The club in the field: is the throw made, or cut off so that nobody behind moves up? */
  throw: 2,
  /** The club at bat: does the man behind go as well while the throw is in the air? */
  trail: 3,
  /** The club in the field: at whom is the throw made? */
  target: 4,
  /** The club at bat: does a runner who got no jump go all the same? */
  jump: 5,
  /** The club in the field: which of two stealing runners is the throw made at? */
  stealTarget: 6,
} as const;

/** The two answers to each question, by its code. */
const OPTIONS: readonly (readonly DecisionOption[])[] = [
  [],
  ['send', 'hold'],
  ['throw', 'cutOff'],
  ['send', 'hold'],
  ['lead', 'trail'],
  ['send', 'hold'],
  ['lead', 'trail'],
];
const ASKS_OFFENSE: readonly number[] = [QUESTION.lead, QUESTION.trail, QUESTION.jump];

/** No question. */
export function noDecision(): PendingDecision {
  return {
    question: QUESTION.none,
    lead: { from: -1, to: 0, safe: 0 },
    trail: { from: -1, to: 0, safe: 0 },
    going: 0,
  };
}

/** Tells whether a play waits for a manager's answer. */
export function isPending(game: EngineGame): boolean {
  return game.pending.question !== QUESTION.none;
}

/** What may be answered to the question that is asked; empty when none is. */
export function pendingOptions(game: EngineGame): readonly DecisionOption[] {
  return OPTIONS[game.pending.question] ?? [];
}

/** Whose manager is asked. */
export function askedSide(game: EngineGame): Side {
  const isOffense = ASKS_OFFENSE.includes(game.pending.question);
  return isOffense ? game.batting.side : game.fielding.side;
}
