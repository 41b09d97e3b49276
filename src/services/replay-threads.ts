/** Replays on worker threads of this process; the number of threads changes nothing but the time. */
import type { SeasonPlan } from '../models/season-plan.ts';
import { InOrder, type ReplayOrder, type ReplayRunner } from './season-simulation.ts';

/** What a thread is asked for, and what it answers with. */
export interface ReplayTask {
  readonly seed: string;
  /** From 1. */
  readonly number: number;
}
export type ReplayAnswer =
  | { readonly kind: 'games'; readonly more: number }
  | {
      readonly kind: 'replay';
      readonly number: number;
      readonly table: Uint32Array<ArrayBuffer>;
    };

/** What a thread says first, once it can play. */
export const READY = 'ready';

/** A thread that has been given the plan. */
export interface ReplayThread {
  postMessage(task: ReplayTask): void;
  onAnswer(listener: (answer: ReplayAnswer) => void): void;
  onError(listener: (error: unknown) => void): void;
  /** Ends it, whatever it does. */
  terminate(): Promise<void>;
}

export interface ThreadsOptions {
  readonly start: (plan: SeasonPlan) => ReplayThread;
  readonly count: number;
}

/** One order at work on its threads. */
class ThreadRun {
  readonly #order: ReplayOrder;
  readonly #results: InOrder;
  readonly #end = Promise.withResolvers<void>();
  #begun = 0;
  #finished = 0;
  #games = 0;

  constructor(order: ReplayOrder) {
    this.#order = order;
    this.#results = new InOrder(order.onReplay);
  }

  /** Settles when every replay has been handed over, or with the first thing that goes wrong. */
  async onThreads(threads: readonly ReplayThread[]): Promise<void> {
    const { signal } = this.#order;
    const abort = () => this.#end.reject(signal.reason);
    signal.addEventListener('abort', abort);
    for (const thread of threads) {
      thread.onError(this.#end.reject);
      thread.onAnswer((answer) => this.#hear(thread, answer));
      this.#giveWork(thread);
    }
    try {
      signal.throwIfAborted();
      await this.#end.promise;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  #hear(thread: ReplayThread, answer: ReplayAnswer): void {
    try {
      if (answer.kind === 'games') this.#hearGames(answer.more);
      else this.#hearReplay(thread, answer);
    } catch (error) {
      // Whoever was told does not want to go on, or could not.
      this.#end.reject(error);
    }
  }

  #hearGames(more: number): void {
    this.#games += more;
    this.#order.onGames(this.#games);
  }

  #hearReplay(
    thread: ReplayThread,
    { number, table }: Extract<ReplayAnswer, { kind: 'replay' }>,
  ): void {
    this.#giveWork(thread);
    this.#results.add(number, table);
    this.#finished += 1;
    if (this.#finished === this.#order.replays) this.#end.resolve();
  }

  #giveWork(thread: ReplayThread): void {
    const { seed, replays } = this.#order;
    if (this.#begun === replays) return;
    this.#begun += 1;
    thread.postMessage({ seed, number: this.#begun });
  }
}

export class ThreadReplays implements ReplayRunner {
  readonly #options: ThreadsOptions;

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  async run(order: ReplayOrder): Promise<void> {
    const { start, count } = this.#options;
    const length = Math.min(count, order.replays);
    const threads = Array.from({ length }, () => start(order.plan));
    try {
      await new ThreadRun(order).onThreads(threads);
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()));
    }
  }
}
