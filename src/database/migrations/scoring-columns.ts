/** Columns of the lines of a box score that official scoring asks for; the same in both schemas. */

const COUNTS = {
  pitching_line: ['inherited_runners', 'inherited_runners_scored', 'pick_offs'],
  fielding_line: ['stolen_bases', 'caught_stealing'],
} as const;

/** Adds them; lines that are there already count none. */
export const ADD_SCORING_COLUMNS: readonly string[] = Object.entries(COUNTS).map(
  ([table, columns]) => {
    const added = columns.map(
      (column) => `add column ${column} integer not null default 0 check (${column} >= 0)`,
    );
    return `alter table ${table} ${added.join(', ')}`;
  },
);

/** Takes them away. */
export const DROP_SCORING_COLUMNS: readonly string[] = Object.entries(COUNTS).map(
  ([table, columns]) =>
    `alter table ${table} ${columns.map((column) => `drop column ${column}`).join(', ')}`,
);
