/** The bot's work behind the games: pulling the league's changes, delivering results. */
import type { Database } from '../database/connection.ts';
import { createJobs, type Jobs } from '../database/jobs.ts';
import { isAppError } from '../errors.ts';
import type { Logger } from '../monitoring/logging.ts';
import type { OutboxService } from '../services/outbox-service.ts';
import type { SyncService } from '../services/sync-service.ts';

/** A message waits at most this long for its first try. */
const DELIVERY_MS_MAX = 1_000;

export interface BackgroundDeps {
  readonly database: Database<'bot'>;
  readonly sync: SyncService;
  readonly outbox: OutboxService;
  readonly logger: Logger;
  readonly syncIntervalSeconds: number;
}
export interface Background {
  /** Stops within two seconds; what was leased is delivered by the next process. */
  stop(): Promise<void>;
}

/** Delivers what is due, waits until more is, and so on until it is stopped. */
async function deliverOn({ outbox, logger }: BackgroundDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await outbox.deliver(signal);
      const waitMs = await outbox.msUntilDue(DELIVERY_MS_MAX);
      await sleep(Math.max(waitMs, DELIVERY_MS_MAX / 4), signal);
    } catch (error) {
      logger.error({ err: error }, 'delivery failed');
      await sleep(DELIVERY_MS_MAX, signal);
    }
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end);
  return promise;
}

/** Begins the work. A league that is away is logged once a try and asked again. */
export async function startBackground(deps: BackgroundDeps): Promise<Background> {
  const { database, sync, logger, syncIntervalSeconds } = deps;
  const stopping = new AbortController();
  const jobs: Jobs = createJobs({
    database,
    onError: (error) => logger.error({ err: error }, 'a background job failed'),
  });
  await jobs.start([
    {
      name: 'sync-pull',
      seconds: syncIntervalSeconds,
      work: async () => {
        try {
          await sync.pull();
        } catch (error) {
          // The service has logged it; the next time comes by itself.
          if (!isAppError(error)) throw error;
        }
      },
    },
  ]);
  const delivering = deliverOn(deps, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([delivering, jobs.stop()]);
    },
  };
}
