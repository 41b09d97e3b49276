/**
 * The tables of the change feed, read and written alike: in the league's schema they are the
 * source, in the bot's the copy. Rows come and go in camelCase, as their models have them.
 */
import { type RawBuilder, sql } from 'kysely';
import { present } from '../errors.ts';
import type { SyncedTable } from '../models/sync.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

/** A row of any synced table: what all of them have. */
export interface SyncedRow {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}
export interface KeyRange {
  /** Rows behind this id; undefined begins at the first. */
  readonly after?: string | undefined;
  readonly limit: number;
}
/** A row that the league has removed: the copy is hidden, since games may still point at it. */
export interface Tombstone {
  readonly id: string;
  readonly version: number;
  readonly deletedAt: string;
}
/** A piece of a snapshot: the ids that the source has between two keys. */
export interface SweptRange {
  readonly after: string | undefined;
  /** The last key of the piece; undefined reaches to the end of the table. */
  readonly through: string | undefined;
  readonly ids: readonly string[];
  /** Rows that are younger than this may be missing in the snapshot and stay. */
  readonly asOf: string;
}
/**
 * `newer`: a row only replaces one of the same or an older version. `always`: the source wins, as
 * it must after it was restored from a backup.
 */
export type UpsertMode = 'newer' | 'always';

/** One statement carries at most this many rows, which bounds its memory on both sides. */
const BULK_ROWS_MAX = 1_000;

export class SyncedRowRepo {
  readonly #source: Source;
  readonly #db: BareKysely;

  constructor(source: Source) {
    this.#source = source;
    this.#db = kyselyOf(source);
  }

  with(source: Source): SyncedRowRepo {
    return new SyncedRowRepo(source);
  }

  /** Rows in the order of their ids, hidden ones included. */
  async rowsAfter(table: SyncedTable, range: KeyRange): Promise<SyncedRow[]> {
    const after = range.after === undefined ? sql`` : sql`where id > ${range.after}::uuid`;
    return await this.#rows(
      sql`select * from ${this.#name(table)} ${after} order by id limit ${range.limit}`,
    );
  }

  /** The rows with these ids that exist, hidden ones included. */
  async rowsByIds(table: SyncedTable, ids: readonly string[]): Promise<SyncedRow[]> {
    return await this.#rows(
      sql`select * from ${this.#name(table)} where id in ${idList(ids)} order by id`,
    );
  }

  /** Which of these ids have no row. */
  async missingIds(table: SyncedTable, ids: readonly string[]): Promise<string[]> {
    const found = await this.#rows(
      sql`select id from ${this.#name(table)} where id in ${idList(ids)}`,
    );
    const present = new Set(found.map((row) => row.id));
    return ids.filter((id) => !present.has(id));
  }

  /** How many rows are there and not hidden. */
  async count(table: SyncedTable): Promise<number> {
    const query = sql<{ rows: number }>`
      select count(*) as rows from ${this.#name(table)} where deleted_at is null`;
    const { rows } = await ask(() => query.execute(this.#db));
    return present(rows[0], 'a count').rows;
  }

  /** Stores new rows, which all have the same columns. Throws `database/constraint`. */
  async insert(table: SyncedTable, rows: readonly object[]): Promise<void> {
    await this.#insertInBulk(table, rows, () => sql``);
  }

  /** Stores new rows and leaves those alone that are already there. */
  async insertMissing(table: SyncedTable, rows: readonly object[]): Promise<void> {
    await this.#insertInBulk(table, rows, () => sql`on conflict do nothing`);
  }

  /** Stores copies of rows as they are, over what has the same id. */
  async upsert(table: SyncedTable, rows: readonly SyncedRow[], mode: UpsertMode): Promise<void> {
    const condition = mode === 'newer' ? sql`where present.version <= excluded.version` : sql``;
    await this.#insertInBulk(table, rows, (keys) => {
      const settings = keys
        .filter((key) => key !== 'id')
        .map((key) => sql`${sql.ref(key)} = excluded.${sql.ref(key)}`);
      return sql`on conflict (id) do update set ${sql.join(settings)} ${condition}`;
    });
  }

  /** Hides the rows that the source has removed, unless a newer version has arrived since. */
  async bury(table: SyncedTable, tombstones: readonly Tombstone[]): Promise<void> {
    const query = sql`update ${this.#name(table)} present
      set deleted_at = coalesce(present.deleted_at, t."deletedAt"), version = t.version
      from jsonb_to_recordset(${JSON.stringify(tombstones)}::jsonb)
        as t(id uuid, version integer, "deletedAt" timestamptz)
      where present.id = t.id and present.version <= t.version`;
    await ask(() => query.execute(this.#db));
  }

  /** Hides the rows of a key range that the source does not have, and says how many. */
  async sweep(table: SyncedTable, range: SweptRange): Promise<number> {
    const after = range.after === undefined ? sql`` : sql`and id > ${range.after}::uuid`;
    const through = range.through === undefined ? sql`` : sql`and id <= ${range.through}::uuid`;
    const kept = range.ids.length === 0 ? sql`` : sql`and id not in ${idList(range.ids)}`;
    const hidden = await this.#rows(sql`update ${this.#name(table)}
      set deleted_at = ${range.asOf}::timestamptz
      where deleted_at is null and created_at < ${range.asOf}::timestamptz
        ${after} ${through} ${kept}
      returning id`);
    return hidden.length;
  }

  #name(table: SyncedTable): RawBuilder<unknown> {
    return tableName({ schema: this.#source.schema, table });
  }

  async #rows(query: RawBuilder<unknown>): Promise<SyncedRow[]> {
    const { rows } = await ask(() => query.execute(this.#db));
    return rows as SyncedRow[];
  }

  async #insertInBulk(
    table: SyncedTable,
    rows: readonly object[],
    conflict: (keys: readonly string[]) => RawBuilder<unknown>,
  ): Promise<void> {
    const target = { schema: this.#source.schema, table };
    const keys = keysOf(rows);
    for (let start = 0; start < rows.length; start += BULK_ROWS_MAX) {
      const part = rows.slice(start, start + BULK_ROWS_MAX);
      const query = sql`insert into ${tableName(target)} as present (${columnList(keys)})
        ${recordsetSelect(target, keys, part)} ${conflict(keys)}`;
      await ask(() => query.execute(this.#db));
    }
  }
}

/** Ids as one parameter, whatever their number: `(select … from the JSON array)`. */
function idList(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}
