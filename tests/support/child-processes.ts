/** What lets child processes of tests be up in half of the time. */
import { join } from 'node:path';

/** To be added to a child's environment: only the first one compiles this program's files. */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/paper-dynasty/compiled'),
} as const;

/**
 * Arguments of Node for a child that lives for seconds: the database's WebAssembly is compiled once,
 * and not a second time in the background for a speed that nobody is there to see.
 */
export const SHORT_LIVED = ['--liftoff-only'] as const;
