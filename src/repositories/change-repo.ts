/** The league's change log: read up to the horizon below which nothing can be committed any more. */
import { sql } from 'kysely';
import { present } from '../errors.ts';
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
    return present(rows[0], "the league's epoch");
  }

  /** Begins a new epoch after a restore: every reader then takes a new copy of everything. */
  async beginEpoch(name: string): Promise<void> {
    const query = sql`update league.epoch set name = ${name}, updated_at = now()`;
    await ask(() => query.execute(this.#db));
  }

  /**
   * The place up to which changes may have been forgotten; undefined when none has been. That is
   * the oldest change that is kept, if it is old enough to be the mark that `prune` leaves.
   */
  async forgottenUpTo(retentionDays: number): Promise<ChangePlace | undefined> {
    const query = sql<ChangePlace & { isOld: boolean }>`
      select txid, seq, changed_at < now() - ${retentionDays} * interval '1 day' as is_old
      from league.change order by txid, seq limit 1`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows[0]?.isOld === true ? rows[0] : undefined;
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
   * Forgets changes that are older than this, but for the last of them, which stays as the mark of
   * how far back a reader may be. Gives the number of changes that were forgotten.
   */
  async prune(retentionDays: number): Promise<number> {
    const query = sql<{ seq: number }>`
      delete from league.change
      where (txid, seq) < (
        select txid, seq from league.change
        where changed_at < now() - ${retentionDays} * interval '1 day'
        order by txid desc, seq desc limit 1)
      returning seq`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows.length;
  }
}
