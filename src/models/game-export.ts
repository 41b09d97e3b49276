/**
 * A finished game as one JSON document: enough to play it again, to check its dice and to compare
 * its box score. The fields of the dice are those of a record of dice (dice-record.ts), so that the
 * document can be given to whoever checks dice. `version` grows when a field changes its meaning.
 */
import { z } from 'zod';
import { countSchema, idSchema, instantSchema } from './base.ts';
import { sideSchema } from './baseball.ts';
import { storedWordsSchema } from './dice-words.ts';
import { decisionSchema, diceSchema, gameSetupSchema, playSchema } from './game.ts';
import { battingLineSchema, fieldingLineSchema, pitchingLineSchema } from './stats.ts';

/** Columns of the databases, which say nothing about the game. */
const ROW = { createdAt: true, updatedAt: true, deletedAt: true, version: true } as const;
const LINE = { ...ROW, id: true, gameId: true } as const;
/** Whose line it is: the side, and the place in the `players` of its pinned team. */
const owner = { side: sideSchema, player: z.int().min(0) };

const exportedPlaySchema = playSchema.omit({ ...ROW, id: true, gameId: true });
export type ExportedPlay = z.infer<typeof exportedPlaySchema>;

const scoreSchema = z.object({ away: countSchema, home: countSchema });
export const GAME_EXPORT_FORMAT = 'paper-dynasty-game';
export const gameExportSchema = z.object({
  format: z.literal(GAME_EXPORT_FORMAT),
  version: z.literal(1),
  gameId: idSchema,
  /** The day of the game; an instant where it is known. */
  startedAt: z.union([instantSchema, z.iso.date()]),
  endedAt: instantSchema.nullable(),
  /** Rules, park, cards and line-ups as they were pinned at first pitch. */
  setup: gameSetupSchema,
  /**
   * `committed`: the seed is 64 hexadecimal digits, its SHA-256 was published before the first pitch,
   * and every play has dice of its own. `seeded`: a simulated game, all of whose rolls follow from
   * one text.
   */
  diceKind: z.enum(['committed', 'seeded']),
  diceCommitment: z.string().nullable(),
  diceSeed: z.string(),
  diceWords: z.object({ away: storedWordsSchema, home: storedWordsSchema }),
  /** Every choice in order with what came of it; making the choices again gives the game. */
  plays: z.array(exportedPlaySchema).min(1),
  /** Rolls that were seen and taken back. */
  takenBack: z.array(z.object({ playNumber: z.int().min(1), dice: diceSchema })),
  score: scoreSchema,
  boxScore: z.object({
    batting: z.array(battingLineSchema.omit(LINE).extend(owner)),
    pitching: z.array(pitchingLineSchema.omit(LINE).extend(owner)),
    fielding: z.array(fieldingLineSchema.omit(LINE).extend(owner)),
    decisions: z.array(decisionSchema.omit(LINE).extend(owner)),
  }),
});
export type GameExport = z.infer<typeof gameExportSchema>;
