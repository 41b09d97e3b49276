/** Who stands on a base: the one place that puts somebody there or takes him off. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { at } from '../table-access.ts';

/** Puts a runner on a base 1-3, with the pitcher who is charged with him. */
export function putOnBase(
  game: EngineGame,
  base: number,
  { runner, pitcher }: { readonly runner: number; readonly pitcher: number },
): void {
  game.runner[base] = runner;
  game.runnerPitcher[base] = pitcher;
  game.occupied |= 1 << base;
}

/** Takes whoever is on the base off it. */
export function clearBase(game: EngineGame, base: number): void {
  game.runner[base] = NOBODY;
  game.runnerPitcher[base] = NOBODY;
  game.occupied &= ~(1 << base);
}

/** Moves a runner to another base, with his pitcher. */
export function moveUp(game: EngineGame, from: number, to: number): void {
  game.runner[to] = at(game.runner, from);
  game.runnerPitcher[to] = at(game.runnerPitcher, from);
  game.occupied |= 1 << to;
  clearBase(game, from);
}

/** Tells whether anybody is on base now. */
export function isAnybodyOn(game: EngineGame): boolean {
  return game.occupied !== 0;
}
