/** Clubs: a person's own, and those that the computer manages. */
import type { Kysely } from 'kysely';
import type { Team } from '../models/team.ts';
import { Repository } from './base.ts';
import { ask, type Catalogue, kyselyOf, type Source } from './transactions.ts';

export class TeamRepo extends Repository<Team> {
  readonly #db: Kysely<Catalogue>;

  constructor(source: Source) {
    super(source, 'team');
    this.#db = kyselyOf(source).$extendTables<Catalogue>();
  }

  override with(source: Source): TeamRepo {
    return new TeamRepo(source);
  }

  /** The club of this person, or undefined when there is none. */
  async findByOwner(ownerId: string): Promise<Team | undefined> {
    return await ask(() =>
      this.#db
        .selectFrom('team')
        .selectAll()
        .where('ownerId', '=', ownerId)
        .where('deletedAt', 'is', null)
        .orderBy('createdAt')
        .executeTakeFirst(),
    );
  }

  /** The club with this abbreviation, or undefined. */
  async findByAbbrev(abbrev: string): Promise<Team | undefined> {
    return await ask(() =>
      this.#db
        .selectFrom('team')
        .selectAll()
        .where('abbrev', '=', abbrev)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
    );
  }

  /** Every club that the computer manages, by name. */
  async listAi(): Promise<Team[]> {
    return await ask(() =>
      this.#db
        .selectFrom('team')
        .selectAll()
        .where('isAi', '=', true)
        .where('deletedAt', 'is', null)
        .orderBy('longName')
        .orderBy('id')
        .execute(),
    );
  }
}
