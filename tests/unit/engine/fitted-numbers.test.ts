/** The data files hold what the fitting scripts write, from the figures of the real season. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaySeason } from '../../../scripts/lib/replay-season.ts';
import { RunningChances } from '../../../scripts/lib/running-chances.ts';
import { fitRunning, runningConstants, runningSchema } from '../../../scripts/lib/running-fit.ts';
import type { Constants } from '../../../scripts/lib/written-constants.ts';
import * as running from '../../../src/engine/baserunning/running.data.ts';

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
      const fit = fitRunning({ chances: tally.list(), games, real });
      expect({ ...running }).toEqual(read(runningConstants(fit)));
    },
  );
});
