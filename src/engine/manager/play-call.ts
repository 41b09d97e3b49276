/**
 * The play that a computer manager calls once both managers are content: a choice that is a play of
 * its own, made instead of the roll.
 */
import type { Side } from '../../models/baseball.ts';
import { isAnybodyOn } from '../baserunning/bases.ts';
import type { EngineGame } from '../game-state.ts';
import { isPending } from '../pending-decision.ts';
import { buntCall } from './bunt-call.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { hitAndRunCall } from './hit-and-run-call.ts';
import { judgedBunt, judgedSteal, judgedWalk } from './judged-calls.ts';
import { pickOffCall, stealCall } from './steal-call.ts';
import { walkCall } from './walk-call.ts';

/** With so many out nobody bunts: the batter would be the last one. */
const LAST_OUT = 2;

/** The managers of both clubs. */
export interface Managers {
  readonly away: ManagerTendencies;
  readonly home: ManagerTendencies;
}

/** The manager of a side. Named places: looking them up by a word would cost more than most calls. */
export function managerOf(managers: Managers, side: Side): ManagerTendencies {
  return side === 'away' ? managers.away : managers.home;
}

/** No play is under way and nine men are in the field. */
function mayCall(game: EngineGame): boolean {
  return !game.isOver && !isPending(game) && game.fielding.vacancies === 0;
}

function callInField(game: EngineGame, manager: ManagerTendencies): ManagerDecision | undefined {
  if (manager.level === 'rookie') return undefined;
  const walk = manager.level === 'ace' ? judgedWalk(game, manager) : walkCall(game, manager);
  return walk ?? (isAnybodyOn(game) ? pickOffCall(game, manager) : undefined);
}

function callAtBat(game: EngineGame, manager: ManagerTendencies): ManagerDecision | undefined {
  if (manager.level === 'rookie') return undefined;
  if (manager.level === 'ace') return judgedBunt(game, manager) ?? judgedSteal(game, manager);
  const bunt = game.outs < LAST_OUT ? buntCall(game) : undefined;
  if (bunt !== undefined || !isAnybodyOn(game)) return bunt;
  return hitAndRunCall(game) ?? stealCall(game, manager);
}

/**
 * What the manager of a side calls now, with his reason: a play that the rules allow, or undefined
 * to let the batter swing away. Nothing is called while a play is under way or a position is open,
 * and nothing ever by a rookie.
 */
export function callPlayOf(
  game: EngineGame,
  side: Side,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  if (!mayCall(game)) return undefined;
  return side === game.fielding.side ? callInField(game, manager) : callAtBat(game, manager);
}

/**
 * What the next play is: the call of the manager in the field, else of the manager at bat;
 * undefined to roll. Both must be content with who is in the game and how the field is set.
 */
export function callPlay(game: EngineGame, managers: Managers): ManagerDecision | undefined {
  if (!mayCall(game)) return undefined;
  const inField = managerOf(managers, game.fielding.side);
  const atBat = managerOf(managers, game.batting.side);
  return callInField(game, inField) ?? callAtBat(game, atBat);
}
