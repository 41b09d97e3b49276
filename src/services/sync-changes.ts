/** What a page of changes means for the copy: rows to store, rows to hide. */
import type { ChangeWithRow } from '../league-client/league-client.ts';
import type { LeagueRow } from '../league-client/league-row.ts';
import type { SyncedTable } from '../models/sync.ts';
import type { Tombstone } from '../repositories/synced-row-repo.ts';
import type { Copy } from './sync-copy.ts';

/** Which rows were written, by table; undefined means any of them. */
export type TouchedRows = ReadonlyMap<SyncedTable, ReadonlySet<string> | undefined>;

/**
 * A page of changes as a copy. A change without a row is either overtaken by a later one, which
 * brings the row or its tombstone, or is the tombstone itself.
 */
export function copyOfChanges(changes: readonly ChangeWithRow[]): Copy {
  const rows = new Map<SyncedTable, Map<string, LeagueRow>>();
  const tombstones = new Map<SyncedTable, Tombstone[]>();
  for (const { tableName, rowId, operation, version, changedAt, row } of changes) {
    if (row !== null) {
      rows.set(tableName, (rows.get(tableName) ?? new Map()).set(rowId, row));
    } else if (operation === 'delete') {
      const buried = tombstones.get(tableName) ?? [];
      buried.push({ id: rowId, version, deletedAt: changedAt });
      tombstones.set(tableName, buried);
    }
  }
  return { rows, tombstones, mode: 'newer' };
}

/** The rows that these changes are about. */
export function touchedBy(changes: readonly ChangeWithRow[]): TouchedRows {
  const touched = new Map<SyncedTable, Set<string>>();
  for (const { tableName, rowId } of changes) {
    touched.set(tableName, (touched.get(tableName) ?? new Set()).add(rowId));
  }
  return touched;
}
