/** Whether runners may go with the pitch, and whether the pitcher may throw to a base. */
import { bitOf } from '../baserunning/steal.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { THROWS_MAX } from '../pitching/pick-off.ts';
import type { Refusal } from '../refusal.ts';
import { BASE_WORDS } from '../scoring/names.ts';
import { at, itemAt } from '../table-access.ts';

/** The mask of runners (1 << base each) that a choice names. */
export function maskOf(bases: readonly number[]): number {
  let mask = 0;
  for (const base of bases) mask |= bitOf(base);
  return mask;
}

function noRunner(base: number): Refusal {
  return { rule: 'noRunnerThere', message: `Nobody is on ${itemAt(BASE_WORDS, base)}.` };
}

/** The rule that a steal from these bases breaks; undefined when they may go. */
export function checkSteal(game: EngineGame, bases: readonly number[]): Refusal | undefined {
  if (game.turn.isRunnerHeld) {
    const message = 'A runner got no jump and was held: nobody goes before the next batter.';
    return { rule: 'runnerHeld', message };
  }
  const going = maskOf(bases);
  for (const base of bases) {
    if (at(game.runner, base) === NOBODY) return noRunner(base);
    const next = base + 1;
    if (next > 3 || at(game.runner, next) === NOBODY || (going & bitOf(next)) !== 0) continue;
    const where = itemAt(BASE_WORDS, next);
    return { rule: 'baseTaken', message: `The runner on ${where} would have to go as well.` };
  }
  return undefined;
}

/** The rule that a hit and run breaks; undefined with a man on first who may go and third empty. */
export function checkHitAndRun(game: EngineGame): Refusal | undefined {
  if (at(game.runner, 3) !== NOBODY) {
    const message = 'There is no hit and run with a runner on third.';
    return { rule: 'baseTaken', message };
  }
  return checkSteal(game, at(game.runner, 2) === NOBODY ? [1] : [1, 2]);
}

/** The rule that a throw to a base breaks; undefined when it may be made. */
export function checkPickOff(game: EngineGame, base: number): Refusal | undefined {
  if (at(game.runner, base) === NOBODY) return noRunner(base);
  if (game.turn.pickOffThrows < THROWS_MAX) return undefined;
  const message = 'The pitcher has thrown to the bases twice while this batter is up.';
  return { rule: 'noMoreThrows', message };
}
