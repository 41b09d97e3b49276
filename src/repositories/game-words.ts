/** How a manager's words for the dice are stored: in one statement, and only before the first roll. */
import { type RawBuilder, sql } from 'kysely';
import type { NewRow } from '../models/base.ts';
import type { Side } from '../models/baseball.ts';
import type { OutboxMessage } from '../models/sync.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';

export interface WordsAdded {
  readonly gameId: string;
  /** The version that the manager saw; the game has the next one afterwards. */
  readonly version: number;
  readonly side: Side;
  readonly words: string;
  readonly message: NewRow<OutboxMessage>;
}

const COLUMNS = { away: sql.ref('away_words'), home: sql.ref('home_words') } as const;

/** A play of the game with dice: one that counts, or one that was taken back. */
function rolled(gameId: string, deleted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select from bot.play where game_id = ${gameId}::uuid and ${deleted}
    and jsonb_array_length(dice -> 'rolls') > 0)`;
}

/** The statement that adds the words. It gives no row when the version has moved or dice were rolled. */
export function addWordsQuery(added: WordsAdded): RawBuilder<{ readonly version: number }> {
  const { gameId, version, side, words, message } = added;
  const outbox = { schema: 'bot', table: 'outboxMessage' } as const;
  const keys = keysOf([message]);
  return sql`with moved as (
      update bot.game set ${COLUMNS[side]} = ${words}, version = version + 1, updated_at = now()
      where id = ${gameId}::uuid and version = ${version} and status = 'active'
        and deleted_at is null
        and not ${rolled(gameId, sql`deleted_at is null`)}
        and not ${rolled(gameId, sql`deleted_at is not null`)}
      returning version
    ), told as (
      insert into ${tableName(outbox)} (${columnList(keys)})
      ${recordsetSelect(outbox, keys, [message])} where exists (select from moved)
    ) select version from moved`;
}
