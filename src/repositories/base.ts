/** The patterns that every repository repeats over one table of one schema. */
import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { SchemaName } from '../database/schema/schema-names.ts';
import { AppError, present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { ask, kyselyOf, type Source } from './transactions.ts';

/** What every row of these tables carries. */
export interface EntityRow {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly version: number;
}
export type ColumnOf<Row> = keyof Row & string;
/** Columns that are never null, by which a list may be sorted and paged. */
export type SortColumn<Row> = {
  [Column in ColumnOf<Row>]: null extends Row[Column] ? never : Column;
}[ColumnOf<Row>];
/** A value, null, or any of several values. */
export type Filter<Row> = {
  readonly [Column in ColumnOf<Row>]?: Row[Column] | { readonly in: readonly Row[Column][] };
};

export interface ListQuery<Row> {
  readonly where?: Filter<Row>;
  /** By id, ascending, when it is left out. */
  readonly sort?: { readonly by: SortColumn<Row>; readonly direction: 'asc' | 'desc' };
  /** Rows a page, at most LIST_LIMIT_MAX; 100 when it is left out. */
  readonly limit?: number;
  /** `next` of the page before, or null for the first page. */
  readonly after?: string | null;
  readonly includeDeleted?: boolean;
}
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}
export interface Visibility {
  readonly includeDeleted?: boolean;
}
/** A row as somebody saw it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}
/** Columns that a caller may change: never the identity, never what the repository keeps itself. */
export type Changes<Row> = Partial<Omit<Row, keyof EntityRow>>;

const LIST_LIMIT_MAX = 1_000;
const LIST_LIMIT = 100;
/** One statement carries at most this many rows, which bounds its memory on both sides. */
const BULK_ROWS_MAX = 1_000;

type AnyTables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function isAnyOfMany(wanted: unknown): wanted is { readonly in: readonly unknown[] } {
  return typeof wanted === 'object' && wanted !== null && 'in' in wanted;
}

function conditionsOf<Row>(eb: ExpressionBuilder<AnyTables, string>, filter: Filter<Row>) {
  const conditions = Object.entries<unknown>(filter).map(([column, wanted]) => {
    if (wanted === undefined) return eb.lit(true);
    if (wanted === null) return eb(column, 'is', null);
    if (!isAnyOfMany(wanted)) return eb(column, '=', wanted);
    return wanted.in.length === 0 ? eb.lit(false) : eb(column, 'in', wanted.in);
  });
  return eb.and(conditions);
}

/** The rows behind a cursor in a list that is sorted by this column and then by id. */
function afterCursor(
  place: { readonly by: string; readonly direction: 'asc' | 'desc'; readonly of: string },
  cursor: string,
): RawBuilder<boolean> {
  const { value, id } = decodeCursor(cursor, place.of);
  const than = place.direction === 'asc' ? sql`>` : sql`<`;
  return sql<boolean>`(${sql.ref(place.by)}, id) ${than} (${value}, ${id})`;
}

/**
 * One table. A row that was softly deleted is not seen unless it is asked for. Rows go in and come
 * out as their model's type; nothing of Kysely does.
 */
export abstract class Repository<Row extends EntityRow> {
  /** The table's name in camel case, as Kysely knows it. */
  protected readonly table: string;
  protected readonly schema: SchemaName;
  readonly #db: Kysely<AnyTables>;

  protected constructor(source: Source, table: string) {
    this.table = table;
    this.schema = source.schema;
    this.#db = kyselyOf(source).$extendTables<AnyTables>();
  }

  /** The same repository inside a transaction. */
  abstract with(source: Source): Repository<Row>;

  /** The row, or undefined when there is none. */
  async find(id: string, options: Visibility = {}): Promise<Row | undefined> {
    let query = this.#db.selectFrom(this.table).selectAll().where('id', '=', id);
    if (!options.includeDeleted) query = query.where('deletedAt', 'is', null);
    return await ask(() => query.$castTo<Row>().executeTakeFirst());
  }

  /** The row; throws `entity/not_found` when there is none. */
  async get(id: string, options: Visibility = {}): Promise<Row> {
    const row = await this.find(id, options);
    if (row === undefined) throw this.#notFound(id);
    return row;
  }

  /** A page of rows. Throws `input/invalid` for a cursor that is not from such a list. */
  async list(query: ListQuery<Row> = {}): Promise<Page<Row>> {
    const { by, direction } = query.sort ?? { by: 'id', direction: 'asc' };
    const limit = Math.min(query.limit ?? LIST_LIMIT, LIST_LIMIT_MAX);
    const of = `${this.table}:${by}:${direction}`;
    let select = this.#db
      .selectFrom(this.table)
      .selectAll()
      .where((eb) => conditionsOf<Row>(eb, query.where ?? {}))
      .orderBy(by, direction)
      .limit(limit + 1);
    if (by !== 'id') select = select.orderBy('id', direction);
    if (!query.includeDeleted) select = select.where('deletedAt', 'is', null);
    if (query.after) select = select.where(afterCursor({ by, direction, of }, query.after));
    const found: Row[] = await ask(() => select.$castTo<Row>().execute());
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    const next = last && encodeCursor({ of, value: String(last[by]), id: last.id });
    return { rows, next: next ?? null };
  }

  /** Stores a new row and gives it back complete. Throws `database/constraint`. */
  async insert(row: NewRow<Row>): Promise<Row> {
    const query = this.#db.insertInto(this.table).values(row).returningAll().$castTo<Row>();
    const inserted: Row | undefined = await ask(() => query.executeTakeFirst());
    return present(inserted, 'the inserted row');
  }

  /** Stores many new rows, which all have the same columns. Throws `database/constraint`. */
  async insertMany(rows: readonly NewRow<Row>[]): Promise<void> {
    await this.#insertInBulk(rows, () => sql``);
  }

  /**
   * Stores rows as they are, version and instants included, over what has the same id: for copies
   * of rows that somebody else owns. An older version never overwrites a newer one.
   */
  async upsertMany(rows: readonly Row[]): Promise<void> {
    await this.#insertInBulk(rows, (keys) => {
      const settings = keys
        .filter((key) => key !== 'id')
        .map((key) => sql`${sql.ref(key)} = excluded.${sql.ref(key)}`);
      return sql`on conflict (id) do update set ${sql.join(settings)}
        where present.version <= excluded.version`;
    });
  }

  /**
   * Changes a row that is still as the caller saw it and gives it back under its next version.
   * Throws `entity/stale_version` (context: presentVersion) or `entity/not_found`.
   */
  async update(seen: Seen, changes: Changes<Row>): Promise<Row> {
    return await this.#write(seen, changes, { isDeleted: false });
  }

  /** Hides a row. Throws as `update` does. */
  async softDelete(seen: Seen): Promise<Row> {
    return await this.#write(seen, { deletedAt: sql`now()` }, { isDeleted: false });
  }

  /** Shows a hidden row again. Throws as `update` does; a row that is not hidden is not found. */
  async restore(seen: Seen): Promise<Row> {
    return await this.#write(seen, { deletedAt: null }, { isDeleted: true });
  }

  async #write(seen: Seen, changes: object, state: { isDeleted: boolean }): Promise<Row> {
    const query = this.#db
      .updateTable(this.table)
      .set({ ...changes, version: sql`version + 1`, updatedAt: sql`now()` })
      .where('id', '=', seen.id)
      .where('version', '=', seen.version)
      .where('deletedAt', state.isDeleted ? 'is not' : 'is', null)
      .returningAll()
      .$castTo<Row>();
    const written: Row | undefined = await ask(() => query.executeTakeFirst());
    if (written !== undefined) return written;
    const row = await this.find(seen.id, { includeDeleted: state.isDeleted });
    if (row === undefined || row.version === seen.version) throw this.#notFound(seen.id);
    throw new AppError('entity/stale_version', `The ${this.table} was changed by somebody else`, {
      entity: this.table,
      id: seen.id,
      version: seen.version,
      presentVersion: row.version,
    });
  }

  async #insertInBulk(
    rows: readonly object[],
    conflict: (keys: readonly string[]) => RawBuilder<unknown>,
  ): Promise<void> {
    const target = { schema: this.schema, table: this.table };
    const keys = keysOf(rows);
    for (let start = 0; start < rows.length; start += BULK_ROWS_MAX) {
      const part = rows.slice(start, start + BULK_ROWS_MAX);
      const query = sql`insert into ${tableName(target)} as present (${columnList(keys)})
        ${recordsetSelect(target, keys, part)} ${conflict(keys)}`;
      await ask(() => query.execute(this.#db));
    }
  }

  #notFound(id: string): AppError {
    return new AppError('entity/not_found', `There is no ${this.table} ${id}`, {
      entity: this.table,
      id,
    });
  }
}
