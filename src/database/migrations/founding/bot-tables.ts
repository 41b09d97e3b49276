/** What only the bot's schema was founded with: line-ups, pinned games, delivery, flags, people. */
import { ENTITY, STAMPS } from './columns.ts';

/** In an order in which every table comes after those that it points to. */
export const BOT_TABLES: readonly string[] = [
  `create table lineup (
    ${ENTITY},
    game_id uuid not null references game on delete cascade,
    team_id uuid not null references team,
    card_id uuid not null references card,
    position text not null
      check (position in ('P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH')),
    batting_order integer not null check (batting_order between 1 and 10),
    after_play integer not null check (after_play >= 0),
    replaced_card_id uuid references card
  )`,
  `create table lineup_template (
    ${ENTITY},
    team_id uuid not null references team on delete cascade,
    vs_hand text not null check (vs_hand in ('L', 'R')),
    slots jsonb not null check (jsonb_array_length(slots) = 9),
    starter_card_id uuid not null references card
  )`,
  `create table game_pin (
    ${ENTITY},
    game_id uuid not null references game on delete cascade,
    setup jsonb not null check (jsonb_typeof(setup) = 'object')
  )`,
  `create table outbox_message (
    ${ENTITY},
    game_id uuid not null references game,
    operation_key text not null check (char_length(operation_key) between 1 and 100),
    kind text not null check (kind in ('game', 'play', 'undo', 'seal')),
    seq bigint not null check (seq >= 1),
    payload jsonb not null check (jsonb_typeof(payload) = 'object'),
    status text not null check (status in ('pending', 'delivered', 'parked')),
    attempts integer not null check (attempts >= 0),
    next_attempt_at timestamptz(3) not null,
    fencing_token integer not null check (fencing_token >= 0),
    leased_until timestamptz(3),
    last_error_code text check (char_length(last_error_code) <= 60)
  ) with (fillfactor = 70)`,
  `create table cursor (
    ${STAMPS},
    name text primary key check (char_length(name) between 1 and 40),
    epoch text not null check (char_length(epoch) between 1 and 60),
    txid xid8 not null,
    seq bigint not null check (seq >= 0),
    schema_version integer not null check (schema_version >= 1),
    pulled_at timestamptz(3) not null
  )`,
  `create table conflict (
    ${ENTITY},
    table_name text not null check (char_length(table_name) between 1 and 40),
    row_id uuid not null,
    local_version integer not null check (local_version >= 1),
    league_version integer not null check (league_version >= 1),
    local_row jsonb not null check (jsonb_typeof(local_row) = 'object'),
    league_row jsonb not null check (jsonb_typeof(league_row) = 'object'),
    fields jsonb not null check (jsonb_typeof(fields) = 'array'),
    resolution text not null check (resolution in ('open', 'merged', 'league', 'local'))
  )`,
  `create table feature_flag (
    ${STAMPS},
    version integer not null default 1 check (version >= 1),
    name text primary key check (char_length(name) between 1 and 60),
    enabled boolean not null,
    safe_default boolean not null,
    percentage integer not null check (percentage between 0 and 100),
    denied jsonb not null check (jsonb_typeof(denied) = 'array'),
    owner text not null check (char_length(owner) between 1 and 60),
    expires_at timestamptz(3)
  )`,
  `create table account (
    ${ENTITY},
    name text not null check (char_length(name) between 1 and 60),
    recovery_hash text not null check (char_length(recovery_hash) = 64)
  )`,
];
