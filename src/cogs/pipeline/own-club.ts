/** The caller's own club, which most commands begin with. */
import { AppError } from '../../errors.ts';
import type { Team } from '../../models/team.ts';
import type { CogServices } from '../cog-services.ts';
import type { Caller } from './command.ts';

/** The club that the caller manages. Throws `input/invalid` with what to do when there is none. */
export async function ownClub(caller: Caller, deps: CogServices): Promise<Team> {
  const club = await deps.teams.mine(caller.ownerId);
  if (club !== undefined) return club;
  throw new AppError('input/invalid', 'You have no club yet. Make one with /newteam.');
}
