/** PostgreSQL's own load generator, for a measure that none of our code is part of. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a program of PostgreSQL is; undefined when this machine does not have it. */
export function findPostgresProgram(name: 'pgbench' | 'psql'): string | undefined {
  const { PATH = '' } = process.env;
  const onPath = PATH.split(':').map((folder) => join(folder, name));
  const packaged = globSync(`/usr/lib/postgresql/*/bin/${name}`).sort().toReversed();
  return [...onPath, ...packaged].find((file) => existsSync(file));
}

export interface PgbenchRun {
  readonly pgbench: string;
  readonly url: string;
  /** The transaction in pgbench's own language. */
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Transactions a second, connections made beforehand. Throws with what pgbench said. */
export function runPgbench({ pgbench, url, script, clients, seconds }: PgbenchRun): number {
  const folder = mkdtempSync(join(tmpdir(), 'pd-bench-'));
  try {
    const file = join(folder, 'classic.sql');
    writeFileSync(file, script);
    const threads = String(Math.min(clients, 2));
    const run = spawnSync(
      pgbench,
      ['-n', '-M', 'prepared', '-f', file, '-c', String(clients), '-j', threads]
        .concat(['-T', String(seconds)])
        .concat(url),
      { encoding: 'utf8' },
    );
    const tps = run.stdout.match(/tps = ([\d.]+)/)?.[1];
    if (run.status !== 0 || tps === undefined) throw new Error(`pgbench: ${run.stderr}`);
    return Number(tps);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
