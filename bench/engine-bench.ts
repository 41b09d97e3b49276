/**
 * Whole games a second with every rule, both computer managers and all statistics, beside a bare
 * loop that only rolls, looks up and advances: measured in turns in one run, in one thread and in as
 * many threads of one process as the machine has cores.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { present } from '../src/errors.ts';
import { bulkThreads } from '../src/wiring/bulk-threads.ts';
import { type GameRate, LOOPS, type LoopName, type ThreadLoop } from './engine-loops.ts';
import { printTable, printTitle, ratio, whole } from './report.ts';

const ROUNDS = 3;
const ROUND_MS = 2_000;
const WARM_UP_MS = 1_500;
/** What bulk play is to reach, in games a second of one process. */
const GOAL = 50_000;

const NAMES: Readonly<Record<LoopName, string>> = {
  bare: 'bare loop: roll, look up, advance',
  pair: 'all rules, managers, statistics',
  season: 'the same on a season’s schedule',
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

type Start = (loop: ThreadLoop) => Worker;

/** A thread as seasons are played on: made by the same program. */
async function startThread(start: Start, name: LoopName): Promise<Worker> {
  const worker = start({ name, warmUpMs: WARM_UP_MS });
  await once(worker, 'message');
  return worker;
}

/** What all these threads play together in one round. */
async function playRound(threads: readonly Worker[]): Promise<GameRate> {
  const rates = threads.map(async (worker): Promise<GameRate> => {
    worker.postMessage(ROUND_MS);
    const [rate] = await once(worker, 'message');
    return rate;
  });
  const all = await Promise.all(rates);
  return {
    gamesPerSecond: all.reduce((sum, { gamesPerSecond }) => sum + gamesPerSecond, 0),
    cpuMicros: all.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0) / all.length,
  };
}

/** The median of rounds in which every loop has its turn. */
async function measure(start: Start, threads: number): Promise<ReadonlyMap<LoopName, GameRate>> {
  const started = LOOPS.map(async (name) => {
    const starting = Array.from({ length: threads }, () => startThread(start, name));
    const workers = await Promise.all(starting);
    return { name, workers, rounds: [] as GameRate[] };
  });
  const loops = await Promise.all(started);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { workers, rounds } of loops) rounds.push(await playRound(workers));
  }
  await Promise.all(loops.flatMap(({ workers }) => workers.map((worker) => worker.terminate())));
  const medians = loops.map(({ name, rounds }): [LoopName, GameRate] => [
    name,
    {
      gamesPerSecond: median(rounds.map((rate) => rate.gamesPerSecond)),
      cpuMicros: median(rounds.map((rate) => rate.cpuMicros)),
    },
  ]);
  return new Map(medians);
}

function rowOf(name: LoopName, rate: GameRate, bare: GameRate): string[] {
  return [
    NAMES[name],
    whole(rate.gamesPerSecond),
    ratio(bare.gamesPerSecond, rate.gamesPerSecond),
    ratio(rate.gamesPerSecond, GOAL),
    rate.cpuMicros.toFixed(1),
  ];
}

/** Measures and prints. */
export async function benchEngine(): Promise<void> {
  const cores = availableParallelism();
  const start = await bulkThreads<ThreadLoop>(new URL('./engine-worker.ts', import.meta.url));
  for (const threads of cores > 1 ? [1, cores] : [1]) {
    const rates = await measure(start, threads);
    const where = threads === 1 ? 'one thread' : `one process with ${threads} threads`;
    printTitle(`engine: games a second in ${where}, the median of ${ROUNDS} rounds`);
    const bare = present(rates.get('bare'), 'the bare loop');
    const rows = [...rates].map(([name, rate]) => rowOf(name, rate, bare));
    printTable(['', 'games/s', 'bare is faster', `of ${whole(GOAL)}`, 'CPU us a game'], rows);
  }
}
