/** The founding indexes: what must be unique, and what is looked up. */

const LIVE = 'where deleted_at is null';

/** Natural keys of the catalogue: table, columns, and further conditions on the rows. */
const NATURAL_KEYS: readonly (readonly [table: string, columns: string, condition?: string])[] = [
  ['cardset', 'name'],
  ['rarity', 'name'],
  ['rarity', 'rank'],
  ['player', 'cardset_id, lahman_id, club_abbrev', 'lahman_id is not null'],
  ['position_rating', 'player_id, position'],
  ['batter_scouting', 'player_id'],
  ['pitcher_scouting', 'player_id'],
  ['card_layout', 'player_id, kind, vs_hand'],
  ['manager_ai', 'name'],
  ['team', 'abbrev'],
];

/**
 * Indexes of the catalogue. The league keeps natural keys unique. The bot only looks them up: the
 * rows of a feed arrive one by one, and two clubs that have just exchanged an abbreviation must
 * not stop the cache.
 */
export function catalogueIndexes(keys: 'unique' | 'plain'): string[] {
  const kind = keys === 'unique' ? 'unique index' : 'index';
  const natural = NATURAL_KEYS.map(([table, columns, condition]) => {
    const name = `${table}_${columns.split(', ').at(-1)}_key`;
    const where = condition === undefined ? LIVE : `${LIVE} and ${condition}`;
    return `create ${kind} ${name} on ${table} (${columns}) ${where}`;
  });
  return [
    ...natural,
    'create index player_cardset on player (cardset_id, cost)',
    'create index player_name on player (lower(name) text_pattern_ops)',
    'create index position_rating_player on position_rating (player_id)',
    'create index batting_card_player on batting_card (player_id)',
    'create index batting_ratings_card on batting_ratings (batting_card_id, vs_hand)',
    'create index batter_scouting_card on batter_scouting (batting_card_id)',
    'create index pitching_card_player on pitching_card (player_id)',
    'create index pitching_ratings_card on pitching_ratings (pitching_card_id, vs_hand)',
    'create index pitcher_scouting_card on pitcher_scouting (pitching_card_id)',
    'create index card_layout_player on card_layout (player_id)',
    'create index team_owner on team (owner_id) where owner_id is not null',
    'create index team_cardset on team (cardset_id) where cardset_id is not null',
    'create index card_team on card (team_id)',
    'create index card_player on card (player_id)',
  ];
}

/** Indexes of the game tables, in both schemas. */
export const GAME_INDEXES: readonly string[] = [
  "create index game_active on game (started_at) where status = 'active'",
  "create index game_channel on game (channel_id) where status = 'active'",
  'create index game_away_team on game (away_team_id, started_at)',
  'create index game_home_team on game (home_team_id, started_at)',
  `create unique index game_cardset_link_key on game_cardset_link (game_id, cardset_id) ${LIVE}`,
  `create unique index roster_link_key on roster_link (game_id, card_id) ${LIVE}`,
  'create index roster_link_card on roster_link (card_id)',
  // An undone play keeps its row, and its number is used again.
  `create unique index play_number_key on play (game_id, play_number) ${LIVE}`,
  `create unique index decision_key on decision (game_id, card_id, kind) ${LIVE}`,
  `create unique index decision_one_key on decision (game_id, kind)
    ${LIVE} and kind in ('win', 'loss', 'save')`,
  'create unique index game_seal_key on game_seal (game_id)',
  `create unique index batting_line_key on batting_line (game_id, card_id) ${LIVE}`,
  `create unique index pitching_line_key on pitching_line (game_id, card_id) ${LIVE}`,
  `create unique index fielding_line_key on fielding_line (game_id, card_id, position) ${LIVE}`,
  ...['batting_line', 'pitching_line', 'fielding_line'].flatMap((table) => [
    `create index ${table}_card on ${table} (card_id)`,
    `create index ${table}_team on ${table} (team_id)`,
  ]),
];

const AUDIT_INDEXES: readonly string[] = [
  'create index audit_entry_subject on audit_entry (subject, created_at)',
  'create index audit_entry_created on audit_entry (created_at)',
];

/** Indexes of the tables that only the league has, and of its audit. */
export const LEAGUE_INDEXES: readonly string[] = [
  'create unique index api_token_hash_key on api_token (token_hash)',
  'create index change_row on change (table_name, row_id)',
  'create index change_changed on change (changed_at)',
  'create unique index epoch_one_key on epoch ((true))',
  ...AUDIT_INDEXES,
];

/** Indexes of the tables that only the bot has, and of its audit. */
export const BOT_INDEXES: readonly string[] = [
  'create index lineup_game on lineup (game_id, team_id, batting_order, after_play)',
  `create unique index lineup_template_key on lineup_template (team_id, vs_hand) ${LIVE}`,
  'create unique index game_pin_key on game_pin (game_id)',
  'create unique index outbox_message_key on outbox_message (operation_key)',
  'create index outbox_message_game on outbox_message (game_id, seq)',
  "create index outbox_message_due on outbox_message (next_attempt_at) where status = 'pending'",
  "create index outbox_message_parked on outbox_message (game_id) where status = 'parked'",
  `create unique index conflict_open_key on conflict (table_name, row_id)
    ${LIVE} and resolution = 'open'`,
  'create unique index account_recovery_key on account (recovery_hash)',
  ...AUDIT_INDEXES,
];
