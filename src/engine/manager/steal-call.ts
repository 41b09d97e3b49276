/** When a computer manager sends his runners, and when his pitcher throws to first. */
import { RUNS_FROM, THROWS_FROM } from '../baserunning/running.data.ts';
import { jumpNumber, shownStealNumber } from '../baserunning/steal-numbers.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { pickOffNumber } from '../pitching/pick-off.ts';
import { at, numberAt } from '../table-access.ts';
import { lean, type ManagerDecision, type ManagerTendencies } from './decision.ts';
import { moodOf } from './plain-contest.ts';

/** From third he dashes only when a fly would not bring him home. */
const LAST_OUT = 2;
/** Faces of a d20 by which the boldest manager thinks a number better than it is, and for his mood. */
const FACES_OF_HABIT = 2;
const FACES_OF_MOOD = 1;

const SECOND: ManagerDecision = {
  choice: { kind: 'steal', bases: [1] },
  reason: 'With a good jump he makes it often enough.',
};
const THIRD: ManagerDecision = { ...SECOND, choice: { kind: 'steal', bases: [2] } };
const HOME: ManagerDecision = {
  choice: { kind: 'steal', bases: [3] },
  reason: 'With two out a dash for home is worth the risk.',
};
const DOUBLE: ManagerDecision = {
  choice: { kind: 'steal', bases: [1, 2] },
  reason: 'With a good jump of the lead runner both can move up.',
};
const PICK_OFF: ManagerDecision = {
  choice: { kind: 'pickOff', base: 1 },
  reason: 'The man on first takes a long lead.',
};

/**
 * Whether to send the runner from a base if his jump is good. Real managers ran until the average
 * steal just broke even: in 2019 .73 of the steals of second were made, and one there pays from .72
 * with two out to .75 with none.
 */
function pays(game: EngineGame, manager: ManagerTendencies, from: number): boolean {
  if (jumpNumber(game, from) === 0) return false;
  const bold = lean(manager.steal) * FACES_OF_HABIT + moodOf(game, manager) * FACES_OF_MOOD;
  return shownStealNumber(game, from, true) + bold >= numberAt(RUNS_FROM, from);
}

/** Sends runners when a good jump makes it pay; undefined to let the batter swing. */
export function stealCall(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const { runner, turn } = game;
  if (turn.isRunnerHeld) return undefined;
  const isFirst = at(runner, 1) !== NOBODY;
  const isSecond = at(runner, 2) !== NOBODY;
  const isThird = at(runner, 3) !== NOBODY;
  if (isThird && game.outs === LAST_OUT && pays(game, manager, 3)) return HOME;
  if (!isSecond) return isFirst && pays(game, manager, 1) ? SECOND : undefined;
  if (isThird || !pays(game, manager, 2)) return undefined;
  return isFirst ? DOUBLE : THIRD;
}

/** Has the pitcher throw to first, once, when a base stealer is there and second is open. */
export function pickOffCall(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const { runner, turn } = game;
  if (turn.pickOffThrows > 0 || at(runner, 1) === NOBODY || at(runner, 2) !== NOBODY) {
    return undefined;
  }
  const watchful = lean(manager.hold) * FACES_OF_HABIT;
  return pickOffNumber(game, 1) + watchful >= THROWS_FROM ? PICK_OFF : undefined;
}
