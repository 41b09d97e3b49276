/**
 * How a game moves on or back: one statement that changes the game's row where id and version still
 * match, and only then writes all that belongs to the move. A statement is whole or nothing, so a
 * killed process leaves the game after its last acknowledged play.
 */
import { CompiledQuery } from 'kysely';
import { assert } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import type { Decision, Game, Play } from '../models/game.ts';
import type { GameSeal } from '../models/game-seal.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../models/stats.ts';
import type { OutboxMessage } from '../models/sync.ts';
import type { Lineup } from '../models/team.ts';
import { keysOf, toColumn, toRecordset } from './bulk-sql.ts';

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

/** Rows of a table that are stored if the game moved. */
interface Part {
  readonly table: string;
  readonly rows: readonly object[];
}
type Moved = { readonly version: number };

/** There are only so many tables and columns: a bound, not a cache that is meant to fill. */
const TEXTS_MAX = 100;
/** Composing the text costs more than carrying it out, so that it is done once for each shape. */
const texts = new Map<string, string>();

const MOVED = `moved as (update "bot"."game" set
    version = $1, updated_at = now(), status = $2, inning = $3, half = $4, outs = $5,
    away_score = $6, home_score = $7, play_count = $8, ended_at = $9
  where id = $10 and version = $11 and status = 'active' and deleted_at is null
  returning version)`;
const MOVED_PARAMETERS = 11;
const HIDDEN = 'deleted_at = now(), updated_at = now(), version = version + 1';
const OF_GAME = 'game_id = $10 and deleted_at is null and exists (select from moved)';
/** The parameter after those of the move: plays up to it still count. */
const HIDDEN_PARTS = [
  `hidden_plays as (update "bot"."play" set ${HIDDEN}
    where ${OF_GAME} and play_number > $${MOVED_PARAMETERS + 1})`,
  `hidden_lineups as (update "bot"."lineup" set ${HIDDEN}
    where ${OF_GAME} and after_play > $${MOVED_PARAMETERS + 1})`,
];

function moveParameters({ gameId, version, nextVersion, situation }: Move): unknown[] {
  const { status, inning, half, outs, awayScore, homeScore, playCount, endedAt } = situation;
  const moved = [nextVersion, status, inning, half, outs, awayScore, homeScore, playCount, endedAt];
  return [...moved, gameId, version];
}

function storedText({ table, rows }: Part, parameter: number): string {
  const columns = keysOf(rows).map((key) => `"${toColumn(key)}"`);
  const name = `"bot"."${toColumn(table)}"`;
  return `"stored_${toColumn(table)}" as (insert into ${name} (${columns.join(', ')})
    select ${columns.join(', ')} from jsonb_populate_recordset(null::${name}, $${parameter}::jsonb)
    where exists (select from moved))`;
}

function queryOf(
  move: Move,
  others: { readonly texts: readonly string[]; readonly parameters: readonly unknown[] },
  parts: readonly Part[],
): CompiledQuery<Moved> {
  const own = [...moveParameters(move), ...others.parameters];
  const shapes = parts.map(({ table, rows }) => `${table}:${keysOf(rows).join()}`);
  const shape = [others.texts.length, ...shapes].join(';');
  let text = texts.get(shape);
  if (text === undefined) {
    const stored = parts.map((part, index) => storedText(part, own.length + 1 + index));
    text = `with ${[MOVED, ...others.texts, ...stored].join(', ')} select version from moved`;
    assert(texts.size < TEXTS_MAX, 'moves have few shapes');
    texts.set(shape, text);
  }
  return CompiledQuery.raw(text, [...own, ...parts.map(({ rows }) => toRecordset(rows))]);
}

function withRows(parts: readonly Part[]): Part[] {
  return parts.filter(({ rows }) => rows.length > 0);
}

function closingParts(closing: GameClosing): Part[] {
  return [
    { table: 'gameSeal', rows: [closing.seal] },
    { table: 'battingLine', rows: closing.battingLines },
    { table: 'pitchingLine', rows: closing.pitchingLines },
    { table: 'fieldingLine', rows: closing.fieldingLines },
    { table: 'decision', rows: closing.decisions },
  ];
}

/** The statement that commits plays. It gives no row when the version has moved. */
export function advanceQuery(advance: GameAdvance): CompiledQuery<Moved> {
  const parts = withRows([
    { table: 'play', rows: advance.plays },
    { table: 'lineup', rows: advance.lineups },
    { table: 'outboxMessage', rows: advance.messages },
    ...(advance.closing === undefined ? [] : closingParts(advance.closing)),
  ]);
  return queryOf(advance, { texts: [], parameters: [] }, parts);
}

/** The statement that takes plays back. It gives no row when the version has moved. */
export function retreatQuery(retreat: GameRetreat): CompiledQuery<Moved> {
  const hiding = { texts: HIDDEN_PARTS, parameters: [retreat.lastPlayNumber] };
  return queryOf(retreat, hiding, withRows([{ table: 'outboxMessage', rows: retreat.messages }]));
}
