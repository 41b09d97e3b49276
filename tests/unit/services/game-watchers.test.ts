/** Those who want to know when a game has moved on. */
import { expect, test } from 'vitest';
import { GameWatchers } from '../../../src/services/game-watchers.ts';

function counted() {
  const count = { calls: 0 };
  const listener = () => {
    count.calls += 1;
  };
  return { count, listener };
}
const fail = (error: unknown) => {
  throw error;
};

test('only those who watch a game hear of it', () => {
  const watchers = new GameWatchers();
  const [one, other] = [counted(), counted()];
  watchers.subscribe('g1', one.listener);
  watchers.subscribe('g2', other.listener);
  watchers.notify('g1', fail);
  watchers.notify('g3', fail);
  expect([one.count.calls, other.count.calls]).toEqual([1, 0]);
});

test('who watches twice hears twice, and stops one at a time', () => {
  const watchers = new GameWatchers();
  const { count, listener } = counted();
  const stops = [watchers.subscribe('g1', listener), watchers.subscribe('g1', listener)];
  watchers.notify('g1', fail);
  expect(count.calls).toBe(2);
  stops[0]?.();
  watchers.notify('g1', fail);
  expect(count.calls).toBe(3);
  stops[1]?.();
  stops[1]?.();
  watchers.notify('g1', fail);
  expect(count.calls).toBe(3);
});

test('to stop late does not stop those who came after', () => {
  const watchers = new GameWatchers();
  const [early, late] = [counted(), counted()];
  const stop = watchers.subscribe('g1', early.listener);
  stop();
  watchers.subscribe('g1', late.listener);
  stop();
  watchers.notify('g1', fail);
  expect(late.count.calls).toBe(1);
});

test('who begins to watch while others are told hears of the next change only', () => {
  const watchers = new GameWatchers();
  const { count, listener } = counted();
  watchers.subscribe('g1', () => {
    watchers.subscribe('g1', listener);
  });
  watchers.notify('g1', fail);
  expect(count.calls).toBe(0);
});
