/** The cards that clubs own: copies of players. */
import { type Kysely, sql } from 'kysely';
import type { Card } from '../models/player.ts';
import { Repository } from './base.ts';
import { isAnyOf } from './id-list.ts';
import { ask, type Catalogue, kyselyOf, type Source } from './transactions.ts';

export class CardRepo extends Repository<Card> {
  readonly #db: Kysely<Catalogue>;

  constructor(source: Source) {
    super(source, 'card');
    this.#db = kyselyOf(source).$extendTables<Catalogue>();
  }

  override with(source: Source): CardRepo {
    return new CardRepo(source);
  }

  /** Every card of a club, dearest player first. */
  async listOfTeam(teamId: string): Promise<Card[]> {
    return await ask(() =>
      this.#db
        .selectFrom('card')
        .innerJoin('player', 'player.id', 'card.playerId')
        .selectAll('card')
        .where('card.teamId', '=', teamId)
        .where('card.deletedAt', 'is', null)
        .where('player.deletedAt', 'is', null)
        .orderBy('player.cost', 'desc')
        .orderBy('card.id')
        .execute(),
    );
  }

  /** The ids of a club's copies of these players, by player; players without one are left out. */
  async ownedCopies(teamId: string, playerIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ask(() =>
      this.#db
        .selectFrom('card')
        .select(['playerId', sql<string>`string_agg(id::text, ',' order by id)`.as('cardIds')])
        .where('teamId', '=', teamId)
        .where(isAnyOf('playerId', playerIds))
        .where('deletedAt', 'is', null)
        .groupBy('playerId')
        .execute(),
    );
    return new Map(rows.map(({ playerId, cardIds }) => [playerId, cardIds.split(',')]));
  }
}
