/** Writes a season's files into a directory, all of them or none. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatSeasonTables } from '../card-factory/lahman/format-season-tables.ts';
import type { LahmanSeason } from '../card-factory/lahman/tables.ts';
import { AppError } from '../errors.ts';

/** Writes the files into a new folder beside the directory and gives its path. */
async function draftBeside(directory: string, season: LahmanSeason): Promise<string> {
  await mkdir(dirname(directory), { recursive: true });
  const draft = await mkdtemp(join(dirname(directory), `.${basename(directory)}-`));
  for (const [file, text] of formatSeasonTables(season)) await writeFile(join(draft, file), text);
  return draft;
}

/** Writes a season into a directory that is not there yet. Throws `input/invalid` when it is. */
export async function writeSeason(directory: string, season: LahmanSeason): Promise<void> {
  const path = resolve(directory);
  if (existsSync(path)) {
    throw new AppError('input/invalid', `${path} is there already: name a new directory`, { path });
  }
  await rename(await draftBeside(path, season), path);
}

/** Writes a season over what is in the directory. */
export async function replaceSeason(directory: string, season: LahmanSeason): Promise<void> {
  const path = resolve(directory);
  const draft = await draftBeside(path, season);
  await rm(path, { recursive: true, force: true });
  await rename(draft, path);
}
