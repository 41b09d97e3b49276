/** What stands on cards (ratings, chances, layouts) and what a game leaves behind (lines). */
import { z } from 'zod';
import { countSchema, entity, idSchema } from './base.ts';
import { battingHandSchema, fieldPositionSchema, gradeSchema, handSchema } from './baseball.ts';
import {
  BATTER_RESULTS,
  type BatterResult,
  CHANCES_PER_SIDE,
  cellsSchema,
  PITCHER_RESULTS,
  type PitcherResult,
} from './card-layout.ts';

const chances = z.number().min(0).max(CHANCES_PER_SIDE);
const average = z.number().min(0).max(5);
/** 1-20; the pitcher's result stands on a d20 of 1..check, 20 means that there is no check. */
const check = z.int().min(1).max(20);

function chancesShape<Name extends string>(names: readonly Name[]): Record<Name, typeof chances> {
  return Object.fromEntries(names.map((name) => [name, chances])) as Record<Name, typeof chances>;
}

export const battingCardSchema = z.object({
  ...entity,
  playerId: idSchema,
  /** 8 (slowest) to 17. */
  speed: z.int().min(8).max(17),
  /**
   * Safe number on a d20 of a steal of second with a bad jump and with a good one; the pitcher's hold
   * and the catcher's arm are added.
   */
  stealLow: z.int().min(0).max(20),
  stealHigh: z.int().min(0).max(20),
  /** A good jump comes without a roll. */
  stealAuto: z.boolean(),
  /** Throws of two dice, read as 1-36, that are a good jump: 1 to this number. */
  stealJump: z.int().min(0).max(36),
  bunting: gradeSchema,
  hitAndRun: gradeSchema,
  hand: battingHandSchema,
  /** Column of the hit-and-run and infield-in charts, 1-3. */
  offenseColumn: z.int().min(1).max(3),
});
export type BattingCard = z.infer<typeof battingCardSchema>;

export const battingRatingsSchema = z.object({
  ...entity,
  battingCardId: idSchema,
  vsHand: handSchema,
  ...chancesShape<BatterResult>(BATTER_RESULTS),
  /** Checks on the pitcher's home runs, strikeouts and walks. */
  powerCheck: check,
  contactCheck: check,
  eyeCheck: check,
  avg: average,
  obp: average,
  slg: average,
});
export type BattingRatings = z.infer<typeof battingRatingsSchema>;

/** Which batting card, and which two sides of it, are in force for a player. */
export const batterScoutingSchema = z.object({
  ...entity,
  playerId: idSchema,
  battingCardId: idSchema,
  ratingsVsLeftId: idSchema,
  ratingsVsRightId: idSchema,
});
export type BatterScouting = z.infer<typeof batterScoutingSchema>;

export const pitchingCardSchema = z.object({
  ...entity,
  playerId: idSchema,
  hand: handSchema,
  /** Innings that he lasts before he tires in each role; null where he does not have the role. */
  starterEndurance: z.int().min(1).max(10).nullable(),
  reliefEndurance: z.int().min(1).max(10).nullable(),
  closerEndurance: z.int().min(1).max(10).nullable(),
  /** Added to a runner's safe number: -6 (best) to +9. */
  hold: z.int().min(-6).max(9),
  /** A wild-pitch check (a d20 of 1 with a man on base) fails on a d20 of 1 to this number. */
  wildPitch: z.int().min(0).max(20),
  /** The same of a balk check, a d20 of 3. */
  balk: z.int().min(0).max(20),
});
export type PitchingCard = z.infer<typeof pitchingCardSchema>;

export const pitchingRatingsSchema = z.object({
  ...entity,
  pitchingCardId: idSchema,
  vsHand: handSchema,
  ...chancesShape<PitcherResult>(PITCHER_RESULTS),
  avg: average,
  obp: average,
  slg: average,
});
export type PitchingRatings = z.infer<typeof pitchingRatingsSchema>;

/** Which pitching card, and which two sides of it, are in force for a player. */
export const pitcherScoutingSchema = z.object({
  ...entity,
  playerId: idSchema,
  pitchingCardId: idSchema,
  ratingsVsLeftId: idSchema,
  ratingsVsRightId: idSchema,
});
export type PitcherScouting = z.infer<typeof pitcherScoutingSchema>;

const CARD_KINDS = ['batting', 'pitching'] as const;
export const cardLayoutSchema = z.object({
  ...entity,
  playerId: idSchema,
  kind: z.enum(CARD_KINDS),
  vsHand: handSchema,
  cells: cellsSchema,
});
export type CardLayout = z.infer<typeof cardLayoutSchema>;

/** A count that lines of older games do not have. */
const addedCount = countSchema.default(0);
const gameLine = { ...entity, gameId: idSchema, teamId: idSchema, cardId: idSchema };

export const battingLineSchema = z.object({
  ...gameLine,
  battingOrder: z.int().min(1).max(10),
  plateAppearances: countSchema,
  atBats: countSchema,
  runs: countSchema,
  hits: countSchema,
  doubles: countSchema,
  triples: countSchema,
  homeRuns: countSchema,
  runsBattedIn: countSchema,
  walks: countSchema,
  intentionalWalks: countSchema,
  strikeouts: countSchema,
  hitByPitch: countSchema,
  sacrificeHits: countSchema,
  sacrificeFlies: countSchema,
  groundedIntoDoublePlay: countSchema,
  stolenBases: countSchema,
  caughtStealing: countSchema,
  leftOnBase: countSchema,
});
export type BattingLine = z.infer<typeof battingLineSchema>;

export const pitchingLineSchema = z.object({
  ...gameLine,
  /** 1 for the starter, then in order of appearance. */
  appearance: z.int().min(1),
  battersFaced: countSchema,
  /** Innings pitched are outs divided by three. */
  outs: countSchema,
  hits: countSchema,
  runs: countSchema,
  earnedRuns: countSchema,
  homeRuns: countSchema,
  walks: countSchema,
  intentionalWalks: countSchema,
  strikeouts: countSchema,
  hitBatters: countSchema,
  wildPitches: countSchema,
  balks: countSchema,
  /** Men on base when he came in, and how many of them scored while he pitched. */
  inheritedRunners: addedCount,
  inheritedRunnersScored: addedCount,
  /** Runners whom he picked off. */
  pickOffs: addedCount,
});
export type PitchingLine = z.infer<typeof pitchingLineSchema>;

export const fieldingLineSchema = z.object({
  ...gameLine,
  position: fieldPositionSchema,
  outs: countSchema,
  putouts: countSchema,
  assists: countSchema,
  errors: countSchema,
  doublePlays: countSchema,
  passedBalls: countSchema,
  /** Of a catcher: steals against him, and runners caught at it. */
  stolenBases: addedCount,
  caughtStealing: addedCount,
});
export type FieldingLine = z.infer<typeof fieldingLineSchema>;
