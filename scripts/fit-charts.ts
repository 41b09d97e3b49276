/**
 * Computes the charts of fielding from the calibration file. The range chart: what falls in of the
 * balls of a position, what kinds of outs the others are, and for each step of range so many faces
 * that it is worth the stated runs, in the weights of the season's run expectancy. The error chart:
 * replays of the season say by how much errors at a position come out too often or too seldom.
 * Prints targets and what is reached; with --write it writes the numbers where the engine and the
 * card factory read them. Run it again after it has written: the second round settles the errors.
 * Usage: node scripts/fit-charts.ts <data directory> [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import { POSITION_NAMES } from '../src/engine/cards/result-codes.ts';
import { CHECK_RESULTS } from '../src/engine/fielding/check.data.ts';
import {
  ErrorCounts,
  errorConstants,
  errorSchema,
  fitErrors,
  realErrors,
} from './lib/error-fit.ts';
import { linearWeights, weightsSchema } from './lib/linear-weights.ts';
import { checksPerSeason, fitRanges, rangeConstant, rangeSchema } from './lib/range-fit.ts';
import { replaySeason } from './lib/replay-season.ts';
import { type Constants, writeConstants } from './lib/written-constants.ts';

const REPLAYS = 12;

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-charts.ts <data directory> [--write]');
  process.exit(2);
}
const calibration: unknown = JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8'));
const weights = linearWeights(weightsSchema.parse(calibration));
console.log('runs against an out:', weights);
const figures = rangeSchema.parse(calibration);
const ranges = fitRanges(figures, weights);
const nameOf = (position: number) => (POSITION_NAMES[position - 1] ?? '').padEnd(2);
for (const { position, range, hits, runs, wanted } of ranges) {
  const worth = `runs let in ${runs.toFixed(1).padStart(6)}, wanted ${wanted}`;
  console.log(
    `${nameOf(position)} range ${range}: hits on ${String(hits).padStart(2)} of 20; ${worth}`,
  );
}

const directory = join(data, 'lahman-2019');
const season = await readSeason(directory);
const tally = new ErrorCounts();
const games = await replaySeason({ directory, replays: REPLAYS, name: 'errors', tally });
const real = errorSchema.parse(calibration);
const fits = fitErrors({ counts: tally.counts, games, season, real });
for (const { position, errors, reached, scale } of fits) {
  const [one, other] = errors;
  const off = ((one / other - 1) * 100).toFixed(1).padStart(5);
  console.log(
    `${nameOf(position)} errors a game ${one.toFixed(4)}, real ${other.toFixed(4)} (${off} %); reached on ` +
      `them ${reached[0].toFixed(4)}, real ${reached[1].toFixed(4)}; scale ${scale.toFixed(2)}`,
  );
}
const values: Constants = {
  CHECK_ROWS: rangeConstant(ranges, CHECK_RESULTS),
  HIT_RUNS: `${JSON.stringify(weights)} as const`,
  ...errorConstants(fits, { checks: checksPerSeason(figures), errors: realErrors(season, real) }),
};
if (rest.includes('--write')) {
  const files = [
    'src/engine/fielding/check.data.ts',
    'src/engine/fielding/error.data.ts',
    'src/engine/cards/hit-runs.data.ts',
  ];
  await writeConstants(files, values);
}
