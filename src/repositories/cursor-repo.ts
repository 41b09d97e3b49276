/** How far the bot has read each feed; written in the transaction of the rows that were read. */
import { sql } from 'kysely';
import type { Cursor } from '../models/sync.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

/** A cursor as it is written: its stamps are the database's. */
export type CursorPosition = Omit<Cursor, 'createdAt' | 'updatedAt'>;

export class CursorRepo {
  readonly #db: BareKysely;

  constructor(source: Source) {
    this.#db = kyselyOf(source);
  }

  with(source: Source): CursorRepo {
    return new CursorRepo(source);
  }

  /** The cursor of a feed; undefined before its first complete copy. */
  async find(name: string): Promise<Cursor | undefined> {
    const query = sql<Cursor>`select * from bot.cursor where name = ${name}`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows[0];
  }

  /** Keeps every other puller of this feed out until the transaction ends. */
  async lock(name: string): Promise<void> {
    const query = sql`select pg_advisory_xact_lock(hashtextextended(${`cursor:${name}`}, 7))`;
    await ask(() => query.execute(this.#db));
  }

  /** Writes how far a feed has been read. */
  async save(position: CursorPosition): Promise<void> {
    const { name, epoch, txid, seq, schemaVersion, pulledAt } = position;
    const query = sql`
      insert into bot.cursor (name, epoch, txid, seq, schema_version, pulled_at)
      values (${name}, ${epoch}, ${txid}::xid8, ${seq}, ${schemaVersion}, ${pulledAt})
      on conflict (name) do update set epoch = excluded.epoch, txid = excluded.txid,
        seq = excluded.seq, schema_version = excluded.schema_version,
        pulled_at = excluded.pulled_at, updated_at = now()`;
    await ask(() => query.execute(this.#db));
  }

  /** Forgets a feed's cursor, so that the next pull copies everything. */
  async forget(name: string): Promise<void> {
    await ask(() => sql`delete from bot.cursor where name = ${name}`.execute(this.#db));
  }
}
