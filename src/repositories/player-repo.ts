/** The catalogue of players: lists with filters, the names for autocomplete, what cards show. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Position } from '../models/baseball.ts';
import type { Player, RarityName } from '../models/player.ts';
import { type Page, Repository } from './base.ts';
import { isAnyOf } from './id-list.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { type PlayerFacts, readPlayerFacts } from './player-facts.ts';
import { ask, type Catalogue, kyselyOf, type Source } from './transactions.ts';

export const PLAYER_SORTS = ['cost', 'name', 'position'] as const;
/** `cost` is dearest first; `position` goes by the scorer's numbers, dearest first in each. */
export type PlayerSort = (typeof PLAYER_SORTS)[number];

/** Conditions that all must hold; absent ones do not narrow. */
export interface PlayerSearch {
  /** Only players among these. */
  readonly ids?: readonly string[];
  readonly position?: Position;
  readonly rarity?: RarityName;
  readonly clubAbbrev?: string;
  readonly cardsetId?: string;
  /** Only players of whom this club has a card. */
  readonly ownedBy?: string;
  readonly sort: PlayerSort;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly after: string | null;
}

/** A player as a list shows him. */
export interface PlayerListing
  extends Pick<
    Player,
    'id' | 'name' | 'club' | 'clubAbbrev' | 'positions' | 'bats' | 'throws' | 'cost'
  > {
  readonly year: number;
  readonly rarity: RarityName;
  readonly rarityColour: string;
}
/** What autocomplete needs of a player. */
export interface PlayerName extends Pick<Player, 'id' | 'name' | 'clubAbbrev' | 'cost'> {
  readonly year: number;
}

const POSITION_NUMBER = sql<number>`array_position(
  array['P','C','1B','2B','3B','SS','LF','CF','RF','DH'], player.positions->>0)`;
/** Ascending keys of each order; the id follows as the last key of all. */
const SORT_KEYS: Readonly<Record<PlayerSort, readonly [RawBuilder<unknown>, RawBuilder<unknown>]>> =
  {
    cost: [sql`-player.cost`, sql`player.name collate "C"`],
    name: [sql`player.last_name collate "C"`, sql`player.first_name collate "C"`],
    position: [POSITION_NUMBER, sql`-player.cost`],
  };
const keysSchema = z.tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]);

type Cursor = Readonly<{ first: string | number; second: string | number; id: string }>;

function readCursor(text: string, sort: PlayerSort): Cursor {
  const { value, id } = decodeCursor(text, `search:${sort}`);
  const [first, second] = keysSchema.parse(JSON.parse(value));
  return { first, second, id };
}

/** The condition for a value that was given; none for one that was not. */
function given<Value>(
  value: Value | undefined,
  condition: (value: Value) => RawBuilder<boolean>,
): RawBuilder<boolean>[] {
  return value === undefined ? [] : [condition(value)];
}

export class PlayerRepo extends Repository<Player> {
  readonly #db: Kysely<Catalogue>;

  constructor(source: Source) {
    super(source, 'player');
    this.#db = kyselyOf(source).$extendTables<Catalogue>();
  }

  override with(source: Source): PlayerRepo {
    return new PlayerRepo(source);
  }

  /** A page of the players that meet the conditions. Throws `input/invalid` for a foreign cursor. */
  async search(search: PlayerSearch): Promise<Page<PlayerListing>> {
    const [first, second] = SORT_KEYS[search.sort];
    let query = this.#listing()
      .select([first.as('first'), second.as('second')])
      .where('player.deletedAt', 'is', null)
      .where((eb) => eb.and(this.#conditions(search)))
      .orderBy(first)
      .orderBy(second)
      .orderBy('player.id')
      .limit(search.limit + 1);
    if (search.after !== null) {
      const after = readCursor(search.after, search.sort);
      query = query.where(
        sql<boolean>`(${first}, ${second}, player.id) > (${after.first}, ${after.second}, ${after.id})`,
      );
    }
    const found = await ask(() => query.execute());
    const last = found.length > search.limit ? found[search.limit - 1] : undefined;
    const next =
      last &&
      encodeCursor({
        of: `search:${search.sort}`,
        value: JSON.stringify([last.first, last.second]),
        id: last.id,
      });
    const rows = found
      .slice(0, search.limit)
      .map(({ first: _, second: __, ...listing }) => listing);
    return { rows, next: next ?? null };
  }

  /** The names of all players, dearest first: what an index for autocomplete is built from. */
  async names(): Promise<PlayerName[]> {
    return await ask(() =>
      this.#db
        .selectFrom('player')
        .innerJoin('cardset', 'cardset.id', 'player.cardsetId')
        .select(['player.id', 'player.name', 'player.clubAbbrev', 'player.cost', 'cardset.year'])
        .where('player.deletedAt', 'is', null)
        .orderBy('player.cost', 'desc')
        .orderBy('player.id')
        .execute(),
    );
  }

  /** What stands on the cards of these players, in the order of the ids; unknown ids are left out. */
  async facts(ids: readonly string[]): Promise<PlayerFacts[]> {
    return await readPlayerFacts(this.#db, ids);
  }

  #listing() {
    return this.#db
      .selectFrom('player')
      .innerJoin('cardset', 'cardset.id', 'player.cardsetId')
      .innerJoin('rarity', 'rarity.id', 'player.rarityId')
      .select(['player.id', 'player.name', 'player.club', 'player.clubAbbrev'])
      .select(['player.positions', 'player.bats', 'player.throws', 'player.cost', 'cardset.year'])
      .select(['rarity.name as rarity', 'rarity.colour as rarityColour']);
  }

  #conditions(search: PlayerSearch): RawBuilder<boolean>[] {
    const card = sql.table(`${this.schema}.card`);
    const isOwnedBy = (teamId: string) =>
      sql<boolean>`player.id in (select card.player_id from ${card} as card
        where card.team_id = ${teamId} and card.deleted_at is null)`;
    const plays = (position: Position) =>
      sql<boolean>`player.positions @> ${JSON.stringify([position])}::jsonb`;
    return [
      ...given(search.ids, (ids) => isAnyOf('player.id', ids)),
      ...given(search.position, plays),
      ...given(search.rarity, (rarity) => sql<boolean>`rarity.name = ${rarity}`),
      ...given(search.clubAbbrev, (club) => sql<boolean>`player.club_abbrev = ${club}`),
      ...given(search.cardsetId, (cardset) => sql<boolean>`player.cardset_id = ${cardset}`),
      ...given(search.ownedBy, isOwnedBy),
    ];
  }
}
