/** Recurring work on real databases: done by one process at a time, again after a failure, and stopped in time. */
import { afterEach, expect, test } from 'vitest';
import { createJobs, type Jobs } from '../../src/database/jobs.ts';
import { onEachEngine } from '../support/databases.ts';

onEachEngine('recurring jobs', ({ bot, engine }) => {
  const running: Jobs[] = [];
  const errors: unknown[] = [];
  const jobs = () => {
    const made = createJobs({ database: bot, onError: (error) => errors.push(error) });
    running.push(made);
    return made;
  };
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  test('run at once and again, also after a time that failed', async () => {
    let runs = 0;
    await jobs().start([
      {
        ...{ name: 'again', seconds: 1 },
        work: async () => {
          runs += 1;
          if (runs === 1) throw new Error('the first time fails');
        },
      },
    ]);
    await expect.poll(() => runs).toBeGreaterThanOrEqual(3);
    expect(errors).toEqual([]);
  });

  test('stop within two seconds, and tell the work that runs', async () => {
    let wasTold = false;
    const begun = Promise.withResolvers<void>();
    const made = jobs();
    await made.start([
      {
        ...{ name: 'long', seconds: 60 },
        work: async (signal) => {
          begun.resolve();
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          wasTold = true;
        },
      },
    ]);
    await begun.promise;
    const started = performance.now();
    await made.stop();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(wasTold).toBe(true);
  });

  test.runIf(engine === 'postgres')('are done once for two processes', async () => {
    let runs = 0;
    const job = {
      ...{ name: 'shared', seconds: 3 },
      work: async () => {
        runs += 1;
      },
    };
    const started = Date.now();
    await Promise.all([jobs().start([job]), jobs().start([job])]);
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    // One for each stretch of three seconds that has begun, for both together.
    const stretches = Math.floor(Date.now() / 3_000) - Math.floor(started / 3_000) + 1;
    expect(runs).toBeGreaterThanOrEqual(2);
    expect(runs).toBeLessThanOrEqual(stretches);
  });
});
