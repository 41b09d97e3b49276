/**
 * A game: its row, the inputs pinned at first pitch, the choices that drive it, every play with its
 * statistics, and the decisions of the pitchers. Its seal is in game-seal.ts.
 */
import { z } from 'zod';
import { countSchema, entity, idSchema, instantSchema, sha256Hex } from './base.ts';
import {
  battingHandSchema,
  fieldPositionSchema,
  gradeSchema,
  halfSchema,
  handSchema,
  positionSchema,
  sideSchema,
} from './baseball.ts';
import { cellsSchema } from './card-layout.ts';
import { choiceSchema } from './choice.ts';
import { storedWordsSchema } from './dice-words.ts';
import { managerLevelSchema, pinnedManagerSchema } from './manager.ts';

const GAME_TYPES = [
  'exhibition',
  'campaignMinor',
  'campaignMajor',
  'campaignHallOfFame',
  'ranked',
  'unlimited',
  'gauntlet',
] as const;
export const GAME_STATUSES = ['active', 'complete', 'abandoned'] as const;

export const gameRulesSchema = z.object({
  designatedHitter: z.boolean(),
  innings: z.int().min(1).max(9),
  /** From the tenth inning a runner begins on second base. */
  automaticRunner: z.boolean(),
  /** People roll their own dice and log what happened; nothing is rolled here. */
  isScoredByHand: z.boolean().optional(),
  /** Pitchers need rest between the games of their club, and men get hurt; off where it is left out. */
  campaign: z.boolean().optional(),
  /** How well the computer judges for the clubs that it manages; a regular where it is left out. */
  managerLevel: managerLevelSchema.optional(),
});
export type GameRules = z.infer<typeof gameRulesSchema>;

export const gameSchema = z.object({
  ...entity,
  type: z.enum(GAME_TYPES),
  status: z.enum(GAME_STATUSES),
  /** The bot that plays it: the league takes results of a game from one author only. */
  author: z.string().min(1).max(60),
  /** The Discord channel that it is played in; null in the browser. */
  channelId: z.string().max(30).nullable(),
  awayTeamId: idSchema,
  homeTeamId: idSchema,
  /** The side that the computer manages; null when two people play. */
  aiSide: sideSchema.nullable(),
  diceCommitment: sha256Hex,
  /** Secret until the game ends; the league learns it with the seal. */
  diceSeed: sha256Hex.nullable(),
  rules: gameRulesSchema,
  flags: z.record(z.string(), z.boolean()),
  inning: z.int().min(1),
  half: halfSchema,
  outs: z.int().min(0).max(3),
  awayScore: countSchema,
  homeScore: countSchema,
  /** Rows in play that count, the number of the last play. */
  playCount: countSchema,
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** What the managers added to the dice before the first roll, mixed into every roll. */
  awayWords: storedWordsSchema,
  homeWords: storedWordsSchema,
});
export type Game = z.infer<typeof gameSchema>;

export const gameCardsetLinkSchema = z.object({
  ...entity,
  gameId: idSchema,
  cardsetId: idSchema,
});
export type GameCardsetLink = z.infer<typeof gameCardsetLinkSchema>;

export const pinnedPositionSchema = z.object({
  position: fieldPositionSchema,
  range: z.int().min(1).max(5),
  error: z.int().min(0).max(88),
  arm: z.int().min(-6).max(5),
  passedBall: z.int().min(0).max(20),
  overthrow: z.int().min(0).max(20),
});
export type PinnedPosition = z.infer<typeof pinnedPositionSchema>;

const pinnedBattingSide = z.object({
  cells: cellsSchema,
  powerCheck: z.int().min(1).max(20),
  contactCheck: z.int().min(1).max(20),
  eyeCheck: z.int().min(1).max(20),
});
export const pinnedBattingSchema = z.object({
  speed: z.int().min(8).max(17),
  stealLow: z.int().min(0).max(20),
  stealHigh: z.int().min(0).max(20),
  stealAuto: z.boolean(),
  stealJump: z.int().min(0).max(36),
  bunting: gradeSchema,
  hitAndRun: gradeSchema,
  offenseColumn: z.int().min(1).max(3),
  vsLeft: pinnedBattingSide,
  vsRight: pinnedBattingSide,
});
export type PinnedBatting = z.infer<typeof pinnedBattingSchema>;

const pinnedPitchingSide = z.object({ cells: cellsSchema });
export const pinnedPitchingSchema = z.object({
  starterEndurance: z.int().min(1).max(10).nullable(),
  reliefEndurance: z.int().min(1).max(10).nullable(),
  closerEndurance: z.int().min(1).max(10).nullable(),
  hold: z.int().min(-6).max(9),
  wildPitch: z.int().min(0).max(20),
  balk: z.int().min(0).max(20),
  vsLeft: pinnedPitchingSide,
  vsRight: pinnedPitchingSide,
});
export type PinnedPitching = z.infer<typeof pinnedPitchingSchema>;

/** The campaign games of a club that rest looks back on, and that a man who was hurt may miss. */
export const RESTED_GAMES = 4;
export const INJURY_GAMES_MAX = 20;

/** A card as a game uses it. Everybody can bat: a pitcher without a batting card gets the factory's. */
export const pinnedPlayerSchema = z.object({
  cardId: idSchema,
  playerId: idSchema,
  name: z.string().min(1),
  bats: battingHandSchema,
  throws: handSchema,
  positions: z.array(pinnedPositionSchema),
  batting: pinnedBattingSchema,
  pitching: pinnedPitchingSchema.nullable(),
  /** In campaign play: his work on the mound in the club's last games, the latest first. */
  recentWork: z.array(countSchema).max(RESTED_GAMES).optional(),
  /** In campaign play: the games, with this one, that he misses because he is hurt. */
  outFor: z.int().min(1).max(INJURY_GAMES_MAX).optional(),
});
export type PinnedPlayer = z.infer<typeof pinnedPlayerSchema>;

/** The park's ratings: a ballpark result counts on a d20 of at most this, by the batting side. */
export const parkSchema = z.object({
  homeRunLeft: z.int().min(0).max(20),
  homeRunRight: z.int().min(0).max(20),
  singleLeft: z.int().min(0).max(20),
  singleRight: z.int().min(0).max(20),
});
export type Park = z.infer<typeof parkSchema>;

/** A club in a game. Line-up slots and the starter are places in `players`. */
export const pinnedTeamSchema = z.object({
  teamId: idSchema,
  abbrev: z.string(),
  shortName: z.string(),
  longName: z.string(),
  colour: z.string(),
  players: z.array(pinnedPlayerSchema).min(9).max(40),
  lineup: z.array(z.object({ player: z.int().min(0), position: positionSchema })).length(9),
  starter: z.int().min(0),
  /** Left out in games that began before managers were pinned. */
  manager: pinnedManagerSchema.optional(),
});
export type PinnedTeam = z.infer<typeof pinnedTeamSchema>;

/** All that a game needs, copied at first pitch: a replay never shifts when cards change later. */
export const gameSetupSchema = z.object({
  gameId: idSchema,
  rules: gameRulesSchema,
  park: parkSchema,
  away: pinnedTeamSchema,
  home: pinnedTeamSchema,
});
export type GameSetup = z.infer<typeof gameSetupSchema>;

export const gamePinSchema = z.object({ ...entity, gameId: idSchema, setup: gameSetupSchema });
export type GamePin = z.infer<typeof gamePinSchema>;

/** `noPlay` rows hold a choice that moves nobody: a substitution, as Retrosheet's NP. */
const PLAY_KINDS = ['plateAppearance', 'noPlay', 'concession'] as const;

export const diceSchema = z.object({
  /** 1-6: the column, 1-3 on the batter's card, 4-6 on the pitcher's. Null when nothing was rolled. */
  column: z.int().min(1).max(6).nullable(),
  /** The two dice of the row, and the d20 of a split cell. */
  row: z.array(z.int().min(1).max(6)).length(2).nullable(),
  split: z.int().min(1).max(20).nullable(),
  /** Every roll of the play in order: what it was for, how many faces, what it showed. */
  rolls: z.array(z.object({ of: z.string(), faces: z.int().min(2), face: z.int().min(1) })),
});
export type PlayDice = z.infer<typeof diceSchema>;

const flag = z.boolean();
const base = z.int().min(0).max(4).nullable();
const maybeId = idSchema.nullable();

export const playSchema = z.object({
  ...entity,
  gameId: idSchema,
  /** 1, 2, 3 … in a game; an undone play keeps its row, soft-deleted, and its number is used again. */
  playNumber: z.int().min(1),
  kind: z.enum(PLAY_KINDS),
  choice: choiceSchema,
  /** The AI manager's reason in one sentence, where the computer made the choice. */
  reason: z.string().max(300).nullable(),
  text: z.string().max(1000),
  dice: diceSchema,
  // The situation before.
  inning: z.int().min(1),
  half: halfSchema,
  outsBefore: z.int().min(0).max(2),
  awayScore: countSchema,
  homeScore: countSchema,
  battingOrder: z.int().min(1).max(9),
  batterCardId: idSchema,
  batterPosition: positionSchema,
  pitcherCardId: idSchema,
  catcherCardId: idSchema,
  firstCardId: maybeId,
  secondCardId: maybeId,
  thirdCardId: maybeId,
  // What happened: bases are 0 out, 1-3, 4 home; null where nobody was.
  result: z.string().max(40).nullable(),
  checkPosition: fieldPositionSchema.nullable(),
  fielderCardId: maybeId,
  batterFinal: base,
  firstFinal: base,
  secondFinal: base,
  thirdFinal: base,
  // Counting statistics of this play.
  plateAppearance: flag,
  atBat: flag,
  hit: flag,
  double: flag,
  triple: flag,
  homeRun: flag,
  walk: flag,
  intentionalWalk: flag,
  strikeout: flag,
  hitByPitch: flag,
  sacrificeHit: flag,
  sacrificeFly: flag,
  groundedIntoDoublePlay: flag,
  fielderChoice: flag,
  reachedOnError: flag,
  ballparkHomeRun: flag,
  ballparkSingle: flag,
  wildPitch: flag,
  passedBall: flag,
  balk: flag,
  stolenBases: countSchema,
  caughtStealing: countSchema,
  pickOffs: countSchema,
  outs: z.int().min(0).max(3),
  runs: z.int().min(0).max(4),
  earnedRuns: z.int().min(0).max(4),
  runsBattedIn: z.int().min(0).max(4),
  errors: z.int().min(0).max(3),
  leftOnBase: z.int().min(0).max(3),
  isTied: flag,
  isGoAhead: flag,
  isNewInning: flag,
  isLast: flag,
  /** Win probability added and change of run expectancy for the batting side; null where nobody moved. */
  wpa: z.number().nullable(),
  re24: z.number().nullable(),
  /** Who was hurt in it, and how many of his club's next games he misses: campaign play. */
  injuredCardId: maybeId.default(null),
  injuryGames: z.int().min(1).max(INJURY_GAMES_MAX).nullable().default(null),
});
export type Play = z.infer<typeof playSchema>;

const DECISION_KINDS = ['win', 'loss', 'save', 'hold', 'blownSave'] as const;
export const decisionSchema = z.object({
  ...entity,
  gameId: idSchema,
  teamId: idSchema,
  cardId: idSchema,
  kind: z.enum(DECISION_KINDS),
});
export type Decision = z.infer<typeof decisionSchema>;
