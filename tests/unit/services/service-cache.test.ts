/** What the service cache promises to those who read through it. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { ServiceCache } from '../../../src/services/service-cache.ts';

/** A source that counts how often it is asked. */
function source(answer: () => Promise<unknown> = async () => ({ name: 'value' })) {
  const calls = { count: 0 };
  const load = () => {
    calls.count += 1;
    return answer();
  };
  return { calls, read: { key: 'cards:names', tags: ['catalogue'], load } };
}

describe('the service cache', () => {
  test('loads once and then gives everybody the same value', async () => {
    const cache = new ServiceCache();
    const { calls, read } = source();
    const first = await cache.read(read);
    expect(await cache.read(read)).toBe(first);
    expect(calls.count).toBe(1);
  });

  test('loads once for a hundred readers at the same moment', async () => {
    const cache = new ServiceCache();
    const { calls, read } = source(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 'slow';
    });
    const answers = await Promise.all(Array.from({ length: 100 }, () => cache.read(read)));
    expect(new Set(answers)).toEqual(new Set(['slow']));
    expect(calls.count).toBe(1);
  });

  test('loads again after its tag was forgotten, and not after another one', async () => {
    const cache = new ServiceCache();
    const { calls, read } = source();
    await cache.read(read);
    cache.forget('teams');
    await cache.read(read);
    expect(calls.count).toBe(1);
    cache.forget('catalogue');
    await cache.read(read);
    expect(calls.count).toBe(2);
  });

  test('does not keep what was being loaded when its tag was forgotten', async () => {
    const cache = new ServiceCache();
    const gate = Promise.withResolvers<unknown>();
    const early = cache.read(source(() => gate.promise).read);
    cache.forget('catalogue');
    gate.resolve('old rows');
    expect(await early).toBe('old rows');
    expect(await cache.read(source(async () => 'new rows').read)).toBe('new rows');
  });

  test('gives the error of a failed load itself, not one around it', async () => {
    const cache = new ServiceCache();
    const failure = new AppError('database/unreachable', 'The database cannot be reached');
    const { read } = source(() => Promise.reject(failure));
    await expect(cache.read(read)).rejects.toBe(failure);
  });

  test('does not take nothing for a value', async () => {
    const cache = new ServiceCache();
    const { read } = source(async () => undefined);
    await expect(cache.read(read)).rejects.toThrow(/undefined/);
  });

  test('gives the last good value while loading fails', async () => {
    const cache = new ServiceCache({ freshMs: 1 });
    const { read } = source(async () => 'good');
    await cache.read(read);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { read: broken, calls } = source(() => Promise.reject(new Error('down')));
    expect(await cache.read(broken)).toBe('good');
    expect(calls.count).toBe(1);
  });

  test('asks again once a value is no longer fresh', async () => {
    const cache = new ServiceCache({ freshMs: 1, graceMs: 1 });
    const { calls, read } = source();
    await cache.read(read);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await cache.read(read);
    expect(calls.count).toBe(2);
  });

  test('is read past while it is switched off', async () => {
    let isEnabled = false;
    const cache = new ServiceCache({ isEnabled: () => isEnabled });
    const { calls, read } = source();
    await cache.read(read);
    await cache.read(read);
    expect(calls.count).toBe(2);
    isEnabled = true;
    await cache.read(read);
    await cache.read(read);
    expect(calls.count).toBe(3);
  });
});
