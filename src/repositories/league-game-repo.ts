/** Games as the league keeps them: what bots have delivered, play by play, until they are sealed. */
import { type RawBuilder, sql } from 'kysely';
import type { NewRow } from '../models/base.ts';
import type { Decision, Game, Play } from '../models/game.ts';
import type { GameSeal } from '../models/game-seal.ts';
import type { DeliveredPlay, GameEnd } from '../models/results.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../models/stats.ts';
import { Repository } from './base.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

export interface GameSearch {
  readonly status?: Game['status'] | undefined;
  readonly teamId?: string | undefined;
  /** The id of the last game of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}
/** Everything that stands about a game beside its own row. */
export interface GameRecord {
  readonly plays: readonly Play[];
  readonly battingLines: readonly BattingLine[];
  readonly pitchingLines: readonly PitchingLine[];
  readonly fieldingLines: readonly FieldingLine[];
  readonly decisions: readonly Decision[];
}
export interface PlayRange {
  readonly gameId: string;
  /** Plays behind this number. */
  readonly after: number;
  readonly limit: number;
}

/** No game comes near it: 60 innings of 30 plays. */
const PLAYS_MAX = 1_800;

export class LeagueGameRepo extends Repository<Game> {
  readonly #db: BareKysely;

  constructor(source: Source) {
    super(source, 'game');
    this.#db = kyselyOf(source);
  }

  override with(source: Source): LeagueGameRepo {
    return new LeagueGameRepo(source);
  }

  /** Games, newest first. */
  async search({ status, teamId, after, limit }: GameSearch): Promise<Game[]> {
    const conditions: RawBuilder<unknown>[] = [sql`deleted_at is null`];
    if (status !== undefined) conditions.push(sql`status = ${status}`);
    if (teamId !== undefined) {
      conditions.push(sql`${teamId}::uuid in (away_team_id, home_team_id)`);
    }
    if (after !== undefined) {
      conditions.push(sql`(started_at, id) <
        (select started_at, id from league.game where id = ${after}::uuid)`);
    }
    return await this.#rows(sql`
      select * from league.game where ${sql.join(conditions, sql` and `)}
      order by started_at desc, id desc limit ${limit}`);
  }

  /** Plays that count, in order. */
  async listPlays({ gameId, after, limit }: PlayRange): Promise<Play[]> {
    return await this.#rows(sql`
      select * from league.play
      where game_id = ${gameId}::uuid and deleted_at is null and play_number > ${after}
      order by play_number limit ${limit}`);
  }

  /** Every play that counts, in order. */
  async allPlays(gameId: string): Promise<Play[]> {
    return await this.listPlays({ gameId, after: 0, limit: PLAYS_MAX });
  }

  /** Plays that were taken back, by number and then by id, which other clocks do not change. */
  async listTakenBack(gameId: string): Promise<Play[]> {
    return await this.#rows(sql`
      select * from league.play
      where game_id = ${gameId}::uuid and deleted_at is not null
      order by play_number, id`);
  }

  /** Tells whether any dice were rolled in the game, in plays that were taken back as well. */
  async hasRolled(gameId: string): Promise<boolean> {
    const rolls = (isDeleted: RawBuilder<unknown>) => sql`exists (select from league.play
      where game_id = ${gameId}::uuid and ${isDeleted} and jsonb_array_length(dice -> 'rolls') > 0)`;
    const [row] = await this.#rows<{ readonly rolled: boolean }>(
      sql`select ${rolls(sql`deleted_at is null`)}
        or ${rolls(sql`deleted_at is not null`)} as rolled`,
    );
    return row?.rolled === true;
  }

  /** The plays, lines and decisions of a game. */
  async recordOf(gameId: string): Promise<GameRecord> {
    const of = sql`where deleted_at is null and game_id = ${gameId}::uuid`;
    return {
      plays: await this.allPlays(gameId),
      battingLines: await this.#rows(
        sql`select * from league.batting_line ${of} order by team_id, batting_order, id`,
      ),
      pitchingLines: await this.#rows(
        sql`select * from league.pitching_line ${of} order by team_id, appearance`,
      ),
      fieldingLines: await this.#rows(
        sql`select * from league.fielding_line ${of} order by team_id, position, id`,
      ),
      decisions: await this.#rows(sql`select * from league.decision ${of} order by kind, card_id`),
    };
  }

  /** Adds a play. Throws `database/constraint`. */
  async insertPlay(play: DeliveredPlay): Promise<void> {
    await this.#insertAll('play', [play]);
  }

  /** Takes a play back: its row stays, hidden. */
  async undoPlay(playId: string): Promise<void> {
    const query = sql`update league.play
      set deleted_at = now(), updated_at = now(), version = version + 1
      where id = ${playId}::uuid`;
    await ask(() => query.execute(this.#db));
  }

  /** Adds the box score, the decisions and the seal. Throws `database/constraint`. */
  async insertEnd(end: GameEnd): Promise<void> {
    const seal: NewRow<GameSeal> = end.seal;
    await this.#insertAll('batting_line', end.battingLines);
    await this.#insertAll('pitching_line', end.pitchingLines);
    await this.#insertAll('fielding_line', end.fieldingLines);
    await this.#insertAll('decision', end.decisions);
    await this.#insertAll('game_seal', [seal]);
  }

  async #insertAll(table: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const target = { schema: this.schema, table };
    const keys = keysOf(rows);
    const query = sql`insert into ${tableName(target)} (${columnList(keys)})
      ${recordsetSelect(target, keys, rows)}`;
    await ask(() => query.execute(this.#db));
  }

  async #rows<Row>(query: RawBuilder<unknown>): Promise<Row[]> {
    const { rows } = await ask(() => query.execute(this.#db));
    return rows as Row[];
  }
}
