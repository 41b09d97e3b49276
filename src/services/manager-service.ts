/** The profiles of the computer's managers: which there are, and which club has which. */
import type { ManagerProfileView } from '../models/dugout-view.ts';
import { formatHabits } from '../models/manager.ts';
import type { ManagerRepo } from '../repositories/manager-repo.ts';
import { Service, type ServiceDeps } from './base.ts';
import { ownProfile } from './manager-profiles.ts';

export interface ManagerServiceDeps extends ServiceDeps {
  readonly managers: ManagerRepo;
}

export class ManagerService extends Service {
  readonly #managers: ManagerRepo;

  constructor(deps: ManagerServiceDeps) {
    super('manager', deps);
    this.#managers = deps.managers;
  }

  /** The profiles that may be chosen for a game, by name; empty until they arrive from the league. */
  async listProfiles(): Promise<readonly ManagerProfileView[]> {
    return await this.operation('listProfiles', {}, async () =>
      (await this.#managers.listByName()).map((profile) => ({
        ...{ profileId: profile.id, name: profile.name, habits: formatHabits(profile) },
      })),
    );
  }

  /** The names of the profiles of these clubs, by club; a club without one is left out. */
  async ownProfileNames(teamIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return await this.operation('ownProfileNames', {}, async () => {
      const profiles = await this.#managers.listByName();
      const named = teamIds.flatMap((teamId): [string, string][] => {
        const own = ownProfile(teamId, profiles);
        return own === undefined ? [] : [[teamId, own.name]];
      });
      return new Map(named);
    });
  }
}
