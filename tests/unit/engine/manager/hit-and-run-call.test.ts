import { expect, test } from 'vitest';
import { hitAndRunCall } from '../../../../src/engine/manager/hit-and-run-call.ts';
import type { Grade } from '../../../../src/models/baseball.ts';
import { plain, type SituationOptions, situation } from '../../../support/engine-games.ts';

function calls(options: SituationOptions, grade: Grade = 'A', stealLow = 20): boolean {
  const change: SituationOptions['change'] = (player) => {
    const made = plain({})(player);
    return { ...made, batting: { ...made.batting, hitAndRun: grade, stealLow } };
  };
  return hitAndRunCall(situation({ bases: '1--', outs: 1, ...options, change })) !== undefined;
}

test.each([
  ['one out, a man on first, a sure bat and a runner who may make it', {}, 'A', 20, true],
  ['nobody out', { outs: 0 }, 'A', 20, false],
  ['two men on', { bases: '12-' }, 'A', 20, false],
  ['a man on third', { bases: '1-3' }, 'A', 20, false],
  ['nobody on', { bases: '---' }, 'A', 20, false],
  ['a lead of two', { awayRuns: 2 }, 'A', 20, false],
  ['a man who misses now and then', {}, 'B', 20, false],
  ['a slow runner', {}, 'A', 0, false],
] as const)('with %s it is called or not', (_, options, grade, stealLow, expected) => {
  expect(calls(options, grade, stealLow)).toBe(expected);
});

test('the pitcher never bats on one', () => {
  const game = situation({ bases: '1--', outs: 1, designatedHitter: false });
  game.batting.nextSlot = game.batting.slotPosition.indexOf(1);
  expect(hitAndRunCall(game)).toBeUndefined();
});
