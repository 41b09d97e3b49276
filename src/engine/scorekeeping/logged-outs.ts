/** Outs and runs of a play that is logged by hand: forces, sacrifices, and what a third out undoes. */
import type { LoggedPlay } from '../../models/choice.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { HOME, OUT } from '../play-record.ts';
import type { Refusal } from '../refusal.ts';
import { at } from '../table-access.ts';
import { loggedOuts } from './logged-moves.ts';

const OUTS_OF_HALF = 3;

const wrong = (message: string): Refusal => ({ rule: 'loggedResult', message });

/** Whether the man on a base has to go when the batter does. */
function isForced({ runner }: EngineGame, base: number): boolean {
  for (let behind = 1; behind < base; behind += 1) {
    if (at(runner, behind) === NOBODY) return false;
  }
  return true;
}

/** One man is out in a force, and it is not the batter. */
function checkForce(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  if (play.result !== 'forceOut') return undefined;
  const base = play.runners.indexOf(OUT) + 1;
  return isForced(game, base) ? undefined : wrong('That runner was not forced.');
}

function checkSacrifice(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  if (play.result !== 'sacrificeBunt') return undefined;
  if (game.outs === 2) return wrong('Nobody sacrifices himself with two out.');
  const hasMoved = play.runners.some((to, index) => to !== null && to > index + 1);
  return hasMoved ? undefined : wrong('A sacrifice moves a runner up.');
}

/** No run counts when the third out is the batter's before first base, or a force (5.08(a)). */
function checkThirdOut(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  if (game.outs + loggedOuts(play) < OUTS_OF_HALF || !play.runners.includes(HOME)) return undefined;
  if (play.batter !== OUT && play.result !== 'forceOut') return undefined;
  return wrong('No run counts on that third out.');
}

/** The rule that the outs of a logged play break; undefined when they break none. */
export function checkLoggedOuts(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  return checkForce(game, play) ?? checkSacrifice(game, play) ?? checkThirdOut(game, play);
}
