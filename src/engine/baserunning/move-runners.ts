/** After a play: everybody to his new base, with the pitcher who is charged with him. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { BATTER, HOME, isOn, OUT } from '../play-record.ts';
import { handOnRunners } from '../scoring/charged-runner.ts';
import { at } from '../table-access.ts';

/** Takes whoever is on the base off it. */
export function clearBase(game: EngineGame, base: number): void {
  game.runner[base] = NOBODY;
  game.runnerPitcher[base] = NOBODY;
}

function moveRunner(game: EngineGame, from: number, to: number): void {
  if (to === from) return;
  game.runner[to] = at(game.runner, from);
  game.runnerPitcher[to] = at(game.runnerPitcher, from);
  clearBase(game, from);
}

/** Moves everybody as the record says, the runner who is farthest along first. */
export function moveRunners(game: EngineGame): void {
  const { record } = game;
  const pitcher = handOnRunners(game);
  for (let from = 3; from > BATTER; from -= 1) {
    if (!isOn(record, from)) continue;
    const to = at(record.destination, from);
    if (to > OUT && to < HOME) moveRunner(game, from, to);
    else clearBase(game, from);
  }
  const to = at(record.destination, BATTER);
  if (to <= OUT || to >= HOME) return;
  game.runner[to] = record.batter;
  game.runnerPitcher[to] = pitcher;
}

/** Men on base after the play, the batter included. */
export function countOnBase(game: EngineGame): number {
  let count = 0;
  for (let base = 1; base < HOME; base += 1) if (game.runner[base] !== NOBODY) count += 1;
  return count;
}
