/**
 * Many rows as one parameter: they go to the server as JSON and become rows there, so that one
 * statement text serves any number of rows and can be prepared.
 */
import { type RawBuilder, sql } from 'kysely';
import type { SchemaName } from '../database/schema/schema-names.ts';
import { assert } from '../errors.ts';

export interface BulkTarget {
  readonly schema: SchemaName;
  /** In camel case, as Kysely knows it. */
  readonly table: string;
}

/** Names and lists once written are kept: models have only so many columns and shapes of rows. */
const columnNames = new Map<string, string>();
const columnLists = new Map<string, string>();

/** A column's name in SQL, as Kysely's camel-case plugin writes it. */
export function toColumn(key: string): string {
  const known = columnNames.get(key);
  if (known !== undefined) return known;
  const name = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(key, name);
  return name;
}

/** The keys of the first row, which every row must have: a missing one would be stored as null. */
export function keysOf(rows: readonly object[]): string[] {
  const keys = Object.keys(rows[0] ?? {}).sort();
  const isAlike = (row: object) =>
    Object.keys(row).length === keys.length && keys.every((key) => key in row);
  assert(rows.every(isAlike), 'rows that are stored together have the same columns');
  return keys;
}

/** Rows as JSON with the names that SQL has for their columns. */
export function toRecordset(rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [toColumn(key), value])),
    ),
  );
}

/**
 * The columns of these keys, as a list of quoted names. It is text and not a list of references,
 * because composing some sixty of them anew for every play costs more than sending the play.
 */
export function columnList(keys: readonly string[]): RawBuilder<unknown> {
  const shape = keys.join();
  const known = columnLists.get(shape);
  if (known !== undefined) return sql.raw(known);
  const isName = (name: string) => /^[a-z][a-z0-9_]*$/.test(name);
  const names = keys.map(toColumn);
  assert(names.every(isName), 'columns of models are plain names');
  const list = names.map((name) => `"${name}"`).join(', ');
  columnLists.set(shape, list);
  return sql.raw(list);
}

/** The name of a table with its schema, quoted. */
export function tableName({ schema, table }: BulkTarget): RawBuilder<unknown> {
  return sql.table(`${schema}.${table}`);
}

/** `select … from` the rows in a JSON parameter, typed as the table's own columns. */
export function recordsetSelect(
  target: BulkTarget,
  keys: readonly string[],
  rows: readonly object[],
): RawBuilder<unknown> {
  return sql`select ${columnList(keys)}
    from jsonb_populate_recordset(null::${tableName(target)}, ${toRecordset(rows)}::jsonb)`;
}
