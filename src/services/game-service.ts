/**
 * Playing games: beginning one, making choices, watching, undoing. Nothing here calls the league:
 * inputs were pinned at first pitch and results leave through the outbox.
 */
import { AppError, type ErrorCode, isAppError } from '../errors.ts';
import { parseInput } from '../models/base.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import { diceWordsSchema } from '../models/dice-words.ts';
import type { GameSummary } from '../models/dugout-view.ts';
import type { Game } from '../models/game.ts';
import type { GameView } from '../models/game-view.ts';
import { DEFAULT_LEVEL, type ManagerLevel } from '../models/manager.ts';
import type { LineupCard, Team } from '../models/team.ts';
import type { TeamRepo } from '../repositories/team-repo.ts';
import { Service, type ServiceDeps } from './base.ts';
import { type LiveGame, rebuild } from './game-live.ts';
import { GameMoves } from './game-moves.ts';
import { type OpeningDeps, openGame } from './game-opening.ts';
import { presentGame, summariseGame } from './game-present.ts';
import { GameQueue } from './game-queue.ts';
import { refuseOthers } from './game-sides.ts';
import { GameStore } from './game-store.ts';
import { lastChoice } from './game-undo.ts';
import { GameWatchers } from './game-watchers.ts';

export interface GameServiceDeps extends ServiceDeps, OpeningDeps {
  /** Games that are kept in memory at most. */
  readonly gamesMax?: number;
  readonly teams: TeamRepo;
}
/** A game and who looks at it; undefined is an onlooker. */
export interface GameQuery {
  readonly gameId: string;
  readonly ownerId: string | undefined;
}
/** Something that a person does in a game that he saw at a version. */
export interface GameCommand {
  readonly gameId: string;
  readonly version: number;
  readonly ownerId: string;
}
export interface NewGame {
  readonly ownerId: string;
  readonly teamId: string;
  readonly opponentTeamId: string;
  /** The side that the owner's club plays on. */
  readonly side: Side;
  readonly channelId: string | null;
  readonly type?: Game['type'];
  /** People roll their own dice and log what happened; false where it is left out. */
  readonly isScoredByHand?: boolean;
  /** How well the computer judges for its club; a regular where it is left out. */
  readonly level?: ManagerLevel | undefined;
  /** The profile of the computer's manager; its club's own where it is left out. */
  readonly profileId?: string | undefined;
  /** Pitchers need rest and men get hurt; false where it is left out. */
  readonly isCampaign?: boolean | undefined;
  /** Instead of the saved line-up. */
  readonly lineup?: LineupCard;
}
export type PlayUntil = 'plateAppearance' | 'halfInning' | 'end';

/** Games of a club that a list shows. */
const LISTED_MAX = 50;
/** Refusals that leave the state of the rules as it was. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'team/not_yours',
  'game/over',
  'game/not_your_turn',
  'game/illegal_choice',
  'game/nothing_to_undo',
  'game/words_closed',
  'input/invalid',
]);

/** Tells whether a failed move has left the game in memory as it was committed. */
function isUntouched({ engine, shown }: LiveGame, error: unknown): boolean {
  const isRefusal = isAppError(error) && REFUSALS.has(error.code);
  return isRefusal && engine.playNumber === shown.row.playCount;
}

export class GameService extends Service {
  readonly #deps: GameServiceDeps;
  readonly #store: GameStore;
  readonly #moves: GameMoves;
  readonly #queue = new GameQueue();
  readonly #watchers = new GameWatchers();

  constructor(deps: GameServiceDeps) {
    super('game', deps);
    this.#deps = deps;
    this.#store = new GameStore(deps);
    this.#moves = new GameMoves({ ...deps, onCommitted: (gameId) => this.#notify(gameId) });
  }

  /**
   * Begins a game between two clubs, pinning everything that it needs. Throws `team/not_yours`,
   * `input/invalid`, `entity/not_found` and `roster/illegal` (context: problems).
   */
  async newGame(command: NewGame): Promise<GameView> {
    return await this.operation('newGame', { teamId: command.teamId }, async () => {
      const teams = await this.#clubs(command);
      const { opening, setup } = await openGame(this.#deps, {
        ...{ teams, type: command.type ?? 'exhibition', channelId: command.channelId },
        isScoredByHand: command.isScoredByHand === true,
        ...{ level: command.level ?? DEFAULT_LEVEL, profileId: command.profileId },
        level: command.level ?? DEFAULT_LEVEL,
        isCampaign: command.isCampaign === true,
        lineups: command.lineup === undefined ? {} : { [command.side]: command.lineup },
      });
      const row = await this.transaction((tx) => this.#deps.games.with(tx).open(opening));
      const ownerOf = (side: Side) => (row.aiSide === side ? null : teams[side].ownerId);
      const owners = { away: ownerOf('away'), home: ownerOf('home') };
      const live = rebuild({ row, owners, setup, plays: [], takenBack: [] });
      this.#store.put(live);
      return presentGame(live.shown, command.ownerId);
    });
  }

  /** A game as it stands. Throws `game/not_found`. */
  async view({ gameId, ownerId }: GameQuery): Promise<GameView> {
    return await this.operation('view', { gameId }, async () =>
      presentGame((await this.#store.current(gameId)).shown, ownerId),
    );
  }

  /** The game that goes on in a Discord channel, or undefined. */
  async inChannel(channelId: string, ownerId: string | undefined): Promise<GameView | undefined> {
    return await this.operation('inChannel', {}, async () => {
      const row = await this.#deps.games.findActiveInChannel(channelId);
      if (row === undefined) return undefined;
      return presentGame((await this.#store.current(row.id)).shown, ownerId);
    });
  }

  /** The games of a club, newest first. */
  async listForTeam(teamId: string): Promise<readonly GameSummary[]> {
    return await this.operation('listForTeam', { teamId }, async () => {
      const rows = await this.#deps.games.listOfTeam({ teamId, limit: LISTED_MAX });
      const ids = [...new Set(rows.flatMap((row) => [row.awayTeamId, row.homeTeamId]))];
      const { rows: teams } = await this.#deps.teams.list({ where: { id: { in: ids } } });
      const byId = new Map(teams.map((team) => [team.id, team]));
      return rows.flatMap((row) => {
        const [away, home] = [byId.get(row.awayTeamId), byId.get(row.homeTeamId)];
        return away === undefined || home === undefined ? [] : [summariseGame(row, { away, home })];
      });
    });
  }

  /**
   * Makes a choice and lets the computer's manager answer, all in one commit. Throws
   * `game/stale_version` (context: presentVersion), `game/over`, `team/not_yours`,
   * `game/not_your_turn`, `game/illegal_choice` (context: rule) and `game/not_found`.
   */
  async choose(command: GameCommand & { readonly choice: Choice }): Promise<GameView> {
    const { choice, ownerId } = command;
    return await this.#move('choose', command, (live) => this.#moves.choose(live, ownerId, choice));
  }

  /**
   * Rolls on: until the man at bat has had his turn, to the end of the half, or to the end of the
   * game. Beyond one man the computer manages the person's club as well, and every half is a
   * commit of its own. Against another person it ends where that person is to roll. Throws as
   * `choose` does.
   */
  async playOut(command: GameCommand & { readonly until: PlayUntil }): Promise<GameView> {
    const { until, ownerId } = command;
    return await this.#move('playOut', command, async (live) => {
      if (until === 'plateAppearance') return await this.#moves.rollOn(live, ownerId);
      if (until === 'halfInning') return await this.#moves.rollHalf(live, ownerId);
      return await this.#moves.rollToEnd(live, ownerId);
    });
  }

  /**
   * Takes back the last thing that a person chose, with all that followed from it. Throws
   * `game/nothing_to_undo`, and otherwise as `choose` does.
   */
  async undo(command: GameCommand): Promise<GameView> {
    return await this.#move('undo', command, async (live) => {
      const { shown } = live;
      const last = lastChoice(shown);
      if (last === undefined) {
        const { gameId } = command;
        throw new AppError('game/nothing_to_undo', 'Nobody has chosen anything yet', { gameId });
      }
      refuseOthers(shown, command.ownerId, last.side);
      return await this.#moves.retreat(live, last.playNumber - 1);
    });
  }

  /**
   * Adds words of a manager to the dice, which every roll of the game then depends on, or changes
   * his words, while nobody has seen a roll. Throws `game/words_closed` after that, though the roll
   * was taken back; `input/invalid`, and otherwise as `choose` does.
   */
  async addWords(command: GameCommand & { readonly words: string }): Promise<GameView> {
    const { ownerId } = command;
    return await this.#move('addWords', command, async (live) => {
      const words = parseInput(diceWordsSchema, command.words, 'Words for the dice');
      return await this.#moves.addWords(live, ownerId, words);
    });
  }

  /** Calls back after every committed change of a game; returns the way to stop it. */
  subscribe(gameId: string, listener: () => void): () => void {
    return this.#watchers.subscribe(gameId, listener);
  }

  /** One move at a time in a game; what fails half-way leaves nothing in memory. */
  async #move(
    name: string,
    command: GameCommand,
    move: (live: LiveGame) => Promise<LiveGame>,
  ): Promise<GameView> {
    const { gameId, version, ownerId } = command;
    return await this.operation(name, { gameId, version }, () =>
      this.#queue.run(gameId, async () => {
        const live = await this.#store.take(gameId, version);
        try {
          if (live.engine.isOver) throw new AppError('game/over', 'The game is over', { gameId });
          const moved = await move(live);
          this.#store.put(moved);
          return presentGame(moved.shown, ownerId);
        } catch (error) {
          if (isUntouched(live, error)) this.#store.put(live);
          throw error;
        }
      }),
    );
  }

  async #clubs(command: NewGame): Promise<Readonly<Record<Side, Team>>> {
    const { teamId, opponentTeamId, ownerId, side } = command;
    if (teamId === opponentTeamId) {
      throw new AppError('input/invalid', 'A club cannot play against itself', { teamId });
    }
    const team = await this.#deps.teams.get(teamId);
    if (team.ownerId !== ownerId) {
      throw new AppError('team/not_yours', `${team.abbrev} belongs to somebody else`, { teamId });
    }
    const opponent = await this.#deps.teams.get(opponentTeamId);
    return side === 'away' ? { away: team, home: opponent } : { away: opponent, home: team };
  }

  #notify(gameId: string): void {
    this.#watchers.notify(gameId, (error) =>
      this.logger.error({ gameId, err: error }, 'somebody who watches a game failed'),
    );
  }
}
