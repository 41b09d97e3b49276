/** One piece of work at a time for each game. */
import { expect, test } from 'vitest';
import { GameQueue } from '../../../src/services/game-queue.ts';

test('work on one game runs in the order in which it was asked for, never side by side', async () => {
  const queue = new GameQueue();
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    events.push(`${name} ends`);
    return name;
  };
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => queue.run('g1', work(name))));
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(events).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('work that fails is the business of who asked for it, and the next goes on', async () => {
  const queue = new GameQueue();
  const failed = queue.run('g1', () => Promise.reject(new Error('struck out')));
  const next = queue.run('g1', async () => 'safe');
  await expect(failed).rejects.toThrow('struck out');
  expect(await next).toBe('safe');
});

test('work on another game does not wait', async () => {
  const queue = new GameQueue();
  const gate = Promise.withResolvers<string>();
  const slow = queue.run('g1', () => gate.promise);
  expect(await queue.run('g2', async () => 'quick')).toBe('quick');
  gate.resolve('slow');
  expect(await slow).toBe('slow');
});

test('a line of more than 64 is refused, and is open again when it has been worked off', async () => {
  const queue = new GameQueue();
  const gate = Promise.withResolvers<void>();
  const waiting = Array.from({ length: 64 }, () => queue.run('g1', () => gate.promise));
  await expect(queue.run('g1', () => gate.promise)).rejects.toMatchObject({
    ...{ code: 'database/busy', context: { gameId: 'g1' } },
  });
  gate.resolve();
  await Promise.all(waiting);
  expect(await queue.run('g1', async () => 'open')).toBe('open');
});
