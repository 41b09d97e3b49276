/** Cards are printed without what men on base and tired pitchers add; a season is with it. */
import { describe, expect, test } from 'vitest';
import { withDepth, withoutDepth } from '../../../src/card-factory/infield-depth.ts';
import { eventTable, sumOf } from '../../../src/card-factory/plate-events.ts';
import { asPlayed, asPrinted } from '../../../src/card-factory/printed-rates.ts';

const RATES = {
  ...{ single: 0.14, double: 0.046, triple: 0.004, homeRun: 0.036, walk: 0.085, hitByPitch: 0.01 },
  ...{ strikeout: 0.23, groundOut: 0.2, flyOut: 0.13, lineOut: 0.07, popOut: 0.049 },
};
const TIRED = { singles: 0.02, grounders: 0.05, homeRuns: 0.04 };

describe('the depth of the infield', () => {
  test('gives singles for grounders, and is taken off again without a rest', () => {
    const season = withDepth(RATES);
    expect(season.single).toBeGreaterThan(RATES.single);
    expect(sumOf(season)).toBeCloseTo(sumOf(RATES), 12);
    const cards = withoutDepth(season);
    expect(cards.single).toBeCloseTo(RATES.single, 12);
    expect(cards.groundOut).toBeCloseTo(RATES.groundOut, 12);
  });

  test('leaves nobody with less than no singles, and everything else as it is', () => {
    const grounders = { ...eventTable(() => 0), groundOut: 0.6, strikeout: 0.4 };
    expect(withoutDepth(grounders)).toEqual(grounders);
    const { single, groundOut, ...others } = withoutDepth(RATES);
    expect(RATES).toMatchObject(others);
    expect(single + groundOut).toBeCloseTo(RATES.single + RATES.groundOut, 12);
  });
});

test('printed rates come to the season’s when they are played', () => {
  const printed = asPrinted(RATES, TIRED);
  const played = asPlayed(printed, TIRED);
  for (const [event, rate] of Object.entries(played)) {
    expect(rate).toBeCloseTo(RATES[event as keyof typeof RATES], 12);
  }
});
