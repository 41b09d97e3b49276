/** Clubs, their line-ups and the managers that the computer plays. */
import { z } from 'zod';
import { colourSchema, entity, idSchema } from './base.ts';
import { handSchema, positionSchema } from './baseball.ts';

export const abbrevSchema = z
  .string()
  .regex(/^[A-Z0-9]{2,4}$/, 'expected 2 to 4 capital letters or digits');

export const teamSchema = z.object({
  ...entity,
  abbrev: abbrevSchema,
  /** The nickname, "Herons". */
  shortName: z.string().min(1).max(30),
  /** The whole name, "Harbor City Herons". */
  longName: z.string().min(1).max(60),
  /** Whose club it is: `discord:<snowflake>` or `browser:<account id>`; null for an AI club. */
  ownerId: z.string().min(3).max(80).nullable(),
  managerName: z.string().min(1).max(60),
  colour: colourSchema,
  logoUrl: z.url().nullable(),
  /** Sum of the costs of its cards, a measure of strength. */
  value: z.int().min(0),
  ranking: z.number(),
  isAi: z.boolean(),
  /** The AI club's season, so that it plays with its own cards; null for people's clubs. */
  cardsetId: idSchema.nullable(),
});
export type Team = z.infer<typeof teamSchema>;

const tendency = z.int().min(1).max(10);
export const MANAGER_TENDENCIES = [
  'steal',
  'running',
  'hold',
  'catcherThrow',
  'uncappedHome',
  'uncappedThird',
  'uncappedTrail',
  'bullpenMatchup',
  'behindAggression',
  'aheadAggression',
  'decideThrow',
] as const;
/** A computer manager's habits, 1 (never) to 10 (always), 5 as most managers. */
export const managerAiSchema = z.object({
  ...entity,
  name: z.string().min(1).max(60),
  steal: tendency,
  running: tendency,
  hold: tendency,
  catcherThrow: tendency,
  uncappedHome: tendency,
  uncappedThird: tendency,
  uncappedTrail: tendency,
  bullpenMatchup: tendency,
  behindAggression: tendency,
  aheadAggression: tendency,
  decideThrow: tendency,
});
export type ManagerAi = z.infer<typeof managerAiSchema>;

/** A card that a team may use in one game. */
export const rosterLinkSchema = z.object({
  ...entity,
  gameId: idSchema,
  teamId: idSchema,
  cardId: idSchema,
});
export type RosterLink = z.infer<typeof rosterLinkSchema>;

/** Somebody's turn in a game's line-up; a substitution ends one row and begins another. */
export const lineupSchema = z.object({
  ...entity,
  gameId: idSchema,
  teamId: idSchema,
  cardId: idSchema,
  position: positionSchema,
  /** 1-9, or 10 for a pitcher who does not bat. */
  battingOrder: z.int().min(1).max(10),
  /** The play after which he came in; 0 for a starter. */
  afterPlay: z.int().min(0),
  replacedCardId: idSchema.nullable(),
});
export type Lineup = z.infer<typeof lineupSchema>;

const lineupSlotSchema = z.object({ cardId: idSchema, position: positionSchema });
/** Nine batters in order and the starting pitcher: what a person writes on the card before a game. */
export const lineupCardSchema = z.object({
  slots: z.array(lineupSlotSchema).length(9),
  starterCardId: idSchema,
});
export type LineupCard = z.infer<typeof lineupCardSchema>;

export const lineupTemplateSchema = z.object({
  ...entity,
  teamId: idSchema,
  /** The hand of the opposing starter that it is written for. */
  vsHand: handSchema,
  slots: z.array(lineupSlotSchema).length(9),
  starterCardId: idSchema,
});
export type LineupTemplate = z.infer<typeof lineupTemplateSchema>;
