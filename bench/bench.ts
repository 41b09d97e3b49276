/** `npm run bench -- [names]`: figures and ratios measured in one run. */
import { Client } from 'pg';
import { benchEngine } from './engine-bench.ts';
import { benchPlay } from './play-bench.ts';
import { machineFacts } from './report.ts';
import { benchStart } from './start-bench.ts';
import { benchSync } from './sync-bench.ts';

const BENCHES = ['engine', 'play', 'sync', 'start'] as const;
type BenchName = (typeof BENCHES)[number];

const HELP = `npm run bench -- [engine] [play] [sync] [start]

  engine  whole games a second, all rules and managers, one thread and all cores, beside a bare loop
  play    plays committed a second at 1, 8 and 32 callers, beside pgbench's classic transaction
  sync    rows a second of a first pull over HTTP, beside COPY of the same rows
  start   seconds until the program is ready, cold and warm, and its resident memory

All of them when none is named. Each takes less than a minute and removes what it made.
PD_TEST_DATABASE_URL (or DATABASE_URL) names a PostgreSQL on which a database may be created;
without one that answers, what needs it is left out.`;

const CONNECT_MS_MAX = 3_000;

/** The server that may be used, if it answers. */
async function answeringServer(): Promise<string | undefined> {
  const { PD_TEST_DATABASE_URL, DATABASE_URL } = process.env;
  const connectionString = PD_TEST_DATABASE_URL || DATABASE_URL;
  if (!connectionString) return undefined;
  const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_MS_MAX });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    console.log(`PostgreSQL ${rows[0]?.server_version ?? ''}`);
    await client.end();
    return connectionString;
  } catch (error) {
    console.log(`PostgreSQL does not answer: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

const isBench = (word: string): word is BenchName => (BENCHES as readonly string[]).includes(word);

async function main(words: readonly string[]): Promise<number> {
  if (words.some((word) => word === '--help' || word === '-h')) {
    console.log(HELP);
    return 0;
  }
  const unknown = words.find((word) => !isBench(word));
  if (unknown !== undefined) {
    console.error(`There is no benchmark "${unknown}".\n\n${HELP}`);
    return 2;
  }
  const chosen = words.length === 0 ? BENCHES : BENCHES.filter((name) => words.includes(name));
  console.log(machineFacts());
  const adminUrl = await answeringServer();
  const run: Readonly<Record<BenchName, () => Promise<void>>> = {
    engine: () => benchEngine(),
    play: () => benchPlay(adminUrl),
    sync: () => benchSync(adminUrl),
    start: () => benchStart(),
  };
  for (const name of chosen) await run[name]();
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
