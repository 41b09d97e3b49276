/**
 * What a bot tells the league about a game: operations in order, each under a key made from what
 * it is. The same schemas write the outbox, travel, and are read by the league's intake.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idSchema, instantSchema } from './base.ts';
import { halfSchema, sideSchema } from './baseball.ts';
import { canonicalJson } from './canonical-json.ts';
import { storedWordsSchema } from './dice-words.ts';
import { decisionSchema, gameSchema, type Play, playSchema } from './game.ts';
import { gameSealSchema } from './game-seal.ts';
import { battingLineSchema, fieldingLineSchema, pitchingLineSchema } from './stats.ts';
import { OUTBOX_KINDS } from './sync.ts';

/** Columns that each database keeps for itself. */
const KEPT = { createdAt: true, updatedAt: true, deletedAt: true, version: true } as const;

/** `game`: the game as it stood at first pitch; the dice seed is still secret. */
export const gameStartSchema = gameSchema.omit({
  ...KEPT,
  ...{ author: true, diceSeed: true, awayWords: true, homeWords: true },
});
export type GameStart = z.infer<typeof gameStartSchema>;

/** `play`: the row of the play. */
export const deliveredPlaySchema = playSchema.omit(KEPT);
export type DeliveredPlay = z.infer<typeof deliveredPlaySchema>;

/** `undo`: the last play that counts, which counts no more. */
const playUndoSchema = z.object({ playNumber: z.int().min(1) });

/** `words`: what the manager of a side added to the dice before the first roll. */
const diceWordsAddedSchema = z.object({ side: sideSchema, words: storedWordsSchema.unwrap() });
export type DiceWordsAdded = z.infer<typeof diceWordsAddedSchema>;

const LINES_MAX = 80;
/** `seal`: the manifest of a finished game with its final situation and box score. */
export const gameEndSchema = z.object({
  seal: gameSealSchema.omit(KEPT),
  status: z.enum(['complete', 'abandoned']),
  inning: z.int().min(1),
  half: halfSchema,
  outs: z.int().min(0).max(3),
  endedAt: instantSchema,
  /** As every roll was made with; null where a manager added none. */
  awayWords: storedWordsSchema.default(null),
  homeWords: storedWordsSchema.default(null),
  battingLines: z.array(battingLineSchema.omit(KEPT)).max(LINES_MAX),
  pitchingLines: z.array(pitchingLineSchema.omit(KEPT)).max(LINES_MAX),
  fieldingLines: z.array(fieldingLineSchema.omit(KEPT)).max(LINES_MAX),
  decisions: z.array(decisionSchema.omit(KEPT)).max(LINES_MAX),
});
export type GameEnd = z.infer<typeof gameEndSchema>;

/** The payload's schema by the kind of the operation. Payloads travel as they are, in camelCase. */
export const RESULT_PAYLOADS = {
  game: gameStartSchema,
  play: deliveredPlaySchema,
  undo: playUndoSchema,
  words: diceWordsAddedSchema,
  seal: gameEndSchema,
} as const satisfies Record<(typeof OUTBOX_KINDS)[number], z.ZodType>;

const keySchema = z.string().min(1).max(100);
/** One operation as it travels; its payload is read by RESULT_PAYLOADS[kind]. */
export const resultOperationSchema = z.object({
  key: keySchema,
  kind: z.enum(OUTBOX_KINDS),
  /**
   * The game's version after the write. The league takes the next one only; a seal may carry the
   * version of the play that ended the game.
   */
  seq: z.int().min(1),
  payload: z.record(z.string(), z.unknown()),
});
export type ResultOperation = z.infer<typeof resultOperationSchema>;

export const OPERATIONS_MAX = 50;
/** Operations of one game, in order. */
export const resultsRequestSchema = z.object({
  game_id: idSchema,
  operations: z.array(resultOperationSchema).min(1).max(OPERATIONS_MAX),
});

/** The league's answer to an operation, which it gives again when the operation comes again. */
export const operationAnswerSchema = z.object({
  key: keySchema,
  seq: z.int().min(1),
  play_count: z.int().min(0),
});
export type OperationAnswer = z.infer<typeof operationAnswerSchema>;

/** The chain before the first play. */
export const CHAIN_START = '0'.repeat(64);

/** What a later computation may add to a play without changing what happened. */
const ADDED_LATER: ReadonlySet<string> = new Set(['wpa', 're24']);

/** Facts that plays have had since a later version: where they are null the hash is as it was. */
const NEWER: ReadonlySet<string> = new Set(['injuredCardId', 'injuryGames']);

/**
 * The next hash of a game's chain: SHA-256 over the hash before and the facts of the play. Columns
 * that each database keeps for itself, wpa and re24 do not count.
 */
export function chainHash(before: string, play: DeliveredPlay | Play): string {
  const facts = Object.keys(deliveredPlaySchema.shape)
    .filter((key) => !ADDED_LATER.has(key))
    .map((key) => [key, Reflect.get(play, key)] as const)
    .filter(([key, value]) => !NEWER.has(key) || value !== null);
  const text = canonicalJson(Object.fromEntries(facts));
  return createHash('sha256').update(`${before}\n${text}`).digest('hex');
}
