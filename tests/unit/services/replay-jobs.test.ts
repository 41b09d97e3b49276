/** Replays as tasks, without a database: what a worker does with tasks that nobody waits for. */
import { describe, expect, test } from 'vitest';
import { packTable, parsePlan } from '../../../src/services/replay-jobs.ts';
import {
  ReplayWorkerService,
  type ReplayWorkQueue,
} from '../../../src/services/replay-worker-service.ts';
import { replayThreads } from '../../../src/wiring/replay-thread.ts';

const startReplayThread = await replayThreads();

/** A queue whose tasks a test hands out itself. */
function handQueue(parcel: unknown) {
  let give: (task: unknown, signal: AbortSignal) => Promise<object> = async () => ({});
  const queue: ReplayWorkQueue = {
    parcel: async () => parcel,
    work: async (_count, work) => {
      give = work;
    },
  };
  return { queue, give: (task: unknown, signal: AbortSignal) => give(task, signal) };
}
const signal = new AbortController().signal;

describe('a worker', () => {
  const workerOf = async (parcel: unknown) => {
    const hand = handQueue(parcel);
    const deps = { queue: hand.queue, startThread: startReplayThread, onReplay: () => undefined };
    await new ReplayWorkerService(deps).start(1);
    return hand;
  };

  test('plays nothing whose plan is gone, because nobody waits for it', async () => {
    const { give } = await workerOf(undefined);
    const task = { parcel: 'gone', seed: 'x', number: 1 };
    await expect(give(task, signal)).rejects.toThrow('nobody waits for this replay any more');
  });

  test('refuses what is no task', async () => {
    const { give } = await workerOf(undefined);
    await expect(give({ parcel: 'x', seed: 'x', number: 0 }, signal)).rejects.toThrow('number');
  });
});

test('a plan that is gone is undefined, and one of another shape is refused', () => {
  expect(parsePlan(undefined)).toBeUndefined();
  expect(() => parsePlan({ other: 1 })).toThrow('plan');
});

test('totals that are a part of a larger table are packed alone', () => {
  const large = Uint32Array.of(9, 9, 1, 2, 9);
  expect(packTable(large.subarray(2, 4))).toEqual(packTable(Uint32Array.of(1, 2)));
});
