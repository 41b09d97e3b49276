/**
 * Keeps the bot's copy of the league: a full copy first, then the changes. Cursor and rows are
 * committed together, so a process that dies anywhere goes on from where its rows are.
 *
 *   no cursor ──full copy──> cursor ──changes──> cursor ──changes──> …
 *       ^                                          │
 *       └───────────── sync/cursor_expired ────────┘
 */
import { AppError, isAppError } from '../errors.ts';
import type { ChangePage, SnapshotPage, SnapshotPiece } from '../league-client/league-client.ts';
import { decodeFeedCursor, encodeFeedCursor, type FeedPosition } from '../models/feed-cursor.ts';
import { SYNCED_TABLES, type SyncedTable } from '../models/sync.ts';
import type { CursorRepo } from '../repositories/cursor-repo.ts';
import type { SyncedRowRepo } from '../repositories/synced-row-repo.ts';
import type { Tx } from '../repositories/transactions.ts';
import { type Clock, Service, type ServiceDeps } from './base.ts';
import { copyOfChanges, type TouchedRows, touchedBy } from './sync-changes.ts';
import { type RowSource, rowsOf, SyncCopy } from './sync-copy.ts';

/** What the league offers to a reader; its client does. */
export interface LeagueFeed extends RowSource {
  head(): Promise<{ readonly cursor: string; readonly asOf: string }>;
  snapshot(piece: SnapshotPiece): Promise<SnapshotPage>;
  changes(cursor: string, limit: number): Promise<ChangePage>;
}
export interface SyncServiceDeps extends ServiceDeps {
  readonly league: LeagueFeed;
  readonly rows: SyncedRowRepo;
  readonly cursors: CursorRepo;
  readonly clock: Clock;
  /** Told after rows have been committed; undefined in `ids` means any row of the table. */
  readonly onTouched?: ((rows: TouchedRows) => void) | undefined;
}
export interface PullReport {
  readonly kind: 'full' | 'delta';
  /** Rows or changes that were read. */
  readonly rows: number;
}
export interface SyncStatus {
  /** False before the first full copy. */
  readonly isReady: boolean;
  readonly cursor: string | null;
  readonly pulledAt: string | null;
  /** Seconds since the copy last moved on; null before the first full copy. */
  readonly stalenessSeconds: number | null;
  /** Rows that are not hidden, by table. */
  readonly counts: Readonly<Record<SyncedTable, number>>;
}
/** A full copy on its way: where it began and how far it is. */
interface FullPull {
  readonly cursor: string;
  readonly asOf: string;
  tablesDone: number;
  after: string | undefined;
  rows: number;
}

const FEED = 'league';
const SNAPSHOT_ROWS = 1_000;
const CHANGES_PER_PAGE = 500;

export class SyncService extends Service {
  readonly #deps: SyncServiceDeps;
  readonly #copy: SyncCopy;
  #pulling: Promise<PullReport> | undefined;
  /** A full copy that was interrupted goes on from here. */
  #unfinished: FullPull | undefined;

  constructor(deps: SyncServiceDeps) {
    super('sync', deps);
    this.#deps = deps;
    this.#copy = new SyncCopy(deps);
  }

  /**
   * Brings the copy up to the league's present; whoever asks while a pull runs gets that one's
   * report. Throws what the league's client throws, with everything that was committed kept.
   */
  async pull(): Promise<PullReport> {
    this.#pulling ??= this.operation('pull', {}, () => this.#pullOnce()).finally(() => {
      this.#pulling = undefined;
    });
    return await this.#pulling;
  }

  /** Copies everything anew, over what is there. Throws as `pull`. */
  async pullEverything(): Promise<PullReport> {
    await this.#pulling?.catch(() => undefined);
    await this.#deps.cursors.forget(FEED);
    this.#unfinished = undefined;
    return await this.pull();
  }

  /** How far the copy is. */
  async status(): Promise<SyncStatus> {
    const cursor = await this.#deps.cursors.find(FEED);
    const counts: [SyncedTable, number][] = [];
    for (const table of SYNCED_TABLES) counts.push([table, await this.#deps.rows.count(table)]);
    return {
      isReady: cursor !== undefined,
      cursor: cursor === undefined ? null : encodeFeedCursor(cursor),
      pulledAt: cursor?.pulledAt ?? null,
      stalenessSeconds: cursor === undefined ? null : this.#secondsSince(cursor.pulledAt),
      counts: Object.fromEntries(counts) as Record<SyncedTable, number>,
    };
  }

  /** Throws `sync/not_ready` before the first full copy. */
  async assertReady(): Promise<void> {
    if (await this.#deps.cursors.find(FEED)) return;
    throw new AppError('sync/not_ready', 'The cards are still on their way from the league');
  }

  async #pullOnce(): Promise<PullReport> {
    const known = await this.#deps.cursors.find(FEED);
    if (known === undefined) return await this.#pullFull();
    try {
      return { kind: 'delta', rows: await this.#pullChanges(known) };
    } catch (error) {
      if (!isAppError(error, 'sync/cursor_expired')) throw error;
      this.logger.warn({ reason: error.context['reason'] }, 'the cursor expired: copying anew');
      return await this.#pullFull();
    }
  }

  async #pullFull(): Promise<PullReport> {
    const pull = this.#unfinished ?? { ...(await this.#deps.league.head()), ...FROM_START };
    this.#unfinished = pull;
    for (const table of SYNCED_TABLES.slice(pull.tablesDone)) {
      await this.#pullTable(pull, table);
      pull.tablesDone += 1;
    }
    const position = decodeFeedCursor(pull.cursor);
    await this.transaction((tx) => this.#saveCursor(tx, position));
    this.#unfinished = undefined;
    return { kind: 'full', rows: pull.rows + (await this.#pullChanges(position)) };
  }

  async #pullTable(pull: FullPull, table: SyncedTable): Promise<void> {
    const { asOf } = pull;
    for (let isLast = false; !isLast; ) {
      const { after } = pull;
      const page = await this.#deps.league.snapshot({ table, after, limit: SNAPSHOT_ROWS });
      const ids = page.rows.map(({ id }) => id);
      const through = page.next ?? undefined;
      // The source wins: after a restore its versions may be older than those of the copy.
      await this.#copy.store({ rows: rowsOf(table, page.rows), mode: 'always' }, async (tx) => {
        await this.#deps.rows.with(tx).sweep(table, { after, through, ids, asOf });
      });
      pull.rows += ids.length;
      pull.after = through;
      isLast = through === undefined;
    }
    this.#deps.onTouched?.(new Map([[table, undefined]]));
    this.logger.info({ table, rows: pull.rows }, 'table copied');
  }

  /** Reads page after page until nothing is left below the horizon; gives the number of changes. */
  async #pullChanges(from: FeedPosition): Promise<number> {
    let position = from;
    let read = 0;
    for (let hasMore = true; hasMore; ) {
      const cursor = encodeFeedCursor(position);
      const page = await this.#deps.league.changes(cursor, CHANGES_PER_PAGE);
      const next = decodeFeedCursor(page.cursor);
      const isOurs = await this.#applyPage(page, position, next);
      read += page.changes.length;
      hasMore = page.hasMore && isOurs;
      position = next;
    }
    return read;
  }

  /** False when another process has moved the cursor meanwhile: it goes on then, not we. */
  async #applyPage(page: ChangePage, from: FeedPosition, to: FeedPosition): Promise<boolean> {
    let isOurs = true;
    const copy = copyOfChanges(page.changes);
    await this.#copy.store(copy, async (tx) => {
      const cursors = this.#deps.cursors.with(tx);
      await cursors.lock(FEED);
      const present = await cursors.find(FEED);
      isOurs = present !== undefined && encodeFeedCursor(present) === encodeFeedCursor(from);
      if (isOurs) await this.#saveCursor(tx, to);
    });
    if (page.changes.length > 0) this.#deps.onTouched?.(touchedBy(page.changes));
    return isOurs;
  }

  async #saveCursor(tx: Tx, position: FeedPosition): Promise<void> {
    const pulledAt = this.#deps.clock.now();
    await this.#deps.cursors.with(tx).save({ ...position, name: FEED, pulledAt });
  }

  #secondsSince(instant: string): number {
    return Math.max(0, (Date.parse(this.#deps.clock.now()) - Date.parse(instant)) / 1_000);
  }
}

const FROM_START = { tablesDone: 0, after: undefined, rows: 0 } as const;
