/** What the service base does around every operation. */
import { expect, test } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import type { Transactions, Tx } from '../../../src/repositories/transactions.ts';
import { Service, type ServiceDeps } from '../../../src/services/base.ts';
import { readableLog, readableMetrics } from '../../support/fakes.ts';

class Umpire extends Service {
  constructor(deps: ServiceDeps) {
    super('umpire', deps);
  }

  call<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return this.operation('call', { gameId: 'g1' }, work);
  }

  within(work: (tx: Tx) => Promise<string>): Promise<string> {
    return this.transaction(work);
  }

  say(words: string): void {
    this.logger.info(words);
  }
}

function makeUmpire(transactions: Transactions = { run: () => Promise.reject(new Error('no')) }) {
  const { logger, lines } = readableLog();
  const { metrics, reports } = readableMetrics();
  return { umpire: new Umpire({ logger, metrics, transactions }), lines, reports };
}

test('an operation that ends well is logged at both ends, timed and counted once', async () => {
  const { umpire, lines, reports } = makeUmpire();
  expect(await umpire.call(async () => 'safe')).toBe('safe');
  const about = { service: 'umpire', operation: 'umpire.call', gameId: 'g1' };
  expect(lines).toMatchObject([
    { ...about, level: 'debug', msg: 'started' },
    { ...about, level: 'info', msg: 'finished', durationMs: expect.any(Number) },
  ]);
  expect(reports).toEqual([
    { operation: 'umpire.call', outcome: 'ok', durationMs: expect.any(Number) },
  ]);
});

test('an expected failure is logged as refused with its code and passes on unchanged', async () => {
  const { umpire, lines, reports } = makeUmpire();
  const refusal = new AppError('game/over', 'It is over', { innings: 9 });
  await expect(umpire.call(() => Promise.reject(refusal))).rejects.toBe(refusal);
  expect(lines.at(-1)).toMatchObject({
    ...{ level: 'warn', msg: 'refused', code: 'game/over', reason: 'It is over' },
    facts: { innings: 9 },
  });
  expect(reports).toMatchObject([{ outcome: 'refused', code: 'game/over' }]);
});

test('a fault is logged with its stack and passes on unchanged', async () => {
  const { umpire, lines, reports } = makeUmpire();
  const fault = new TypeError('undefined is not a ball');
  await expect(umpire.call(() => Promise.reject(fault))).rejects.toBe(fault);
  expect(lines.at(-1)).toMatchObject({
    ...{ level: 'error', msg: 'failed' },
    err: { type: 'TypeError', message: 'undefined is not a ball', stack: expect.any(String) },
  });
  expect(reports).toMatchObject([{ outcome: 'failed' }]);
  expect(reports[0]?.code).toBeUndefined();
});

test('a transaction is opened by the runner that was given', async () => {
  const opened: string[] = [];
  const run: Transactions['run'] = (work) => {
    opened.push('opened');
    return work({} as Tx);
  };
  const { umpire } = makeUmpire({ run });
  expect(await umpire.within(async () => 'kept')).toBe('kept');
  expect(opened).toEqual(['opened']);
});

test('a service logs under its name', () => {
  const { umpire, lines } = makeUmpire();
  umpire.say('Play ball');
  expect(lines).toMatchObject([{ service: 'umpire', msg: 'Play ball' }]);
});
