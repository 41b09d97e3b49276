/** What services need of the world, made by hand: a stopped clock, ids in order, a readable log. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { createLogger, type Logger } from '../../src/monitoring/logging.ts';
import type {
  OperationMetrics,
  OperationReport,
} from '../../src/monitoring/performance-metrics.ts';
import type { Clock, Ids } from '../../src/services/base.ts';

export type LogLine = Readonly<Record<string, unknown>>;

/** A log whose lines a test can read. */
export function readableLog(): { readonly logger: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (line: string) => {
    lines.push(JSON.parse(line));
  };
  return { logger: createLogger({ level: 'debug', destination: { write } }), lines };
}

/** Metrics that only remember what was reported. */
export function readableMetrics(): {
  readonly metrics: OperationMetrics;
  readonly reports: OperationReport[];
} {
  const reports: OperationReport[] = [];
  return { metrics: { observe: (report) => reports.push(report) }, reports };
}

/** A clock that shows the same instant until it is moved. */
export function stoppedClock(
  start = '2026-05-01T18:05:00.000Z',
): Clock & { move(ms: number): void } {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    move: (ms) => {
      now += ms;
    },
  };
}

const counters = new Map<string, number>();

/** A name for the next counter of the test that runs, the same whenever that test runs. */
function counterName(): string {
  const { currentTestName: test = '' } = expect.getState();
  const counter = (counters.get(test) ?? 0) + 1;
  counters.set(test, counter);
  return createHash('sha256').update(`${test}|${counter}`).digest('hex').slice(0, 8);
}

/**
 * Ids that count up and differ from those of every other counter of the test, unless its name is
 * given. They are the same in every run of a test: the dice of a game follow from its id.
 */
export function countedIds(run = counterName()): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${run}-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}

/** What every service is given, quiet and on its own. */
export function serviceBase() {
  return { logger: createLogger({ level: 'silent' }), metrics: readableMetrics().metrics };
}
