/** The profiles of the computer's managers: suggested while typing, found by what was typed. */
import { AppError } from '../../errors.ts';
import type { CogServices } from '../cog-services.ts';
import { plainName } from '../views/words.ts';
import type { Suggestion } from './command.ts';
import { fold } from './opponents.ts';

/** Profiles whose name or habits hold what was typed, with their habits. */
export async function suggestProfiles(
  typed: string,
  deps: CogServices,
): Promise<readonly Suggestion[]> {
  const wanted = fold(typed);
  return (await deps.managers.listProfiles())
    .map(({ profileId, name, habits }) => ({
      name: `${plainName(name)}: ${habits}`,
      value: profileId,
    }))
    .filter(({ name }) => fold(name).includes(wanted));
}

/**
 * The id of the profile that was meant: an id from the suggestions or a name. Undefined when nothing
 * was typed. Throws `input/invalid`.
 */
export async function findProfile(
  typed: string | undefined,
  deps: CogServices,
): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  const wanted = fold(typed);
  const profiles = await deps.managers.listProfiles();
  const found = profiles.find((profile) =>
    [profile.profileId, profile.name].map(fold).includes(wanted),
  );
  if (found !== undefined) return found.profileId;
  const said = plainName(typed);
  throw new AppError(
    'input/invalid',
    `No manager of the computer is called “${said}”. Choose from the list, or leave it out for the club’s own.`,
  );
}
