/** Whole games between two computer managers: in bulk without words, or play by play for a sink. */
import { assert } from '../errors.ts';
import type { Choice } from '../models/choice.ts';
import type { GameSetup } from '../models/game.ts';
import type { Dice } from './dice/dice.ts';
import type { EngineGame } from './game-state.ts';
import { changeAtBat, changeInField, setFieldForAi } from './manager/choose-for-ai.ts';
import { answerForAi, answersFirst } from './manager/contest.ts';
import { AVERAGE_MANAGERS, type ManagerDecision } from './manager/decision.ts';
import { callPlay, type Managers, managerOf } from './manager/play-call.ts';
import { askedSide, isPending } from './pending-decision.ts';
import { applyChoice, carryOut, rollPlay, startGame } from './play.ts';
import type { PlayFacts } from './play-facts.ts';
import { NONE } from './play-record.ts';
import { resumePlay } from './roll-play.ts';

/** A game that did not end after so many plays is a fault; the longest real one had 219 batters. */
const PLAYS_MAX = 2000;
/** Changes that both managers may make between two plays. */
const CHANGES_MAX = 40;

/** The next change of either manager, the one in the field first; he sets it last. */
function nextChange(game: EngineGame, managers: Managers): ManagerDecision | undefined {
  return (
    changeInField(game, managerOf(managers, game.fielding.side)) ??
    changeAtBat(game, managerOf(managers, game.batting.side)) ??
    nextField(game, managers)
  );
}

/** What is answered, changed or called before the dice; undefined to roll. */
function nextDecision(game: EngineGame, managers: Managers): ManagerDecision | undefined {
  if (isPending(game)) return answerForAi(game, managerOf(managers, askedSide(game)));
  return nextChange(game, managers) ?? callPlay(game, managers);
}

/** How the manager in the field sets it now. */
function nextField(game: EngineGame, managers: Managers): ManagerDecision | undefined {
  return setFieldForAi(game, managerOf(managers, game.fielding.side));
}

interface Changing {
  readonly managers: Managers;
  /** Both want the men who are in the game: only the field may have to be set anew. */
  readonly areMenChosen: boolean;
}

/** Lets both managers change what they want before the next play. */
function makeChanges(game: EngineGame, dice: Dice, changing: Changing): void {
  const { managers } = changing;
  let { areMenChosen } = changing;
  for (let change = 0; ; change += 1) {
    assert(change < CHANGES_MAX, 'managers become content');
    const decision = areMenChosen ? nextField(game, managers) : nextChange(game, managers);
    if (decision === undefined) return;
    carryOut(game, decision.choice, dice);
    areMenChosen = false;
  }
}

/** Plays a game on to its end, in place; its tally is told every play. */
export function playOut(game: EngineGame, dice: Dice, managers: Managers = AVERAGE_MANAGERS): void {
  for (let play = 0; !game.isOver; play += 1) {
    assert(play < PLAYS_MAX, 'a game ends');
    // A throw to a base or a jump that came to nothing has changed nobody's mind about his men.
    const areMenChosen = play > 0 && game.record.event === NONE;
    makeChanges(game, dice, { managers, areMenChosen });
    const call = callPlay(game, managers);
    if (call === undefined) rollPlay(game, dice);
    else carryOut(game, call.choice, dice);
    while (isPending(game)) {
      resumePlay(game, dice, answersFirst(game, managerOf(managers, askedSide(game))));
    }
  }
}

/** A row of a simulated game, with the reason where a manager made a change. */
export interface SimulatedPlay {
  readonly facts: PlayFacts;
  readonly reason: string | undefined;
}

export interface SimulationInput {
  readonly setup: GameSetup;
  readonly dice: Dice;
  readonly managers?: Managers;
  /** Told every row in order; left out, the game is played in bulk without words. */
  readonly onPlay?: (play: SimulatedPlay) => void;
}

/**
 * Plays a game from the first pitch to the end. The same dice give the same game, with or without
 * a sink. Throws `roster/illegal` when a line-up breaks a rule.
 */
export function simulateGame(input: SimulationInput): EngineGame {
  const { setup, dice, managers = AVERAGE_MANAGERS, onPlay } = input;
  const game = startGame(setup);
  if (onPlay === undefined) {
    playOut(game, dice, managers);
    return game;
  }
  const apply = (choice: Choice, reason: string | undefined) => {
    const played = applyChoice(game, choice, dice);
    assert(played.ok, `a manager's ${choice.kind} is legal`);
    onPlay({ facts: played.value, reason });
  };
  for (let play = 0; !game.isOver; play += 1) {
    assert(play < PLAYS_MAX, 'a game ends');
    const decision = nextDecision(game, managers);
    if (decision === undefined) apply({ kind: 'roll' }, undefined);
    else apply(decision.choice, decision.reason);
  }
  return game;
}
