/** The manager of a club in one game: how well the computer judges for him, and his habits. */
import { z } from 'zod';
import { managerAiSchema } from './team.ts';

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
/** A manager as a game pins him. */
export const pinnedManagerSchema = z.object({
  ...profile,
  level: managerLevelSchema.default(DEFAULT_LEVEL),
});
export type PinnedManager = z.infer<typeof pinnedManagerSchema>;
