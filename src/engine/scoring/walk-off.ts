/** The last play of a game that the home club wins at bat: only the winning run counts. */
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, HOME, OUT } from '../play-record.ts';
import { at } from '../table-access.ts';

/**
 * Where the run that wins the game at bat began, 3 to 0 for the batter; -1 when the play as resolved
 * so far does not bring it.
 */
export function winningRunner(game: EngineGame): number {
  if (!isWinningHalf(game)) return -1;
  const { record, batting, fielding } = game;
  let needed = fielding.runs - batting.runs + 1;
  for (let from = 3; from >= BATTER; from -= 1) {
    if (record.destination[from] !== HOME) continue;
    needed -= 1;
    if (needed === 0) return from;
  }
  return -1;
}

function cap(list: Int8Array, bases: number, winner: number): void {
  for (let from = 0; from < winner; from += 1) {
    const to = at(list, from);
    if (to > OUT) list[from] = Math.min(to, from + bases);
  }
}

/**
 * Cuts a winning play short: the game is over as the winning run scores, so nobody behind it goes
 * farther than it did, and a hit counts as many bases as that runner needed (official rule 9.06(f)).
 * A home run over the fence stands whole (9.06(g)).
 */
export function endOnWinningRun(game: EngineGame): void {
  const { record } = game;
  if (record.event === EVENT.homeRun) return;
  const winner = winningRunner(game);
  if (winner <= BATTER) return;
  const bases = HOME - winner;
  cap(record.destination, bases, winner);
  cap(record.clean, bases, winner);
  if (record.hitBases > bases) {
    record.hitBases = bases;
    record.event = bases - 1;
  }
}

/** The home half of the last inning or a later one. */
function isWinningHalf(game: EngineGame): boolean {
  return game.isBottom && game.inning >= game.rules.innings;
}

/** Tells whether the home club has won at bat. */
export function isWalkOff(game: EngineGame): boolean {
  return isWinningHalf(game) && game.home.runs > game.away.runs;
}
