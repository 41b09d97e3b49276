/** Starts threads for replays. */
import type { Worker } from 'node:worker_threads';
import type { SeasonPlan } from '../models/season-plan.ts';
import { READY, type ReplayAnswer, type ReplayThread } from '../services/replay-threads.ts';
import { bulkThreads } from './bulk-threads.ts';

/** Makes ready what starts threads: all of them run one script. */
export async function replayThreads(): Promise<(plan: SeasonPlan) => ReplayThread> {
  const start = await bulkThreads<SeasonPlan>(new URL('./replay-worker.ts', import.meta.url));
  return (plan) => replayThread(start(plan));
}

/**
 * A thread of its own that holds the plan; whoever starts it ends it. It is ended only once it has
 * begun: a worker that is terminated while it loads modules can take the whole process with it
 * (nodejs/node#43182).
 */
function replayThread(worker: Worker): ReplayThread {
  const begun = Promise.withResolvers<void>();
  worker.once('message', () => begun.resolve());
  worker.once('exit', () => begun.resolve());
  return {
    postMessage: (task) => worker.postMessage(task),
    onAnswer: (listener) => {
      worker.on('message', (said: ReplayAnswer | typeof READY) => {
        if (said !== READY) listener(said);
      });
    },
    onError: (listener) => {
      worker.on('error', listener);
    },
    terminate: async () => {
      await begun.promise;
      await worker.terminate();
    },
  };
}
