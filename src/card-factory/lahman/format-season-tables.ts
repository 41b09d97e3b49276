/** Writes a season as the files that it would be read from. */

import type { ColumnTable } from './column.ts';
import { SEASON_FILES, SEASON_TABLES } from './season-files.ts';
import type { LahmanSeason } from './tables.ts';

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Formats a season as CSV texts by file name; parseSeasonTables reads the very same season back.
 * An optional table that is undefined has no file.
 */
export function formatSeasonTables(season: LahmanSeason): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const table of SEASON_TABLES) {
    const rows = season[table];
    const { file, columns } = SEASON_FILES[table];
    if (rows !== undefined) files.set(file, formatTable(columns, rows));
  }
  return files;
}

function formatTable(columns: ColumnTable, rows: readonly object[]): string {
  const entries = Object.entries(columns);
  const lines = [entries.map(([, column]) => column.header).join(',')];
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    // The row's type says that each field holds what its own column reads and writes.
    lines.push(
      entries.map(([field, column]) => quote(column.write(row[field] as never))).join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

function quote(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
