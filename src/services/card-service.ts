/** Cards as people look for them and look at them. */
import { AppError } from '../errors.ts';
import type { CardFilter, CardSummary, CardView } from '../models/card-view.ts';
import type { CardRepo } from '../repositories/card-repo.ts';
import type { PlayerRepo, PlayerSearch } from '../repositories/player-repo.ts';
import { Service, type ServiceDeps } from './base.ts';
import { CardNames } from './card-names.ts';
import { type OwnedCopies, printCard } from './card-print.ts';
import { CATALOGUE_TAG, type ServiceCache } from './service-cache.ts';

export interface CardServiceDeps extends ServiceDeps {
  readonly players: PlayerRepo;
  readonly cards: CardRepo;
  readonly cache: ServiceCache;
}
export interface CardPage {
  readonly cards: readonly CardSummary[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}
export interface CardQuery {
  readonly filter: CardFilter;
  /** Whose copies are counted; undefined for a viewer without a club. */
  readonly teamId: string | undefined;
  /** Cards a page, at most PAGE_MAX. */
  readonly limit: number;
  /** `next` of the page before, or null. */
  readonly after: string | null;
}
/** A choice of autocomplete. */
export interface CardSuggestion {
  readonly playerId: string;
  /** "José Ramírez, CLE 2019" */
  readonly label: string;
}

const PAGE_MAX = 500;
/** As many choices as Discord takes. */
const SUGGESTIONS_MAX = 25;
const NOBODY_OWNS: OwnedCopies = new Map();

export class CardService extends Service {
  readonly #deps: CardServiceDeps;

  constructor(deps: CardServiceDeps) {
    super('card', deps);
    this.#deps = deps;
  }

  /** The first cards that meet a filter, with the copies that the club owns. */
  async search(filter: CardFilter, teamId: string | undefined): Promise<readonly CardSummary[]> {
    return (await this.page({ filter, teamId, limit: PAGE_MAX, after: null })).cards;
  }

  /** A page of the cards that meet a filter. Throws `input/invalid` for a foreign `after`. */
  async page(query: CardQuery): Promise<CardPage> {
    return await this.operation('page', { limit: query.limit }, async () => {
      const { filter, teamId } = query;
      if (filter.ownedOnly === true && teamId === undefined) return { cards: [], next: null };
      const { rows, next } = await this.#deps.players.search(await this.#conditions(query));
      const owned = await this.#ownedCopies(teamId, rows);
      const cards = rows.map(({ id, ...listing }) => ({
        ...{ playerId: id, ...listing },
        ownedCardIds: owned.get(id) ?? [],
      }));
      return { cards, next };
    });
  }

  /** A club's own cards. */
  async collection(teamId: string, filter: CardFilter = {}): Promise<readonly CardSummary[]> {
    return await this.search({ ...filter, ownedOnly: true }, teamId);
  }

  /** A card in full, with the club's copies of it. Throws `entity/not_found`. */
  async show(playerId: string, teamId: string | undefined): Promise<CardView> {
    return await this.operation('show', { playerId }, async () => {
      const facts = await this.#deps.cache.read({
        key: `cards:facts:${playerId}`,
        tags: [CATALOGUE_TAG],
        load: async () => (await this.#deps.players.facts([playerId]))[0] ?? null,
      });
      if (facts === null) {
        const context = { entity: 'player', id: playerId };
        throw new AppError('entity/not_found', `There is no player ${playerId}`, context);
      }
      return printCard(facts, await this.#ownedCopies(teamId, [{ id: playerId }]));
    });
  }

  /** The players whom somebody may mean who has typed this much, at most 25, best match first. */
  async autocomplete(text: string, limit = SUGGESTIONS_MAX): Promise<readonly CardSuggestion[]> {
    return await this.operation('autocomplete', {}, async () => {
      const names = await this.#names();
      return names.suggest(text, Math.min(limit, SUGGESTIONS_MAX)).map((player) => ({
        playerId: player.id,
        label: `${player.name}, ${player.clubAbbrev} ${player.year}`,
      }));
    });
  }

  async #names(): Promise<CardNames> {
    return await this.#deps.cache.read({
      key: 'cards:names',
      tags: [CATALOGUE_TAG],
      load: async () => new CardNames(await this.#deps.players.names()),
    });
  }

  async #conditions(query: CardQuery): Promise<PlayerSearch> {
    const { text, position, rarity, ownedOnly, sort } = query.filter;
    const { teamId } = query;
    const isNamed = text !== undefined && text.trim() !== '';
    return {
      ...(isNamed && { ids: (await this.#names()).idsWith(text) }),
      ...(position !== undefined && { position }),
      ...(rarity !== undefined && { rarity }),
      ...(ownedOnly === true && teamId !== undefined && { ownedBy: teamId }),
      sort: sort ?? 'cost',
      limit: Math.min(query.limit, PAGE_MAX),
      after: query.after,
    };
  }

  async #ownedCopies(
    teamId: string | undefined,
    players: readonly { readonly id: string }[],
  ): Promise<OwnedCopies> {
    if (teamId === undefined || players.length === 0) return NOBODY_OWNS;
    return await this.#deps.cards.ownedCopies(
      teamId,
      players.map(({ id }) => id),
    );
  }
}
