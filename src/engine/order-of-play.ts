/** Halves and innings: who bats, when a half ends, and when the game does. */
import { resetAlignment } from './alignment.ts';
import { clearBase, putOnBase } from './baserunning/bases.ts';
import { resetTurn } from './batter-turn.ts';
import { cardOf } from './card-of.ts';
import {
  DESIGNATED_HITTER,
  type EngineGame,
  PINCH_HITTER,
  PINCH_RUNNER,
  type TeamState,
} from './game-state.ts';
import { extendTrail } from './lineup/trail.ts';
import { bookFieldOuts } from './scoring/credit-outs.ts';
import { beginReconstruction, clearReconstruction } from './scoring/reconstruction.ts';
import { isWalkOff } from './scoring/walk-off.ts';
import { at } from './table-access.ts';

const ORDER = 9;

/** Takes everybody off the bases. */
function clearBases(game: EngineGame): void {
  for (let base = 1; base <= 3; base += 1) clearBase(game, base);
}

/** Puts the man who made the last out, the one before the leadoff man, on second base. */
function placeAutomaticRunner(game: EngineGame): void {
  const { batting, fielding } = game;
  const runner = at(batting.order, (batting.nextSlot + ORDER - 1) % ORDER);
  putOnBase(game, 2, { runner, pitcher: at(fielding.fielders, 1) });
  // His run is unearned, but no out was missed for it.
  beginReconstruction(game);
  game.reconstruction.base[2] = 0;
}

/**
 * A club takes the field: pinch-hitters and pinch-runners take the place that was opened for them
 * where their cards let them and they are not hurt. What stays open must be filled before the next roll.
 */
function takeField(team: TeamState): void {
  for (let slot = 0; slot < ORDER; slot += 1) {
    const held = at(team.slotPosition, slot);
    if (held !== PINCH_HITTER && held !== PINCH_RUNNER) continue;
    const open = at(team.opened, slot);
    const player = at(team.order, slot);
    if (team.hurt.includes(player)) continue;
    if (open === DESIGNATED_HITTER) team.slotPosition[slot] = open;
    else if (open > 1 && at(cardOf(team, player).range, open) > 0) {
      team.slotPosition[slot] = open;
      team.fielders[open] = player;
      team.vacancies -= 1;
    } else continue;
    team.opened[slot] = 0;
    extendTrail(team, player, open);
  }
}

/** Begins a half: outs, bases, the runner of extra innings. */
export function beginHalf(game: EngineGame): void {
  game.outs = 0;
  game.playsInHalf = 0;
  clearReconstruction(game);
  clearBases(game);
  resetAlignment(game.alignment);
  resetTurn(game.turn);
  game.batting.runsByInning[game.inning - 1] = 0;
  if (game.rules.automaticRunner && game.inning > game.rules.innings) placeAutomaticRunner(game);
}

/** Tells whether the game is over when a half has ended. */
function isDecided(game: EngineGame): boolean {
  if (game.inning < game.rules.innings) return false;
  if (!game.isBottom) return game.home.runs > game.away.runs;
  return game.home.runs !== game.away.runs;
}

/** Ends the game and closes its books. */
export function endGame(game: EngineGame): void {
  game.isOver = true;
  bookFieldOuts(game.away);
  bookFieldOuts(game.home);
}

/** After a play: ends the game on a walk-off, or the half on the third out. */
export function moveOn(game: EngineGame): void {
  if (isWalkOff(game) || (game.outs > 2 && isDecided(game))) {
    endGame(game);
    return;
  }
  if (game.outs < 3) return;
  if (game.isBottom) game.inning += 1;
  game.isBottom = !game.isBottom;
  const { batting } = game;
  game.batting = game.fielding;
  game.fielding = batting;
  bookFieldOuts(game.fielding);
  takeField(game.fielding);
  beginHalf(game);
}
