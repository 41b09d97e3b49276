/** The thread that plays replays: it is given a plan once, then a seed and a number at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../errors.ts';
import type { SeasonPlan } from '../models/season-plan.ts';
import { READY, type ReplayAnswer, type ReplayTask } from '../services/replay-threads.ts';
import { ReplayPlayer } from '../services/season-simulation.ts';

const port = present(parentPort, 'the parent port');
const player = new ReplayPlayer(workerData as SeasonPlan);

/** Tables are copied: once one was moved away, V8 asks at every other whether it is still there. */
function answer(message: ReplayAnswer): void {
  port.postMessage(message);
}

// Not before this module has been evaluated to its end.
setImmediate(() => port.postMessage(READY));
port.on('message', ({ seed, number }: ReplayTask) => {
  const onGames = (more: number) => answer({ kind: 'games', more });
  const table = player.play({ seed, number, onGames });
  answer({ kind: 'replay', number, table });
});
