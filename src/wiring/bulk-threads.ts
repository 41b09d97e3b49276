/**
 * Threads that play in bulk. They run one script, made of a module and all that it imports: V8 reads a
 * name that was imported from another module through a cell, with a check, at each use, so that a
 * season from the modules themselves takes half as long again.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';

/**
 * How much code V8 may put into the place of calls in one function; a play is many small functions, and
 * with the usual 920 a season takes a tenth longer. Read whenever a function is compiled, so that it
 * may be set at any time.
 */
const INLINED_BYTES_MAX = 4_000;

/** The script of a module, to be run as CommonJS. */
async function bundle(file: URL): Promise<string> {
  const modules = await rolldown({ input: fileURLToPath(file), platform: 'node' });
  const { output } = await modules.generate({ format: 'cjs' });
  await modules.close();
  return output[0].code;
}

/** Makes the script of a thread's module, and gives what starts a thread with its data. */
export async function bulkThreads<Data>(file: URL): Promise<(data: Data) => Worker> {
  const script = await bundle(file);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_BYTES_MAX}`);
  return (data) => new Worker(script, { eval: true, workerData: data });
}
