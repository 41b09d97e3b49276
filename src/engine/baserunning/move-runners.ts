/** After a play: everybody to his new base, with his pitcher and how he came there. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { BATTER, cleanAdvance, EVENT, HOME, OUT } from '../play-record.ts';

/** Takes whoever is on the base off it. */
export function clearBase(game: EngineGame, base: number): void {
  game.runner[base] = NOBODY;
  game.runnerPitcher[base] = NOBODY;
  game.runnerUnearned[base] = 0;
  game.runnerCleanBase[base] = 0;
}

function moveRunner(game: EngineGame, from: number, to: number): void {
  const gained = cleanAdvance(game.record, from);
  const cleanBase = Math.min(to, (game.runnerCleanBase[from] ?? 0) + gained);
  if (to !== from) {
    game.runner[to] = game.runner[from] ?? NOBODY;
    game.runnerPitcher[to] = game.runnerPitcher[from] ?? NOBODY;
    game.runnerUnearned[to] = game.runnerUnearned[from] ?? 0;
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
  const to = record.destination[BATTER] ?? OUT;
  if (to <= OUT || to >= HOME) return;
  game.runner[to] = record.batter;
  game.runnerPitcher[to] = pitcher;
  game.runnerUnearned[to] = unearned;
  game.runnerCleanBase[to] = Math.min(to, Math.max(0, record.clean[BATTER] ?? 0));
}

/** Moves everybody as the record says, the runner who is farthest along first. */
export function moveRunners(game: EngineGame): void {
  const { record } = game;
  const isChoice = record.event === EVENT.forceOut || record.event === EVENT.fielderChoice;
  let pitcher = record.pitcher;
  let unearned = record.event === EVENT.reachedOnError ? 1 : 0;
  if (isChoice) {
    const retired = record.outBase[0] ?? BATTER;
    pitcher = game.runnerPitcher[retired] ?? pitcher;
    unearned = game.runnerUnearned[retired] ?? unearned;
  }
  for (let from = 3; from > BATTER; from -= 1) {
    const to = record.destination[from] ?? OUT;
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
