/** When a computer manager plays hit and run: seldom, with a man who hardly ever misses. */
import { missedNumber } from '../at-bat/hit-and-run.ts';
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { at } from '../table-access.ts';
import type { ManagerDecision } from './decision.ts';

const PITCHER = 1;
const GRADE_A = 0;
/** Leads and deficits within which one run is played for. */
const CLOSE = 1;
/** The runner must not be lost when the batter misses after all. */
const SAFE_FROM = 10;

const HIT_AND_RUN: ManagerDecision = {
  choice: { kind: 'hitAndRun' },
  reason: 'He hardly ever misses, and the runner stays out of the double play.',
};

/** The hit and run with one out, a man on first alone and a close score; undefined otherwise. */
export function hitAndRunCall(game: EngineGame): ManagerDecision | undefined {
  const { batting, fielding, runner, turn, outs } = game;
  if (outs !== 1 || turn.isRunnerHeld || runner[1] === NOBODY) return undefined;
  if (runner[2] !== NOBODY || runner[3] !== NOBODY) return undefined;
  if (Math.abs(batting.runs - fielding.runs) > CLOSE) return undefined;
  const { nextSlot } = batting;
  if (at(batting.slotPosition, nextSlot) === PITCHER) return undefined;
  const batter = cardOf(batting, at(batting.order, nextSlot));
  return batter.hitAndRun === GRADE_A && missedNumber(game) >= SAFE_FROM ? HIT_AND_RUN : undefined;
}
