/** What every part of the program shares: the log, the metrics, the clock and the ids. */
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../config.ts';
import { createLogger, type Logger } from '../monitoring/logging.ts';
import { PerformanceMetrics } from '../monitoring/performance-metrics.ts';
import type { Clock, Ids } from '../services/base.ts';

const SECRET_BYTES = 32;

export interface ProcessParts {
  readonly logger: Logger;
  readonly metrics: PerformanceMetrics;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Fresh random bytes: recovery codes, dice seeds. */
  readonly secrets: { next(): Uint8Array };
}

/** Makes them, once in a process. */
export function processParts(config: Pick<Config, 'logLevel'>): ProcessParts {
  return {
    logger: createLogger({ level: config.logLevel }),
    metrics: new PerformanceMetrics(),
    clock: { now: () => new Date().toISOString() },
    ids: { next: () => uuidv7() },
    secrets: { next: () => randomBytes(SECRET_BYTES) },
  };
}
