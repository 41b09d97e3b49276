/** The managers' words for the dice of a game, and the message that tells them to the league. */
import { runStatements, type SchemaMigration } from '../migration.ts';

export const diceWords: SchemaMigration = {
  name: '0002-dice-words',
  stage: 'expand',
  up: (db) =>
    runStatements(db, [
      `alter table game
        add column away_words text check (char_length(away_words) between 1 and 80),
        add column home_words text check (char_length(home_words) between 1 and 80)`,
      'alter table outbox_message drop constraint outbox_message_kind_check',
      `alter table outbox_message add constraint outbox_message_kind_check
        check (kind in ('game', 'play', 'undo', 'words', 'seal'))`,
      // Plays that count have an index of their own.
      'create index play_taken_back on play (game_id) where deleted_at is not null',
    ]),
  down: (db) =>
    runStatements(db, [
      'drop index play_taken_back',
      `delete from outbox_message where kind = 'words'`,
      'alter table outbox_message drop constraint outbox_message_kind_check',
      `alter table outbox_message add constraint outbox_message_kind_check
        check (kind in ('game', 'play', 'undo', 'seal'))`,
      'alter table game drop column away_words, drop column home_words',
    ]),
};
