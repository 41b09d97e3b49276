/** Turns the text of one CSV file into typed rows, and notes every cell that cannot be read. */

import { CsvError, parse } from 'csv-parse/sync';
import { type ColumnTable, type RowOf, UNREADABLE } from './column.ts';
import type { SeasonProblems } from './problems.ts';

/** A row and the line of the file that it ends on; 1 is the header. */
export interface ParsedRow<Row> {
  readonly line: number;
  readonly row: Row;
}

interface TableSource<Table extends ColumnTable> {
  readonly file: string;
  readonly text: string;
  readonly columns: Table;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads the rows of one file. Columns may stand in any order, unknown ones are ignored, a byte
 * order mark and both kinds of line end are accepted. Rows with a problem are left out.
 */
export function parseTable<Table extends ColumnTable>(
  source: TableSource<Table>,
  problems: SeasonProblems,
): readonly ParsedRow<RowOf<Table>>[] {
  const [header, ...records] = splitCells(source, problems);
  if (header === undefined) return [];
  const places = locateColumns(source, header.cells, problems);
  if (places === undefined) return [];
  if (records.length === 0) {
    const expected = 'at least one row below the header';
    problems.add({ file: source.file, line: 1, column: undefined, expected, found: 'none' });
  }
  const rows: ParsedRow<RowOf<Table>>[] = [];
  for (const { cells, line } of records) {
    if (cells.length !== header.cells.length) {
      const expected = `${header.cells.length} cells`;
      const found = String(cells.length);
      problems.add({ file: source.file, line, column: undefined, expected, found });
      continue;
    }
    const row = readRow({ source, places, cells, line }, problems);
    if (row !== undefined) rows.push({ line, row });
  }
  return rows;
}

function splitCells(
  source: TableSource<ColumnTable>,
  problems: SeasonProblems,
): readonly CsvRecord[] {
  const { file, text } = source;
  try {
    const lines: number[] = [];
    const table = parse(text, {
      bom: true,
      on_record: (record, context) => {
        lines.push(context.lines);
        return record;
      },
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const records = table.map((cells, index) => ({ cells, line: lines[index] ?? 1 }));
    if (records.length === 0) {
      problems.add({ file, line: 1, column: undefined, expected: 'a header', found: 'nothing' });
    }
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === 'number' ? lines : 1;
    const found = 'a quotation mark out of place';
    problems.add({ file, line, column: undefined, expected: 'comma-separated cells', found });
    return [];
  }
}

/** Where each field's column stands; undefined when one is missing, which is noted. */
function locateColumns(
  source: TableSource<ColumnTable>,
  header: readonly string[],
  problems: SeasonProblems,
): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>();
  let complete = true;
  for (const [field, column] of Object.entries(source.columns)) {
    const place = header.indexOf(column.header);
    const twice = place >= 0 && header.includes(column.header, place + 1);
    if (place < 0 || twice) {
      complete = false;
      problems.add({
        file: source.file,
        line: 1,
        column: column.header,
        expected: 'this column once in the header',
        found: twice ? 'more than one' : 'none',
      });
    }
    places.set(field, place);
  }
  return complete ? places : undefined;
}

interface RowSource<Table extends ColumnTable> {
  readonly source: TableSource<Table>;
  readonly places: ReadonlyMap<string, number>;
  readonly cells: readonly string[];
  readonly line: number;
}

function readRow<Table extends ColumnTable>(
  { source, places, cells, line }: RowSource<Table>,
  problems: SeasonProblems,
): RowOf<Table> | undefined {
  const row: Record<string, unknown> = {};
  let good = true;
  for (const [field, place] of places) {
    const column = source.columns[field];
    const cell = cells[place];
    if (column === undefined || cell === undefined) continue;
    const value = column.read(cell);
    if (value === UNREADABLE) {
      good = false;
      problems.add({
        file: source.file,
        line,
        column: column.header,
        expected: column.expected,
        found: cell === '' ? 'an empty cell' : JSON.stringify(cell.slice(0, 60)),
      });
    }
    row[field] = value;
  }
  return good ? (row as RowOf<Table>) : undefined;
}
