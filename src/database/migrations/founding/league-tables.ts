/** What only the league's schema was founded with: tokens, commands carried out, the change feed. */
import { ENTITY, STAMPS } from './columns.ts';

/** In an order in which every table comes after those that it points to. */
export const LEAGUE_TABLES: readonly string[] = [
  `create table api_token (
    ${ENTITY},
    name text not null check (char_length(name) between 1 and 60),
    token_hash text not null check (char_length(token_hash) = 64),
    scopes jsonb not null check (jsonb_typeof(scopes) = 'array'),
    revoked_at timestamptz(3)
  )`,
  `create table operation_key (
    ${STAMPS},
    key text primary key check (char_length(key) between 1 and 100),
    actor text not null check (char_length(actor) between 1 and 60),
    request_hash text not null check (char_length(request_hash) = 64),
    status integer not null check (status between 100 and 599),
    response jsonb not null check (jsonb_typeof(response) = 'object')
  )`,
  `create table change (
    txid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    table_name text not null
      check (table_name in (
        'cardset', 'rarity', 'player', 'position_rating', 'batting_card',
        'batting_ratings', 'batter_scouting', 'pitching_card', 'pitching_ratings',
        'pitcher_scouting', 'card_layout', 'manager_ai', 'team', 'card')),
    row_id uuid not null,
    version integer not null check (version >= 1),
    operation text not null check (operation in ('insert', 'update', 'delete')),
    content_hash text not null check (char_length(content_hash) = 32),
    changed_at timestamptz(3) not null default now(),
    primary key (txid, seq)
  )`,
  `create table epoch (
    ${STAMPS},
    name text primary key check (char_length(name) between 1 and 60)
  )`,
];
