/**
 * Delivers the bot's messages to the league: in order within a game, several games at once, each
 * message until the league has answered for it. What fails for a while is tried again on its own
 * timer, what fails for good sets its own game aside, and nothing is ever lost.
 */
import { type AppError, type ErrorCode, isAppError } from '../errors.ts';
import type { DeliveryReply } from '../league-client/league-client.ts';
import { OPERATIONS_MAX, type ResultOperation } from '../models/results.ts';
import type { OutboxMessage } from '../models/sync.ts';
import type { OutboxDepth, OutboxRepo } from '../repositories/outbox-repo.ts';
import { type Clock, Service, type ServiceDeps } from './base.ts';
import { backoffMs, fateOf } from './outbox-fate.ts';

/** What the league offers to who delivers; its client does. */
export interface ResultsIntake {
  deliver(gameId: string, operations: readonly ResultOperation[]): Promise<DeliveryReply>;
}
export interface OutboxServiceDeps extends ServiceDeps {
  readonly league: ResultsIntake;
  readonly outbox: OutboxRepo;
  readonly clock: Clock;
  /** Jitter, 0 to 1. */
  readonly random: () => number;
}
export interface DeliveryReport {
  readonly delivered: number;
  /** Messages that wait for another try. */
  readonly postponed: number;
  /** Games that were set aside. */
  readonly parked: number;
}
export interface OutboxStatus extends OutboxDepth {
  /** The error code that stops all deliveries for now; null while none does. */
  readonly pausedBy: ErrorCode | null;
  /** When the next message is due; null when none waits. */
  readonly nextDueAt: string | null;
}

const GAMES_AT_ONCE = 4;
/** Longer than the client's three tries of ten seconds with their pauses. */
const LEASE_MS = 45_000;
/** An authorisation that is refused needs a person: asking more often would not help. */
const PAUSE_MS = 60_000;
/** A bound on one call of deliver; what is left is due at once and comes with the next. */
const ROUNDS_MAX = 50;

/** Until when (milliseconds since 1970) nothing is delivered, and why. */
interface Pause {
  readonly code: ErrorCode;
  readonly until: number;
}
type Tally = { -readonly [Count in keyof DeliveryReport]: number };

export class OutboxService extends Service {
  readonly #deps: OutboxServiceDeps;
  #pause: Pause | undefined;

  constructor(deps: OutboxServiceDeps) {
    super('outbox', deps);
    this.#deps = deps;
  }

  /**
   * Delivers everything that is due, and comes back when nothing is or the signal says stop. The
   * league's refusals are kept with the messages; only faults of the own database are thrown.
   */
  async deliver(signal?: AbortSignal): Promise<DeliveryReport> {
    // Whoever asks often is not told often that there was nothing to do.
    const first = await this.#lease(signal);
    if (first.length === 0) return { delivered: 0, postponed: 0, parked: 0 };
    return await this.operation('deliver', {}, async () => {
      const tally: Tally = { delivered: 0, postponed: 0, parked: 0 };
      let leased = first;
      for (let round = 1; leased.length > 0; round += 1) {
        const games = Map.groupBy(leased, (message) => message.gameId);
        await Promise.all(
          [...games.values()].map((messages) => this.#deliverGame(messages, tally)),
        );
        leased = round < ROUNDS_MAX ? await this.#lease(signal) : [];
      }
      return tally;
    });
  }

  /** Puts parked messages back, of one game or (undefined) of all, and ends a pause. */
  async retryParked(gameId?: string): Promise<number> {
    return await this.operation('retryParked', { gameId: gameId ?? 'all' }, async () => {
      this.#pause = undefined;
      return await this.#deps.outbox.retryParked(this.#deps.clock.now(), gameId);
    });
  }

  /** What waits, since when, and what stands in the way. */
  async status(): Promise<OutboxStatus> {
    const depth = await this.#deps.outbox.depth();
    const nextDueAt = await this.#deps.outbox.nextDueAt();
    return { ...depth, nextDueAt, pausedBy: this.#presentPause()?.code ?? null };
  }

  /** How long until something may be due, at most `limit`: for whoever waits for work. */
  async msUntilDue(limit: number): Promise<number> {
    const now = this.#nowMs();
    const due = await this.#deps.outbox.nextDueAt();
    const pausedUntil = this.#presentPause()?.until ?? now;
    const dueMs = due === null ? now + limit : Date.parse(due);
    return Math.min(Math.max(dueMs, pausedUntil) - now, limit);
  }

  async #lease(signal: AbortSignal | undefined): Promise<OutboxMessage[]> {
    if (signal?.aborted || this.#presentPause() !== undefined) return [];
    const now = this.#nowMs();
    return await this.#deps.outbox.lease({
      now: new Date(now).toISOString(),
      until: new Date(now + LEASE_MS).toISOString(),
      gamesMax: GAMES_AT_ONCE,
      messagesMax: OPERATIONS_MAX,
    });
  }

  async #deliverGame(messages: readonly OutboxMessage[], tally: Tally): Promise<void> {
    const { answered, refusal } = await this.#send(messages);
    for (const message of messages.slice(0, answered)) {
      await this.#deps.outbox.complete(message);
      tally.delivered += 1;
    }
    const [refused, ...behind] = messages.slice(answered);
    if (refused === undefined) return;
    // Those behind lose nothing: they were not tried.
    for (const message of behind) await this.#deps.outbox.release(message);
    await this.#settle(refused, refusal, tally);
  }

  /** How many of the messages, from the first, the league has answered for, and why no more. */
  async #send(
    messages: readonly OutboxMessage[],
  ): Promise<{ readonly answered: number; readonly refusal?: AppError }> {
    const operations = messages.map(({ operationKey: key, kind, seq, payload }) => ({
      ...{ key, kind, seq, payload },
    }));
    const [{ gameId } = { gameId: '' }] = messages;
    try {
      const { answers, refusal } = await this.#deps.league.deliver(gameId, operations);
      const strange = answers.findIndex(({ key }, index) => key !== operations[index]?.key);
      const answered = strange === -1 ? answers.length : strange;
      return refusal === undefined ? { answered } : { answered, refusal };
    } catch (error) {
      // A call inside a transaction is a fault of this program, not an answer of the league.
      if (!isAppError(error) || error.code === 'http/inside_transaction') throw error;
      return { answered: 0, refusal: error };
    }
  }

  /** Decides what becomes of a message that was refused, or (undefined) not answered for. */
  async #settle(
    message: OutboxMessage,
    refusal: AppError | undefined,
    tally: Tally,
  ): Promise<void> {
    const code = refusal?.code ?? 'league/unreachable';
    const facts = { gameId: message.gameId, key: message.operationKey, code };
    const fate = fateOf(message, refusal);
    switch (fate.kind) {
      case 'pause':
        this.#pause = { code, until: this.#nowMs() + PAUSE_MS };
        await this.#deps.outbox.release(message);
        this.logger.error(facts, 'the league refuses this bot: deliveries are paused');
        return;
      case 'park':
        await this.#deps.outbox.park(message, code);
        tally.parked += 1;
        this.logger.error({ ...facts, reason: refusal?.message }, 'a game was set aside');
        return;
      case 'reopen':
        tally.postponed += await this.#reopen(message, fate.fromSeq);
        return;
      case 'retry':
        await this.#postpone(message, code, fate.afterMs);
        tally.postponed += 1;
    }
  }

  /**
   * The league lacks what it has answered for, as after a restore: it gets it again. Where the bot
   * no longer has that either, the message waits: gives 1 then, else 0.
   */
  async #reopen(message: OutboxMessage, fromSeq: number): Promise<number> {
    const now = this.#deps.clock.now();
    const reopened = await this.#deps.outbox.reopen(message.gameId, fromSeq, now);
    const { gameId } = message;
    this.logger.warn({ gameId, fromSeq, reopened }, 'the league has lost a part of a game');
    if (reopened > 0) await this.#deps.outbox.release(message);
    else await this.#postpone(message, 'league/out_of_order', undefined);
    return reopened > 0 ? 0 : 1;
  }

  async #postpone(
    message: OutboxMessage,
    errorCode: ErrorCode,
    afterMs: number | undefined,
  ): Promise<void> {
    const waitMs = Math.max(backoffMs(message.attempts, this.#deps.random()), afterMs ?? 0);
    const nextAttemptAt = new Date(this.#nowMs() + waitMs).toISOString();
    await this.#deps.outbox.postpone(message, { nextAttemptAt, errorCode });
  }

  #presentPause(): Pause | undefined {
    return this.#pause !== undefined && this.#nowMs() < this.#pause.until ? this.#pause : undefined;
  }

  #nowMs(): number {
    return Date.parse(this.#deps.clock.now());
  }
}
