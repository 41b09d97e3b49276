/** Reading real seasons from a directory, and directories that hold none. */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatSeasonTables } from '../../../../src/card-factory/lahman/format-season-tables.ts';
import { parseSeasonTables } from '../../../../src/card-factory/lahman/parse-season-tables.ts';
import { readSeason } from '../../../../src/card-factory/lahman/read-season.ts';
import { SEASON_FILES, SEASON_TABLES } from '../../../../src/card-factory/lahman/season-files.ts';
import { smallSeason } from './small-season.ts';

const { PD_SEASON_DATA: DATA = '../shared/data' } = process.env;

describe.each([2005, 2016, 2019])('the real season %i', (year) => {
  const directory = join(DATA, `lahman-${year}`);

  test('is read row for row and written back unchanged', async (context) => {
    if (!existsSync(directory)) context.skip(`no real season in ${directory}: set PD_SEASON_DATA`);
    const season = await readSeason(directory);
    expect(season.year).toBe(year);
    for (const table of SEASON_TABLES) {
      const path = join(directory, SEASON_FILES[table].file);
      const lines = existsSync(path)
        ? (await readFile(path, 'utf8')).trim().split('\n')
        : undefined;
      expect(season[table]?.length, table).toBe(lines && lines.length - 1);
    }
    expect(parseSeasonTables(formatSeasonTables(season))).toEqual(season);
  });
});

describe('a directory', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'season-'));
  });
  afterAll(async () => {
    await rm(directory, { recursive: true });
  });

  async function write(name: string, files: ReadonlyMap<string, string>): Promise<string> {
    const path = join(directory, name);
    await mkdir(path);
    for (const [file, text] of files) await writeFile(join(path, file), text);
    return path;
  }

  test('of season files is a season', async () => {
    const path = await write('whole', smallSeason());
    expect(await readSeason(path)).toEqual(parseSeasonTables(smallSeason()));
  });

  test('that does not exist is a missing season', async () => {
    await expect(readSeason(join(directory, 'nowhere'))).rejects.toMatchObject({
      code: 'season/missing',
      context: { file: 'People.csv' },
    });
  });

  test('with something else in the place of a file names that file', async () => {
    const path = await write('folder', smallSeason({ 'Pitching.csv': undefined }));
    await mkdir(join(path, 'Pitching.csv'));
    await expect(readSeason(path)).rejects.toMatchObject({
      code: 'season/missing',
      message:
        'Pitching.csv cannot be opened: it holds the pitching line of every pitcher and club',
    });
  });

  test('with a file in another encoding is refused before a name is garbled', async () => {
    const path = await write('latin', smallSeason());
    await writeFile(join(path, 'People.csv'), Buffer.from('nameLast\nMu\u00f1oz\n', 'latin1'));
    await expect(readSeason(path)).rejects.toMatchObject({
      code: 'season/invalid',
      message: 'People.csv is not UTF-8 text',
    });
  });
});
