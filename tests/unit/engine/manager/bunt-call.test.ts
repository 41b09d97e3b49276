/** When a computer manager has his batter bunt, in spots that decide it. */
import { describe, expect, test } from 'vitest';
import { buntCall } from '../../../../src/engine/manager/bunt-call.ts';
import { AVERAGE_MANAGER } from '../../../../src/engine/manager/decision.ts';
import { callPlayOf } from '../../../../src/engine/manager/play-call.ts';
import type { Grade } from '../../../../src/models/baseball.ts';
import { bunter } from '../../../support/bunting.ts';
import { type BaseState, type SituationOptions, situation } from '../../../support/engine-games.ts';

interface Spot extends SituationOptions {
  readonly grade: Grade;
  readonly speed?: number;
  readonly isPitcherUp?: boolean;
}

function called({ grade, speed, isPitcherUp, ...options }: Spot): string | undefined {
  const game = situation({
    designatedHitter: false,
    ...options,
    change: bunter(grade, speed ?? 10),
  });
  if (isPitcherUp === true) game.batting.nextSlot = 8;
  const call = buntCall(game);
  if (call !== undefined) expect(call.reason).toMatch(/^[A-Z].*\.$/);
  return call?.choice.kind === 'bunt' ? call.choice.purpose : undefined;
}

describe('a pitcher at bat', () => {
  test.each<[Grade, BaseState, number, string | undefined]>([
    ['A', '1--', 0, 'sacrifice'],
    ['A', '1--', 1, 'sacrifice'],
    ['A', '-2-', 1, undefined],
    ['B', '12-', 1, 'sacrifice'],
    ['C', '-2-', 0, 'sacrifice'],
    ['C', '1--', 1, undefined],
    ['D', '1--', 0, undefined],
    ['A', '1--', 2, undefined],
    ['A', '1-3', 0, undefined],
    ['A', '---', 0, undefined],
  ])('of grade %s with %s and %i out: %s', (grade, bases, outs, expected) => {
    expect(called({ grade, bases, outs, isPitcherUp: true })).toBe(expected);
  });

  test('of grade B swings with one out when the game is out of reach', () => {
    const spot = { grade: 'B', bases: '1--', outs: 1, isPitcherUp: true } as const;
    expect(called({ ...spot, homeRuns: 4 })).toBeUndefined();
    expect(called({ ...spot, homeRuns: 3 })).toBe('sacrifice');
  });
});

describe('anybody else', () => {
  test.each<[Grade, number, string | undefined]>([
    ['A', 2, undefined],
    ['A', 3, 'sacrifice'],
    ['B', 6, undefined],
    ['B', 7, 'sacrifice'],
    ['C', 8, undefined],
    ['C', 9, 'sacrifice'],
    ['D', 9, undefined],
  ])('of grade %s in inning %i gives himself up: %s', (grade, inning, expected) => {
    expect(called({ grade, inning, bases: '1--' })).toBe(expected);
  });

  test.each<[string, SituationOptions]>([
    ['with one out', { outs: 1 }],
    ['two runs behind', { homeRuns: 2 }],
    ['two runs ahead', { awayRuns: 2 }],
    ['with a man on third', { bases: '1-3' }],
  ])('swings away %s', (_, options) => {
    expect(called({ grade: 'A', inning: 9, bases: '1--', ...options })).toBeUndefined();
  });

  test('bunts for a hit instead when he is fast', () => {
    expect(called({ grade: 'A', inning: 9, bases: '1--', speed: 16 })).toBe('hit');
    expect(called({ grade: 'A', inning: 9, bases: '1--', speed: 15 })).toBe('sacrifice');
  });

  test.each<[string, Spot, string | undefined]>([
    ['fast, late and close', { grade: 'A', speed: 13 }, 'hit'],
    ['not so fast', { grade: 'A', speed: 12 }, undefined],
    ['a poor bunter', { grade: 'C', speed: 17 }, undefined],
    ['early', { grade: 'A', speed: 13, inning: 4 }, undefined],
    ['far behind', { grade: 'A', speed: 13, homeRuns: 2 }, undefined],
    ['with an out', { grade: 'A', speed: 13, outs: 1 }, undefined],
  ])('with nobody on, %s: %s', (_, spot, expected) => {
    expect(called({ inning: 6, ...spot })).toBe(expected);
  });

  test.each<[string, Partial<Spot>, string | undefined]>([
    ['level', {}, 'squeeze'],
    ['one behind', { homeRuns: 1 }, 'squeeze'],
    ['one ahead', { awayRuns: 1 }, undefined],
    ['two behind', { homeRuns: 2 }, undefined],
    ['with nobody out', { outs: 0 }, undefined],
    ['early', { inning: 6 }, undefined],
    ['with a bunter of grade B', { grade: 'B' }, undefined],
  ])('squeezes late with one out, %s: %s', (_, spot, expected) => {
    expect(called({ grade: 'A', inning: 7, bases: '--3', outs: 1, ...spot })).toBe(expected);
  });
});

test('the call is the play that the manager at bat makes', () => {
  const game = situation({ bases: '1--', inning: 9, change: bunter('A') });
  expect(callPlayOf(game, 'away', AVERAGE_MANAGER)?.choice).toEqual({
    kind: 'bunt',
    purpose: 'sacrifice',
  });
});
