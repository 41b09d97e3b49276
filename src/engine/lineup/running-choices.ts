/** Steals and throws to a base, with their numbers, as a manager may choose them. */
import type { LegalChoice } from '../../models/game-view.ts';
import { contactNumber, missedNumber } from '../at-bat/hit-and-run.ts';
import { bitOf, leadOf, starterOf } from '../baserunning/steal.ts';
import { jumpNumber, SURE_JUMP, shownStealNumber } from '../baserunning/steal-numbers.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { PICK_OFF_FACES, pickOffNumber } from '../pitching/pick-off.ts';
import { BASE_WORDS, familyName } from '../scoring/names.ts';
import { at, itemAt } from '../table-access.ts';

const BASES = [1, 2, 3] as const;
/** Every way in which runners can go together, by the bases that they leave. */
const STEALS: readonly (readonly number[])[] = [[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]];
const RUNNING = 'Running';
const PICK_OFF = 'Pick-off';

function nameAt(game: EngineGame, base: number): string {
  return familyName(game.batting, at(game.runner, base));
}

/** "safe on 1-16, else 1-9", or without the bad jump where there is none. */
function safeWords(game: EngineGame, from: number, isSure: boolean): string {
  const good = `safe on 1-${shownStealNumber(game, from, true)}`;
  return isSure ? good : `${good}, else 1-${shownStealNumber(game, from, false)}`;
}

function stealLabel(game: EngineGame, bases: readonly number[]): string {
  const going = bases.reduce((mask, base) => mask | bitOf(base), 0);
  const starter = starterOf(going);
  const jump = jumpNumber(game, starter);
  const isSure = jump >= SURE_JUMP;
  const start = isSure ? 'sure jump' : `jump ${jump} in 36`;
  const lead = leadOf(going);
  if (bases.length === 1) {
    const what = `Steal ${itemAt(BASE_WORDS, lead + 1)} with ${nameAt(game, lead)}`;
    return `${what} (${start}, then ${safeWords(game, lead, isSure)})`;
  }
  const runners = bases.toReversed().map((base) => {
    const to = itemAt(BASE_WORDS, base + 1);
    return `${nameAt(game, base)} to ${to} (${safeWords(game, base, isSure)})`;
  });
  return `Double steal, ${start}: ${runners.join(', ')}`;
}

/** All steals of runners who are there, legal or not; none while nobody would have to stop them. */
export function stealOptions(game: EngineGame): LegalChoice[] {
  if (game.fielding.vacancies > 0) return [];
  return STEALS.filter((bases) => bases.every((base) => at(game.runner, base) !== NOBODY)).map(
    (bases) => ({
      choice: { kind: 'steal', bases: [...bases] },
      label: stealLabel(game, bases),
      group: RUNNING,
    }),
  );
}

/** The hit and run, legal or not; none while nobody is on first. */
export function hitAndRunOptions(game: EngineGame): LegalChoice[] {
  if (game.fielding.vacancies > 0 || at(game.runner, 1) === NOBODY) return [];
  const { batting, runner } = game;
  const lead = at(runner, 2) === NOBODY ? 1 : 2;
  const contact = contactNumber(game, at(batting.order, batting.nextSlot));
  const missed = `${nameAt(game, lead)} is safe on 1-${missedNumber(game)}`;
  const label = `Hit and run: contact on 1-${contact} of a strikeout, else ${missed}`;
  return [{ choice: { kind: 'hitAndRun' }, label, group: RUNNING }];
}

/** Throws to the bases where somebody is, legal or not; none while the mound may be empty. */
export function pickOffOptions(game: EngineGame): LegalChoice[] {
  if (game.fielding.vacancies > 0) return [];
  return BASES.filter((base) => at(game.runner, base) !== NOBODY).map((base) => {
    const number = pickOffNumber(game, base);
    const chance = number === 0 ? 'he stays close' : `out on 1-${PICK_OFF_FACES}, then 1-${number}`;
    const label = `Throw to ${itemAt(BASE_WORDS, base)}, ${nameAt(game, base)} (${chance})`;
    return { choice: { kind: 'pickOff', base }, label, group: PICK_OFF };
  });
}
