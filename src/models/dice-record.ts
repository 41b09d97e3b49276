/**
 * The record of a game's dice, which anybody can check without trusting who wrote it: a part of the
 * game as the dugout gives it. Numbers are read as they are, since judging them is what checking is.
 */
import { z } from 'zod';

const rollSchema = z.object({ of: z.string(), faces: z.number(), face: z.number() });

const number = z.number().nullable().default(null);
const recordedPlaySchema = z.object({
  playNumber: z.number(),
  /** How many dice were rolled; null in a record that does not say. */
  draws: number,
  dice: z.object({
    column: number,
    row: z.array(z.number()).nullable().default(null),
    split: number,
    rolls: z.array(rollSchema),
  }),
});
/** A play with its rolls in order; plays without dice have none. */
export type RecordedPlay = z.infer<typeof recordedPlaySchema>;

const words = z.string().nullable().default(null);
export const diceRecordSchema = z.object({
  gameId: z.string().min(1),
  diceCommitment: z.string(),
  /** Null while the game goes on. */
  diceSeed: z.string().nullable(),
  diceWords: z.object({ away: words, home: words }).default({ away: null, home: null }),
  /** Those that count, in order, whether dice were rolled in them or not. */
  plays: z.array(recordedPlaySchema),
  takenBack: z.array(recordedPlaySchema).default([]),
  /** The hash over all rolls; null in a record that does not have it. */
  rollsHash: z.string().nullable().default(null),
});
export type DiceRecord = z.infer<typeof diceRecordSchema>;

/** What can be wrong with a record. */
export const DICE_PROBLEM_KINDS = [
  'seedMissing',
  'commitment',
  'words',
  'playOrder',
  'faces',
  'face',
  'draws',
  'reading',
  'rollsHash',
  'replay',
  'seal',
] as const;

/** One thing that is wrong, and where. */
export interface DiceProblem {
  readonly kind: (typeof DICE_PROBLEM_KINDS)[number];
  /** The number of the play; null for the game as a whole. */
  readonly play: number | null;
  /** The number of the roll in its play, from 1; null for the play as a whole. */
  readonly draw: number | null;
  /** It is in a play that was taken back. */
  readonly isTakenBack: boolean;
  readonly expected: string;
  readonly found: string;
  /** A sentence for people. */
  readonly message: string;
}
export interface DiceReport {
  readonly gameId: string;
  /** Every roll follows from the seed, and the seed is the one that was committed to. */
  readonly isFair: boolean;
  readonly plays: number;
  /** In plays that count. */
  readonly rolls: number;
  /** In plays that were taken back. */
  readonly rollsTakenBack: number;
  /** In the order of the plays. */
  readonly problems: readonly DiceProblem[];
}
