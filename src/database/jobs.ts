/**
 * Work that recurs, once for all processes that share a bot's database: pg-boss keeps the jobs in
 * that database, so whichever process is free takes the next one, on either engine.
 */
import type { PgBoss } from 'pg-boss';
import { openBoss } from './boss.ts';
import type { Database } from './connection.ts';

/** Work that is done every so many seconds by one of the processes. */
export interface RecurringJob {
  /** Letters and hyphens: the name of its queue. */
  readonly name: string;
  readonly seconds: number;
  /** Aborted when the process stops. What it throws is reported, and the next time it runs again. */
  work(signal: AbortSignal): Promise<void>;
}
export interface JobsOptions {
  readonly database: Database<'bot'>;
  /** Told what goes wrong behind the scenes; jobs go on. */
  readonly onError: (error: unknown) => void;
}
export interface Jobs {
  /** Begins to run these jobs; their first time is now. */
  start(jobs: readonly RecurringJob[]): Promise<void>;
  /** Stops within two seconds: running work is told to end. */
  stop(): Promise<void>;
}

/** A schema of its own beside the bot's. */
const BOSS_SCHEMA = 'bot_jobs';
const POLLING_SECONDS = 1;
const STOP_MS = 1_500;
/** A job whose process died is given up after this long; the next one is not held up by it. */
const EXPIRE_SECONDS = 300;
const KEPT_SECONDS = 60 * 60;

class BossJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #onError: (error: unknown) => void;
  readonly #stopping = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(options: JobsOptions) {
    this.#boss = openBoss({ ...options, schema: BOSS_SCHEMA });
    this.#onError = options.onError;
  }

  async start(jobs: readonly RecurringJob[]): Promise<void> {
    await this.#boss.start();
    for (const job of jobs) await this.#add(job);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#boss.stop({ graceful: true, timeout: STOP_MS, close: false });
  }

  async #add(job: RecurringJob): Promise<void> {
    const { name, seconds } = job;
    await this.#boss.createQueue(name, {
      ...{ policy: 'stately', retryLimit: 0, expireInSeconds: EXPIRE_SECONDS },
      deleteAfterSeconds: KEPT_SECONDS,
    });
    await this.#boss.work(name, { pollingIntervalSeconds: POLLING_SECONDS }, async () => {
      await job.work(this.#stopping.signal);
    });
    // Every process asks for the next time; the queue takes one job for each stretch of seconds.
    const ask = () =>
      this.#boss.send(name, null, { singletonSeconds: seconds }).catch(this.#onError);
    await ask();
    this.#timers.push(setInterval(ask, seconds * 1_000));
  }
}

/** Makes the runner of recurring jobs over the bot's database. */
export function createJobs(options: JobsOptions): Jobs {
  return new BossJobs(options);
}
