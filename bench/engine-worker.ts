/** A thread of the engine's benchmark: makes a loop, and measures a round whenever it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../src/errors.ts';
import { gameLoop, type ThreadLoop } from './engine-loops.ts';

const port = present(parentPort, 'a thread of the benchmark');
const { name, warmUpMs } = workerData as ThreadLoop;
const loop = gameLoop(name);
loop(warmUpMs);
port.on('message', (ms: number) => port.postMessage(loop(ms)));
port.postMessage('ready');
