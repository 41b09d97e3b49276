/** Who plays replays: threads of this process, or workers that share a server's database. */
import { availableParallelism } from 'node:os';
import type { CliDeps } from '../cli/cli-deps.ts';
import type { Output } from '../cli/output.ts';
import type { Database } from '../database/connection.ts';
import { TaskQueue } from '../database/task-queue.ts';
import { AppError } from '../errors.ts';
import { JobReplays } from '../services/replay-jobs.ts';
import { ThreadReplays } from '../services/replay-threads.ts';
import { ReplayWorkerService } from '../services/replay-worker-service.ts';
import type { CliGround } from './cli-ground.ts';
import { replayThreads } from './replay-thread.ts';

interface ReplaySurroundings {
  readonly output: Output;
  readonly signal: AbortSignal;
}
type ReplayDeps = Pick<CliDeps, 'replays' | 'replayWorker'>;

/** The database that tasks go through: the bot's server, or else the league's. */
async function sharedDatabase({ config, databases }: CliGround): Promise<Database> {
  if (config.databaseUrl !== undefined) return await databases.openBot();
  if (config.leagueDatabaseUrl !== undefined) return await databases.openLeague();
  throw new AppError(
    'config/invalid',
    'Workers on other machines need a PostgreSQL that all of them reach: set DATABASE_URL.',
  );
}

function threads(count: number): string {
  return count === 1 ? '1 thread' : `${count} threads`;
}

/** Wires both sides; the database is opened when tasks are asked for or taken. */
export function wireReplays(
  ground: () => CliGround,
  { output, signal }: ReplaySurroundings,
): ReplayDeps {
  const openQueue = async () => {
    const queue = new TaskQueue({
      ...{ database: await sharedDatabase(ground()), name: 'season-replay' },
      onError: (error) => output.note(`pd: ${error instanceof Error ? error.message : error}`),
    });
    await queue.start();
    return queue;
  };
  return {
    replays: async ({ workers, areJobs }) => {
      if (!areJobs) {
        const count = workers ?? availableParallelism();
        const runner = new ThreadReplays({ start: await replayThreads(), count });
        return { runner, players: threads(count) };
      }
      const queue = await openQueue();
      const run: JobReplays['run'] = async (order) => {
        try {
          await new JobReplays(queue).run(order);
        } finally {
          await queue.stop();
        }
      };
      return { runner: { run }, players: 'workers' };
    },
    replayWorker: async ({ workers, onStart, onReplay }) => {
      const count = workers ?? availableParallelism();
      const startThread = await replayThreads();
      const queue = await openQueue();
      const worker = new ReplayWorkerService({ queue, startThread, onReplay });
      try {
        await worker.start(count);
        onStart(count);
        if (!signal.aborted) {
          await new Promise<void>((resolve) => {
            signal.addEventListener('abort', () => resolve());
          });
        }
      } finally {
        await queue.stop();
        await worker.stop();
      }
    },
  };
}
