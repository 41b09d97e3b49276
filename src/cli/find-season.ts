/** Finds the card set that a person means, and the season's own tables. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSeason } from '../card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../card-factory/lahman/tables.ts';
import { AppError } from '../errors.ts';
import type { SeasonDesk, SeasonRef } from './cli-deps.ts';

const namesOf = (seasons: readonly SeasonRef[]) =>
  seasons
    .map(({ name, year }) => (name === String(year) ? name : `"${name}" (${year})`))
    .join(', ');

/**
 * The card set of this name, in any case, or else the only one of this year. Throws
 * `entity/not_found` with what there is, and `input/invalid` when several are meant.
 */
export async function findSeason(desk: SeasonDesk, text: string): Promise<SeasonRef> {
  const seasons = await desk.list();
  const wanted = text.trim().toLowerCase();
  const named = seasons.find(({ name }) => name.toLowerCase() === wanted);
  if (named !== undefined) return named;
  const [only, ...others] = seasons.filter(({ year }) => String(year) === wanted);
  if (only === undefined) {
    const known =
      seasons.length === 0
        ? 'The league has no season yet: run "pd season import DIR" or "pd season found".'
        : `The league has ${namesOf(seasons)}. Import another with "pd season import DIR".`;
    throw new AppError('entity/not_found', `There is no season "${text}". ${known}`);
  }
  if (others.length === 0) return only;
  const message = `Several card sets are of ${text}: name one of ${namesOf([only, ...others])}.`;
  throw new AppError('input/invalid', message);
}

/** The tables that were kept when a card set was imported; undefined when there are none. */
export async function findTables(
  desk: SeasonDesk,
  name: string,
): Promise<LahmanSeason | undefined> {
  const directory = desk.tablesDirectory(name);
  return existsSync(directory) ? await readSeason(directory) : undefined;
}

/** A season to play: its name, its tables, and whether its cards are stored. */
export interface OpenSeason {
  readonly name: string;
  readonly tables: LahmanSeason;
  readonly isStored: boolean;
}

/**
 * A season that was imported, or one straight from a directory of its files. Throws
 * `entity/not_found` where its tables are not to be had.
 */
export async function openSeason(
  desk: SeasonDesk,
  { season, data }: { readonly season: string; readonly data?: string },
): Promise<OpenSeason> {
  if (data !== undefined) {
    return { name: season, tables: await readSeason(resolve(data)), isStored: false };
  }
  const { name } = await findSeason(desk, season);
  const tables = await findTables(desk, name);
  if (tables !== undefined) return { name, tables, isStored: true };
  throw new AppError(
    'entity/not_found',
    `The tables of season ${name} are not in ${desk.tablesDirectory(name)}, where an import ` +
      'keeps them. Import the season again, or name its files with --data.',
  );
}
