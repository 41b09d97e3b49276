/** Commands that the league has carried out, under their keys: a command that comes again finds its answer. */
import { sql } from 'kysely';
import type { NewRow } from '../models/base.ts';
import type { OperationKey } from '../models/sync.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

export class OperationKeyRepo {
  readonly #db: BareKysely;

  constructor(source: Source) {
    this.#db = kyselyOf(source);
  }

  with(source: Source): OperationKeyRepo {
    return new OperationKeyRepo(source);
  }

  /** Claims a subject until the transaction ends; false when another transaction has it. */
  async tryLock(subject: string): Promise<boolean> {
    const query = sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${subject}, 7)) as locked`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows[0]?.locked === true;
  }

  /** The command that was carried out under this key, or undefined. */
  async find(key: string): Promise<OperationKey | undefined> {
    const query = sql<OperationKey>`select * from league.operation_key where key = ${key}`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows[0];
  }

  /** Notes a command with its answer, in the transaction of its effect. */
  async insert(row: NewRow<OperationKey>): Promise<void> {
    const query = sql`
      insert into league.operation_key (key, actor, request_hash, status, response)
      values (${row.key}, ${row.actor}, ${row.requestHash}, ${row.status},
        ${JSON.stringify(row.response)}::jsonb)`;
    await ask(() => query.execute(this.#db));
  }
}
