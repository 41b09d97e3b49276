/** Which counts of a row are parts of another count of the same row, and the check of it. */

import type { ColumnTable, RowOf } from './column.ts';
import type { ParsedRow } from './parse-table.ts';
import type { SeasonProblems } from './problems.ts';
import { SEASON_FILES, type SeasonTable } from './season-files.ts';

type FieldOf<Table extends SeasonTable> = keyof (typeof SEASON_FILES)[Table]['columns'] & string;

interface Bound<Field extends string> {
  readonly parts: readonly Field[];
  readonly whole: Field;
}

const SPLIT_BOUNDS = [
  { parts: ['atBats'], whole: 'plateAppearances' },
  { parts: ['singles', 'doubles', 'triples', 'homeRuns', 'strikeouts'], whole: 'atBats' },
] as const;

// Starts are compared nowhere but in Pitching: published fielding lines hold a few starts more than games.
const BOUNDS: { readonly [Table in SeasonTable]: readonly Bound<FieldOf<Table>>[] } = {
  people: [],
  batting: [
    { parts: ['hits'], whole: 'atBats' },
    { parts: ['doubles', 'triples', 'homeRuns'], whole: 'hits' },
    { parts: ['intentionalWalks'], whole: 'walks' },
  ],
  pitching: [
    { parts: ['gamesStarted'], whole: 'games' },
    { parts: ['completeGames'], whole: 'gamesStarted' },
    { parts: ['homeRuns'], whole: 'hits' },
    { parts: ['earnedRuns'], whole: 'runs' },
    { parts: ['intentionalWalks'], whole: 'walks' },
  ],
  fielding: [],
  teams: [
    { parts: ['wins', 'losses'], whole: 'games' },
    { parts: ['hits'], whole: 'atBats' },
    { parts: ['doubles', 'triples', 'homeRuns'], whole: 'hits' },
    { parts: ['homeRunsAllowed'], whole: 'hitsAllowed' },
    { parts: ['earnedRuns'], whole: 'runsAllowed' },
  ],
  appearances: [{ parts: ['gamesPitcher'], whole: 'games' }],
  battingSplits: SPLIT_BOUNDS,
  pitchingSplits: SPLIT_BOUNDS,
  schedule: [],
};

function countAt(row: object, field: string): number {
  const value: unknown = (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' ? value : 0;
}

/** Notes every row of a table in which the parts come to more than the whole. */
export function checkBounds(
  table: SeasonTable,
  rows: readonly ParsedRow<RowOf<ColumnTable>>[],
  problems: SeasonProblems,
): void {
  const { file } = SEASON_FILES[table];
  const columns: ColumnTable = SEASON_FILES[table].columns;
  const headerOf = (field: string): string => columns[field]?.header ?? field;
  for (const { parts, whole } of BOUNDS[table] as readonly Bound<string>[]) {
    const column = parts.map(headerOf).join('+');
    for (const { row, line } of rows) {
      const found = parts.reduce((sum, part) => sum + countAt(row, part), 0);
      const limit = countAt(row, whole);
      if (found <= limit) continue;
      const expected = `at most ${headerOf(whole)} (${limit})`;
      problems.add({ file, line, column, expected, found: String(found) });
    }
  }
}
