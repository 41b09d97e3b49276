/** The data files hold what the fitting scripts write, from the figures of the real season. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ErrorCounts,
  errorConstants,
  errorSchema,
  fitErrors,
  realErrors,
} from '../../../scripts/lib/error-fit.ts';
import { fatigueConstants, fatigueSchema, fitFatigue } from '../../../scripts/lib/fatigue-fit.ts';
import { FielderCounts } from '../../../scripts/lib/fielder-counts.ts';
import { fielderConstants, fielderSchema, fitFielders } from '../../../scripts/lib/fielder-fit.ts';
import { linearWeights, weightsSchema } from '../../../scripts/lib/linear-weights.ts';
import {
  checksPerSeason,
  fitRanges,
  rangeConstant,
  rangeSchema,
} from '../../../scripts/lib/range-fit.ts';
import { replaySeason } from '../../../scripts/lib/replay-season.ts';
import { RunningChances } from '../../../scripts/lib/running-chances.ts';
import { fitRunning, runningConstants, runningSchema } from '../../../scripts/lib/running-fit.ts';
import { TimesThrough } from '../../../scripts/lib/times-through.ts';
import type { Constants } from '../../../scripts/lib/written-constants.ts';
import { readSeason } from '../../../src/card-factory/lahman/read-season.ts';
import * as running from '../../../src/engine/baserunning/running.data.ts';
import * as fielders from '../../../src/engine/cards/ball-fielders.data.ts';
import { runsSavedByRange } from '../../../src/engine/cards/check-expectation.ts';
import { HIT_RUNS } from '../../../src/engine/cards/hit-runs.data.ts';
import { CHECK_RESULTS, CHECK_ROWS } from '../../../src/engine/fielding/check.data.ts';
import * as errors from '../../../src/engine/fielding/error.data.ts';
import * as fatigue from '../../../src/engine/pitching/fatigue.data.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DATA = process.env['PD_SEASON_DATA'] ?? join(ROOT, '../shared/data');
const CALIBRATION = join(DATA, 'calibration.json');
const SEASON = join(DATA, 'lahman-2019');
const HAS_DATA = existsSync(CALIBRATION) && existsSync(SEASON);
const IS_LONG = process.env['PD_LONG_TESTS'] === '1' && HAS_DATA;
const TIME = { timeout: 300_000 };

const calibration = (): unknown => JSON.parse(readFileSync(CALIBRATION, 'utf8'));

/** Source text of constants as the numbers that it stands for. */
function read(values: Constants): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, JSON.parse(text.replace(' as const', ''))]),
  );
}

describe('the running game', () => {
  test.skipIf(!IS_LONG)(
    'is what fit-running.ts finds, with PD_LONG_TESTS=1 and the season of 2019',
    TIME,
    async () => {
      const tally = new RunningChances();
      const order = { directory: SEASON, replays: 3, name: 'running', tally };
      const games = await replaySeason(order);
      const real = runningSchema.parse(calibration());
      const { pickOffs } = tally;
      const fit = fitRunning({ chances: tally.list(), pickOffs, games, real });
      expect({ ...running }).toEqual(read(runningConstants(fit)));
    },
  );
});

describe.skipIf(!HAS_DATA)('the charts of fielding, with the calibration file', () => {
  const weights = () => linearWeights(weightsSchema.parse(calibration()));
  const ranges = () => fitRanges(rangeSchema.parse(calibration()), weights());

  test('the range chart and the worth of a hit are what fit-charts.ts computes', () => {
    expect(HIT_RUNS).toEqual(weights());
    const text = rangeConstant(ranges(), CHECK_RESULTS);
    expect(CHECK_ROWS).toEqual(JSON.parse(text));
  });

  test('a step of range is worth about the stated runs, and the same to the price of a card', () => {
    for (const { position, range, runs, wanted } of ranges()) {
      expect(runsSavedByRange(position, range) * 1300).toBeCloseTo(-runs, 1);
      // Half a face of a d20 is the nearest that a chart can come; at shortstop that is 3.5 runs.
      expect(Math.abs(runs - wanted)).toBeLessThan(3.5);
    }
  });

  test('checks and average errors are those of the season', async () => {
    const real = errorSchema.parse(calibration());
    const season = await readSeason(SEASON);
    expect(errors.CHECKS_PER_SEASON).toEqual(checksPerSeason(rangeSchema.parse(calibration())));
    const perSeason = realErrors(season, real).map((one) => Math.round((one / 2) * 162));
    expect(errors.AVERAGE_ERRORS).toEqual(perSeason);
  });

  test.skipIf(!IS_LONG)(
    'errors by position come within 5 %, and fit-charts.ts leaves the chart as it is, with PD_LONG_TESTS=1',
    TIME,
    async () => {
      const tally = new ErrorCounts();
      const games = await replaySeason({ directory: SEASON, replays: 12, name: 'errors', tally });
      const real = errorSchema.parse(calibration());
      const season = await readSeason(SEASON);
      const fits = fitErrors({ counts: tally.counts, games, season, real });
      for (const {
        errors: [measured, target],
      } of fits) {
        expect(Math.abs(measured / target - 1)).toBeLessThanOrEqual(0.05);
      }
      const checks = checksPerSeason(rangeSchema.parse(calibration()));
      const constants = errorConstants(fits, { checks, errors: realErrors(season, real) });
      expect({ ...errors }).toEqual(read(constants));
    },
  );
});

describe('who fields the balls', () => {
  test.skipIf(!IS_LONG)(
    'comes within 5 % of every position but the catcher’s, and fit-fielders.ts leaves the shares nearly as they are, with PD_LONG_TESTS=1',
    TIME,
    async () => {
      const counts = new FielderCounts();
      const order = { directory: SEASON, replays: 4, name: 'who fields', tally: counts };
      const games = await replaySeason(order);
      const season = await readSeason(SEASON);
      const fit = fitFielders({
        counts,
        games,
        season,
        figures: fielderSchema.parse(calibration()),
      });
      for (const { name, now, real } of fit.figures) {
        if (name !== 'balls of C') expect(Math.abs(now / real - 1), name).toBeLessThan(0.05);
      }
      const fitted = read(fielderConstants(fit)) as Record<string, readonly number[]>;
      for (const [name, shares] of Object.entries(fielders)) {
        for (const [place, share] of shares.flat().entries()) {
          expect(Math.abs((fitted[name]?.flat()[place] ?? 0) - share), name).toBeLessThan(25);
        }
      }
    },
  );
});

describe('pitchers who are not fresh', () => {
  test.skipIf(!IS_LONG)(
    'the third time through the order costs what it did, and fit-fatigue.ts leaves the chart as it is, with PD_LONG_TESTS=1',
    TIME,
    async () => {
      const tally = new TimesThrough();
      await replaySeason({ directory: SEASON, replays: 6, name: 'fatigue', tally });
      const real = fatigueSchema.parse(calibration());
      const fit = fitFatigue({ times: tally.times, real });
      const [first, , third] = fit.rates;
      if (first === undefined || third === undefined) throw new Error('three times are told');
      const { 1: start, 3: end } = real.times_through_order_2019.by_time;
      // Two standard errors of the real figures, and the step of a face.
      expect(Math.abs(third.K - first.K - (end.K - start.K))).toBeLessThan(0.011);
      expect(Math.abs(third.HR - first.HR - (end.HR - start.HR))).toBeLessThan(0.004);
      expect(Math.abs(third.wOBA - first.wOBA - (end.wOBA - start.wOBA))).toBeLessThan(0.01);
      expect({ ...fatigue }).toEqual(read(fatigueConstants(fit)));
    },
  );
});
