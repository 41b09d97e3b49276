/** People and the cards that show them: card sets, rarities, players, owned copies, positions. */
import { z } from 'zod';
import { colourSchema, entity, idSchema } from './base.ts';
import { battingHandSchema, handSchema, positionSchema } from './baseball.ts';

export const cardsetSchema = z.object({
  ...entity,
  name: z.string().min(1).max(80),
  year: z.int().min(1871).max(2200),
  description: z.string().max(500),
  /** True for the made-up season that a fresh install plays with. */
  isFounding: z.boolean(),
  inPacks: z.boolean(),
});
export type Cardset = z.infer<typeof cardsetSchema>;

export const RARITY_NAMES = [
  'Replacement',
  'Reserve',
  'Starter',
  'All-Star',
  'MVP',
  'Hall of Fame',
] as const;
export const raritySchema = z.object({
  ...entity,
  name: z.enum(RARITY_NAMES),
  /** 0 (Replacement) to 5 (Hall of Fame). */
  rank: z.int().min(0).max(5),
  colour: colourSchema,
});
export type Rarity = z.infer<typeof raritySchema>;
export type RarityName = Rarity['name'];

export const playerSchema = z.object({
  ...entity,
  cardsetId: idSchema,
  rarityId: idSchema,
  name: z.string().min(1).max(80),
  firstName: z.string().max(40),
  lastName: z.string().max(60),
  /** The club of the season that the card shows, in full. */
  club: z.string().min(1).max(80),
  clubAbbrev: z.string().min(2).max(4),
  franchise: z.string().min(2).max(4),
  bats: battingHandSchema,
  throws: handSchema,
  birthYear: z.int().min(1800).max(2200).nullable(),
  /** Most played first; never empty. */
  positions: z.array(positionSchema).min(1),
  /** Price in the game's currency, at least 1. */
  cost: z.int().min(1),
  imageUrl: z.url().nullable(),
  lahmanId: z.string().max(20).nullable(),
  retrosheetId: z.string().max(20).nullable(),
  bbrefId: z.string().max(20).nullable(),
});
export type Player = z.infer<typeof playerSchema>;

const CARD_ORIGINS = ['starter', 'club', 'pack', 'trade', 'reward', 'gift'] as const;
export const cardSchema = z.object({
  ...entity,
  playerId: idSchema,
  teamId: idSchema,
  origin: z.enum(CARD_ORIGINS),
  /** A protected card cannot be sold or traded by mistake. */
  isProtected: z.boolean(),
});
export type Card = z.infer<typeof cardSchema>;

export const positionRatingSchema = z.object({
  ...entity,
  playerId: idSchema,
  position: positionSchema.exclude(['DH']),
  /** 1 (best) to 5. */
  range: z.int().min(1).max(5),
  /** 0 (never errs) to 88; looked up in the error chart. */
  error: z.int().min(0).max(88),
  /** Outfield or catcher arm, -6 (best) to +5; null where the position has none. */
  arm: z.int().min(-6).max(5).nullable(),
  /** Catchers only: chances in 20 that a passed-ball check fails. */
  passedBall: z.int().min(0).max(20).nullable(),
  /** Catchers only: chances in 20 that a hurried throw gets away. */
  overthrow: z.int().min(0).max(20).nullable(),
  /** Outs played at the position in the season of the card, divided by three. */
  innings: z.number().min(0),
});
export type PositionRating = z.infer<typeof positionRatingSchema>;
