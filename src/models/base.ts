/** The mixins that every model is composed from, and the primitive fields that they share. */
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** A UUID in lower-case hexadecimal; version 7 for rows made at run time, 5 for derived ones. */
export const idSchema = z.guid();
/** An instant as an ISO 8601 string with an offset, which is what both database engines return. */
export const instantSchema = z.iso.datetime({ offset: true });
/** A colour as #rrggbb. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #1a2b3c');
/** A count that cannot be negative. */
export const countSchema = z.int().min(0);

const identified = { id: idSchema };
export const timestamped = { createdAt: instantSchema, updatedAt: instantSchema };
const softDeletable = { deletedAt: instantSchema.nullable() };
export const versioned = { version: z.int().min(1) };

/** What every row that people or the league may change carries. */
export const entity = { ...identified, ...timestamped, ...softDeletable, ...versioned };

/** The columns that the database fills in itself when a row is inserted. */
export type Generated = 'createdAt' | 'updatedAt' | 'deletedAt' | 'version';
/** A model's row as it is handed to an insert: generated columns may be left out. */
export type NewRow<Model> = Omit<Model, Generated & keyof Model> &
  Partial<Pick<Model, Generated & keyof Model>>;

/**
 * Reads foreign input with a schema. Throws `input/invalid` with every problem, path by path, in
 * the context; the value itself is never repeated there, since it may hold a secret.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const first = problems[0];
  throw new AppError(
    'input/invalid',
    `${what} is not valid: ${first?.path ? `${first.path}: ` : ''}${first?.message ?? 'unknown'}`,
    { what, problems },
    parsed.error,
  );
}

/** A SHA-256 as 64 hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
