/** What men on base do to the infield, rule by rule and cell by cell of the chart. */
import { describe, expect, test } from 'vitest';
import { depthParts } from '../../../../src/engine/cards/depth-expectation.ts';
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from '../../../../src/engine/fielding/depth.data.ts';
import {
  BASE_STATES,
  finals,
  GOOD_PITCH,
  makeWhole,
  plain,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedRareDice } from '../../../support/scripted-dice.ts';

const OUTS = [0, 1, 2] as const;
/** The places of the chart: 1 for first, 2 for second, 4 for third. */
const PLACES = [0, 1, 2, 4, 3, 5, 6, 7] as const;
const cells = BASE_STATES.flatMap((bases, index) =>
  OUTS.map((outs) => ({ bases, outs, place: PLACES[index] ?? 0 })),
);
const percentOf = (chart: readonly (readonly number[])[], outs: number, place: number): number =>
  chart[outs]?.[place] ?? 0;

/** Rolls the batter's card with this face of the d100 of the chart and 20 on all that is asked later. */
function roll(batting: string, bases: (typeof BASE_STATES)[number], outs: number, face: number) {
  const game = situation({ batting, bases, outs, change: plain({ speed: 8, arm: -6 }) });
  const pitch = bases === '---' ? [] : [GOOD_PITCH];
  const dice = scriptedRareDice(face, ...pitch, 1, 3, 4, 10, ...Array<number>(12).fill(20));
  const rows = makeWhole(game, { kind: 'roll' }, dice);
  const rolls = rows.flatMap((row) => row.dice.rolls);
  const asked = rolls.find(({ of }) => /^(past the infield|cut off by a deep infield)/.test(of));
  return { facts: rows.at(-1), asked };
}

describe.each(cells)('with $bases and $outs out', ({ bases, outs, place }) => {
  const through = percentOf(THROUGH_PERCENT, outs, place);
  const cutOff = percentOf(CUT_OFF_PERCENT, outs, place);

  test('a grounder goes through for a single up to the chart’s number', () => {
    const { facts, asked } = roll('groundballB.SS', bases, outs, Math.max(1, through));
    expect(facts?.result === 'single').toBe(through > 0);
    expect(asked?.of).toBe(through > 0 ? `past the infield on 1-${through}` : undefined);
    expect(roll('groundballB.SS', bases, outs, through + 1).facts?.result).not.toBe('single');
  });

  test('one to the pitcher does not, whatever is rolled', () => {
    const { facts, asked } = roll('groundballB.P', bases, outs, 1);
    expect([facts?.result === 'single', asked]).toEqual([false, undefined]);
  });

  test.each(['singleOne', 'singleTwo', 'singleCenter'])(
    'a %s is cut off for an out at first up to the chart’s number',
    (single) => {
      const { facts, asked } = roll(single, bases, outs, Math.max(1, cutOff));
      expect(facts?.result === 'groundOut').toBe(cutOff > 0);
      expect(asked?.of).toBe(cutOff > 0 ? `cut off by a deep infield on 1-${cutOff}` : undefined);
      expect(roll(single, bases, outs, cutOff + 1).facts?.result).toBe('single');
    },
  );
});

test('nobody on base leaves the infield where it is', () => {
  for (const outs of OUTS) {
    expect(percentOf(THROUGH_PERCENT, outs, 0)).toBe(0);
    expect(percentOf(CUT_OFF_PERCENT, outs, 0)).toBe(0);
  }
});

test('a ball that is cut off with two out ends the half with nobody home', () => {
  const { facts } = roll('singleTwo', '-23', 2, 1);
  expect(facts && finals(facts)).toBe('0 - 2 3');
  expect(facts).toMatchObject({ runs: 0, hit: false, outs: 1, atBat: true });
});

test('the mean of the chart is weighted by the share of each state', () => {
  const none = Array.from({ length: 8 }, () => 0);
  const loaded = none.with(7, 1);
  expect(depthParts([loaded, none, none])).toEqual({
    through: percentOf(THROUGH_PERCENT, 0, 7) / 100,
    cutOff: percentOf(CUT_OFF_PERCENT, 0, 7) / 100,
  });
});
