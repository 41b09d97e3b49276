/** The changes that the menus of a line-up make. */
import { expect, test } from 'vitest';
import {
  benchIn,
  changeStarter,
  swapOrder,
  swapPositions,
} from '../../../src/cogs/players/lineup-changes.ts';
import { lineupView, sampleId } from './sample-game.ts';

const { lineup } = lineupView();

test('men who change places in the order keep their positions', () => {
  const { slots } = swapOrder(lineup, { slot: 1, chosen: '3' });
  expect([slots[0], slots[2]]).toEqual([lineup.slots[2], lineup.slots[0]]);
});

test('men who change positions keep their places in the order', () => {
  const { slots } = swapPositions(lineup, { slot: 1, chosen: '2' });
  expect(slots.slice(0, 2)).toEqual([
    { cardId: sampleId(1), position: 'SS' },
    { cardId: sampleId(2), position: 'CF' },
  ]);
});

test('a man from the bench takes place and position', () => {
  const { slots } = benchIn(lineup, { slot: 4, chosen: sampleId(12) });
  expect(slots[3]).toEqual({ cardId: sampleId(12), position: 'DH' });
});

test('a pitcher who bats is changed together with the starter, either way', () => {
  const slots = lineup.slots.map((slot, index) =>
    index === 8 ? { cardId: sampleId(20), position: 'P' as const } : slot,
  );
  const batting = { ...lineup, slots };
  const changed = changeStarter(batting, { chosen: sampleId(21) });
  expect([changed.starterCardId, changed.slots[8]?.cardId]).toEqual([sampleId(21), sampleId(21)]);
  expect(benchIn(batting, { slot: 9, chosen: sampleId(21) })).toEqual(changed);
});

test('a place that does not exist changes nothing', () => {
  expect(swapOrder(lineup, { slot: 1, chosen: '12' })).toEqual(lineup);
});
