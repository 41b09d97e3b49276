/** Making choices in memory: a person's, and those with which the computer's manager answers. */
import type { EngineGame } from '../engine/game-state.ts';
import { SUBSTITUTIONS } from '../engine/lineup/check-substitution.ts';
import { chooseForAi, setFieldForAi } from '../engine/manager/choose-for-ai.ts';
import {
  AVERAGE_MANAGER,
  type ManagerDecision,
  type ManagerTendencies,
} from '../engine/manager/decision.ts';
import { callPlayOf } from '../engine/manager/play-call.ts';
import { applyChoice } from '../engine/play.ts';
import type { PlayFacts } from '../engine/play-facts.ts';
import { AppError, assert } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { Game } from '../models/game.ts';
import { lineupsOf, type Standings } from './game-lineups.ts';
import { diceFor } from './game-live.ts';

/** A choice that was made in memory and is not committed yet. */
export interface MadeChoice {
  readonly facts: PlayFacts;
  /** Why the computer's manager made it; null for a person's choice and for every plain roll. */
  readonly reason: string | null;
  /** Both line-ups around a choice that may have changed them; undefined for a roll. */
  readonly lineups: { readonly before: Standings; readonly after: Standings } | undefined;
}

const ROLL: Choice = { kind: 'roll' };
/** A manager never says more than this before he lets the play go on. */
const ANSWERS_MAX = 24;
const CHANGING: readonly Choice['kind'][] = SUBSTITUTIONS;

/** Makes a choice. Throws `game/illegal_choice` (context: rule); then nothing has changed. */
export function makeChoice(
  engine: EngineGame,
  row: Game,
  { choice, reason }: { readonly choice: Choice; readonly reason: string | null },
): MadeChoice {
  const before = CHANGING.includes(choice.kind) ? lineupsOf(engine) : undefined;
  const made = applyChoice(engine, choice, diceFor(row, engine.playNumber + 1));
  if (!made.ok) {
    const { rule, message } = made.error;
    throw new AppError('game/illegal_choice', message, { gameId: row.id, rule, kind: choice.kind });
  }
  const lineups = before && { before, after: lineupsOf(engine) };
  return { facts: made.value, reason, lineups };
}

/** Those of the sides that the computer manages, the one in the field first. */
function inTurn({ fielding, batting }: EngineGame, managed: readonly Side[]): readonly Side[] {
  return [fielding.side, batting.side].filter((side) => managed.includes(side));
}

/**
 * The computer's manager of a side: the habits that were pinned for it, those of most managers where
 * none were, and the judgement that the game's rules name. The dice are the same.
 */
function managerOf(engine: EngineGame, side: Side): ManagerTendencies {
  const { managerLevel = AVERAGE_MANAGER.level } = engine.rules;
  const profile = engine[side].team.pinned.manager?.profile;
  return { ...AVERAGE_MANAGER, ...profile, level: managerLevel };
}

/** How the computer sets the field when it manages the club there and a ball may be pitched. */
function fieldFor(engine: EngineGame, managed: readonly Side[]): ManagerDecision | undefined {
  const { side } = engine.fielding;
  return managed.includes(side) ? setFieldForAi(engine, managerOf(engine, side)) : undefined;
}

/** The next thing that the computer's managers change or answer; undefined when they are content. */
export function nextAnswer(
  engine: EngineGame,
  row: Game,
  managed: readonly Side[],
): MadeChoice | undefined {
  for (const side of inTurn(engine, managed)) {
    const decision = chooseForAi(engine, side, managerOf(engine, side));
    if (decision !== undefined) return makeChoice(engine, row, decision);
  }
  const field = fieldFor(engine, managed);
  return field && makeChoice(engine, row, field);
}

/** Lets the computer's managers change what they want before the next roll. */
export function answersOf(engine: EngineGame, row: Game, managed: readonly Side[]): MadeChoice[] {
  const answers: MadeChoice[] = [];
  for (;;) {
    const answer = nextAnswer(engine, row, managed);
    if (answer === undefined) return answers;
    assert(answers.length < ANSWERS_MAX, 'a manager comes to an end');
    answers.push(answer);
  }
}

/** The play that the computer's managers call; undefined to roll. */
function callFor(engine: EngineGame, managed: readonly Side[]): ManagerDecision | undefined {
  for (const side of inTurn(engine, managed)) {
    const call = callPlayOf(engine, side, managerOf(engine, side));
    if (call !== undefined) return call;
  }
  return undefined;
}

/**
 * What comes of a person's roll: the play that the computer's manager of a managed side calls, with
 * his reason, or the roll itself. Throws `game/illegal_choice` (context: rule).
 */
export function rollFor(engine: EngineGame, row: Game, managed: readonly Side[]): MadeChoice {
  return makeChoice(engine, row, callFor(engine, managed) ?? { choice: ROLL, reason: null });
}
