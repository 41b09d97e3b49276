/**
 * Messages to the league. A game's messages go out in order, one sender at a time: the sender
 * leases the head of a game, and only who holds the newest lease of a message may finish it.
 *
 *   pending ──lease──> pending + leased ──complete──> delivered ──reopen──> pending
 *      ^                     │
 *      │<──── postpone ──────┤ (transient)
 *      │                     └──park──> parked ──retryParked──> pending
 *
 * The row itself is written by the game's repository, in the transaction of the play.
 */
import { sql } from 'kysely';
import { present } from '../errors.ts';
import type { OutboxMessage } from '../models/sync.ts';
import { Repository } from './base.ts';
import { ask, type BareKysely, kyselyOf, type Source } from './transactions.ts';

export interface LeaseRequest {
  readonly now: string;
  readonly until: string;
  /** Games served at once. */
  readonly gamesMax: number;
  /** Messages of one game at once. */
  readonly messagesMax: number;
}
/** A message under the lease that a sender holds. */
export interface Leased {
  readonly id: string;
  readonly fencingToken: number;
}
export interface Postponement {
  readonly nextAttemptAt: string;
  readonly errorCode: string;
}
export interface OutboxDepth {
  readonly pending: number;
  /** When the oldest message that is not delivered was written; null when there is none. */
  readonly oldestAt: string | null;
  readonly parkedGames: number;
}

/** A seal may have the number of the play that ended the game, and comes after it. */
const IN_ORDER = sql`seq, (kind = 'seal'), id`;

export class OutboxRepo extends Repository<OutboxMessage> {
  readonly #db: BareKysely;

  constructor(source: Source) {
    super(source, 'outboxMessage');
    this.#db = kyselyOf(source);
  }

  override with(source: Source): OutboxRepo {
    return new OutboxRepo(source);
  }

  /**
   * Leases the first messages of every game whose head is due, has no other sender and is not
   * behind a parked message. They come game by game, in order.
   */
  async lease(request: LeaseRequest): Promise<OutboxMessage[]> {
    const { now, until, gamesMax, messagesMax } = request;
    const query = sql<OutboxMessage>`
      with waiting as (
        select distinct game_id from bot.outbox_message m
        where status = 'pending' and not exists (
          select from bot.outbox_message p where p.game_id = m.game_id and p.status = 'parked')
      ), heads as (
        select h.id, h.game_id from waiting w
        cross join lateral (
          select id, game_id, next_attempt_at, leased_until from bot.outbox_message
          where game_id = w.game_id and status = 'pending' order by ${IN_ORDER} limit 1) h
        where h.next_attempt_at <= ${now}::timestamptz
          and (h.leased_until is null or h.leased_until <= ${now}::timestamptz)
        order by h.next_attempt_at, h.game_id limit ${gamesMax}
      ), locked as (
        -- The head is read again under its lock: another sender may have leased it since.
        select m.id, m.game_id from bot.outbox_message m
        where m.id in (select id from heads) and m.status = 'pending'
          and (m.leased_until is null or m.leased_until <= ${now}::timestamptz)
        for update skip locked
      ), batch as (
        select b.id from locked l
        cross join lateral (
          select id from bot.outbox_message
          where game_id = l.game_id and status = 'pending' order by ${IN_ORDER}
          limit ${messagesMax}) b
      )
      update bot.outbox_message set leased_until = ${until}::timestamptz,
        fencing_token = fencing_token + 1, updated_at = now()
      where id in (select id from batch) and status = 'pending'
      returning *`;
    const { rows } = await ask(() => query.execute(this.#db));
    return rows.sort(inOrder);
  }

  /** Marks a message as delivered; false when another sender has leased it since. */
  async complete(leased: Leased): Promise<boolean> {
    return await this.#finish(leased, sql`status = 'delivered', last_error_code = null`);
  }

  /** Ends the lease and waits until an instant; false as `complete`. */
  async postpone(leased: Leased, { nextAttemptAt, errorCode }: Postponement): Promise<boolean> {
    return await this.#finish(
      leased,
      sql`attempts = attempts + 1, next_attempt_at = ${nextAttemptAt}::timestamptz,
        last_error_code = ${errorCode}`,
    );
  }

  /** Ends the lease as if it had never been; false as `complete`. */
  async release(leased: Leased): Promise<boolean> {
    return await this.#finish(leased, sql`status = 'pending'`);
  }

  /** Sets a message aside, and with it the rest of its game; false as `complete`. */
  async park(leased: Leased, errorCode: string): Promise<boolean> {
    return await this.#finish(
      leased,
      sql`status = 'parked', attempts = attempts + 1, last_error_code = ${errorCode}`,
    );
  }

  /** Puts parked messages back, of one game or (undefined) of all; gives their number. */
  async retryParked(now: string, gameId?: string): Promise<number> {
    const game = gameId === undefined ? sql`` : sql`and game_id = ${gameId}::uuid`;
    const query = sql`update bot.outbox_message
      set status = 'pending', next_attempt_at = ${now}::timestamptz, updated_at = now()
      where status = 'parked' ${game} returning id`;
    return (await ask(() => query.execute(this.#db))).rows.length;
  }

  /** Sends a game again from a number on: the league has lost what it had. Gives their number. */
  async reopen(gameId: string, fromSeq: number, now: string): Promise<number> {
    const query = sql`update bot.outbox_message
      set status = 'pending', next_attempt_at = ${now}::timestamptz, leased_until = null,
        fencing_token = fencing_token + 1, updated_at = now()
      where game_id = ${gameId}::uuid and status = 'delivered' and seq >= ${fromSeq}
      returning id`;
    return (await ask(() => query.execute(this.#db))).rows.length;
  }

  /** What is waiting. */
  async depth(): Promise<OutboxDepth> {
    const query = sql<OutboxDepth>`
      select count(*) filter (where status = 'pending') as pending, min(created_at) as oldest_at,
        count(distinct game_id) filter (where status = 'parked') as parked_games
      from bot.outbox_message where status in ('pending', 'parked')`;
    const { rows } = await ask(() => query.execute(this.#db));
    return present(rows[0], 'a count');
  }

  /** When the next message is due that nobody has leased; null when none waits. */
  async nextDueAt(): Promise<string | null> {
    const query = sql<{ due: string | null }>`
      select min(greatest(next_attempt_at, leased_until)) as due
      from bot.outbox_message m where status = 'pending' and not exists (
        select from bot.outbox_message p where p.game_id = m.game_id and p.status = 'parked')`;
    const { rows } = await ask(() => query.execute(this.#db));
    return present(rows[0], 'a minimum').due;
  }

  async #finish(leased: Leased, settings: ReturnType<typeof sql>): Promise<boolean> {
    const query = sql`update bot.outbox_message
      set ${settings}, leased_until = null, updated_at = now()
      where id = ${leased.id}::uuid and fencing_token = ${leased.fencingToken}
        and status = 'pending' returning id`;
    return (await ask(() => query.execute(this.#db))).rows.length === 1;
  }
}

function inOrder(one: OutboxMessage, other: OutboxMessage): number {
  if (one.gameId !== other.gameId) return one.gameId < other.gameId ? -1 : 1;
  if (one.seq !== other.seq) return one.seq - other.seq;
  return Number(one.kind === 'seal') - Number(other.kind === 'seal');
}
