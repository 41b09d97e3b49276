/**
 * Replays as tasks that workers on any machine take: the plan is kept once, each replay is a task of its
 * own, and its totals come back as its answer, the same as if it had been played here.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { SeasonPlan } from '../models/season-plan.ts';
import { InOrder, type ReplayOrder, type ReplayRunner } from './season-simulation.ts';

/** The part of the task queue that this uses. */
export interface ReplayQueue {
  keep(parcel: object): Promise<string>;
  parcel(id: string): Promise<unknown>;
  ask(tasks: readonly object[]): Promise<readonly string[]>;
  look(
    id: string,
  ): Promise<
    | { readonly kind: 'open' }
    | { readonly kind: 'done'; readonly answer: unknown }
    | { readonly kind: 'failed'; readonly reason: string }
  >;
  drop(tasks: readonly string[], parcel: string): Promise<void>;
}

const parcelSchema = z.object({ plan: z.string() });
const taskSchema = z.object({ parcel: z.string(), seed: z.string(), number: z.int().min(1) });
const answerSchema = z.object({ table: z.string() });
export type ReplayJob = z.infer<typeof taskSchema>;

/** Answers that are looked for at a time: those that are wanted next. */
const LOOKED_FOR = 16;
const WAIT_MS = 250;

/** Text of what any machine can read again; all that the program runs on are little-endian. */
const packed = (bytes: Uint8Array): string => deflateSync(bytes).toString('base64');
const unpacked = (text: string): Buffer => inflateSync(Buffer.from(text, 'base64'));

/** A replay's totals as the answer of its task. */
export function packTable(table: Uint32Array): object {
  return { table: packed(new Uint8Array(table.buffer, table.byteOffset, table.byteLength)) };
}

function tableOf(answer: unknown): Uint32Array<ArrayBuffer> {
  const bytes = unpacked(answerSchema.parse(answer).table);
  const table = new Uint32Array(bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
  new Uint8Array(table.buffer).set(bytes);
  return table;
}

/** Reads a task; the worker is of the same version as whoever asked, so it is one. */
export function parseReplayJob(task: unknown): ReplayJob {
  return taskSchema.parse(task);
}

/** The plan that was kept; undefined when nobody waits for its replays any more. */
export function parsePlan(parcel: unknown): SeasonPlan | undefined {
  if (parcel === undefined) return undefined;
  const { plan } = parcelSchema.parse(parcel);
  return JSON.parse(unpacked(plan).toString('utf8')) as SeasonPlan;
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const abort = () => reject(signal.reason);
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', abort);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  });
}

export class JobReplays implements ReplayRunner {
  readonly #queue: ReplayQueue;

  constructor(queue: ReplayQueue) {
    this.#queue = queue;
  }

  /** Asks for the replays and waits until workers have played them. Throws `job/failed`. */
  async run(order: ReplayOrder): Promise<void> {
    const { plan, seed, replays } = order;
    const parcel = await this.#queue.keep({ plan: packed(Buffer.from(JSON.stringify(plan))) });
    const tasks = Array.from({ length: replays }, (_, index) => {
      return { parcel, seed, number: index + 1 } satisfies ReplayJob;
    });
    const ids = await this.#queue.ask(tasks);
    try {
      await this.#collect(order, ids);
    } finally {
      await this.#queue.drop(ids, parcel);
    }
  }

  async #collect(order: ReplayOrder, ids: readonly string[]): Promise<void> {
    const { signal, onGames, onReplay, plan } = order;
    const results = new InOrder(onReplay);
    const open = new Map(ids.map((id, index) => [index + 1, id]));
    for (;;) {
      signal.throwIfAborted();
      for (const [number, id] of [...open].slice(0, LOOKED_FOR)) {
        const table = await this.#tableOf(id);
        if (table === undefined) continue;
        open.delete(number);
        results.add(number, table);
      }
      onGames((ids.length - open.size) * plan.games.length);
      if (open.size === 0) return;
      await wait(WAIT_MS, signal);
    }
  }

  async #tableOf(id: string): Promise<Uint32Array<ArrayBuffer> | undefined> {
    const state = await this.#queue.look(id);
    if (state.kind === 'open') return undefined;
    if (state.kind === 'done') return tableOf(state.answer);
    throw new AppError('job/failed', `No worker could play a replay: ${state.reason}`, { id });
  }
}
