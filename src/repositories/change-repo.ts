/** The league's change log: read up to the horizon below which nothing can be committed any more. */
import { sql } from 'kysely';
import type { Change } from '../models/sync.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

/** A place in the log: the transaction, then the order within it. */
export interface ChangePlace {
  readonly txid: string;
  readonly seq: number;
}
export interface Horizon {
  readonly epoch: string;
  /** Every transaction below this one has ended: its changes can all be seen. */
  readonly txid: string;
  /** The database's clock. */
  readonly asOf: string;
}

export class ChangeRepo {
  readonly #db: BareKysely;

  constructor(source: Source) {
    this.#db = kyselyOf(source);
  }

  with(source: Source): ChangeRepo {
    return new ChangeRepo(source);
  }

  /** Where the log can be read to at this moment. */
  async horizon(): Promise<Horizon> {
    const query = sql<Horizon>`
      select name as epoch, pg_snapshot_xmin(pg_current_snapshot()) as txid, now() as as_of
      from league.epoch`;
    const { rows } = await ask(() => query.execute(this.#db));
    const [horizon] = rows;
    if (horizon === undefined) throw new Error('the league has no epoch: migrations have not run');
    return horizon;
  }

  /** Begins a new epoch after a restore: every reader then takes a new copy of everything. */
  async beginEpoch(name: string): Promise<void> {
    const query = sql`update league.epoch set name = ${name}, updated_at = now()`;
    await ask(() => query.execute(this.#db));
  }

  /** The oldest change that is kept; undefined when there is none. */
  async oldest(): Promise<ChangePlace | undefined> {
    const query = sql<ChangePlace>`
      select txid, seq from league.change order by txid, seq limit 1`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows[0];
  }

  /** Changes behind a place and below the horizon of this moment, in order. */
  async listAfter(place: ChangePlace, limit: number): Promise<Change[]> {
    const query = sql<Change>`
      select * from league.change
      where (txid, seq) > (${place.txid}::xid8, ${place.seq}::bigint)
        and txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid, seq limit ${limit}`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows;
  }

  /**
   * Forgets changes from before an instant, but for the last of them, which stays as the mark of
   * how far back a reader may be. Gives the number of changes that were forgotten.
   */
  async prune(before: string): Promise<number> {
    const query = sql<{ seq: number }>`
      delete from league.change
      where (txid, seq) < (
        select txid, seq from league.change where changed_at < ${before}::timestamptz
        order by txid desc, seq desc limit 1)
      returning seq`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows.length;
  }
}
