/** Checks what a single cell cannot show: sums in a row, duplicates, years, and rows that point nowhere. */

import type { RowOf } from './column.ts';
import type { ParsedRow } from './parse-table.ts';
import type { SeasonProblems } from './problems.ts';
import { checkBounds } from './row-bounds.ts';
import { SEASON_FILES, SEASON_TABLES, type SeasonTable } from './season-files.ts';

/** The rows of every file with their lines; an absent optional file is undefined. */
export type ParsedTables = {
  readonly [Table in SeasonTable]:
    | readonly ParsedRow<RowOf<(typeof SEASON_FILES)[Table]['columns']>>[]
    | undefined;
};

/** Runs every check on the rows that could be read and notes what is wrong in `problems`. */
export function checkTables(tables: ParsedTables, problems: SeasonProblems): void {
  for (const table of SEASON_TABLES) checkBounds(table, tables[table] ?? [], problems);
  checkDuplicates(tables, problems);
  checkYears(tables, problems);
  // A person or club whose own row could not be read would make every row of theirs look astray.
  if (!problems.has(SEASON_FILES.people.file)) checkPeople(tables, problems);
  if (!problems.has(SEASON_FILES.teams.file)) checkTeams(tables, problems);
}

/** A fact that every row of a table states, with the column that states it. */
interface Statement {
  readonly table: SeasonTable;
  readonly column: string;
  readonly values: readonly { readonly line: number; readonly value: string }[];
}

function state<Row>(
  where: { readonly table: SeasonTable; readonly column: string },
  rows: readonly ParsedRow<Row>[] | undefined,
  stated: (row: Row) => string | undefined,
): Statement {
  const values = (rows ?? []).flatMap(({ line, row }) => {
    const value = stated(row);
    return value === undefined ? [] : [{ line, value }];
  });
  return { ...where, values };
}

function checkDuplicates(tables: ParsedTables, problems: SeasonProblems): void {
  const { people, teams, batting, pitching, fielding, appearances } = tables;
  const { battingSplits, pitchingSplits, schedule } = tables;
  const stint = (row: { readonly playerId: string; readonly stint: number }) =>
    `${row.playerId} stint ${row.stint}`;
  const split = (row: { readonly retroId: string; readonly opponentHand: string }) =>
    `${row.retroId} against ${row.opponentHand}`;
  const statements = [
    state({ table: 'people', column: 'playerID' }, people, (row) => row.playerId),
    state({ table: 'people', column: 'retroID' }, people, (row) => row.retroId),
    state({ table: 'teams', column: 'teamID' }, teams, (row) => row.teamId),
    state({ table: 'teams', column: 'teamIDretro' }, teams, (row) => row.retroTeamId),
    state({ table: 'batting', column: 'playerID' }, batting, stint),
    state({ table: 'pitching', column: 'playerID' }, pitching, stint),
    state(
      { table: 'fielding', column: 'playerID' },
      fielding,
      (row) => `${stint(row)} at ${row.position}`,
    ),
    state(
      { table: 'appearances', column: 'playerID' },
      appearances,
      (row) => `${row.playerId} for ${row.teamId}`,
    ),
    state({ table: 'battingSplits', column: 'retroID' }, battingSplits, split),
    state({ table: 'pitchingSplits', column: 'retroID' }, pitchingSplits, split),
    state(
      { table: 'schedule', column: 'date' },
      schedule,
      (row) => `${row.date} game ${row.number} at ${row.homeRetroTeamId}`,
    ),
  ];
  for (const statement of statements) checkUnique(statement, problems);
}

function checkUnique({ table, column, values }: Statement, problems: SeasonProblems): void {
  const { file } = SEASON_FILES[table];
  const first = new Map<string, number>();
  for (const { line, value } of values) {
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, line);
      continue;
    }
    const found = `${value} again, first on line ${before}`;
    problems.add({ file, line, column, expected: 'no second row for the same key', found });
  }
}

function checkYears(tables: ParsedTables, problems: SeasonProblems): void {
  const year = tables.teams?.[0]?.row.year;
  if (year === undefined) return;
  const yearOf = (row: { readonly year: number }) => String(row.year);
  const statements = [
    state({ table: 'batting', column: 'yearID' }, tables.batting, yearOf),
    state({ table: 'pitching', column: 'yearID' }, tables.pitching, yearOf),
    state({ table: 'fielding', column: 'yearID' }, tables.fielding, yearOf),
    state({ table: 'teams', column: 'yearID' }, tables.teams, yearOf),
    state({ table: 'appearances', column: 'yearID' }, tables.appearances, yearOf),
    state({ table: 'schedule', column: 'date' }, tables.schedule, (row) => row.date.slice(0, 4)),
  ];
  const expected = `${year}, the year of the first row of ${SEASON_FILES.teams.file}`;
  for (const statement of statements) {
    checkKnown(statement, { known: new Set([String(year)]), expected }, problems);
  }
}

interface KnownValues {
  readonly known: ReadonlySet<string>;
  readonly expected: string;
}

function checkKnown(
  { table, column, values }: Statement,
  { known, expected }: KnownValues,
  problems: SeasonProblems,
): void {
  const { file } = SEASON_FILES[table];
  for (const { line, value } of values) {
    if (!known.has(value)) problems.add({ file, line, column, expected, found: value });
  }
}

function checkPeople(tables: ParsedTables, problems: SeasonProblems): void {
  const { people, batting, pitching, fielding, appearances } = tables;
  const players = {
    known: new Set(people?.map(({ row }) => row.playerId)),
    expected: `a playerID of ${SEASON_FILES.people.file}`,
  };
  const playerOf = (row: { readonly playerId: string }) => row.playerId;
  const byPlayer = [
    state({ table: 'batting', column: 'playerID' }, batting, playerOf),
    state({ table: 'pitching', column: 'playerID' }, pitching, playerOf),
    state({ table: 'fielding', column: 'playerID' }, fielding, playerOf),
    state({ table: 'appearances', column: 'playerID' }, appearances, playerOf),
  ];
  for (const statement of byPlayer) checkKnown(statement, players, problems);
  const retro = {
    known: new Set(people?.map(({ row }) => row.retroId ?? '')),
    expected: `a retroID of ${SEASON_FILES.people.file}`,
  };
  const retroOf = (row: { readonly retroId: string }) => row.retroId;
  const byRetro = [
    state({ table: 'battingSplits', column: 'retroID' }, tables.battingSplits, retroOf),
    state({ table: 'pitchingSplits', column: 'retroID' }, tables.pitchingSplits, retroOf),
  ];
  for (const statement of byRetro) checkKnown(statement, retro, problems);
}

function checkTeams(tables: ParsedTables, problems: SeasonProblems): void {
  const { teams, batting, pitching, fielding, appearances, schedule } = tables;
  const clubs = {
    known: new Set(teams?.map(({ row }) => row.teamId)),
    expected: `a teamID of ${SEASON_FILES.teams.file}`,
  };
  const clubOf = (row: { readonly teamId: string }) => row.teamId;
  const byClub = [
    state({ table: 'batting', column: 'teamID' }, batting, clubOf),
    state({ table: 'pitching', column: 'teamID' }, pitching, clubOf),
    state({ table: 'fielding', column: 'teamID' }, fielding, clubOf),
    state({ table: 'appearances', column: 'teamID' }, appearances, clubOf),
  ];
  for (const statement of byClub) checkKnown(statement, clubs, problems);
  const retro = {
    known: new Set(teams?.map(({ row }) => row.retroTeamId)),
    expected: `a teamIDretro of ${SEASON_FILES.teams.file}`,
  };
  const bySchedule = [
    state({ table: 'schedule', column: 'visteam' }, schedule, (row) => row.visitingRetroTeamId),
    state({ table: 'schedule', column: 'hometeam' }, schedule, (row) => row.homeRetroTeamId),
  ];
  for (const statement of bySchedule) checkKnown(statement, retro, problems);
  for (const { line, row } of schedule ?? []) {
    if (row.visitingRetroTeamId !== row.homeRetroTeamId) continue;
    const { file } = SEASON_FILES.schedule;
    const expected = 'a club other than the visitors';
    problems.add({ file, line, column: 'hometeam', expected, found: row.homeRetroTeamId });
  }
}
