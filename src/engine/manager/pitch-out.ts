/** When a computer manager calls a pitch-out: seldom, and never so that one could count on it. */
import { shownStealNumber } from '../baserunning/steal-numbers.ts';
import { cardOf } from '../card-of.ts';
import type { EngineGame } from '../game-state.ts';
import { at } from '../table-access.ts';
import { lean, type ManagerTendencies } from './decision.ts';

/** One in so many of those who are likely to go, with usual habits. */
const ONE_IN = 6;
/** How much more often by habit: of the two habits together, from a third to twice. */
const ONE_IN_BY_HABIT = 2;
/** The jump number from which a man is likely to go, and the safe number that sends him. */
const JUMP_MIN = 12;
const SAFE_MIN = 13;
/** Turns of the wheel that nobody at the other bench follows. */
const WHEEL = [7, 5, 3] as const;

/** A number that differs from batter to batter, and stays while the field is set for one. */
function wheel({ inning, playsInHalf, batting, fielding }: EngineGame): number {
  return (
    inning * WHEEL[0] +
    (playsInHalf + batting.hits) * WHEEL[1] +
    (batting.nextSlot + fielding.hits) * WHEEL[2]
  );
}

/** The man on first is likely to go, and this is the pitch to guess on. */
export function isPitchOutSpot(game: EngineGame, manager: ManagerTendencies): boolean {
  const { stealAuto, stealJump } = cardOf(game.batting, at(game.runner, 1));
  if (game.turn.isRunnerHeld || !(stealAuto || stealJump >= JUMP_MIN)) return false;
  if (shownStealNumber(game, 1, true) < SAFE_MIN) return false;
  const habit = lean(manager.hold) + lean(manager.catcherThrow);
  return wheel(game) % Math.round(ONE_IN - habit * ONE_IN_BY_HABIT) === 0;
}
