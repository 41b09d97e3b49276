/**
 * Replays a season and fits where the infield stands with men on base: singles are to be as frequent
 * behind every kind of situation as baserunning_2019 counts them. Prints what the numbers in use gave
 * and what the fitted ones would give; with --write it writes src/engine/fielding/depth.data.ts.
 * Run it again after it has written. Usage: node scripts/fit-depth.ts <data directory> [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DepthTally, depthConstants, depthSchema, fitDepth } from './lib/depth-fit.ts';
import { replaySeason } from './lib/replay-season.ts';
import { writeConstants } from './lib/written-constants.ts';

const REPLAYS = 12;

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-depth.ts <data directory> [--write]');
  process.exit(2);
}
const calibration: unknown = JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8'));
const tally = new DepthTally();
const directory = join(data, 'lahman-2019');
await replaySeason({ directory, replays: REPLAYS, name: 'depth', tally });
const fit = fitDepth(tally, depthSchema.parse(calibration));
for (const { name, outs, measured, fitted, real } of fit.lines) {
  const figures = [measured, fitted, real].map((share) => share.toFixed(4));
  console.log(`${name}, ${outs} out: ${figures[0]}, fitted ${figures[1]}, real ${figures[2]}`);
}
const values = depthConstants(fit);
for (const [name, value] of Object.entries(values)) console.log(`${name} = ${value}`);
if (rest.includes('--write')) await writeConstants(['src/engine/fielding/depth.data.ts'], values);
