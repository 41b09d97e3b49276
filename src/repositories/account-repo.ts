/** People who play in a browser. */
import type { Kysely } from 'kysely';
import type { Account } from '../models/access.ts';
import { Repository } from './base.ts';
import { ask, type Bot, kyselyOf, type Source } from './transactions.ts';

export class AccountRepo extends Repository<Account> {
  readonly #db: Kysely<Bot>;

  constructor(source: Source) {
    super(source, 'account');
    this.#db = kyselyOf(source).$extendTables<Bot>();
  }

  override with(source: Source): AccountRepo {
    return new AccountRepo(source);
  }

  /** The account whose recovery code has this SHA-256, or undefined. */
  async findByRecoveryHash(recoveryHash: string): Promise<Account | undefined> {
    return await ask(() =>
      this.#db
        .selectFrom('account')
        .selectAll()
        .where('recoveryHash', '=', recoveryHash)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
    );
  }
}
