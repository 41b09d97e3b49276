/**
 * The change feed: what has changed behind a cursor, with the rows as they are now. It reads only
 * below the oldest transaction that is still open, so a slow writer is waited for, never missed.
 */
import { AppError } from '../../errors.ts';
import {
  decodeFeedCursor,
  encodeFeedCursor,
  FEED_SCHEMA_VERSION,
  type FeedPosition,
} from '../../models/feed-cursor.ts';
import type { Change, SyncedTable } from '../../models/sync.ts';
import type { ChangePlace, ChangeRepo, Horizon } from '../../repositories/change-repo.ts';
import type { KeyRange, SyncedRow, SyncedRowRepo } from '../../repositories/synced-row-repo.ts';
import type { Tx } from '../../repositories/transactions.ts';
import { Service, type ServiceDeps } from '../../services/base.ts';

export interface FeedServiceDeps extends ServiceDeps {
  readonly changes: ChangeRepo;
  readonly rows: SyncedRowRepo;
}
/** A change with the row as it is now; null when it is gone or follows with a later change. */
export interface FedChange extends Change {
  readonly row: SyncedRow | null;
}
export interface ChangePage {
  readonly changes: readonly FedChange[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** A page carries at most about this much JSON, and at least one change. */
const PAGE_BYTES_MAX = 500_000;
const RETENTION_DAYS = 30;

export class FeedService extends Service {
  readonly #deps: FeedServiceDeps;

  constructor(deps: FeedServiceDeps) {
    super('feed', deps);
    this.#deps = deps;
  }

  /** Where the feed stands: to be asked before a snapshot, which its changes then complete. */
  async head(): Promise<{ readonly cursor: string; readonly asOf: string }> {
    const { epoch, txid, asOf } = await this.#deps.changes.horizon();
    return { cursor: encodeFeedCursor(positionAt({ epoch, txid, seq: 0 })), asOf };
  }

  /**
   * The changes behind a cursor, oldest first. Throws `input/invalid` for what is no cursor and
   * `sync/cursor_expired` (context: reason) for one of another epoch, another shape of rows,
   * from before what is kept, or from beyond what there is.
   */
  async changesAfter(cursor: string, limit: number): Promise<ChangePage> {
    const position = decodeFeedCursor(cursor);
    // One snapshot for everything: the horizon, the changes and the rows belong together.
    return await this.operation('changes', { limit }, () =>
      this.#deps.transactions.run((tx) => this.#pageAfter(tx, position, limit), {
        isolationLevel: 'repeatable read',
        readOnly: true,
      }),
    );
  }

  /** Rows of a table in the order of their ids: a piece of a snapshot. */
  async rowsAfter(table: SyncedTable, range: KeyRange): Promise<SyncedRow[]> {
    return await this.#deps.rows.rowsAfter(table, range);
  }

  /** The rows with these ids that exist. */
  async rowsByIds(table: SyncedTable, ids: readonly string[]): Promise<SyncedRow[]> {
    return await this.#deps.rows.rowsByIds(table, ids);
  }

  /** Forgets changes that are older than 30 days; a reader from before takes a new copy. */
  async prune(): Promise<number> {
    return await this.operation('prune', {}, () => this.#deps.changes.prune(RETENTION_DAYS));
  }

  async #pageAfter(tx: Tx, position: FeedPosition, limit: number): Promise<ChangePage> {
    const changes = this.#deps.changes.with(tx);
    const horizon = await changes.horizon();
    assertReadable(position, horizon, await changes.forgottenUpTo(RETENTION_DAYS));
    const found = await changes.listAfter(position, limit + 1);
    const page = await this.#withRows(tx, found.slice(0, limit));
    const last = page.at(-1);
    const hasMore = last !== undefined && page.length < found.length;
    const { epoch } = horizon;
    // With nothing left below the horizon the reader has everything before it.
    const reached = hasMore ? last : { txid: horizon.txid, seq: 0 };
    const next = positionAt({ epoch, txid: reached.txid, seq: reached.seq });
    return { changes: page, cursor: encodeFeedCursor(next), hasMore };
  }

  /** Adds the rows, each at its last change in the page, and cuts where the page is full. */
  async #withRows(tx: Tx, changes: readonly Change[]): Promise<FedChange[]> {
    const rows = await this.#rowsOf(tx, changes);
    let bytes = 0;
    const sized = new Set<string>();
    const fitting = changes.filter((change, index) => {
      if (!sized.has(change.rowId)) bytes += JSON.stringify(rows.get(change.rowId) ?? null).length;
      sized.add(change.rowId);
      return index === 0 || bytes <= PAGE_BYTES_MAX;
    });
    const lastPlace = new Map(fitting.map((change, index) => [change.rowId, index]));
    return fitting.map((change, index) => {
      const isLast = lastPlace.get(change.rowId) === index;
      return { ...change, row: isLast ? (rows.get(change.rowId) ?? null) : null };
    });
  }

  async #rowsOf(tx: Tx, changes: readonly Change[]): Promise<Map<string, SyncedRow>> {
    const idsByTable = new Map<SyncedTable, Set<string>>();
    for (const { tableName, rowId } of changes) {
      const ids = idsByTable.get(tableName) ?? new Set();
      idsByTable.set(tableName, ids.add(rowId));
    }
    const rows = new Map<string, SyncedRow>();
    for (const [table, ids] of idsByTable) {
      const found = await this.#deps.rows.with(tx).rowsByIds(table, [...ids]);
      for (const row of found) rows.set(row.id, row);
    }
    return rows;
  }
}

function positionAt(place: Omit<FeedPosition, 'schemaVersion'>): FeedPosition {
  return { ...place, schemaVersion: FEED_SCHEMA_VERSION };
}

function isBefore(one: ChangePlace, other: ChangePlace): boolean {
  const [txid, otherTxid] = [BigInt(one.txid), BigInt(other.txid)];
  return txid < otherTxid || (txid === otherTxid && one.seq < other.seq);
}

function assertReadable(
  position: FeedPosition,
  horizon: Horizon,
  forgotten: ChangePlace | undefined,
): void {
  const refuse = (reason: string) =>
    new AppError('sync/cursor_expired', 'A new copy of everything is needed', { reason });
  if (position.epoch !== horizon.epoch) throw refuse('epoch');
  if (position.schemaVersion !== FEED_SCHEMA_VERSION) throw refuse('schema');
  // The horizon only rises: a place above it was read before the league was restored.
  if (isBefore({ txid: horizon.txid, seq: 0 }, position)) throw refuse('future');
  if (forgotten !== undefined && isBefore(position, forgotten)) throw refuse('too_old');
}
