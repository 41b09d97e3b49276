/** The clubs that the computer manages: suggested while typing, found by what was typed. */
import { AppError } from '../../errors.ts';
import type { Team } from '../../models/team.ts';
import type { CogServices } from '../cog-services.ts';
import { plainName } from '../views/words.ts';
import type { Suggestion } from './command.ts';

/** A text as it is compared: lower case, without accents. */
export const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Clubs whose name or abbreviation holds what was typed, by name. */
export async function suggestOpponents(
  typed: string,
  deps: CogServices,
): Promise<readonly Suggestion[]> {
  const wanted = fold(typed);
  const clubs = await deps.teams.listOpponents();
  return clubs
    .filter(({ longName, abbrev }) => fold(`${longName} ${abbrev}`).includes(wanted))
    .map(({ id, longName, abbrev }) => ({ name: `${plainName(longName)} (${abbrev})`, value: id }));
}

/** The club that was meant: an id from the suggestions, an abbreviation or a name. Throws `input/invalid`. */
export async function findOpponent(typed: string, deps: CogServices): Promise<Team> {
  const wanted = fold(typed);
  const clubs = await deps.teams.listOpponents();
  const found = clubs.find((club) =>
    [club.id, club.abbrev, club.longName, club.shortName].map(fold).includes(wanted),
  );
  if (found !== undefined) return found;
  const said = plainName(typed);
  throw new AppError(
    'input/invalid',
    `No club of the computer is called “${said}”. Type a few letters and choose from the list.`,
  );
}
