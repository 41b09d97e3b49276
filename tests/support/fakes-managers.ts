/** The profiles that a league founds, as a bot's cache holds them. */
import type { Database } from '../../src/database/connection.ts';
import { managerRows } from '../../src/league/services/founding-clubs.ts';
import type { ManagerAi } from '../../src/models/team.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import { STAMPS } from './fakes-catalogue.ts';

/** Every founded profile. */
export function profileRows(): readonly ManagerAi[] {
  return managerRows().map((row) => ({ ...STAMPS, ...row }));
}

/** The founded profile of this name. */
export function profileNamed(name: string): ManagerAi {
  const found = profileRows().find((profile) => profile.name === name);
  if (found === undefined) throw new Error(`nobody is founded as ${name}`);
  return found;
}

/** Stores the founded profiles as a snapshot of the league would. */
export async function storeProfiles(database: Database): Promise<void> {
  await new SyncedRowRepo(database).insert('manager_ai', profileRows());
}
