/** Games in memory under their versions: a bounded number, rebuilt from the database when missing. */
import { AppError } from '../errors.ts';
import type { Game } from '../models/game.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import type { TeamRepo } from '../repositories/team-repo.ts';
import type { Transactions, Tx } from '../repositories/transactions.ts';
import { type LiveGame, type Owners, rebuild, type StoredGame } from './game-live.ts';

/** A game takes about 100 KB. */
const GAMES_MAX = 300;

export interface GameStoreDeps {
  readonly games: GameRepo;
  readonly teams: TeamRepo;
  readonly transactions: Transactions;
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
    return await this.#rebuild(gameId);
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
    for (const longestUnused of this.#live.keys()) {
      this.#live.delete(longestUnused);
      return;
    }
  }

  /** Row and plays must be of one moment, while another process may be moving the game on. */
  async #rebuild(gameId: string): Promise<LiveGame> {
    const stored = await this.#deps.transactions.run((tx) => this.#read(tx, gameId), {
      isolationLevel: 'repeatable read',
      readOnly: true,
    });
    const live = rebuild(stored);
    this.put(live);
    return live;
  }

  async #read(tx: Tx, gameId: string): Promise<StoredGame> {
    const games = this.#deps.games.with(tx);
    const row = await games.get(gameId);
    const owners = await this.#ownersOf(tx, row);
    const setup = await games.getSetup(gameId);
    const plays = await games.listPlays(gameId);
    return { row, owners, setup, plays, takenBack: await games.listTakenBack(gameId) };
  }

  async #ownersOf(tx: Tx, { awayTeamId, homeTeamId, aiSide }: Game): Promise<Owners> {
    const teams = this.#deps.teams.with(tx);
    const [away, home] = [await teams.get(awayTeamId), await teams.get(homeTeamId)];
    return {
      away: aiSide === 'away' ? null : away.ownerId,
      home: aiSide === 'home' ? null : home.ownerId,
    };
  }
}
