/**
 * Replays a season and fits who fields what part of the balls, on the cards and where no card says it, to
 * the balls, assists and putouts of every position in 2019. Prints what the shares would make of the
 * replays beside the real figures; with --write it writes src/engine/cards/ball-fielders.data.ts. Cards
 * have few cells, so that it takes some rounds until nothing moves.
 * Usage: node scripts/fit-fielders.ts <data directory> [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import { FielderCounts } from './lib/fielder-counts.ts';
import { fielderConstants, fielderSchema, fitFielders } from './lib/fielder-fit.ts';
import { replaySeason } from './lib/replay-season.ts';
import { writeConstants } from './lib/written-constants.ts';

const REPLAYS = 4;

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-fielders.ts <data directory> [--write]');
  process.exit(2);
}
const figures = fielderSchema.parse(
  JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8')),
);
const directory = join(data, 'lahman-2019');
const counts = new FielderCounts();
const games = await replaySeason({ directory, replays: REPLAYS, name: 'fielders', tally: counts });
const fit = fitFielders({ counts, games, season: await readSeason(directory), figures });
console.log('A game, both clubs: in the replays, with the fitted shares, in 2019');
for (const [index, { name, now, real }] of fit.figures.entries()) {
  const values = [now, fit.values[index] ?? 0, real].map((value) => value.toFixed(3).padStart(7));
  console.log(`${name.padEnd(16)} ${values.join(' ')}`);
}
const values = fielderConstants(fit);
for (const [name, value] of Object.entries(values)) console.log(`${name} = ${value}`);
if (rest.includes('--write')) {
  await writeConstants(['src/engine/cards/ball-fielders.data.ts'], values);
}
