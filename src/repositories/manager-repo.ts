/** The profiles of the computer's managers, as the league has founded them. */
import type { Kysely } from 'kysely';
import type { ManagerAi } from '../models/team.ts';
import { Repository } from './base.ts';
import { ask, type Catalogue, kyselyOf, type Source } from './transactions.ts';

export class ManagerRepo extends Repository<ManagerAi> {
  readonly #db: Kysely<Catalogue>;

  constructor(source: Source) {
    super(source, 'managerAi');
    this.#db = kyselyOf(source).$extendTables<Catalogue>();
  }

  override with(source: Source): ManagerRepo {
    return new ManagerRepo(source);
  }

  /** Every profile, by name. */
  async listByName(): Promise<ManagerAi[]> {
    return await ask(() =>
      this.#db
        .selectFrom('managerAi')
        .selectAll()
        .where('deletedAt', 'is', null)
        .orderBy('name')
        .orderBy('id')
        .execute(),
    );
  }
}
