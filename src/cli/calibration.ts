/** Real figures of a season from a calibration file: run expectancy by state, and how games ended. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const cell = z.object({ re: z.number(), p_score: z.number() });
const share = z.number().min(0).max(1);
const calibrationSchema = z.object({
  re24_2019: z.object({
    matrix: z.record(z.string(), z.object({ outs0: cell, outs1: cell, outs2: cell })),
  }),
  home_field_2019: z.object({
    home_win_pct: share,
    one_run_games: share,
    extra_inning_games: share,
    shutout_games: share,
  }),
  team_runs_per_game_dist_2019: z.object({ mean: z.number() }),
});

export interface RealState {
  readonly runs: number;
  readonly chanceToScore: number;
}
export interface Calibration {
  /** By bases as "1-3" and outs; undefined where the file has no such state. */
  readonly state: (bases: string, outs: number) => RealState | undefined;
  readonly games: {
    readonly runsPerClub: number;
    readonly homeWins: number;
    readonly oneRun: number;
    readonly extraInnings: number;
    readonly shutouts: number;
  };
}

const FILE = 'calibration.json';

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('input/invalid', `${path} cannot be read`, { path }, cause);
  }
}

/** Reads a directory's calibration.json. Throws `input/invalid` when it is missing or is not one. */
export async function readCalibration(directory: string): Promise<Calibration> {
  const path = join(directory, FILE);
  const text = await readText(path);
  let parsed: z.infer<typeof calibrationSchema>;
  try {
    parsed = calibrationSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('input/invalid', `${path} is not a calibration file`, { path }, cause);
  }
  const { matrix } = parsed.re24_2019;
  const games = parsed.home_field_2019;
  return {
    state: (bases, outs) => {
      const row = matrix[bases];
      const found = row && [row.outs0, row.outs1, row.outs2][outs];
      return found && { runs: found.re, chanceToScore: found.p_score };
    },
    games: {
      runsPerClub: parsed.team_runs_per_game_dist_2019.mean,
      homeWins: games.home_win_pct,
      oneRun: games.one_run_games,
      extraInnings: games.extra_inning_games,
      shutouts: games.shutout_games,
    },
  };
}
