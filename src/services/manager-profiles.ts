/** Which profile the computer's manager of a club has, and who manages the sides of a game. */
import { createHash } from 'node:crypto';
import type { Side } from '../models/baseball.ts';
import type { Game, GameSetup } from '../models/game.ts';
import type { ManagerView } from '../models/game-view.ts';
import {
  DEFAULT_LEVEL,
  formatHabits,
  managerProfileSchema,
  type PinnedManager,
} from '../models/manager.ts';
import type { ManagerAi, Team } from '../models/team.ts';

/**
 * A club's own profile, the same in every game: the one with the greatest hash beside the club's id,
 * so that a profile that is added takes over only the clubs that it wins. Undefined without any.
 */
export function ownProfile(teamId: string, profiles: readonly ManagerAi[]): ManagerAi | undefined {
  const weighed = profiles.map((profile) => ({
    profile,
    weight: createHash('sha256').update(`${teamId}:${profile.id}`).digest('hex'),
  }));
  weighed.sort((one, other) => (one.weight < other.weight ? 1 : -1));
  return weighed[0]?.profile;
}

/** The manager of a club as a game pins him; without a profile for a person. */
export function pinManager(team: Team, profile: ManagerAi | undefined): PinnedManager {
  return {
    name: team.managerName,
    profile: profile === undefined ? null : managerProfileSchema.parse(profile),
  };
}

/** "Augusta Pell (computer: Runner, ace)", "Ann"; less where less was pinned. */
function wordsOf({ name, isComputer, profile, level }: Omit<ManagerView, 'words'>): string {
  if (!isComputer) return name ?? 'a person';
  const judges = [profile, level].filter((word) => word !== null).join(', ');
  return name === null ? `the computer (${judges})` : `${name} (computer: ${judges})`;
}

/** Who manages each side, as faces show it. */
export function managersOf(
  { aiSide, rules }: Pick<Game, 'aiSide' | 'rules'>,
  setup: GameSetup,
): Readonly<Record<Side, ManagerView>> {
  const viewOf = (side: Side): ManagerView => {
    const { name = null, profile = null } = setup[side].manager ?? {};
    const isComputer = side === aiSide;
    const facts = {
      ...{ name, isComputer, profile: profile?.name ?? null },
      level: isComputer ? (rules.managerLevel ?? DEFAULT_LEVEL) : null,
      habits: profile && formatHabits(profile),
    };
    return { ...facts, words: wordsOf(facts) };
  };
  return { away: viewOf('away'), home: viewOf('home') };
}
