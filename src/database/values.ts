/**
 * How values cross the border to SQL, the same on both engines: parsers by type for what comes
 * back, and one rule for parameters.
 */
import { AppError } from '../errors.ts';

export type ValueParser = (text: string) => unknown;

const asText: ValueParser = (text) => text;

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new AppError('database/corrupt', `${text} is too large for a whole number here`);
  }
  return value;
}

const TIMESTAMPTZ = /^(\d{4,6}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(?::?(\d\d))?$/;

/** Reads `2026-04-01 18:05:00.25+02` as an ISO string in UTC with milliseconds. */
function parseInstant(text: string): string {
  const [, date, time, hours, minutes = '00'] = TIMESTAMPTZ.exec(text) ?? [];
  const instant = new Date(`${date}T${time}${hours}:${minutes}`);
  if (Number.isNaN(instant.getTime())) {
    throw new AppError('database/corrupt', `${text} is not an instant that can be read`);
  }
  return instant.toISOString();
}

/** Reads a one-dimensional array of a type whose text has neither commas nor quotes in it. */
function arrayOf(parse: ValueParser): ValueParser {
  const parseElement = (text: string) => (text === 'NULL' ? null : parse(text));
  return (text) =>
    text === '{}' ? [] : text.slice(1, -1).replaceAll('"', '').split(',').map(parseElement);
}

/** Type and array type as numbered in PostgreSQL's catalogue (pg_type.oid). */
const TYPES: readonly (readonly [type: number, arrayType: number, parse: ValueParser])[] = [
  /* int8 */ [20, 1016, parseWholeNumber],
  /* date */ [1082, 1182, asText],
  /* timestamp */ [1114, 1115, asText],
  /* timestamptz */ [1184, 1185, parseInstant],
  /* interval */ [1186, 1187, asText],
  /* xid8 */ [5069, 271, asText],
];

/**
 * Parsers by type: whole numbers of eight bytes (count, sum) as numbers, which must be safe
 * integers; timestamptz as ISO strings; dates, zoneless timestamps, intervals and transaction
 * numbers as the text that the database writes, so that no time zone slips in. Arrays alike.
 */
export const VALUE_PARSERS: Readonly<Record<number, ValueParser>> = Object.fromEntries(
  TYPES.flatMap(([type, arrayType, parse]) => [
    [type, parse],
    [arrayType, arrayOf(parse)],
  ]),
);

function encodeParameter(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (value instanceof Date) {
    throw new AppError('database/misuse', 'A Date was given to SQL: pass an ISO string');
  }
  return JSON.stringify(value);
}

/**
 * Writes objects and arrays as JSON text, since pg would send a JavaScript array to a jsonb column
 * as a PostgreSQL array. Throws `database/misuse` for a Date, whose zone the engines read
 * differently.
 */
export function encodeParameters(parameters: readonly unknown[]): unknown[] {
  return parameters.map(encodeParameter);
}
