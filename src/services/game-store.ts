/** Games in memory under their versions: a bounded number, rebuilt from the database when missing. */
import { AppError } from '../errors.ts';
import type { Game } from '../models/game.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import type { TeamRepo } from '../repositories/team-repo.ts';
import { type LiveGame, type Owners, rebuild } from './game-live.ts';

/** A game takes about 100 KB. */
const GAMES_MAX = 300;

export interface GameStoreDeps {
  readonly games: GameRepo;
  readonly teams: TeamRepo;
  readonly gamesMax?: number;
}

export class GameStore {
  readonly #deps: GameStoreDeps;
  /** In the order of their last use, the longest unused first. */
  readonly #live = new Map<string, LiveGame>();

  constructor(deps: GameStoreDeps) {
    this.#deps = deps;
  }

  /** The game as the database has it now. Throws `game/not_found`. */
  async current(gameId: string): Promise<LiveGame> {
    const row = await this.#deps.games.find(gameId);
    if (row === undefined) {
      throw new AppError('game/not_found', `There is no game ${gameId}`, { gameId });
    }
    const live = this.#live.get(gameId);
    if (live?.shown.row.version === row.version) return live;
    return await this.#rebuild(row);
  }

  /**
   * The game at a version, for somebody who is going to change it: out of memory, so that a change
   * that fails leaves nothing behind; put it back when it is committed. Throws
   * `game/stale_version` (context: presentVersion) and `game/not_found`.
   */
  async take(gameId: string, version: number): Promise<LiveGame> {
    const known = this.#live.get(gameId);
    const live = known?.shown.row.version === version ? known : await this.current(gameId);
    const { row } = live.shown;
    if (row.version !== version) {
      throw new AppError('game/stale_version', `Game ${gameId} has moved on`, {
        ...{ gameId, version, presentVersion: row.version, status: row.status },
      });
    }
    this.#live.delete(gameId);
    return live;
  }

  /** Keeps a game as it was committed. */
  put(live: LiveGame): void {
    const { id, version } = live.shown.row;
    const known = this.#live.get(id);
    if (known !== undefined && known.shown.row.version > version) return;
    this.#live.delete(id);
    this.#live.set(id, live);
    if (this.#live.size <= (this.#deps.gamesMax ?? GAMES_MAX)) return;
    const [longestUnused] = this.#live.keys();
    if (longestUnused !== undefined) this.#live.delete(longestUnused);
  }

  async #rebuild(row: Game): Promise<LiveGame> {
    const setup = await this.#deps.games.getSetup(row.id);
    const plays = await this.#deps.games.listPlays(row.id);
    const live = rebuild({ row, owners: await this.#ownersOf(row), setup, plays });
    this.put(live);
    return live;
  }

  async #ownersOf({ awayTeamId, homeTeamId, aiSide }: Game): Promise<Owners> {
    const away = await this.#deps.teams.get(awayTeamId);
    const home = await this.#deps.teams.get(homeTeamId);
    return {
      away: aiSide === 'away' ? null : away.ownerId,
      home: aiSide === 'home' ? null : home.ownerId,
    };
  }
}
