/**
 * One process at a time in an embedded database's directory: two would lose half of their writes
 * without a word. The lock is SQLite's file lock, which the kernel drops when the holder dies.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../errors.ts';

/** SQLite's result code for a lock that somebody else holds. */
const SQLITE_BUSY = 5;

/** Keeps every handle reachable: a collected handle would give its lock away. */
const held = new Set<DatabaseSync>();

export interface DirectoryLock {
  /** Gives the directory free for another process. */
  release(): void;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'errcode') === SQLITE_BUSY;
}

/** The holder's process id, or undefined where its note cannot be read. */
function readHolder(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    // The holder has taken the lock and not written its note yet: the refusal stands without it.
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}

function refusal(directory: string, pidFile: string, cause: unknown): AppError {
  const pid = readHolder(pidFile);
  const holder = pid === undefined ? 'another process' : `process ${pid}`;
  return new AppError(
    'database/locked',
    `${holder} is using the database in ${directory}. Stop it first, or start this one with ` +
      'another data directory or with a PostgreSQL server.',
    { directory, pid },
    cause,
  );
}

/**
 * Takes the lock `<directory>.lock` and notes the process id in `<directory>.pid`. Throws
 * `database/locked` when another process (or this one) holds it already.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const path = resolve(directory);
  const pidFile = `${path}.pid`;
  mkdirSync(dirname(path), { recursive: true });
  const handle = new DatabaseSync(`${path}.lock`);
  try {
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    throw isBusy(error) ? refusal(path, pidFile, error) : error;
  }
  held.add(handle);
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release: () => {
      if (!held.delete(handle)) return;
      rmSync(pidFile, { force: true });
      handle.close();
    },
  };
}
