/** The numbers of a steal: chances in 36 of a good jump, and the safe number of the throw. */
import { cardOf } from '../card-of.ts';
import type { CompiledPlayer } from '../cards/compile-card.ts';
import type { EngineGame } from '../game-state.ts';
import { at, numberAt } from '../table-access.ts';
import { JUMP_DIVISOR, STEAL_ADDED } from './running.data.ts';
import { armAt, clamp } from './safe-numbers.ts';

const CATCHER = 2;
/** A jump number that is always good: every throw of two dice, read as 1 to 36. */
export const SURE_JUMP = 36;
/** Held runners are nearer to their bases. */
const HELD_JUMP = 3;
const HELD_SAFE = 2;
const PITCH_OUT_SAFE = 7;

function runnerAt(game: EngineGame, from: number): CompiledPlayer {
  return cardOf(game.batting, at(game.runner, from));
}

/** What the pitcher's hold adds to safe numbers of runners: less than nothing for a good one. */
export function holdOf({ fielding }: EngineGame): number {
  return cardOf(fielding, at(fielding.fielders, 1)).hold;
}

/** The chances in 36 that the runner on a base (1-3) gets a good jump. */
export function jumpNumber(game: EngineGame, from: number): number {
  const { stealAuto, stealJump } = runnerAt(game, from);
  if (from === 1 && stealAuto) return SURE_JUMP;
  const jump = Math.floor(stealJump / numberAt(JUMP_DIVISOR, from));
  return game.alignment.holdRunners ? Math.max(0, jump - HELD_JUMP) : jump;
}

/**
 * The safe number, 1-19, of the runner on a base (1-3) who steals the next one: the number on his
 * card for his jump, the pitcher's hold, the catcher's arm, what the base takes, 2 less when the
 * runners are held and 7 less on a pitch-out.
 */
export function stealNumber(game: EngineGame, from: number, isGoodJump: boolean): number {
  const { stealHigh, stealLow } = runnerAt(game, from);
  const { holdRunners, pitchOut } = game.alignment;
  const own = isGoodJump ? stealHigh : stealLow;
  const defense = holdOf(game) + armAt(game.fielding, CATCHER);
  const set = (holdRunners ? HELD_SAFE : 0) + (pitchOut ? PITCH_OUT_SAFE : 0);
  return clamp(own + defense + numberAt(STEAL_ADDED, from) - set);
}

/** Without the pitch-out, which the runners do not see coming: what a manager may be told. */
export function shownStealNumber(game: EngineGame, from: number, isGoodJump: boolean): number {
  const { alignment } = game;
  const { pitchOut } = alignment;
  alignment.pitchOut = false;
  const number = stealNumber(game, from, isGoodJump);
  alignment.pitchOut = pitchOut;
  return number;
}
