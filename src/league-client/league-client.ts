/** The league as the bot sees it: typed calls, every reply read with the models. */
import type { z } from 'zod';
import type { AppError } from '../errors.ts';
import {
  cardsReplySchema,
  changesReplySchema,
  gameReplySchema,
  gamesReplySchema,
  headReplySchema,
  newTeamReplySchema,
  playerReplySchema,
  resultsReplySchema,
  rowsReplySchema,
  snapshotEndSchema,
  teamReplySchema,
  teamsReplySchema,
} from '../models/league-api.ts';
import type { Card } from '../models/player.ts';
import type { OperationAnswer, ResultOperation } from '../models/results.ts';
import type { Change, SyncedTable } from '../models/sync.ts';
import type { Team } from '../models/team.ts';
import { fromWire, toWire } from '../models/wire.ts';
import { type LeagueRow, readRow } from './league-row.ts';
import { type RowsByTable, rowsOfPlayer } from './player-rows.ts';
import { errorOfProblem, readJson, unreachable } from './reply-errors.ts';
import { type Call, type Reply, Transport, type TransportDeps } from './transport.ts';

export interface SnapshotPiece {
  readonly table: SyncedTable;
  /** Rows behind this id; undefined begins at the first. */
  readonly after?: string | undefined;
  readonly limit: number;
}
export interface SnapshotPage {
  readonly rows: readonly LeagueRow[];
  /** Where the next page begins; null after the last row of the table. */
  readonly next: string | null;
}
/** A change with the row as it is now; null when it is gone or comes with a later change. */
export type ChangeWithRow = Change & { readonly row: LeagueRow | null };
export interface ChangePage {
  readonly changes: readonly ChangeWithRow[];
  readonly cursor: string;
  readonly hasMore: boolean;
}
export interface DeliveryReply {
  readonly answers: readonly OperationAnswer[];
  /** Why the operation behind the last answer was refused. */
  readonly refusal?: AppError;
}
/** What a person says about a new club, under a key that names the wish once and for all. */
export interface NewTeam {
  readonly operationKey: string;
  readonly ownerId: string;
  readonly managerName: string;
  readonly shortName: string;
  readonly longName: string;
  readonly abbrev: string;
  readonly colour: string;
}
export interface NewTeamReply {
  readonly team: Team;
  readonly cards: readonly Card[];
}
type PlayerReply = z.output<typeof playerReplySchema>;
type GameReply = z.output<typeof gameReplySchema>;
type CardsReply = z.output<typeof cardsReplySchema>;
type GamesReply = z.output<typeof gamesReplySchema>;

const API = '/api/v2';

export class LeagueClient {
  readonly #transport: Transport;

  constructor(deps: TransportDeps) {
    this.#transport = new Transport(deps);
  }

  /** Where the change feed stands, and the league's clock. */
  async head(): Promise<{ readonly cursor: string; readonly asOf: string }> {
    const { cursor, as_of } = await this.#get('head', '/snapshot/head', headReplySchema);
    return { cursor, asOf: as_of };
  }

  /** A piece of a table in the order of ids. A piece that was cut off is `league/unreachable`. */
  async snapshot({ table, after, limit }: SnapshotPiece): Promise<SnapshotPage> {
    const query = new URLSearchParams({ table, limit: String(limit), ...(after && { after }) });
    const { text } = await this.#transport.send(get('snapshot', `/snapshot?${query}`));
    const lines = text.split('\n').filter((line) => line !== '');
    const end = snapshotEndSchema.safeParse(readJson(lines.pop() ?? ''));
    if (!end.success || end.data.rows !== lines.length) throw unreachable('cut off');
    const rows = lines.map((line) => readRow(table, readJson(line)));
    return { rows, next: end.data.next };
  }

  /** The rows with these ids that the league has. */
  async rowsByIds(table: SyncedTable, ids: readonly string[]): Promise<readonly LeagueRow[]> {
    const query = new URLSearchParams({ table, ids: ids.join(',') });
    const { rows } = await this.#get('rows', `/snapshot/rows?${query}`, rowsReplySchema);
    return rows.map((row) => readRow(table, row));
  }

  /** What has changed behind a cursor. Throws `sync/cursor_expired` when a new copy is needed. */
  async changes(cursor: string, limit: number): Promise<ChangePage> {
    const query = new URLSearchParams({ cursor, limit: String(limit) });
    const reply = await this.#get('changes', `/changes?${query}`, changesReplySchema);
    const changes = reply.changes.map(({ row, ...wire }) => {
      const change = fromWire<Change>(wire);
      return { ...change, row: row && readRow(change.tableName, row) };
    });
    return { changes, cursor: reply.cursor, hasMore: reply.has_more };
  }

  /**
   * Delivers operations of one game, in order. It may be repeated: the league knows them by their
   * keys. Throws what the first operation was refused with, or why nothing could be delivered.
   */
  async deliver(gameId: string, operations: readonly ResultOperation[]): Promise<DeliveryReply> {
    const body = { game_id: gameId, operations };
    const { status, text } = await this.#transport.send({
      ...{ name: 'deliver', method: 'POST', path: `${API}/results`, body, isRepeatable: true },
    });
    const reply = parseReply(resultsReplySchema, text);
    const { answers, problem } = reply;
    return problem === undefined
      ? { answers }
      : { answers, refusal: errorOfProblem(problem, status) };
  }

  /**
   * Founds a club; the same key again gives the same club. Throws `team/abbreviation_taken`,
   * `team/already_owned` and what every call may throw.
   */
  async createTeam({ operationKey, ...profile }: NewTeam): Promise<NewTeamReply> {
    const reply = await this.#transport.send({
      ...{ name: 'createTeam', method: 'POST', path: `${API}/teams`, body: toWire(profile) },
      headers: { 'idempotency-key': operationKey },
      isRepeatable: true,
    });
    const { team, cards } = parseReply(newTeamReplySchema, reply.text);
    return { team: fromWire<Team>(team), cards: cards.map((card) => fromWire<Card>(card)) };
  }

  /** A club. Throws `entity/not_found`. */
  async team(id: string): Promise<Team> {
    const { team } = await this.#get('team', `/teams/${encodeURIComponent(id)}`, teamReplySchema);
    return fromWire<Team>(team);
  }

  /** All that stands on a player's card, as rows by table. Throws `entity/not_found`. */
  async playerRows(id: string): Promise<RowsByTable> {
    return rowsOfPlayer(await this.player(id));
  }

  /** The cards of a club, as rows. */
  async cardsOf(teamId: string): Promise<readonly LeagueRow[]> {
    const found: LeagueRow[] = [];
    let after: string | null = '';
    do {
      const query = new URLSearchParams({ team_id: teamId, limit: '500', ...(after && { after }) });
      const page: CardsReply = await this.#get('cards', `/cards?${query}`, cardsReplySchema);
      found.push(...page.cards.map((card) => readRow('card', card)));
      after = page.next;
    } while (after !== null);
    return found;
  }

  /** The club of a person, or undefined. */
  async teamOf(ownerId: string): Promise<Team | undefined> {
    const query = new URLSearchParams({ owner_id: ownerId });
    const { teams } = await this.#get('teams', `/teams?${query}`, teamsReplySchema);
    const [team] = teams;
    return team && fromWire<Team>(team);
  }

  /** A player with all that stands on his card, as it travels. Throws `entity/not_found`. */
  async player(id: string): Promise<PlayerReply> {
    return await this.#get('player', `/players/${encodeURIComponent(id)}`, playerReplySchema);
  }

  /** The newest games, as they travel. */
  async games(): Promise<GamesReply> {
    return await this.#get('games', '/games', gamesReplySchema);
  }

  /** A game with every play, as it travels. Throws `entity/not_found`. */
  async game(id: string): Promise<GameReply> {
    return await this.#get('game', `/games/${encodeURIComponent(id)}`, gameReplySchema);
  }

  /** Resolves when the league is there and ready. */
  async ping(): Promise<void> {
    const path = '/readyz';
    await this.#transport.send({ name: 'ping', method: 'GET', path, isRepeatable: false });
  }

  /** Gives up what is under way and refuses what comes, as `league/unreachable`. */
  close(): void {
    this.#transport.close();
  }

  async #get<Schema extends z.ZodType>(
    name: string,
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    return parseReply(schema, (await this.#transport.send(get(name, path))).text);
  }
}

function get(name: string, path: string): Call {
  return { name, method: 'GET', path: `${API}${path}`, isRepeatable: true };
}

/** Reads a reply. What does not fit was cut off, or comes from something that is no league. */
function parseReply<Schema extends z.ZodType>(schema: Schema, text: Reply['text']) {
  const parsed = schema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw unreachable('unreadable', {}, parsed.error);
}
