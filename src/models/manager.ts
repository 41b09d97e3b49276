/** The manager of a club in one game: who he is, his habits, and how well the computer judges. */
import { z } from 'zod';
import { MANAGER_TENDENCIES, managerAiSchema, teamSchema } from './team.ts';

/**
 * How well the computer judges. A level changes what a manager does, never a roll: a rookie makes
 * out a line-up and takes tired men out, a regular goes by the rules of thumb, an ace by the chance
 * to win.
 */
export const MANAGER_LEVELS = ['rookie', 'regular', 'ace'] as const;
export const managerLevelSchema = z.enum(MANAGER_LEVELS);
export type ManagerLevel = z.infer<typeof managerLevelSchema>;
/** The level of a game for which nobody has chosen one. */
export const DEFAULT_LEVEL: ManagerLevel = 'regular';

const {
  id: _id,
  createdAt: _c,
  updatedAt: _u,
  deletedAt: _d,
  version: _v,
  ...profile
} = managerAiSchema.shape;
/** A stored profile as a game pins it: its name and its habits. */
export const managerProfileSchema = z.object(profile);
export type ManagerProfile = z.infer<typeof managerProfileSchema>;
/** Habits, 1 (never) to 10 (always), 5 as most managers. */
export type ManagerHabits = Pick<ManagerProfile, (typeof MANAGER_TENDENCIES)[number]>;

/**
 * A manager as a game pins him. His profile is null where a person manages, and where no profile
 * had arrived from the league; how well the computer judges stands in the rules of the game.
 */
export const pinnedManagerSchema = z.object({
  name: teamSchema.shape.managerName,
  profile: managerProfileSchema.nullable(),
});
export type PinnedManager = z.infer<typeof pinnedManagerSchema>;

/** Habits up to the first and from the second on are told. */
const [SELDOM_MAX, OFTEN_MIN] = [3, 7];
/** What a manager does whose habit is weak, and whose habit is strong. */
const HABIT_WORDS: Readonly<Record<keyof ManagerHabits, readonly [weak: string, strong: string]>> =
  {
    steal: ['seldom steals', 'steals often'],
    running: ['holds runners on flies', 'sends runners on flies'],
    hold: ['seldom throws over to first', 'throws over to first often'],
    catcherThrow: ['throws at the trail runner of two', 'throws at the lead runner of two'],
    uncappedHome: ['seldom sends runners home on hits', 'sends runners home on hits'],
    uncappedThird: ['seldom sends runners to third', 'sends runners to third'],
    uncappedTrail: ['holds runners behind a throw', 'moves runners up behind a throw'],
    bullpenMatchup: ['lets his pitcher face anybody', 'plays for the matchup'],
    behindAggression: ['is careful when behind', 'is bold when behind'],
    aheadAggression: ['is careful when ahead', 'is bold when ahead'],
    decideThrow: ['cuts throws off', 'throws after runners'],
  };

/** What sets a manager apart, "steals often, is bold when behind". */
export function formatHabits(habits: ManagerHabits): string {
  const told = MANAGER_TENDENCIES.flatMap((habit) => {
    const [weak, strong] = HABIT_WORDS[habit];
    if (habits[habit] <= SELDOM_MAX) return [weak];
    return habits[habit] >= OFTEN_MIN ? [strong] : [];
  });
  return told.length === 0 ? 'does everything as most managers do' : told.join(', ');
}
