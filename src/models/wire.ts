/**
 * Rows as they travel: JSON with snake_case keys. Only a row's own keys change; what its columns
 * hold (a choice, dice, rules) goes as it is.
 */
import { z } from 'zod';
import { parseInput } from './base.ts';

type Snake<
  Text extends string,
  Done extends string = '',
> = Text extends `${infer Head}${infer Rest}`
  ? Snake<Rest, `${Done}${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}`>
  : Done;

/** A row's type with its keys in snake_case. */
export type Wire<Row> = { [Key in keyof Row as Snake<Key & string>]: Row[Key] };

type WireShape<Shape> = Wire<Shape> extends infer Named extends z.core.$ZodShape ? Named : never;

/** More names than all models have; foreign ones beyond that are simply not remembered. */
const NAMES_MAX = 2_000;

/** Remembers what names become: a copy of the league renames the same few hundred all the time. */
function remembering(rename: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const renamed = known.get(key) ?? rename(key);
    if (known.size < NAMES_MAX) known.set(key, renamed);
    return renamed;
  };
}

/** `flyBLeft` as `fly_b_left`: the name of a column in SQL and in JSON. */
export const toSnake = remembering((key) =>
  key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

/** `fly_b_left` as `flyBLeft`. */
export const toCamel = remembering((key) =>
  key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
);

function renamed<Value>(
  row: { readonly [key: string]: Value } | object,
  rename: (key: string) => string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [rename(key), value]));
}

/** A row with its keys in snake_case. */
export function toWire<Row extends object>(row: Row): Wire<Row> {
  return renamed(row, toSnake) as Wire<Row>;
}

/** Rows with their keys in snake_case. */
export function toWireRows<Row extends object>(rows: readonly Row[]): Wire<Row>[] {
  return rows.map((row) => toWire(row));
}

/** The schema of a row as it travels, from the schema of the row. */
export function wireSchema<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<WireShape<Shape>> {
  const shape: Record<string, z.core.$ZodType> = renamed(schema.shape, toSnake);
  return z.object(shape) as z.ZodObject<WireShape<Shape>>;
}

/** A row that has been parsed with wireSchema, with its keys in camelCase again. */
export function fromWire<Row extends object>(wire: Wire<Row>): Row {
  return renamed(wire, toCamel) as Row;
}

/** Reads foreign JSON as a row of the model. Throws `input/invalid`. */
export function parseWire<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  json: unknown,
  what: string,
): z.output<z.ZodObject<Shape>> {
  const wire = typeof json === 'object' && json !== null ? renamed(json, toCamel) : json;
  return parseInput(schema, wire, what);
}
