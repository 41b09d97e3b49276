/**
 * The bot's copy as a cache: what is not in it yet is fetched from the league and kept, what has
 * changed is forgotten in memory, and anybody may ask how fresh it is.
 */
import { AppError } from '../errors.ts';
import type { LeagueRow } from '../league-client/league-row.ts';
import type { RowsByTable } from '../league-client/player-rows.ts';
import type { Card, Player } from '../models/player.ts';
import type { SyncedTable } from '../models/sync.ts';
import type { Team } from '../models/team.ts';
import type { CursorRepo } from '../repositories/cursor-repo.ts';
import type { PlayerRepo } from '../repositories/player-repo.ts';
import type { SyncedRowRepo } from '../repositories/synced-row-repo.ts';
import type { TeamRepo } from '../repositories/team-repo.ts';
import { type Clock, Service, type ServiceDeps } from './base.ts';
import { CATALOGUE_TAG, type ServiceCache } from './service-cache.ts';
import { type RowSource, rowsOf, SyncCopy } from './sync-copy.ts';
import type { ClubProfile, TeamLeague } from './team-league.ts';

/** What the league offers to a cache; its client does. */
export interface LeagueSource extends RowSource, TeamLeague {
  playerRows(id: string): Promise<RowsByTable>;
  cardsOf(teamId: string): Promise<readonly LeagueRow[]>;
}
export interface CacheServiceDeps extends ServiceDeps {
  readonly league: LeagueSource;
  readonly rows: SyncedRowRepo;
  readonly players: PlayerRepo;
  readonly teams: TeamRepo;
  readonly cursors: CursorRepo;
  readonly cache: ServiceCache;
  readonly clock: Clock;
}

const FEED = 'league';
/** Fetches at once: enough to be quick, too few to trouble the league. */
const FETCHES_AT_ONCE = 8;

export class CacheService extends Service implements TeamLeague {
  readonly #deps: CacheServiceDeps;
  readonly #copy: SyncCopy;

  constructor(deps: CacheServiceDeps) {
    super('cache', deps);
    this.#deps = deps;
    this.#copy = new SyncCopy(deps);
  }

  /**
   * A player, from memory, from the copy, or from the league with all that stands on his card.
   * Throws `entity/not_found` where the league has none either, and the league's codes.
   */
  async player(id: string): Promise<Player> {
    return await this.#deps.cache.read({
      key: `copy:player:${id}`,
      tags: [CATALOGUE_TAG],
      load: async () => {
        await this.#ensurePlayers([id]);
        return await this.#deps.players.get(id);
      },
    });
  }

  /** A club, as `player`; from the league it comes with its cards. */
  async team(id: string): Promise<Team> {
    return await this.#deps.cache.read({
      key: `copy:team:${id}`,
      tags: [CATALOGUE_TAG],
      load: async () => {
        const known = await this.#deps.teams.find(id);
        if (known !== undefined) return known;
        await this.#fetchTeam(id);
        return await this.#deps.teams.get(id);
      },
    });
  }

  /** Founds a club with the league; the players on its cards are in the copy afterwards. */
  async createTeam(
    command: ClubProfile & { readonly operationKey: string },
  ): Promise<{ readonly team: Team; readonly cards: readonly Card[] }> {
    const founded = await this.#deps.league.createTeam(command);
    await this.#ensurePlayers(founded.cards.map(({ playerId }) => playerId));
    return founded;
  }

  /** Tells whether the copy has not moved on for longer than this, or was never filled. */
  async isStale(secondsMax: number): Promise<boolean> {
    const cursor = await this.#deps.cursors.find(FEED);
    if (cursor === undefined) return true;
    const age = Date.parse(this.#deps.clock.now()) - Date.parse(cursor.pulledAt);
    return age > secondsMax * 1_000;
  }

  /** Forgets in memory what follows from rows that have changed. */
  invalidate(): void {
    this.#deps.cache.forget(CATALOGUE_TAG);
  }

  /** Reads into memory what the first visitors will ask for: the clubs; gives their number. */
  async warmUp(): Promise<number> {
    return await this.operation('warmUp', {}, async () => {
      const teams = await this.#deps.teams.listAi();
      await Promise.all(teams.map(({ id }) => this.team(id)));
      return teams.length;
    });
  }

  async #fetchTeam(id: string): Promise<void> {
    await this.operation('fetchTeam', { teamId: id }, async () => {
      const [team] = await this.#deps.league.rowsByIds('team', [id]);
      if (team === undefined) {
        throw new AppError('entity/not_found', `There is no team ${id}`, { entity: 'team', id });
      }
      const cards = await this.#deps.league.cardsOf(id);
      await this.#ensurePlayers(cards.map((card) => String(card['playerId'])));
      await this.#store(new Map([...rowsOf('team', [team]), ...rowsOf('card', cards)]));
    });
  }

  /** Fetches the players that the copy does not have. */
  async #ensurePlayers(ids: readonly string[]): Promise<void> {
    const missing = await this.#deps.rows.missingIds('player', [...new Set(ids)]);
    for (let start = 0; start < missing.length; start += FETCHES_AT_ONCE) {
      const part = missing.slice(start, start + FETCHES_AT_ONCE);
      const fetched = await Promise.all(part.map((id) => this.#deps.league.playerRows(id)));
      for (const rows of fetched) await this.#store(rows);
      this.logger.info({ players: part.length }, 'players fetched');
    }
  }

  async #store(rows: ReadonlyMap<SyncedTable, ReadonlyMap<string, LeagueRow>>): Promise<void> {
    await this.#copy.store({ rows, mode: 'newer' });
  }
}
