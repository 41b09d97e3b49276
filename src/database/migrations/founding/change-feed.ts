/**
 * The change feed of the league: triggers that write a row into `change` for every row of the
 * catalogue that a statement inserts, changes or deletes, in the same transaction.
 *
 * Readers take rows below pg_snapshot_xmin in the order of (txid, seq), so that a transaction that
 * commits late is never passed over. The content hash is md5 over the row as jsonb text in UTC.
 */

const FED_TABLES: readonly string[] = [
  'cardset',
  'rarity',
  'player',
  'position_rating',
  'batting_card',
  'batting_ratings',
  'batter_scouting',
  'pitching_card',
  'pitching_ratings',
  'pitcher_scouting',
  'card_layout',
  'manager_ai',
  'team',
  'card',
];

/** One call for each statement: an import of thousands of rows pays for one insert. */
const RECORD_CHANGE = `create function record_change() returns trigger
  language plpgsql set search_path to league set timezone to 'UTC' as $$
begin
  if tg_op = 'INSERT' then
    insert into change (table_name, row_id, version, operation, content_hash)
      select tg_table_name, c.id, c.version, 'insert', md5(to_jsonb(c)::text)
      from changed_rows c;
  elsif tg_op = 'UPDATE' then
    insert into change (table_name, row_id, version, operation, content_hash)
      select tg_table_name, c.id, c.version, 'update', md5(to_jsonb(c)::text)
      from changed_rows c join former_rows f on f.id = c.id
      where to_jsonb(f) is distinct from to_jsonb(c);
  else
    insert into change (table_name, row_id, version, operation, content_hash)
      select tg_table_name, f.id, f.version, 'delete', md5(to_jsonb(f)::text)
      from former_rows f;
  end if;
  return null;
end $$`;

function triggersOf(table: string): string[] {
  const trigger = (event: string, tables: string) =>
    `create trigger feed_${event} after ${event} on ${table} referencing ${tables}
      for each statement execute function record_change()`;
  return [
    trigger('insert', 'new table as changed_rows'),
    trigger('update', 'old table as former_rows new table as changed_rows'),
    trigger('delete', 'old table as former_rows'),
  ];
}

/** Begins the feed in a new epoch; the catalogue and the table `change` must be there. */
export const FEED_STATEMENTS: readonly string[] = [
  RECORD_CHANGE,
  ...FED_TABLES.flatMap(triggersOf),
  'insert into epoch (name) values (gen_random_uuid()::text)',
];

/** Takes the feed's function away, once its tables are gone. */
export const DROP_FEED = 'drop function record_change()';
