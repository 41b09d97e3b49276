/** After a play: everybody to his new base, with the pitcher who is charged with him. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { BATTER, HOME, isAnyoneOn, isOn, OUT } from '../play-record.ts';
import { handOnRunners } from '../scoring/charged-runner.ts';
import { at } from '../table-access.ts';
import { clearBase, moveUp, putOnBase } from './bases.ts';

/** Moves everybody as the record says, the runner who is farthest along first. */
export function moveRunners(game: EngineGame): void {
  const { record } = game;
  const pitcher = handOnRunners(game);
  if (isAnyoneOn(record)) moveMen(game);
  const to = at(record.destination, BATTER);
  if (to > OUT && to < HOME) putOnBase(game, to, { runner: record.batter, pitcher });
}

function moveMen(game: EngineGame): void {
  const { record } = game;
  for (let from = 3; from > BATTER; from -= 1) {
    const to = at(record.destination, from);
    if (!isOn(record, from) || to === from) continue;
    if (to > OUT && to < HOME) moveUp(game, from, to);
    else clearBase(game, from);
  }
}

/** Men on base after the play, the batter included. */
export function countOnBase(game: EngineGame): number {
  let count = 0;
  for (let base = 1; base < HOME; base += 1) if (game.runner[base] !== NOBODY) count += 1;
  return count;
}
