/**
 * Writes rows of the league into the bot's copy. A row is stored together with every row that it
 * points to, so no foreign key can stop the copy, whatever order or page the rows come in.
 */
import type { LeagueRow } from '../league-client/league-row.ts';
import type { RowsByTable } from '../league-client/player-rows.ts';
import { ROWS_BY_ID_MAX } from '../models/league-api.ts';
import { SYNCED_TABLES, type SyncedTable } from '../models/sync.ts';
import type { SyncedRowRepo, Tombstone, UpsertMode } from '../repositories/synced-row-repo.ts';
import type { Transactions, Tx } from '../repositories/transactions.ts';

export interface Copy {
  readonly rows: RowsByTable;
  readonly tombstones?: ReadonlyMap<SyncedTable, readonly Tombstone[]>;
  readonly mode: UpsertMode;
}
/** Where missing rows come from. */
export interface RowSource {
  /** The rows with these ids that the league has. */
  rowsByIds(table: SyncedTable, ids: readonly string[]): Promise<readonly LeagueRow[]>;
}
export interface SyncCopyDeps {
  readonly league: RowSource;
  readonly rows: SyncedRowRepo;
  readonly transactions: Transactions;
}

/** Columns that point to another synced table. */
const REFERENCES: Partial<Record<SyncedTable, Readonly<Record<string, SyncedTable>>>> = {
  player: { cardsetId: 'cardset', rarityId: 'rarity' },
  position_rating: { playerId: 'player' },
  batting_card: { playerId: 'player' },
  batting_ratings: { battingCardId: 'batting_card' },
  batter_scouting: {
    playerId: 'player',
    battingCardId: 'batting_card',
    ratingsVsLeftId: 'batting_ratings',
    ratingsVsRightId: 'batting_ratings',
  },
  pitching_card: { playerId: 'player' },
  pitching_ratings: { pitchingCardId: 'pitching_card' },
  pitcher_scouting: {
    playerId: 'player',
    pitchingCardId: 'pitching_card',
    ratingsVsLeftId: 'pitching_ratings',
    ratingsVsRightId: 'pitching_ratings',
  },
  card_layout: { playerId: 'player' },
  team: { cardsetId: 'cardset' },
  card: { playerId: 'player', teamId: 'team' },
};

type Batch = Map<SyncedTable, Map<string, LeagueRow>>;
type Targets = ReadonlyMap<SyncedTable, ReadonlySet<string>>;

/** Rows of one table as a copy takes them. */
export function rowsOf(table: SyncedTable, rows: readonly LeagueRow[]): RowsByTable {
  return new Map([[table, new Map(rows.map((row) => [row.id, row]))]]);
}

/** The ids that these rows of a table point to, by table. */
function targetsOf(table: SyncedTable, row: LeagueRow): (readonly [SyncedTable, string])[] {
  return Object.entries(REFERENCES[table] ?? {}).flatMap(([column, target]) => {
    const id = row[column];
    return typeof id === 'string' ? [[target, id] as const] : [];
  });
}

function collectTargets(batch: RowsByTable): Targets {
  const targets = new Map<SyncedTable, Set<string>>();
  for (const [table, rows] of batch) {
    for (const [target, id] of [...rows.values()].flatMap((row) => targetsOf(table, row))) {
      if (batch.get(target)?.has(id)) continue;
      targets.set(target, (targets.get(target) ?? new Set()).add(id));
    }
  }
  return targets;
}

export class SyncCopy {
  readonly #deps: SyncCopyDeps;

  constructor(deps: SyncCopyDeps) {
    this.#deps = deps;
  }

  /**
   * Stores a copy in one transaction, with what `also` does in it. Missing rows that it points to
   * are fetched before the transaction opens. Throws what the league's client throws.
   */
  async store(copy: Copy, also?: (tx: Tx) => Promise<void>): Promise<void> {
    const batch = await this.#complete(copy.rows);
    await this.#deps.transactions.run(async (tx) => {
      const repo = this.#deps.rows.with(tx);
      // Parents come before children in this list, tombstones only hide.
      for (const table of SYNCED_TABLES) {
        const rows = [...(batch.get(table)?.values() ?? [])];
        if (rows.length > 0) await repo.upsert(table, rows, copy.mode);
        const tombstones = copy.tombstones?.get(table) ?? [];
        if (tombstones.length > 0) await repo.bury(table, tombstones);
      }
      await also?.(tx);
    });
  }

  /** Adds every row that is pointed to and neither in the batch nor in the copy. */
  async #complete(rows: RowsByTable): Promise<RowsByTable> {
    const batch: Batch = new Map([...rows].map(([table, byId]) => [table, new Map(byId)]));
    const absent = new Map<SyncedTable, Set<string>>();
    for (let isComplete = false; !isComplete; ) {
      isComplete = true;
      for (const [table, ids] of collectTargets(batch)) {
        const unknown = [...ids].filter((id) => !absent.get(table)?.has(id));
        const missing = await this.#deps.rows.missingIds(table, unknown);
        if (missing.length === 0) continue;
        const found = await this.#fetch(table, missing);
        if (found.length > 0) isComplete = false;
        addRows(batch, table, found);
        const gone = missing.filter((id) => !batch.get(table)?.has(id));
        absent.set(table, new Set([...(absent.get(table) ?? []), ...gone]));
      }
    }
    return withoutOrphans(batch, absent);
  }

  async #fetch(table: SyncedTable, ids: readonly string[]): Promise<LeagueRow[]> {
    const found: LeagueRow[] = [];
    for (let start = 0; start < ids.length; start += ROWS_BY_ID_MAX) {
      const part = ids.slice(start, start + ROWS_BY_ID_MAX);
      found.push(...(await this.#deps.league.rowsByIds(table, part)));
    }
    return found;
  }
}

function addRows(batch: Batch, table: SyncedTable, rows: readonly LeagueRow[]): void {
  const known = batch.get(table) ?? new Map<string, LeagueRow>();
  for (const row of rows) known.set(row.id, row);
  batch.set(table, known);
}

/**
 * Leaves out rows that point to what the league no longer has: they went with it since, and their
 * own tombstones follow.
 */
function withoutOrphans(
  batch: RowsByTable,
  absent: ReadonlyMap<SyncedTable, ReadonlySet<string>>,
): RowsByTable {
  const gone = new Map([...absent].map(([table, ids]) => [table, new Set(ids)]));
  const kept: Batch = new Map();
  // Parents first, so that a row that is left out takes its own children with it.
  for (const table of SYNCED_TABLES) {
    for (const row of batch.get(table)?.values() ?? []) {
      const isOrphan = targetsOf(table, row).some(([target, id]) => gone.get(target)?.has(id));
      if (isOrphan) gone.set(table, (gone.get(table) ?? new Set()).add(row.id));
      else addRows(kept, table, [row]);
    }
  }
  return kept;
}
