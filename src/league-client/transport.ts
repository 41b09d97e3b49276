/**
 * One HTTP call to the league: never inside a transaction, never without a time limit, tried again
 * only where the same call twice does what it does once, and every failure as an AppError.
 */
import { randomUUID } from 'node:crypto';
import { AppError, isAppError } from '../errors.ts';
import type { Logger } from '../monitoring/logging.ts';
import type { OperationMetrics } from '../monitoring/performance-metrics.ts';
import { errorOfReply, unreachable } from './reply-errors.ts';

export interface TransportDeps {
  /** Where the league is, such as http://127.0.0.1:8081. */
  readonly baseUrl: string;
  /** The bearer token. Secret. */
  readonly token: string;
  /** Tells whether a transaction is open here: a call would hold its locks for as long as it takes. */
  readonly isTransactionOpen: () => boolean;
  readonly logger: Logger;
  readonly metrics: OperationMetrics;
  /** One try may take this long; 10 seconds when it is left out. */
  readonly timeoutMs?: number;
  /** Tries of a call that may be repeated; 3 when it is left out. */
  readonly triesMax?: number;
  /** Waits between tries; a test may hurry it. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Jitter, 0 to 1. */
  readonly random?: () => number;
}
export interface Call {
  /** The name under which it is logged and timed. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Behind the base address, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The same call twice does what it does once. */
  readonly isRepeatable: boolean;
}
export interface Reply {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MS = 10_000;
const TRIES_MAX = 3;
const BACKOFF_MS = 200;
/** A league that asks for more patience than this is left alone: the caller comes again later. */
const PATIENCE_MS_MAX = 2_000;

export class Transport {
  readonly #deps: TransportDeps;
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #random: () => number;
  readonly #closing = new AbortController();

  constructor(deps: TransportDeps) {
    this.#deps = deps;
    this.#sleep = deps.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#random = deps.random ?? Math.random;
  }

  /**
   * Makes a call. Throws `http/inside_transaction`, `league/unreachable` (context: reason) when
   * there is no whole answer, and what the league itself refuses with.
   */
  async send(call: Call): Promise<Reply> {
    const { isTransactionOpen, metrics, logger } = this.#deps;
    const { name: operation } = call;
    if (isTransactionOpen()) {
      const message = 'The league must not be called while a transaction is open';
      throw new AppError('http/inside_transaction', message, { call: operation });
    }
    const requestId = randomUUID();
    const started = performance.now();
    try {
      const reply = await this.#tryRepeatedly(call, requestId);
      const durationMs = performance.now() - started;
      metrics.observe({ operation: `league.${operation}`, outcome: 'ok', durationMs });
      logger.debug({ operation, requestId, status: reply.status, durationMs }, 'league answered');
      return reply;
    } catch (error) {
      const code = isAppError(error) ? error.code : undefined;
      const durationMs = performance.now() - started;
      metrics.observe({ operation: `league.${operation}`, outcome: 'refused', code, durationMs });
      logger.info({ operation, requestId, code, durationMs }, 'league refused');
      throw error;
    }
  }

  /** Gives up what is under way and refuses what comes: the process stops. */
  close(): void {
    this.#closing.abort();
  }

  async #tryRepeatedly(call: Call, requestId: string): Promise<Reply> {
    const triesMax = call.isRepeatable ? (this.#deps.triesMax ?? TRIES_MAX) : 1;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#tryOnce(call, requestId);
      } catch (error) {
        const waitMs = this.#patienceFor(error, tries);
        const isLast = tries >= triesMax || this.#closing.signal.aborted;
        if (isLast || waitMs > PATIENCE_MS_MAX) throw error;
        await this.#sleep(waitMs);
      }
    }
  }

  /** How long to wait before another try; infinite where another try cannot help. */
  #patienceFor(error: unknown, tries: number): number {
    if (!isAppError(error)) return Number.POSITIVE_INFINITY;
    const { retryAfterMs } = error.context;
    if (typeof retryAfterMs === 'number') return retryAfterMs;
    if (error.code !== 'league/unreachable') return Number.POSITIVE_INFINITY;
    return BACKOFF_MS * 2 ** (tries - 1) * (0.5 + this.#random());
  }

  async #tryOnce(call: Call, requestId: string): Promise<Reply> {
    const { baseUrl, token, timeoutMs = TIMEOUT_MS } = this.#deps;
    const { method, path, body, headers } = call;
    const hasBody = body !== undefined;
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, baseUrl), {
        method,
        redirect: 'error',
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          ...headers,
          authorization: `Bearer ${token}`,
          'x-request-id': requestId,
          ...(hasBody && { 'content-type': 'application/json' }),
        },
        ...(hasBody && { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch (error) {
      throw unreachable(reasonOf(error), { requestId }, error);
    }
    if (response.ok) return { status: response.status, text };
    const { status } = response;
    throw errorOfReply({ status, text, retryAfter: response.headers.get('retry-after') });
  }
}

/** `ECONNREFUSED`, `TimeoutError`, `terminated` …: what stands in the log. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause: unknown = error.cause;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error.name === 'TypeError' ? error.message : error.name;
}
