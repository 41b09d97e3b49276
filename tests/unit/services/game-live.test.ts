/** What a game in memory keeps of plays that were taken back. */
import { expect, test } from 'vitest';
import { inOrderOfRecord } from '../../../src/services/game-live.ts';

const roll = { of: 'pitch', faces: 20, face: 7 };
const play = (playNumber: number, id: string, rolls = [roll]) => ({
  ...{ playNumber, id },
  dice: { column: null, row: null, split: null, rolls },
});

test('plays that were taken back stand by number, then by id, however they were taken back', () => {
  const [first, again, later] = [play(3, 'a'), play(3, 'b'), play(9, '0')];
  for (const order of [
    [first, again, later],
    [later, again, first],
    [again, first, later],
    [later, first, again],
  ]) {
    expect(inOrderOfRecord(order)).toEqual([first, again, later]);
  }
});

test('plays without a roll are not on the record', () => {
  const [rolled, changed] = [play(1, 'a'), play(2, 'b', [])];
  expect(inOrderOfRecord([rolled, changed])).toEqual([rolled]);
});
