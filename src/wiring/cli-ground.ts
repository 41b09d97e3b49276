/** What every command of pd stands on: the configuration, databases that open when asked, a quiet log. */
import { v7 as uuidv7 } from 'uuid';
import type { Output } from '../cli/output.ts';
import { type Config, readConfig } from '../config.ts';
import { createLogger } from '../monitoring/logging.ts';
import { PerformanceMetrics } from '../monitoring/performance-metrics.ts';
import { type LazyDatabases, lazyDatabases } from './lazy-databases.ts';
import type { ProcessParts } from './process-parts.ts';

export interface CliSurroundings {
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a command is given once it has asked for anything that the configuration decides. */
export interface CliGround {
  readonly config: Config;
  readonly databases: LazyDatabases;
  readonly parts: ProcessParts;
}

/** Reads the configuration; throws `config/invalid`. Nothing is opened. */
export function groundOf({ environment, output }: CliSurroundings): CliGround {
  const config = readConfig(environment, 'league');
  // A person wants the command's own words; the log is there for those who ask for it.
  const level = environment['LOG_LEVEL'] ? config.logLevel : 'silent';
  const parts: ProcessParts = {
    logger: createLogger({ level, destination: { write: (line) => output.note(line.trimEnd()) } }),
    metrics: new PerformanceMetrics(),
    clock: { now: () => new Date().toISOString() },
    ids: { next: () => uuidv7() },
    secrets: { next: () => crypto.getRandomValues(new Uint8Array(32)) },
  };
  const databases = lazyDatabases(config, (error) =>
    output.note(`pd: a connection to the database broke: ${error.message}`),
  );
  return { config, databases, parts };
}
