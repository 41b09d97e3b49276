/** Reads the files of a season from a directory: the only I/O of the card factory. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { parseSeasonTables } from './parse-season-tables.ts';
import { SEASON_FILES, SEASON_TABLES } from './season-files.ts';
import type { LahmanSeason } from './tables.ts';

/**
 * Reads and checks a Lahman-format season. Throws season/missing when a required file is absent
 * or a file cannot be opened, season/invalid when a file is not UTF-8 text or its content is
 * wrong; see parseSeasonTables for the contexts.
 */
export async function readSeason(directory: string): Promise<LahmanSeason> {
  const files = new Map<string, string>();
  const texts = await Promise.all(
    SEASON_TABLES.map(async (table) => {
      const { file, purpose } = SEASON_FILES[table];
      const path = join(directory, file);
      return { file, text: await readText({ file, path, purpose }) };
    }),
  );
  for (const { file, text } of texts) if (text !== undefined) files.set(file, text);
  return parseSeasonTables(files);
}

interface SeasonFile {
  readonly file: string;
  readonly path: string;
  readonly purpose: string;
}

async function readText({ file, path, purpose }: SeasonFile): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const message = `${file} cannot be opened: it holds ${purpose}`;
    throw new AppError('season/missing', message, { file, path, purpose }, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const problem = { file, line: 1, column: undefined, expected: 'UTF-8 text' };
    const context = { ...problem, found: 'other bytes' };
    throw new AppError('season/invalid', `${file} is not UTF-8 text`, context, error);
  }
}
