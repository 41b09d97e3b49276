/**
 * Replays on workers in processes of their own, one of which is killed: on demand, since a dead worker
 * is only known by its silence. PD_LONG_TESTS=1 and PD_TEST_DATABASE_URL ask for it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundSeason } from '../../src/card-factory/founding/found-season.ts';
import { formatSeasonTables } from '../../src/card-factory/lahman/format-season-tables.ts';
import { COMPILE_CACHE } from '../support/child-processes.ts';
import { createServerDatabase } from '../support/database-sources.ts';

const { PD_TEST_DATABASE_URL: SERVER, PD_LONG_TESTS } = process.env;
const ROOT = resolve(import.meta.dirname, '../..');
const IS_WANTED = PD_LONG_TESTS === '1' && SERVER !== undefined;

describe.runIf(IS_WANTED)('workers in processes of their own', () => {
  let folder = '';
  let url = '';
  let drop = async () => {};
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-workers-'));
    for (const [file, text] of formatSeasonTables(foundSeason({ seed: 'workers', year: 2026 }))) {
      await writeFile(join(folder, file), text);
    }
    const database = await createServerDatabase(SERVER ?? '', 'empty');
    url = database.url;
    drop = database.drop;
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts `pd` and gives the process and what it has said so far. */
  function start(words: readonly string[]) {
    const child = spawn(process.execPath, ['src/cli/pd.ts', ...words], {
      ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
      env: {
        ...process.env,
        ...COMPILE_CACHE,
        DATABASE_URL: url,
        PD_DATA_DIR: join(folder, 'data'),
      },
    });
    running.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk.toString();
    });
    return { child, said, ended: once(child, 'close') };
  }
  const season = (...more: readonly string[]) =>
    start([
      'sim',
      'season',
      '--season',
      'x',
      '--data',
      folder,
      '--replays',
      '24',
      '--json',
      ...more,
    ]);

  test('give the same report as this machine alone, also when one of them is killed', async () => {
    const [doomed, other] = [1, 2].map(() => start(['sim', 'worker', '--workers', '1']));
    await expect.poll(() => doomed?.said.err).toContain('Waiting');
    await expect.poll(() => other?.said.err).toContain('Waiting');
    const asked = season('--jobs');
    await expect.poll(() => doomed?.said.err).toContain('Played');
    doomed?.child.kill('SIGKILL');
    expect(await asked.ended).toEqual([0, null]);
    const own = season();
    expect(await own.ended).toEqual([0, null]);
    expect(asked.said.out).toBe(own.said.out);
    other?.child.kill('SIGINT');
    expect(await other?.ended).toEqual([0, null]);
    expect(other?.said.out).toMatch(/^Played \d+ replays\.$/m);
  }, 180_000);
});
describe.skipIf(IS_WANTED)('workers in processes of their own', () => {
  test.skip('need PD_LONG_TESTS=1 and PD_TEST_DATABASE_URL: skipped', () => undefined);
});
