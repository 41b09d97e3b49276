/** The entry of the pd command: reads the environment, wires what the commands work with, runs one. */
import { readConfig } from '../config.ts';
import { migrateDown, migrateUp, migrationStatus } from '../database/migrator.ts';
import { lazyDatabases } from '../wiring/lazy-databases.ts';
import type { CliDeps, DatabaseName, MigrationDesk } from './cli-deps.ts';
import { EXIT_CODES } from './failure.ts';
import { createOutput } from './output.ts';
import { runCommandLine } from './program.ts';

const output = createOutput(process.stdout, process.stderr);
const stopping = new AbortController();

/** The databases of this run, made when a command first needs the configuration. */
let databases: ReturnType<typeof lazyDatabases> | undefined;
function openDatabases() {
  databases ??= lazyDatabases(readConfig(process.env, 'league'), (error) =>
    output.note(`pd: a connection to the database broke: ${error.message}`),
  );
  return databases;
}

const openDatabase = (name: DatabaseName) =>
  name === 'league' ? openDatabases().openLeague() : openDatabases().openBot();

const migrations: MigrationDesk = {
  status: async (database) => migrationStatus(await openDatabase(database)),
  move: async ({ database, direction, to, onStep }) => {
    const opened = await openDatabase(database);
    const steps = await (direction === 'up' ? migrateUp : migrateDown)(opened, { to, onStep });
    return steps.length;
  },
};

const deps: CliDeps = {
  output,
  signal: stopping.signal,
  nowMs: () => performance.now(),
  migrations,
};

process.once('SIGINT', () => {
  stopping.abort();
  // Whoever presses again does not want to wait for the next step.
  process.once('SIGINT', () => process.exit(EXIT_CODES.interrupted));
});
// A reader such as `head` that has seen enough is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODES.ok);
  throw error;
});

try {
  process.exitCode = await runCommandLine(deps, process.argv.slice(2));
} finally {
  await databases?.close();
}
