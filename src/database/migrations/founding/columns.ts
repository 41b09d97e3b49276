/** What founding tables share. Frozen like all of this folder: a later migration writes its own. */

/** The columns of every table whose rows are stamped. */
export const STAMPS = `created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now()`;

/** The columns of every row that people or the league may change. */
export const ENTITY = `id uuid primary key,
    ${STAMPS},
    deleted_at timestamptz(3),
    version integer not null default 1 check (version >= 1)`;

/** Counts of chances in 1/20 steps, which sum to the 108 of a card side. */
export function chances(columns: readonly string[]): string {
  const each = columns.map(
    (column) => `${column} double precision not null check (${column} between 0 and 108)`,
  );
  return `${each.join(',\n    ')},
    constraint chances_sum check (abs(${columns.join(' + ')} - 108) < 0.001)`;
}

/** Who changed what, in either schema. */
export const AUDIT_TABLE = `create table audit_entry (
    ${ENTITY},
    actor text not null check (char_length(actor) between 1 and 80),
    action text not null check (char_length(action) between 1 and 60),
    subject text not null check (char_length(subject) between 1 and 120),
    before jsonb check (jsonb_typeof(before) = 'object'),
    after jsonb check (jsonb_typeof(after) = 'object')
  )`;

/** Statements that take the tables of these `create table` statements away again. */
export function dropTables(creations: readonly string[]): string[] {
  const names = creations.map((text) => /^create table (\w+)/.exec(text)?.[1] ?? '');
  return [`drop table ${names.toReversed().join(', ')}`];
}
