/**
 * Tasks that any machine with the same database may take, and their answers: pg-boss keeps both. What
 * many tasks need is kept once, as a parcel. A worker gives signs of life while it works; the task of
 * one that falls silent goes to another.
 */
import type { PgBoss } from 'pg-boss';
import { present } from '../errors.ts';
import { openBoss } from './boss.ts';
import type { Database } from './connection.ts';

export interface TaskQueueOptions {
  readonly database: Database;
  /** Letters, digits and hyphens: what the tasks are. */
  readonly name: string;
  readonly onError: (error: unknown) => void;
  /** How often tasks of workers that fell silent are looked for. */
  readonly superviseSeconds?: number;
}

/** How a task stands. */
export type TaskState =
  | { readonly kind: 'open' }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

const SCHEMA = 'task_queue';
/** A worker that gave no sign of life for so long has died: the least that pg-boss allows. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 5;
/** Times that a task is tried again, by whichever worker. */
const RETRIES = 5;
/** No task takes longer. */
const EXPIRE_SECONDS = 60 * 60;
/** Answers and parcels that nobody fetched are deleted after a day. */
const KEPT_SECONDS = 24 * 60 * 60;
const POLLING_SECONDS = 0.5;
const STOP_MS = 1_500;

export class TaskQueue {
  readonly #boss: PgBoss;
  readonly #name: string;
  readonly #stopping = new AbortController();

  constructor({ superviseSeconds = SUPERVISE_SECONDS, name, ...options }: TaskQueueOptions) {
    this.#boss = openBoss({ ...options, schema: SCHEMA, superviseSeconds });
    this.#name = name;
  }

  get #parcels(): string {
    return `${this.#name}-parcels`;
  }

  /** Begins: makes the queues where they are not there yet. */
  async start(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(this.#name, {
      ...{ retryLimit: RETRIES, retryDelay: 0, heartbeatSeconds: HEARTBEAT_SECONDS },
      ...{ expireInSeconds: EXPIRE_SECONDS, deleteAfterSeconds: KEPT_SECONDS },
    });
    // Nobody works on parcels: they wait in their queue until they are deleted.
    await this.#boss.createQueue(this.#parcels, { retentionSeconds: KEPT_SECONDS });
  }

  /** Stops within two seconds: whoever works is told to end, and his tasks go to others. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the worker stops'));
    await this.#boss.stop({ graceful: true, timeout: STOP_MS, close: false });
  }

  /** Keeps what many tasks need, and gives its id. */
  async keep(parcel: object): Promise<string> {
    return present(await this.#boss.send(this.#parcels, parcel), 'the id of a new job');
  }

  /** What was kept; undefined when it is gone, because nobody waits for the answers any more. */
  async parcel(id: string): Promise<unknown> {
    const [found] = await this.#boss.findJobs<object>(this.#parcels, { id });
    return found?.data;
  }

  /** Asks for the tasks to be done, and gives their ids in order. */
  async ask(tasks: readonly object[]): Promise<readonly string[]> {
    const ids = tasks.map(() => crypto.randomUUID());
    const jobs = tasks.map((data, index) => ({ id: present(ids[index], 'an id'), data }));
    await this.#boss.insert(this.#name, jobs);
    return ids;
  }

  /** How a task stands; one that is gone has failed. */
  async look(id: string): Promise<TaskState> {
    const [found] = await this.#boss.findJobs(this.#name, { id });
    if (found === undefined) return { kind: 'failed', reason: 'it was deleted' };
    const { state, output } = found;
    if (state === 'completed') return { kind: 'done', answer: output };
    if (state === 'failed' || state === 'cancelled') {
      return { kind: 'failed', reason: reasonIn(output) };
    }
    return { kind: 'open' };
  }

  /** Deletes tasks, whether they are done or not, and what was kept for them. */
  async drop(tasks: readonly string[], parcel: string): Promise<void> {
    if (tasks.length > 0) await this.#boss.deleteJob(this.#name, [...tasks]);
    await this.#boss.deleteJob(this.#parcels, parcel);
  }

  /**
   * Takes tasks, so many at a time, until the queue stops. What `work` throws is written to the task,
   * which is tried again a few times.
   */
  async work(
    count: number,
    work: (task: unknown, signal: AbortSignal) => Promise<object>,
  ): Promise<void> {
    const options = { localConcurrency: count, pollingIntervalSeconds: POLLING_SECONDS };
    await this.#boss.work(this.#name, options, async ([job]) =>
      work(present(job, 'a job').data, this.#stopping.signal),
    );
  }
}

/** What pg-boss wrote down of an error. */
function reasonIn(output: unknown): string {
  const said = output !== null && typeof output === 'object' && 'message' in output;
  return said ? String(output.message) : 'no reason was given';
}
