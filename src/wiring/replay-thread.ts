/** Starts threads for replays. */
import { Worker } from 'node:worker_threads';
import type { SeasonPlan } from '../models/season-plan.ts';
import type { ReplayThread } from '../services/replay-threads.ts';

/** A thread of its own that holds the plan; whoever starts it ends it. */
export function startReplayThread(plan: SeasonPlan): ReplayThread {
  return new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData: plan });
}
