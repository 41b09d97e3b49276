/** Everything that can be looked up in the league: its catalogue, its clubs and its games. */
import { AppError } from '../../errors.ts';
import type { Game, Play } from '../../models/game.ts';
import type { Card, Cardset, Player } from '../../models/player.ts';
import type { Team } from '../../models/team.ts';
import type { ListQuery, Page } from '../../repositories/base.ts';
import type { CardRepo } from '../../repositories/card-repo.ts';
import type {
  LeagueCatalogueRepo,
  PlayerSearch,
  PlayerSheet,
} from '../../repositories/league-catalogue-repo.ts';
import type {
  GameRecord,
  GameSearch,
  LeagueGameRepo,
  PlayRange,
} from '../../repositories/league-game-repo.ts';
import type { TeamRepo } from '../../repositories/team-repo.ts';
import { Service, type ServiceDeps } from '../../services/base.ts';

export interface BrowseServiceDeps extends ServiceDeps {
  readonly catalogue: LeagueCatalogueRepo;
  readonly teams: TeamRepo;
  readonly cards: CardRepo;
  readonly games: LeagueGameRepo;
}

export class BrowseService extends Service {
  readonly #deps: BrowseServiceDeps;

  constructor(deps: BrowseServiceDeps) {
    super('browse', deps);
    this.#deps = deps;
  }

  /** Every card set, newest season first. */
  async cardsets(): Promise<readonly Cardset[]> {
    return await this.operation('cardsets', {}, () => this.#deps.catalogue.listCardsets());
  }

  /** A page of players. */
  async players(search: PlayerSearch): Promise<Page<Player>> {
    return await this.operation('players', {}, async () => {
      const found = await this.#deps.catalogue.searchPlayers({
        ...search,
        limit: search.limit + 1,
      });
      return pageOf(found, search.limit);
    });
  }

  /** A player with all that stands on his card. Throws `entity/not_found`. */
  async player(id: string): Promise<PlayerSheet & { readonly player: Player }> {
    return await this.operation('player', { playerId: id }, async () => {
      const player = await this.#deps.catalogue.findPlayer(id);
      if (player === undefined) throw notFound('player', id);
      return { player, ...(await this.#deps.catalogue.sheetOf(id)) };
    });
  }

  /** A page of owned cards. */
  async cards(query: ListQuery<Card>): Promise<Page<Card>> {
    return await this.operation('cards', {}, () => this.#deps.cards.list(query));
  }

  /** A page of clubs. */
  async teams(query: ListQuery<Team>): Promise<Page<Team>> {
    return await this.operation('teams', {}, () => this.#deps.teams.list(query));
  }

  /** A club. Throws `entity/not_found`. */
  async team(id: string): Promise<Team> {
    return await this.operation('team', { teamId: id }, () => this.#deps.teams.get(id));
  }

  /** A page of games, newest first. */
  async games(search: GameSearch): Promise<Page<Game>> {
    return await this.operation('games', {}, async () => {
      const found = await this.#deps.games.search({ ...search, limit: search.limit + 1 });
      return pageOf(found, search.limit);
    });
  }

  /** A game with every play, its box score and its decisions. Throws `entity/not_found`. */
  async game(id: string): Promise<GameRecord & { readonly game: Game }> {
    return await this.operation('game', { gameId: id }, async () => {
      const game = await this.#deps.games.get(id);
      return { game, ...(await this.#deps.games.recordOf(id)) };
    });
  }

  /** Plays that count, in order. Throws `entity/not_found` when there is no such game. */
  async plays(range: PlayRange): Promise<{ readonly plays: Play[]; readonly next: number | null }> {
    return await this.operation('plays', { gameId: range.gameId }, async () => {
      await this.#deps.games.get(range.gameId);
      const found = await this.#deps.games.listPlays({ ...range, limit: range.limit + 1 });
      const plays = found.slice(0, range.limit);
      const next = found.length > plays.length ? plays.at(-1)?.playNumber : undefined;
      return { plays, next: next ?? null };
    });
  }
}

function pageOf<Row extends { readonly id: string }>(
  found: readonly Row[],
  limit: number,
): Page<Row> {
  const rows = found.slice(0, limit);
  const next = found.length > rows.length ? rows.at(-1)?.id : undefined;
  return { rows, next: next ?? null };
}

function notFound(entity: string, id: string): AppError {
  return new AppError('entity/not_found', `There is no ${entity} ${id}`, { entity, id });
}
