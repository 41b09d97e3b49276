/** Plays replays that other machines ask for, on threads that keep the plan between tasks. */
import type { SeasonPlan } from '../models/season-plan.ts';
import { packTable, parsePlan, parseReplayJob, type ReplayJob } from './replay-jobs.ts';
import type { ReplayThread } from './replay-threads.ts';

export interface ReplayWorkQueue {
  parcel(id: string): Promise<unknown>;
  work(count: number, work: (task: unknown, signal: AbortSignal) => Promise<object>): Promise<void>;
}

export interface ReplayWorkerDeps {
  readonly queue: ReplayWorkQueue;
  readonly startThread: (plan: SeasonPlan) => ReplayThread;
  /** Told after each replay. */
  readonly onReplay: (job: ReplayJob) => void;
}

/** A thread with the plan of one parcel: it plays one replay at a time. */
class PlanThread {
  readonly parcel: string;
  readonly #thread: ReplayThread;
  #settle = Promise.withResolvers<Uint32Array>();

  constructor(parcel: string, thread: ReplayThread) {
    this.parcel = parcel;
    this.#thread = thread;
    thread.onError((error) => this.#settle.reject(error));
    thread.onAnswer((answer) => {
      if (answer.kind === 'replay') this.#settle.resolve(answer.table);
    });
  }

  async play({ seed, number }: ReplayJob, signal: AbortSignal): Promise<Uint32Array> {
    this.#settle = Promise.withResolvers();
    const abort = () => this.#settle.reject(signal.reason);
    signal.addEventListener('abort', abort);
    try {
      this.#thread.postMessage({ seed, number });
      return await this.#settle.promise;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}

export class ReplayWorkerService {
  readonly #deps: ReplayWorkerDeps;
  readonly #resting: PlanThread[] = [];

  constructor(deps: ReplayWorkerDeps) {
    this.#deps = deps;
  }

  /** Begins to take tasks, so many at a time. */
  async start(count: number): Promise<void> {
    await this.#deps.queue.work(count, async (task, signal) =>
      this.#play(parseReplayJob(task), signal),
    );
  }

  /** Ends the threads that rest; those at work end with their tasks. */
  async stop(): Promise<void> {
    await Promise.all(this.#resting.splice(0).map((thread) => thread.end()));
  }

  async #play(job: ReplayJob, signal: AbortSignal): Promise<object> {
    const thread = await this.#threadFor(job.parcel);
    try {
      signal.throwIfAborted();
      const table = await thread.play(job, signal);
      this.#resting.push(thread);
      this.#deps.onReplay(job);
      return packTable(table);
    } catch (error) {
      await thread.end();
      throw error;
    }
  }

  /** A thread that rests with this plan, or a new one; those of other plans are over. */
  async #threadFor(parcel: string): Promise<PlanThread> {
    const own = this.#resting.findIndex((one) => one.parcel === parcel);
    const [found] = own < 0 ? [] : this.#resting.splice(own, 1);
    if (found !== undefined) return found;
    await this.stop();
    const plan = parsePlan(await this.#deps.queue.parcel(parcel));
    if (plan === undefined) throw new Error('nobody waits for this replay any more');
    return new PlanThread(parcel, this.#deps.startThread(plan));
  }
}
