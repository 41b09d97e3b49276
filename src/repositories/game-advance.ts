/**
 * How a game moves on or back: one statement that changes the game's row where id and version still
 * match, and only then writes all that belongs to the move. A statement is whole or nothing, so a
 * killed process leaves the game after its last acknowledged play.
 */
import { type RawBuilder, sql } from 'kysely';
import type { NewRow } from '../models/base.ts';
import type { Decision, Game, GameSeal, Play } from '../models/game.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../models/stats.ts';
import type { OutboxMessage } from '../models/sync.ts';
import type { Lineup } from '../models/team.ts';
import { columnList, keysOf, recordsetSelect, tableName } from './bulk-sql.ts';

/** The columns of a game that plays move. */
export type GameSituation = Pick<
  Game,
  'status' | 'inning' | 'half' | 'outs' | 'awayScore' | 'homeScore' | 'playCount' | 'endedAt'
>;

/** What a finished game leaves behind. */
export interface GameClosing {
  readonly seal: NewRow<GameSeal>;
  readonly battingLines: readonly NewRow<BattingLine>[];
  readonly pitchingLines: readonly NewRow<PitchingLine>[];
  readonly fieldingLines: readonly NewRow<FieldingLine>[];
  readonly decisions: readonly NewRow<Decision>[];
}

interface Move {
  readonly gameId: string;
  /** The version that the mover saw. */
  readonly version: number;
  /** The version afterwards: one more for each message but a seal. */
  readonly nextVersion: number;
  /** As it is afterwards. */
  readonly situation: GameSituation;
  readonly messages: readonly NewRow<OutboxMessage>[];
}
export interface GameAdvance extends Move {
  /** At least one, numbered on from the last play that counts. */
  readonly plays: readonly NewRow<Play>[];
  /** Substitutes who came in with these plays. */
  readonly lineups: readonly NewRow<Lineup>[];
  /** Undefined while the game goes on. */
  readonly closing?: GameClosing | undefined;
}
export interface GameRetreat extends Move {
  /** Plays after this number no longer count. */
  readonly lastPlayNumber: number;
}

const SCHEMA = 'bot' as const;
const NOW = sql`now()`;
const table = (name: string) => tableName({ schema: SCHEMA, table: name });

function movedGame(move: Move): RawBuilder<unknown> {
  const { situation } = move;
  return sql`moved as (
    update ${table('game')} set
      version = ${move.nextVersion}, updated_at = ${NOW}, status = ${situation.status},
      inning = ${situation.inning}, half = ${situation.half}, outs = ${situation.outs},
      away_score = ${situation.awayScore}, home_score = ${situation.homeScore},
      play_count = ${situation.playCount}, ended_at = ${situation.endedAt}
    where id = ${move.gameId} and version = ${move.version}
      and status = 'active' and deleted_at is null
    returning version)`;
}

/** A part of the statement that stores rows if the game moved; none for no rows. */
function stored(name: string, rows: readonly object[]): RawBuilder<unknown>[] {
  if (rows.length === 0) return [];
  const keys = keysOf(rows);
  const target = { schema: SCHEMA, table: name };
  return [
    sql`${sql.id(`stored_${name}`)} as (
      insert into ${table(name)} (${columnList(keys)})
      ${recordsetSelect(target, keys, rows)} where exists (select from moved))`,
  ];
}

function storedClosing(closing: GameClosing | undefined): RawBuilder<unknown>[] {
  if (closing === undefined) return [];
  return [
    ...stored('gameSeal', [closing.seal]),
    ...stored('battingLine', closing.battingLines),
    ...stored('pitchingLine', closing.pitchingLines),
    ...stored('fieldingLine', closing.fieldingLines),
    ...stored('decision', closing.decisions),
  ];
}

type Moved = { readonly version: number };

/** The statement that commits plays. It gives no row when the version has moved. */
export function advanceStatement(advance: GameAdvance): RawBuilder<Moved> {
  const parts = [
    movedGame(advance),
    ...stored('play', advance.plays),
    ...stored('lineup', advance.lineups),
    ...stored('outboxMessage', advance.messages),
    ...storedClosing(advance.closing),
  ];
  return sql<Moved>`with ${sql.join(parts)} select version from moved`;
}

/** The statement that takes plays back. It gives no row when the version has moved. */
export function retreatStatement(retreat: GameRetreat): RawBuilder<Moved> {
  const hidden = sql`deleted_at = ${NOW}, updated_at = ${NOW}, version = version + 1`;
  const ofGame = sql`game_id = ${retreat.gameId} and deleted_at is null
    and exists (select from moved)`;
  const parts = [
    movedGame(retreat),
    sql`hidden_plays as (update ${table('play')} set ${hidden}
      where ${ofGame} and play_number > ${retreat.lastPlayNumber})`,
    sql`hidden_lineups as (update ${table('lineup')} set ${hidden}
      where ${ofGame} and after_play > ${retreat.lastPlayNumber})`,
    ...stored('outboxMessage', retreat.messages),
  ];
  return sql<Moved>`with ${sql.join(parts)} select version from moved`;
}
