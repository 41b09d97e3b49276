/**
 * Where the time of bulk play goes: `node bench/engine-profile.ts` samples the loop of one pair of
 * clubs and prints the share of every room of the engine, and of its busiest functions.
 */
import { Session } from 'node:inspector/promises';
import { gameLoop } from './engine-loops.ts';
import { printTable, printTitle } from './report.ts';

const WARM_UP_MS = 2_000;
const PROFILE_MS = 6_000;
const INTERVAL_US = 200;
const FUNCTIONS = 20;
const ENGINE = '/src/engine/';

/** The folder of the engine that a file is in, or the file of one that is in none. */
function roomOf(url: string): string {
  const place = url.indexOf(ENGINE);
  if (place < 0) return 'outside the engine, garbage collection included';
  const [folder = '', file] = url.slice(place + ENGINE.length).split('/');
  return file === undefined ? folder : `${folder}/`;
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function printShares(title: string, sums: ReadonlyMap<string, number>, most: number): void {
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  const rows = [...sums]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, amount]) => [name, `${((100 * amount) / total).toFixed(1)} %`]);
  printTitle(title);
  printTable(['', 'of the time'], rows);
}

const session = new Session();
session.connect();
const loop = gameLoop('pair');
loop(WARM_UP_MS);
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
await session.post('Profiler.start');
loop(PROFILE_MS);
const { profile } = await session.post('Profiler.stop');
session.disconnect();

const rooms = new Map<string, number>();
const functions = new Map<string, number>();
for (const { callFrame, hitCount = 0 } of profile.nodes) {
  const { url, functionName } = callFrame;
  add(rooms, roomOf(url), hitCount);
  add(functions, `${functionName} (${url.split('/').at(-1)})`, hitCount);
}
printShares('by room', rooms, rooms.size);
printShares('by function, without what it calls', functions, FUNCTIONS);
