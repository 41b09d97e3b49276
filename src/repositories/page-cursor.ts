/** Where a page of a list ended, as opaque text that a caller hands back for the next one. */
import { z } from 'zod';
import { AppError } from '../errors.ts';

const cursorSchema = z.object({
  /** The list that it belongs to: table, column and direction. */
  of: z.string(),
  /** What the last row has in the column, as text; the database reads it as the column's type. */
  value: z.string(),
  id: z.guid(),
});
export type PageCursor = z.infer<typeof cursorSchema>;

/** Writes a cursor as text that fits into a URL. */
export function encodeCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Text that is no JSON is refused by the schema, like any other text that is no cursor.
    return undefined;
  }
}

/** Reads a cursor of the list named. Throws `input/invalid` for any other text. */
export function decodeCursor(text: string, of: string): PageCursor {
  const parsed = cursorSchema.safeParse(readJson(text));
  if (parsed.success && parsed.data.of === of) return parsed.data;
  throw new AppError('input/invalid', 'This page cursor does not belong to this list', { of });
}
