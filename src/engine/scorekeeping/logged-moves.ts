/** Where everybody may come in a play that is logged by hand: nobody passes, vanishes or goes back. */
import type { LoggedPlay } from '../../models/choice.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { HOME, OUT } from '../play-record.ts';
import type { Refusal } from '../refusal.ts';
import { at, itemAt } from '../table-access.ts';

const BASE_WORDS = ['', 'first', 'second', 'third'] as const;
const THREE_OUT = 3;

const wrong = (message: string): Refusal => ({ rule: 'loggedRunners', message });

/** The destinations in the order of the bases, the batter first; null where nobody was. */
export function loggedMoves({ batter, runners }: LoggedPlay): readonly (number | null)[] {
  return [batter, ...runners];
}

/** How many the play puts out. */
export function loggedOuts(play: LoggedPlay): number {
  return loggedMoves(play).filter((to) => to === OUT).length;
}

/** Every runner has a place, and nobody else; nobody goes back. */
function checkPresence(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  for (const [index, to] of play.runners.entries()) {
    const base = index + 1;
    const isThere = at(game.runner, base) !== NOBODY;
    const where = itemAt(BASE_WORDS, base);
    if (isThere && to === null) return wrong(`Say where the runner from ${where} came.`);
    if (!isThere && to !== null) return wrong(`Nobody was on ${where}.`);
    if (to !== null && to !== OUT && to < base) {
      return wrong(`The runner from ${where} cannot go back.`);
    }
  }
  return undefined;
}

/** No two on one base, and nobody ahead of a man who was ahead of him. */
function checkOrder(play: LoggedPlay): Refusal | undefined {
  let ahead = HOME;
  for (const to of loggedMoves(play).toReversed()) {
    if (to === null || to === OUT) continue;
    if (to > ahead || (to === ahead && to !== HOME)) {
      return wrong('Two runners cannot share a base, and nobody may pass another.');
    }
    ahead = to;
  }
  return undefined;
}

/** The rule of the bases that a logged play breaks; undefined when it breaks none. */
export function checkMoves(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  const outs = loggedOuts(play);
  if (game.outs + outs > THREE_OUT) {
    return {
      rule: 'loggedOuts',
      message: `With ${game.outs} out there is no place for ${outs} more.`,
    };
  }
  return checkPresence(game, play) ?? checkOrder(play);
}
