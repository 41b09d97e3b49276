/** Real seasons for tests: where they are, and what a test says when they are not there. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const DIRECTORY = resolve(process.env['PD_SEASON_DATA'] ?? '../shared/data');
const YEARS = [2005, 2016, 2019] as const;

export interface SeasonOnDisk {
  readonly year: number;
  readonly directory: string;
}

/** The real seasons that are on this machine. */
export const REAL_SEASONS: readonly SeasonOnDisk[] = YEARS.map((year) => ({
  year,
  directory: resolve(DIRECTORY, `lahman-${year}`),
})).filter(({ directory }) => existsSync(directory));

/** What the skipped test of a machine without seasons is called. */
export const SKIPPED = `real seasons are not in ${DIRECTORY} (set PD_SEASON_DATA): skipped`;
