/** What every service repeats: the log, timed and counted operations, transactions. */
import { isAppError } from '../errors.ts';
import type { Logger } from '../monitoring/logging.ts';
import type { OperationMetrics } from '../monitoring/performance-metrics.ts';
import type { Transactions, Tx } from '../repositories/transactions.ts';

/** The time, which tests may stop. */
export interface Clock {
  /** The present instant as an ISO 8601 string in UTC. */
  now(): string;
}
/** Where new ids come from. */
export interface Ids {
  /** A new UUID, version 7: later ones sort after earlier ones. */
  next(): string;
}

/** What the base itself uses; a service names these beside its own dependencies. */
export interface ServiceDeps {
  readonly logger: Logger;
  readonly metrics: OperationMetrics;
  readonly transactions: Transactions;
}

/** Facts about an operation for the log: ids and counts, never what a person wrote. */
export type OperationContext = Readonly<Record<string, string | number | boolean | null>>;

export abstract class Service {
  readonly #name: string;
  readonly #logger: Logger;
  readonly #metrics: OperationMetrics;
  readonly #transactions: Transactions;

  /** `name` is the first half of its operations' names: `game` of `game.choose`. */
  protected constructor(name: string, deps: ServiceDeps) {
    this.#name = name;
    this.#logger = deps.logger.child({ service: name });
    this.#metrics = deps.metrics;
    this.#transactions = deps.transactions;
  }

  protected get logger(): Logger {
    return this.#logger;
  }

  /**
   * Runs one operation of the service: logged at its start and end, timed, counted. An AppError is
   * an expected end (logged as refused, with its code); anything else is a fault (logged with its
   * stack). Both pass on unchanged.
   */
  protected async operation<Answer>(
    name: string,
    context: OperationContext,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const operation = `${this.#name}.${name}`;
    const started = performance.now();
    this.#logger.debug({ operation, ...context }, 'started');
    try {
      const answer = await work();
      const durationMs = performance.now() - started;
      this.#metrics.observe({ operation, outcome: 'ok', durationMs });
      this.#logger.info({ operation, ...context, durationMs }, 'finished');
      return answer;
    } catch (error) {
      this.#reportFailure({ operation, ...context }, performance.now() - started, error);
      throw error;
    }
  }

  /** Runs the work in one transaction: pass the handle to `with` of every repository in it. */
  protected async transaction<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return await this.#transactions.run(work);
  }

  #reportFailure(
    subject: OperationContext & { readonly operation: string },
    durationMs: number,
    error: unknown,
  ): void {
    const { operation } = subject;
    if (isAppError(error)) {
      const { code, message, context } = error;
      this.#metrics.observe({ operation, outcome: 'refused', code, durationMs });
      this.#logger.warn(
        { ...subject, code, reason: message, facts: context, durationMs },
        'refused',
      );
      return;
    }
    this.#metrics.observe({ operation, outcome: 'failed', durationMs });
    this.#logger.error({ ...subject, err: error, durationMs }, 'failed');
  }
}
