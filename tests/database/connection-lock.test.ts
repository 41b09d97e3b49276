/** A data directory belongs to one process at a time, and to nobody once that process is dead. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../src/database/connection.ts';
import { lockDirectory } from '../../src/database/directory-lock.ts';
import { embeddedSnapshot } from '../support/database-sources.ts';

const HOLDER = join(import.meta.dirname, '../support/database-holder.ts');
let root = '';
let directory = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pd-lock-'));
  directory = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function startHolder(): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [HOLDER, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

async function kill(holder: ChildProcess): Promise<void> {
  const exited = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exited;
}

test('a second process is refused, told who holds the directory and what to do', async () => {
  const holder = await startHolder();
  try {
    await expect(openEmbedded({ directory })).rejects.toMatchObject({
      code: 'database/locked',
      context: { directory, pid: holder.pid },
      message: expect.stringMatching(
        new RegExp(`process ${holder.pid} .*${directory}.*Stop it first`, 's'),
      ),
    });
  } finally {
    await kill(holder);
  }
});

test('SIGKILL of the holder gives the directory free at once', async () => {
  await kill(await startHolder());
  const lock = lockDirectory(directory);
  lock.release();
});

test('the refusal stands when the holder has left no readable note', () => {
  const lock = lockDirectory(directory);
  for (const spoil of [
    () => rmSync(`${directory}.pid`),
    () => writeFileSync(`${directory}.pid`, '?'),
  ]) {
    spoil();
    expect(() => lockDirectory(directory)).toThrow(/^another process is using/);
  }
  lock.release();
});

test('the same process cannot open a directory twice; after closing it can, and the data is there', async () => {
  const snapshot = await embeddedSnapshot('empty');
  const first = await openEmbedded({ directory, snapshot });
  await expect(openEmbedded({ directory })).rejects.toMatchObject({ code: 'database/locked' });
  await sql`create table public.kept as select 42 as answer`.execute(first.bot.plain);
  await first.close();
  const second = await openEmbedded({ directory });
  const { rows } = await sql`select answer from public.kept`.execute(second.league.plain);
  await second.close();
  expect(rows).toEqual([{ answer: 42 }]);
});

test('releasing twice does not take the lock of the next holder away', () => {
  const first = lockDirectory(directory);
  first.release();
  const second = lockDirectory(directory);
  first.release();
  expect(() => lockDirectory(directory)).toThrow(/is using the database/);
  second.release();
});
