/** A place in the league's change feed as opaque text, which a reader hands back unchanged. */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { txidSchema } from './sync.ts';

/** The shape of rows in the feed: grows when a change of a model makes old copies unusable. */
export const FEED_SCHEMA_VERSION = 1;

export const feedPositionSchema = z.object({
  epoch: z.string().min(1).max(60),
  /** Everything before (txid, seq), and this place itself, has been read. */
  txid: txidSchema,
  seq: z.int().min(0),
  schemaVersion: z.int().min(1),
});
export type FeedPosition = z.infer<typeof feedPositionSchema>;

/** Writes a position as text that fits into a URL. */
export function encodeFeedCursor(position: FeedPosition): string {
  const { epoch, txid, seq, schemaVersion } = position;
  return Buffer.from(JSON.stringify({ epoch, txid, seq, schemaVersion })).toString('base64url');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Text that is no JSON is refused by the schema, like any other text that is no cursor.
    return undefined;
  }
}

/** Reads what encodeFeedCursor writes. Throws `input/invalid`. */
export function decodeFeedCursor(text: string): FeedPosition {
  const parsed = feedPositionSchema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw new AppError('input/invalid', 'This is not a cursor of the change feed');
}
