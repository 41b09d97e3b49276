/** Writes the files of an exported game into a directory, and never over those of another. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import type { ExportedFile } from '../models/exported-file.ts';

/** What is in a file now; undefined when it is not there. */
async function presentText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes the files and gives their paths. Throws `input/invalid` when one of the names is taken by
 * another text; then nothing is written.
 */
export async function writeExport(
  directory: string,
  files: readonly ExportedFile[],
): Promise<readonly string[]> {
  const folder = resolve(directory);
  const paths = files.map(({ name }) => join(folder, name));
  for (const [index, { name, text }] of files.entries()) {
    const path = paths[index] ?? folder;
    const there = await presentText(path);
    if (there === undefined || there === text) continue;
    const message = `${name} is in ${folder} already, of another game: name another directory`;
    throw new AppError('input/invalid', message, { path });
  }
  await mkdir(folder, { recursive: true });
  for (const [index, { text }] of files.entries()) await writeFile(paths[index] ?? folder, text);
  return paths;
}
