/** The manifest of a finished game: what the league must hold before it believes the result. */
import { z } from 'zod';
import { countSchema, entity, idSchema, sha256Hex } from './base.ts';

export const gameSealSchema = z.object({
  ...entity,
  gameId: idSchema,
  playCount: countSchema,
  /** SHA-256 over the plays in order, each hashed with the hash before it. */
  chainHash: sha256Hex,
  awayScore: countSchema,
  homeScore: countSchema,
  diceSeed: sha256Hex,
});
export type GameSeal = z.infer<typeof gameSealSchema>;
