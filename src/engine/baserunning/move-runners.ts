/** After a play: everybody to his new base, with his pitcher and how he came there. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { BATTER, cleanAdvance, EVENT, HOME, OUT } from '../play-record.ts';
import { at } from '../table-access.ts';

/** Takes whoever is on the base off it. */
export function clearBase(game: EngineGame, base: number): void {
  game.runner[base] = NOBODY;
  game.runnerPitcher[base] = NOBODY;
  game.runnerUnearned[base] = 0;
  game.runnerCleanBase[base] = 0;
}

function moveRunner(game: EngineGame, from: number, to: number): void {
  const gained = cleanAdvance(game.record, from);
  const cleanBase = Math.min(to, at(game.runnerCleanBase, from) + gained);
  if (to !== from) {
    game.runner[to] = at(game.runner, from);
    game.runnerPitcher[to] = at(game.runnerPitcher, from);
    game.runnerUnearned[to] = at(game.runnerUnearned, from);
    clearBase(game, from);
  }
  game.runnerCleanBase[to] = cleanBase;
}

/**
 * Puts the batter on his base. When he is safe while a runner was put out for him he takes that
 * runner's place in the books: the same pitcher is charged with him, and an unearned runner leaves
 * an unearned one (official rules 9.16(b) and (g)).
 */
function putBatterOn(game: EngineGame, pitcher: number, unearned: number): void {
  const { record } = game;
  const to = at(record.destination, BATTER);
  if (to <= OUT || to >= HOME) return;
  game.runner[to] = record.batter;
  game.runnerPitcher[to] = pitcher;
  game.runnerUnearned[to] = unearned;
  game.runnerCleanBase[to] = Math.min(to, Math.max(0, at(record.clean, BATTER)));
}

/** Moves everybody as the record says, the runner who is farthest along first. */
export function moveRunners(game: EngineGame): void {
  const { record } = game;
  const isChoice = record.event === EVENT.forceOut || record.event === EVENT.fielderChoice;
  let pitcher = record.pitcher;
  let unearned = record.event === EVENT.reachedOnError ? 1 : 0;
  if (isChoice) {
    const retired = at(record.outBase, 0);
    pitcher = at(game.runnerPitcher, retired);
    unearned = at(game.runnerUnearned, retired);
  }
  for (let from = 3; from > BATTER; from -= 1) {
    const to = at(record.destination, from);
    if (to > OUT && to < HOME) moveRunner(game, from, to);
    else clearBase(game, from);
  }
  putBatterOn(game, pitcher, unearned);
}

/** Men on base after the play, the batter included. */
export function countOnBase(game: EngineGame): number {
  let count = 0;
  for (let base = 1; base < HOME; base += 1) if (game.runner[base] !== NOBODY) count += 1;
  return count;
}
