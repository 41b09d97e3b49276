/** The thread that plays replays: it is given a plan once, then a seed and a number at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../errors.ts';
import type { SeasonPlan } from '../models/season-plan.ts';
import type { ReplayAnswer, ReplayTask } from '../services/replay-threads.ts';
import { ReplayPlayer } from '../services/season-simulation.ts';
import { READY } from './replay-thread.ts';

const port = present(parentPort, 'the parent port');
const player = new ReplayPlayer(workerData as SeasonPlan);

function answer(message: ReplayAnswer, moved: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}

// Not before this module has been evaluated to its end.
setImmediate(() => port.postMessage(READY));
port.on('message', ({ seed, number }: ReplayTask) => {
  const onGames = (more: number) => answer({ kind: 'games', more });
  const table = player.play({ seed, number, onGames });
  answer({ kind: 'replay', number, table }, [table.buffer]);
});
