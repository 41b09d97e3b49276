/** The league's catalogue as people and bots look things up in it. */
import { type RawBuilder, sql } from 'kysely';
import { present } from '../errors.ts';
import type { Position } from '../models/baseball.ts';
import type { Cardset, Player, PositionRating } from '../models/player.ts';
import type {
  BatterScouting,
  BattingCard,
  BattingRatings,
  CardLayout,
  PitcherScouting,
  PitchingCard,
  PitchingRatings,
} from '../models/stats.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

export interface PlayerSearch {
  readonly cardsetId?: string | undefined;
  readonly rarityId?: string | undefined;
  /** The beginning of the name, in any case. */
  readonly name?: string | undefined;
  /** A position that he has a rating for or has played. */
  readonly position?: Position | undefined;
  /** The club's abbreviation. */
  readonly club?: string | undefined;
  /** The id of the last player of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}
/** All that stands on a player's card. */
export interface PlayerSheet {
  readonly positions: readonly PositionRating[];
  readonly battingCard: BattingCard | null;
  readonly battingRatings: readonly BattingRatings[];
  readonly batterScouting: BatterScouting | null;
  readonly pitchingCard: PitchingCard | null;
  readonly pitchingRatings: readonly PitchingRatings[];
  readonly pitcherScouting: PitcherScouting | null;
  readonly layouts: readonly CardLayout[];
}
/** What a starter club is drawn from. */
export interface DraftCandidate {
  readonly id: string;
  readonly cost: number;
  /** Most played first. */
  readonly positions: readonly Position[];
  readonly starterEndurance: number | null;
  readonly reliefEndurance: number | null;
  readonly bats: boolean;
}

export class LeagueCatalogueRepo {
  readonly #db: BareKysely;

  constructor(source: Source) {
    this.#db = kyselyOf(source);
  }

  with(source: Source): LeagueCatalogueRepo {
    return new LeagueCatalogueRepo(source);
  }

  /** Every card set, newest season first. */
  async listCardsets(): Promise<Cardset[]> {
    return await this.#rows(
      sql`select * from league.cardset where deleted_at is null order by year desc, name`,
    );
  }

  /** The set that new clubs are drawn from: the founding one, else the newest in packs. */
  async findStarterCardset(): Promise<Cardset | undefined> {
    const rows = await this.#rows<Cardset>(
      sql`select * from league.cardset where deleted_at is null and (is_founding or in_packs)
        order by is_founding desc, year desc, id limit 1`,
    );
    return rows[0];
  }

  /** The player, or undefined. */
  async findPlayer(id: string): Promise<Player | undefined> {
    const rows = await this.#rows<Player>(
      sql`select * from league.player where id = ${id}::uuid and deleted_at is null`,
    );
    return rows[0];
  }

  /** Players who meet every condition that is given, in the order of their ids. */
  async searchPlayers(search: PlayerSearch): Promise<Player[]> {
    const { cardsetId, rarityId, name, position, club, after, limit } = search;
    const conditions: RawBuilder<unknown>[] = [sql`deleted_at is null`];
    if (cardsetId !== undefined) conditions.push(sql`cardset_id = ${cardsetId}::uuid`);
    if (rarityId !== undefined) conditions.push(sql`rarity_id = ${rarityId}::uuid`);
    if (name !== undefined) conditions.push(sql`lower(name) like ${likePrefix(name)}`);
    if (position !== undefined) conditions.push(sql`positions ? ${position}::text`);
    if (club !== undefined) conditions.push(sql`club_abbrev = ${club}`);
    if (after !== undefined) conditions.push(sql`id > ${after}::uuid`);
    return await this.#rows(sql`
      select * from league.player where ${sql.join(conditions, sql` and `)}
      order by id limit ${limit}`);
  }

  /** What stands on a player's card. */
  async sheetOf(playerId: string): Promise<PlayerSheet> {
    const of = sql`where deleted_at is null and player_id = ${playerId}::uuid`;
    const positions = await this.#rows<PositionRating>(
      sql`select * from league.position_rating ${of} order by innings desc, position`,
    );
    const layouts = await this.#rows<CardLayout>(
      sql`select * from league.card_layout ${of} order by kind, vs_hand`,
    );
    return {
      positions,
      layouts,
      ...(await this.#battingOf(of)),
      ...(await this.#pitchingOf(of)),
    };
  }

  /** Everybody of a card set, with what decides whether he fits into a new club. */
  async listCandidates(cardsetId: string): Promise<DraftCandidate[]> {
    return await this.#rows(sql`
      select p.id, p.cost, p.positions, k.starter_endurance, k.relief_endurance,
        (b.id is not null) as bats
      from league.player p
      left join league.pitcher_scouting s on s.player_id = p.id and s.deleted_at is null
      left join league.pitching_card k on k.id = s.pitching_card_id
      left join league.batter_scouting b on b.player_id = p.id and b.deleted_at is null
      where p.cardset_id = ${cardsetId}::uuid and p.deleted_at is null
      order by p.id`);
  }

  async #battingOf(of: RawBuilder<unknown>) {
    const [scouting] = await this.#rows<BatterScouting>(
      sql`select * from league.batter_scouting ${of}`,
    );
    if (scouting === undefined) {
      return { battingCard: null, battingRatings: [], batterScouting: null };
    }
    const cardId = scouting.battingCardId;
    const [card] = await this.#rows<BattingCard>(
      sql`select * from league.batting_card where id = ${cardId}::uuid`,
    );
    const ratings = await this.#rows<BattingRatings>(
      sql`select * from league.batting_ratings
        where batting_card_id = ${cardId}::uuid and deleted_at is null order by vs_hand`,
    );
    return {
      battingCard: present(card, 'the batting card'),
      battingRatings: ratings,
      batterScouting: scouting,
    };
  }

  async #pitchingOf(of: RawBuilder<unknown>) {
    const [scouting] = await this.#rows<PitcherScouting>(
      sql`select * from league.pitcher_scouting ${of}`,
    );
    if (scouting === undefined) {
      return { pitchingCard: null, pitchingRatings: [], pitcherScouting: null };
    }
    const cardId = scouting.pitchingCardId;
    const [card] = await this.#rows<PitchingCard>(
      sql`select * from league.pitching_card where id = ${cardId}::uuid`,
    );
    const ratings = await this.#rows<PitchingRatings>(
      sql`select * from league.pitching_ratings
        where pitching_card_id = ${cardId}::uuid and deleted_at is null order by vs_hand`,
    );
    return {
      pitchingCard: present(card, 'the pitching card'),
      pitchingRatings: ratings,
      pitcherScouting: scouting,
    };
  }

  async #rows<Row>(query: RawBuilder<unknown>): Promise<Row[]> {
    const { rows } = await ask(() => query.execute(this.#db));
    return rows as Row[];
  }
}

/** A pattern for names that begin so, with what has a meaning in patterns taken literally. */
function likePrefix(text: string): string {
  return `${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
