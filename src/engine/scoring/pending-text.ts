/** A play that waits for an answer, in words: what has happened, and what is asked at which number. */
import type { DecisionOption } from '../../models/choice.ts';
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { QUESTION } from '../pending-decision.ts';
import { at, itemAt } from '../table-access.ts';
import { BASE_WORDS, familyName } from './names.ts';
import { subject } from './play-text.ts';
import { goingText } from './play-text-steals.ts';

function nameOf(game: EngineGame, { from }: PendingRunner): string {
  return familyName(game.batting, at(game.record.before, from));
}

/** The question that is asked, with its safe numbers: what a button or a list is headed with. */
export function questionText(game: EngineGame): string {
  const { question, lead, trail } = game.pending;
  switch (question) {
    case QUESTION.lead:
      return `${nameOf(game, lead)} may try for ${itemAt(BASE_WORDS, lead.to)}, safe on 1-${lead.safe}`;
    case QUESTION.throw:
      return `the throw may go after ${nameOf(game, lead)}, safe on 1-${lead.safe}, or be cut off`;
    case QUESTION.trail:
      return `${nameOf(game, trail)} may move up to ${itemAt(BASE_WORDS, trail.to)} on the throw, safe on 1-${trail.safe} if it comes after him`;
    case QUESTION.jump:
      return `no good jump; ${nameOf(game, lead)} may go for ${itemAt(BASE_WORDS, lead.to)} all the same, safe on 1-${lead.safe}`;
    default:
      return `the throw may go after ${nameOf(game, lead)} (safe on 1-${lead.safe}) or ${nameOf(game, trail)} (safe on 1-${trail.safe})`;
  }
}

/** An answer as the words of its button. */
export function optionText(game: EngineGame, option: DecisionOption): string {
  const { question, lead, trail } = game.pending;
  const runner = question === QUESTION.trail || option === 'trail' ? trail : lead;
  const name = nameOf(game, runner);
  const words: Readonly<Record<DecisionOption, string>> = {
    send: `Send ${name} to ${itemAt(BASE_WORDS, runner.to)} (safe on 1-${runner.safe})`,
    hold: `Hold ${name}`,
    throw: `Throw after ${name} (safe on 1-${runner.safe})`,
    cutOff: `Cut it off: ${name} has ${itemAt(BASE_WORDS, runner.to)}, nobody else moves`,
    lead: `Throw after ${name} (safe on 1-${runner.safe})`,
    trail: `Throw after ${name} (safe on 1-${runner.safe})`,
  };
  return words[option];
}

/** What an answer does, said before it is carried out: "Okafor goes for home". */
export function answerText(game: EngineGame, option: DecisionOption): string {
  const { question, lead, trail } = game.pending;
  const runner = question === QUESTION.trail || option === 'trail' ? trail : lead;
  const name = nameOf(game, runner);
  const words: Readonly<Record<DecisionOption, string>> = {
    send: `${name} goes for ${itemAt(BASE_WORDS, runner.to)}`,
    hold: `${name} holds`,
    throw: `The throw goes after ${name}`,
    cutOff: 'The throw is cut off',
    lead: `The throw goes after ${name}`,
    trail: `The throw goes after ${name}`,
  };
  return words[option];
}

/** The row of a pending play: what happened or was answered, then the question. */
export function pendingText(game: EngineGame, answer: string): string {
  const { record, batting, fielding, isOver, concededBy } = game;
  const isSteal = game.pending.question >= QUESTION.jump;
  const happened = isSteal
    ? goingText(game)
    : subject({ record, batting, fielding, isOver, concededBy });
  const said = answer || happened;
  return `${said}; ${questionText(game)}.`;
}
