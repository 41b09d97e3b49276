/** Games of the bot: what was pinned, every play, how they move on, what a finished one leaves. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import type { Decision, Game, GameCardsetLink, GamePin, GameSetup, Play } from '../models/game.ts';
import type { GameSeal } from '../models/game-seal.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../models/stats.ts';
import type { OutboxMessage } from '../models/sync.ts';
import type { Lineup, RosterLink } from '../models/team.ts';
import { Repository } from './base.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';
import { type CampaignPast, campaignPastQuery } from './campaign-past.ts';
import { advanceQuery, type GameAdvance, type GameRetreat, retreatQuery } from './game-advance.ts';
import { addWordsQuery, type WordsAdded } from './game-words.ts';
import { ask, type Bot, kyselyOf, type Source } from './transactions.ts';

/** Everything that is stored at first pitch. */
export interface GameOpening {
  readonly game: NewRow<Game>;
  readonly pin: NewRow<GamePin>;
  readonly cardsetLinks: readonly NewRow<GameCardsetLink>[];
  readonly rosterLinks: readonly NewRow<RosterLink>[];
  readonly lineups: readonly NewRow<Lineup>[];
  readonly messages: readonly NewRow<OutboxMessage>[];
}
/** The stored box score of a finished game. */
export interface BoxLines {
  readonly battingLines: readonly BattingLine[];
  readonly pitchingLines: readonly PitchingLine[];
  readonly fieldingLines: readonly FieldingLine[];
  readonly decisions: readonly Decision[];
}
export interface TeamGames {
  readonly teamId: string;
  /** Undefined lists games of every status. */
  readonly status?: Game['status'] | undefined;
  readonly limit: number;
}

export class GameRepo extends Repository<Game> {
  readonly #db: Kysely<Bot>;

  constructor(source: Source) {
    super(source, 'game');
    this.#db = kyselyOf(source).$extendTables<Bot>();
  }

  override with(source: Source): GameRepo {
    return new GameRepo(source);
  }

  /** Stores a new game with all that was pinned: call it inside a transaction. */
  async open(opening: GameOpening): Promise<Game> {
    const game = await this.insert(opening.game);
    await this.#store('gamePin', [opening.pin]);
    await this.#store('gameCardsetLink', opening.cardsetLinks);
    await this.#store('rosterLink', opening.rosterLinks);
    await this.#store('lineup', opening.lineups);
    await this.#store('outboxMessage', opening.messages);
    return game;
  }

  /**
   * Commits plays with all that belongs to them, in one statement, and gives the new version.
   * Throws `game/stale_version` (context: presentVersion) when the game has moved on, is over, or
   * `game/not_found`; then nothing is stored.
   */
  async commitActions(advance: GameAdvance): Promise<number> {
    const { rows } = await ask(() => this.#db.executeQuery(advanceQuery(advance)));
    return rows[0]?.version ?? (await this.#refuseMove(advance));
  }

  /** Takes plays back in one statement and gives the new version. Throws as commitActions does. */
  async undo(retreat: GameRetreat): Promise<number> {
    const { rows } = await ask(() => this.#db.executeQuery(retreatQuery(retreat)));
    return rows[0]?.version ?? (await this.#refuseMove(retreat));
  }

  /**
   * Adds a manager's words to the dice and gives the new version. Throws `game/words_closed` when
   * any dice were rolled in this game, in a play that was taken back as well, and otherwise as
   * commitActions does.
   */
  async addWords(added: WordsAdded): Promise<number> {
    const { rows } = await ask(() => addWordsQuery(added).execute(this.#db));
    return rows[0]?.version ?? (await this.#refuseWords(added));
  }

  /** The inputs that were pinned at first pitch. Throws `entity/not_found`. */
  async getSetup(gameId: string): Promise<GameSetup> {
    const pin = await ask(() =>
      this.#db
        .selectFrom('gamePin')
        .select('setup')
        .where('gameId', '=', gameId)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
    );
    if (pin !== undefined) return pin.setup;
    const context = { entity: 'gamePin', gameId };
    throw new AppError('entity/not_found', `Game ${gameId} has nothing pinned`, context);
  }

  /** The plays that count, first to last. */
  async listPlays(gameId: string): Promise<Play[]> {
    return await ask(() =>
      this.#db
        .selectFrom('play')
        .selectAll()
        .where('gameId', '=', gameId)
        .where('deletedAt', 'is', null)
        .orderBy('playNumber')
        .execute(),
    );
  }

  /** Plays that were taken back, by number and then by id, which other clocks do not change. */
  async listTakenBack(gameId: string): Promise<Play[]> {
    return await ask(() =>
      this.#db
        .selectFrom('play')
        .selectAll()
        .where('gameId', '=', gameId)
        .where('deletedAt', 'is not', null)
        .orderBy('playNumber')
        .orderBy('id')
        .execute(),
    );
  }

  /** Games in which a club plays, newest first. */
  async listOfTeam(query: TeamGames): Promise<Game[]> {
    return await ask(() => {
      let select = this.#db
        .selectFrom('game')
        .selectAll()
        .where((eb) =>
          eb.or([eb('awayTeamId', '=', query.teamId), eb('homeTeamId', '=', query.teamId)]),
        )
        .where('deletedAt', 'is', null)
        .orderBy('startedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(query.limit);
      if (query.status !== undefined) select = select.where('status', '=', query.status);
      return select.execute();
    });
  }

  /** How many games a club has begun, whatever became of them: its rotation turns by this. */
  async countOfTeam(teamId: string): Promise<number> {
    const row = await ask(() =>
      this.#db
        .selectFrom('game')
        .select(sql<number>`count(*)`.as('games'))
        .where((eb) => eb.or([eb('awayTeamId', '=', teamId), eb('homeTeamId', '=', teamId)]))
        .executeTakeFirstOrThrow(),
    );
    return row.games;
  }

  /** What a club's last campaign games did to those who played in them, opponents as well. */
  async campaignPast(teamId: string): Promise<readonly CampaignPast[]> {
    return (await ask(() => campaignPastQuery(teamId).execute(this.#db))).rows;
  }

  /** The game that goes on in a Discord channel, the newest if there are several; or undefined. */
  async findActiveInChannel(channelId: string): Promise<Game | undefined> {
    return await ask(() =>
      this.#db
        .selectFrom('game')
        .selectAll()
        .where('channelId', '=', channelId)
        .where('status', '=', 'active')
        .where('deletedAt', 'is', null)
        .orderBy('startedAt', 'desc')
        .executeTakeFirst(),
    );
  }

  /** Turns in the line-ups of a game that count, by club, order and entry. */
  async listLineups(gameId: string): Promise<Lineup[]> {
    return await ask(() =>
      this.#db
        .selectFrom('lineup')
        .selectAll()
        .where('gameId', '=', gameId)
        .where('deletedAt', 'is', null)
        .orderBy('teamId')
        .orderBy('battingOrder')
        .orderBy('afterPlay')
        .execute(),
    );
  }

  /** The manifest of a finished game, or undefined. */
  async findSeal(gameId: string): Promise<GameSeal | undefined> {
    return await ask(() =>
      this.#db.selectFrom('gameSeal').selectAll().where('gameId', '=', gameId).executeTakeFirst(),
    );
  }

  /** The stored box score of a finished game; empty lists while it goes on. */
  async boxLines(gameId: string): Promise<BoxLines> {
    const linesOf = <Table extends 'battingLine' | 'pitchingLine' | 'fieldingLine' | 'decision'>(
      table: Table,
    ) =>
      this.#db
        .selectFrom(table as 'battingLine')
        .selectAll()
        .where('gameId', '=', gameId)
        .where('deletedAt', 'is', null)
        .orderBy('id')
        .$castTo<Selectable<Bot[Table]>>()
        .execute();
    return {
      battingLines: await ask(() => linesOf('battingLine')),
      pitchingLines: await ask(() => linesOf('pitchingLine')),
      fieldingLines: await ask(() => linesOf('fieldingLine')),
      decisions: await ask(() => linesOf('decision')),
    };
  }

  async #store(table: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const keys = keysOf(rows);
    const target = { schema: this.schema, table };
    const query = sql`insert into ${tableName(target)} (${columnList(keys)})
      ${recordsetSelect(target, keys, rows)}`;
    await ask(() => query.execute(this.#db));
  }

  async #refuseWords(added: WordsAdded): Promise<never> {
    const { gameId, version } = added;
    const game = await this.find(gameId);
    if (game?.version !== version || game.status !== 'active') return await this.#refuseMove(added);
    throw new AppError('game/words_closed', 'Dice were rolled already', { gameId, version });
  }

  async #refuseMove(move: Pick<GameAdvance | GameRetreat, 'gameId' | 'version'>): Promise<never> {
    const { gameId, version } = move;
    const game = await this.find(gameId);
    if (game === undefined) {
      throw new AppError('game/not_found', `There is no game ${gameId}`, { gameId });
    }
    throw new AppError('game/stale_version', `Game ${gameId} has moved on`, {
      gameId,
      version,
      presentVersion: game.version,
      status: game.status,
    });
  }
}
