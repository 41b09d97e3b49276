/** What has happened while a batter is up, and is forgotten when the next one comes. */
import type { BatterTurn } from './game-state.ts';

/** A batter comes up. */
export function newTurn(): BatterTurn {
  return { isPitchChecked: false, isRunnerHeld: false, pickOffThrows: 0 };
}

/** The next batter comes up. */
export function resetTurn(turn: BatterTurn): void {
  turn.isPitchChecked = false;
  turn.isRunnerHeld = false;
  turn.pickOffThrows = 0;
}
