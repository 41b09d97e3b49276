/**
 * Replays a season and fits what batters make of pitchers who are not fresh: strikeouts, home runs and
 * wOBA are to change from the first time through the order to the second and the third as they did in
 * times_through_order_2019. Prints what the numbers in use gave and what the fitted ones would give;
 * with --write it writes src/engine/pitching/fatigue.data.ts. Run it again after it has written.
 * Usage: node scripts/fit-fatigue.ts <data directory> [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fatigueConstants, fatigueSchema, fitFatigue, ratesWith } from './lib/fatigue-fit.ts';
import { replaySeason } from './lib/replay-season.ts';
import { TimesThrough } from './lib/times-through.ts';
import { writeConstants } from './lib/written-constants.ts';

const REPLAYS = 6;

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-fatigue.ts <data directory> [--write]');
  process.exit(2);
}
const calibration: unknown = JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8'));
const real = fatigueSchema.parse(calibration);
const tally = new TimesThrough();
const directory = join(data, 'lahman-2019');
await replaySeason({ directory, replays: REPLAYS, name: 'fatigue', tally });
const fit = fitFatigue({ times: tally.times, real });
const { by_time: times } = real.times_through_order_2019;
for (const [index, target] of [times[1], times[2], times[3]].entries()) {
  const byLevel = tally.times[index] ?? new Map();
  const all = [...byLevel.values()].reduce((sum, { appearances }) => sum + appearances, 0);
  const measured = ratesWith(byLevel, []);
  const fitted = fit.rates[index] ?? measured;
  const of = (rate: 'K' | 'HR' | 'wOBA') =>
    `${rate} ${measured[rate].toFixed(4)}, fitted ${fitted[rate].toFixed(4)}, real ${target[rate].toFixed(4)}`;
  console.log(
    `time ${index + 1} (${Math.round(all / REPLAYS)}, real ${target.PA}): ${of('K')}; ${of('HR')}; ${of('wOBA')}`,
  );
}
const values = fatigueConstants(fit);
for (const [name, value] of Object.entries(values)) console.log(`${name} = ${value}`);
if (rest.includes('--write')) await writeConstants(['src/engine/pitching/fatigue.data.ts'], values);
