/** The entry of the pd command: runs one command line in the surroundings of this process. */
import { wireCli } from '../wiring/wire-cli.ts';
import { EXIT_CODES } from './failure.ts';
import { createOutput } from './output.ts';
import { runCommandLine } from './program.ts';

const stopping = new AbortController();
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

const output = createOutput(process.stdout, process.stderr);
const run = wireCli({ output, signal: stopping.signal, environment: process.env });
try {
  process.exitCode = await runCommandLine(run.deps, process.argv.slice(2));
} finally {
  await run.close();
}
