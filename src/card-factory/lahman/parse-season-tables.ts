/** Turns the texts of a season's files into one checked LahmanSeason. Pure: see read-season for the files. */

import { AppError, present } from '../../errors.ts';
import { checkTables, type ParsedTables } from './check-tables.ts';
import type { ColumnTable, RowOf } from './column.ts';
import { type ParsedRow, parseTable } from './parse-table.ts';
import { SeasonProblems } from './problems.ts';
import { SEASON_FILES, SEASON_TABLES } from './season-files.ts';
import type { LahmanSeason } from './tables.ts';

/**
 * Parses and checks the files of one season, given by name (`Batting.csv`). Files that are no
 * part of a season are ignored. Throws season/missing when a required file is absent (context:
 * file, purpose, and `missing` with all of them), season/invalid when anything in the files is
 * wrong (context: the first problem's file, line, column, expected and found, the first 50
 * `problems`, and their `count`).
 */
export function parseSeasonTables(files: ReadonlyMap<string, string>): LahmanSeason {
  refuseMissingFiles(files);
  const problems = new SeasonProblems();
  const read = <Table extends ColumnTable>(source: {
    readonly file: string;
    readonly columns: Table;
  }): readonly ParsedRow<RowOf<Table>>[] | undefined => {
    const text = files.get(source.file);
    return text === undefined ? undefined : parseTable({ ...source, text }, problems);
  };
  const tables: ParsedTables = {
    people: read(SEASON_FILES.people),
    batting: read(SEASON_FILES.batting),
    pitching: read(SEASON_FILES.pitching),
    fielding: read(SEASON_FILES.fielding),
    teams: read(SEASON_FILES.teams),
    appearances: read(SEASON_FILES.appearances),
    battingSplits: read(SEASON_FILES.battingSplits),
    pitchingSplits: read(SEASON_FILES.pitchingSplits),
    schedule: read(SEASON_FILES.schedule),
  };
  checkTables(tables, problems);
  problems.throwIfAny();
  return {
    year: present(tables.teams?.[0], 'the first club').row.year,
    people: rowsOf(tables.people) ?? [],
    batting: rowsOf(tables.batting) ?? [],
    pitching: rowsOf(tables.pitching) ?? [],
    fielding: rowsOf(tables.fielding) ?? [],
    teams: rowsOf(tables.teams) ?? [],
    appearances: rowsOf(tables.appearances) ?? [],
    battingSplits: rowsOf(tables.battingSplits),
    pitchingSplits: rowsOf(tables.pitchingSplits),
    schedule: rowsOf(tables.schedule),
  };
}

function rowsOf<Row>(parsed: readonly ParsedRow<Row>[] | undefined): readonly Row[] | undefined {
  return parsed?.map(({ row }) => row);
}

function refuseMissingFiles(files: ReadonlyMap<string, string>): void {
  const missing = SEASON_TABLES.map((table) => SEASON_FILES[table]).filter(
    ({ file, required }) => required && !files.has(file),
  );
  const first = missing[0];
  if (first === undefined) return;
  const others = missing.slice(1).map(({ file }) => file);
  const also = others.length === 0 ? '' : `; also missing: ${others.join(', ')}`;
  throw new AppError(
    'season/missing',
    `${first.file} is missing: it holds ${first.purpose}${also}`,
    { file: first.file, purpose: first.purpose, missing: missing.map(({ file }) => file) },
  );
}
