/** Who was hurt in a play, and for how many games: the same in both schemas. */

/** Adds them; plays that are there already hurt nobody. */
export const ADD_INJURY_COLUMNS: readonly string[] = [
  `alter table play
    add column injured_card_id uuid references card,
    add column injury_games integer check (injury_games between 1 and 20),
    add constraint play_injury check ((injured_card_id is null) = (injury_games is null))`,
];

/** Takes them away. */
export const DROP_INJURY_COLUMNS: readonly string[] = [
  'alter table play drop column injured_card_id, drop column injury_games',
];
