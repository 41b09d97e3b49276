/** Replays on threads: the same totals whatever their number, in order, and an end that is clean. */
import { describe, expect, test } from 'vitest';
import type { SeasonPlan } from '../../../src/models/season-plan.ts';
import { ThreadReplays } from '../../../src/services/replay-threads.ts';
import {
  InOrder,
  type ReplayOrder,
  ReplayPlayer,
} from '../../../src/services/season-simulation.ts';
import { replayThreads } from '../../../src/wiring/replay-thread.ts';
import { seasonPlan } from '../../support/season-plans.ts';

const startReplayThread = await replayThreads();

const PLAN = seasonPlan(30);

/** Runs an order and gives the tables in the order in which they were handed over. */
async function tablesOf(count: number, changes: Partial<ReplayOrder> = {}) {
  const tables: Uint32Array[] = [];
  const told: number[] = [];
  await new ThreadReplays({ start: startReplayThread, count }).run({
    ...{ plan: PLAN, seed: 'threads', replays: 5, signal: new AbortController().signal },
    onGames: (done) => told.push(done),
    onReplay: (table) => tables.push(table),
    ...changes,
  });
  return { tables, told };
}

describe('replays on threads', () => {
  test('are the same on one thread, on three and without any, and each is another season', async () => {
    const [one, three] = [await tablesOf(1), await tablesOf(3)];
    const player = new ReplayPlayer(PLAN);
    const own = [1, 2, 3, 4, 5].map((number) =>
      player.play({ seed: 'threads', number, onGames: () => undefined }),
    );
    expect(one.tables).toEqual(own);
    expect(three.tables).toEqual(own);
    expect(own[1]).not.toEqual(own[0]);
    expect(one.told).toEqual([30, 60, 90, 120, 150]);
    expect(three.told.at(-1)).toBe(150);
  });

  test('are no more threads than replays', async () => {
    let started = 0;
    const start = (plan: SeasonPlan) => {
      started += 1;
      return startReplayThread(plan);
    };
    await new ThreadReplays({ start, count: 8 }).run({
      ...{ plan: PLAN, seed: 'few', replays: 1, signal: new AbortController().signal },
      ...{ onGames: () => undefined, onReplay: () => undefined },
    });
    expect(started).toBe(1);
  });

  test('end with what the caller throws, or aborts with', async () => {
    const onGames = () => {
      throw new Error('enough');
    };
    await expect(tablesOf(2, { onGames })).rejects.toThrow('enough');
    const aborted = AbortSignal.abort(new Error('stopped before'));
    await expect(tablesOf(1, { signal: aborted })).rejects.toThrow('stopped before');
    const stopping = new AbortController();
    const stop = () => stopping.abort(new Error('stopped between'));
    await expect(tablesOf(1, { signal: stopping.signal, onReplay: stop })).rejects.toThrow(
      'stopped between',
    );
  });

  test('end with the fault of a thread', async () => {
    const broken = {} as SeasonPlan;
    await expect(tablesOf(2, { plan: broken })).rejects.toThrow(TypeError);
  });
});

test('tables are handed over in order, whatever order they come in', () => {
  const seen: number[] = [];
  const order = new InOrder((table) => seen.push(table[0] ?? 0));
  for (const number of [3, 1, 2, 5, 4]) order.add(number, Uint32Array.of(number));
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});
