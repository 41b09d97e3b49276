/** Whether a process can work, from what it needs and how that answers. */
import { expect, test } from 'vitest';
import { liveness, type Probe, readiness } from '../../../src/monitoring/health-checks.ts';

const probe = (name: string, isRequired: boolean, check: Probe['check']): Probe => ({
  ...{ name, isRequired, check },
});
const well = () => Promise.resolve();
const ill = () => Promise.reject(new Error('it is away'));

test('liveness asks nobody', () => {
  expect(liveness()).toEqual({ status: 'ok' });
});

test.each<[string, readonly Probe[], string]>([
  ['nothing is needed', [], 'ready'],
  ['everything answers', [probe('database', true, well), probe('league', false, well)], 'ready'],
  ['the league is down', [probe('database', true, well), probe('league', false, ill)], 'degraded'],
  ['the database is down', [probe('database', true, ill), probe('league', false, well)], 'unready'],
])('when %s: %s', async (_, probes, status) => {
  expect((await readiness(probes)).status).toBe(status);
});

test('a report says what failed and why', async () => {
  const { checks } = await readiness([
    probe('league', false, ill),
    probe('text', false, () => Promise.reject('words')),
  ]);
  expect(checks).toMatchObject([
    { name: 'league', status: 'failed', reason: 'it is away' },
    { name: 'text', status: 'failed', reason: 'words' },
  ]);
});

test('what does not answer in time has failed', async () => {
  const { status, checks } = await readiness(
    [probe('database', true, () => new Promise(() => undefined))],
    20,
  );
  expect([status, checks[0]?.reason]).toEqual(['unready', 'no answer within 20 ms']);
});
