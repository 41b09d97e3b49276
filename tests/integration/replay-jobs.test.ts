/** Replays as tasks on real databases: the same totals as here, in order, also when workers die. */
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { TaskQueue } from '../../src/database/task-queue.ts';
import type { SeasonPlan } from '../../src/models/season-plan.ts';
import { JobReplays, type ReplayJob } from '../../src/services/replay-jobs.ts';
import type { ReplayThread } from '../../src/services/replay-threads.ts';
import { ReplayWorkerService } from '../../src/services/replay-worker-service.ts';
import { type ReplayOrder, ReplayPlayer } from '../../src/services/season-simulation.ts';
import { replayThreads } from '../../src/wiring/replay-thread.ts';
import { onEachEngine } from '../support/databases.ts';
import { seasonPlan } from '../support/season-plans.ts';

const startReplayThread = await replayThreads();

const PLAN = seasonPlan(20);
const REPLAYS = 5;

/** What the replays are when they are played here. */
function ownTables(seed: string): readonly Uint32Array[] {
  const player = new ReplayPlayer(PLAN);
  return Array.from({ length: REPLAYS }, (_, index) =>
    player.play({ seed, number: index + 1, onGames: () => undefined }),
  );
}

onEachEngine('replays as tasks', ({ bot }) => {
  const closings: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0).reverse()) await close();
    expect(errors.splice(0)).toEqual([]);
  });

  async function openQueue(): Promise<TaskQueue> {
    const queue = new TaskQueue({
      ...{ database: bot, name: 'replay-test', superviseSeconds: 1 },
      onError: (error) => errors.push(error),
    });
    await queue.start();
    closings.push(() => queue.stop());
    return queue;
  }

  async function startWorker(startThread: (plan: SeasonPlan) => ReplayThread = startReplayThread) {
    const played: ReplayJob[] = [];
    const queue = await openQueue();
    const onReplay = (job: ReplayJob) => played.push(job);
    const worker = new ReplayWorkerService({ queue, startThread, onReplay });
    await worker.start(1);
    closings.push(() => worker.stop());
    return { played, queue };
  }

  /** Runs an order, and gives the tables in the order in which they were handed over. */
  async function tablesOf(changes: Partial<ReplayOrder> & { readonly seed: string }) {
    const tables: Uint32Array[] = [];
    const told: number[] = [];
    await new JobReplays(await openQueue()).run({
      ...{ plan: PLAN, replays: REPLAYS, signal: new AbortController().signal },
      onGames: (done) => told.push(done),
      onReplay: (table) => tables.push(table),
      ...changes,
    });
    return { tables, told };
  }

  const jobsLeft = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from task_queue.job where name like 'replay-test%'
    `.execute(bot.plain);
    return rows[0]?.count ?? 0;
  };

  test('are the same as played here, by however many workers, and leave nothing behind', async () => {
    const workers = [await startWorker(), await startWorker()];
    const { tables, told } = await tablesOf({ seed: 'jobs' });
    expect(tables).toEqual(ownTables('jobs'));
    expect(told.at(-1)).toBe(REPLAYS * 20);
    const played = workers.flatMap((worker) => worker.played.map(({ number }) => number));
    expect(played.toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(await jobsLeft()).toBe(0);
  });

  test('of another plan begin with another thread', async () => {
    let started = 0;
    await startWorker((plan) => {
      started += 1;
      return startReplayThread(plan);
    });
    const first = await tablesOf({ seed: 'one', replays: 3 });
    expect(started).toBe(1);
    const plan = seasonPlan(10);
    const { tables } = await tablesOf({ seed: 'one', replays: 2, plan });
    expect(started).toBe(2);
    expect(tables[0]).not.toEqual(first.tables[0]);
  });

  test('that a worker has dropped without a word are played by another', async () => {
    const asking = tablesOf({ seed: 'silent' });
    await expect.poll(jobsLeft).toBe(REPLAYS + 1);
    // Somebody took one a minute ago and has given no sign of life since.
    await sql`
      update task_queue.job set state = 'active', started_on = now() - interval '1 minute',
        heartbeat_on = now() - interval '1 minute'
      where id in (select id from task_queue.job where name = 'replay-test' order by created_on limit 1)
    `.execute(bot.plain);
    const { played } = await startWorker();
    expect((await asking).tables).toEqual(ownTables('silent'));
    expect(played).toHaveLength(REPLAYS);
  });

  test('that a worker stops in the middle of go back and are played by another', async () => {
    const begun = Promise.withResolvers<void>();
    // A thread that takes its task and never answers.
    const idle: ReplayThread = {
      postMessage: () => begun.resolve(),
      onAnswer: () => undefined,
      onError: () => undefined,
      terminate: async () => undefined,
    };
    const { queue } = await startWorker(() => idle);
    const asking = tablesOf({ seed: 'stopped', replays: 1 });
    await begun.promise;
    await queue.stop();
    await startWorker();
    expect((await asking).tables).toEqual(ownTables('stopped').slice(0, 1));
  });

  test('that nobody can play fail, with the reason', async () => {
    await startWorker(() => {
      throw new Error('no thread here');
    });
    await expect(tablesOf({ seed: 'broken', replays: 1 })).rejects.toMatchObject({
      code: 'job/failed',
      message: 'No worker could play a replay: no thread here',
    });
    expect(await jobsLeft()).toBe(0);
  });

  test('are taken back when the person who asked goes away', async () => {
    const leaving = new AbortController();
    const asking = tablesOf({ seed: 'leaving', signal: leaving.signal });
    const left = expect(asking).rejects.toThrow('gone');
    await expect.poll(jobsLeft).toBe(REPLAYS + 1);
    leaving.abort(new Error('gone'));
    await left;
    expect(await jobsLeft()).toBe(0);
  });
});
