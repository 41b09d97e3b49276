/** How a rate is divided between two cards: targets, checks, fielding, and the mean of a league. */
import { describe, expect, test } from 'vitest';
import { checkedHalf } from '../../../src/card-factory/batting/batter-half.ts';
import { expectedBatting, expectedPitching } from '../../../src/card-factory/expectation.ts';
import type { Faced } from '../../../src/card-factory/faced.ts';
import { pitcherHalf } from '../../../src/card-factory/pitching/pitcher-half.ts';
import {
  layOutPitchingSide,
  pitchingTargets,
} from '../../../src/card-factory/pitching/pitching-side.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  sumOf,
} from '../../../src/card-factory/plate-events.ts';
import { asPrinted } from '../../../src/card-factory/printed-rates.ts';
import { chancesOf } from '../../../src/models/card-layout.ts';

const LEAGUE: EventTable = {
  single: 0.14,
  double: 0.045,
  triple: 0.004,
  homeRun: 0.036,
  walk: 0.085,
  hitByPitch: 0.01,
  strikeout: 0.23,
  groundOut: 0.22,
  flyOut: 0.12,
  lineOut: 0.06,
  popOut: 0.05,
};
const MEAN = eventTable((event) => LEAGUE[event] * 108);
/** Average opponents in neutral parks, without checks. */
const FACED: Faced = {
  events: MEAN,
  kept: { homeRun: 1, strikeout: 1, walk: 1 },
  parks: { homeRun: 0.5, single: 0.5 },
};

const FRESH = { singles: 0, grounders: 0, homeRuns: 0 };

describe('a batter’s side', () => {
  test('an average batter holds half of every result', () => {
    const { chances, powerCheck, contactCheck, eyeCheck } = checkedHalf({
      rates: LEAGUE,
      opponent: FACED,
      league: LEAGUE,
    });
    expect(chances.single).toBeCloseTo(MEAN.single, 9);
    expect(chances.strikeout).toBeCloseTo(MEAN.strikeout, 9);
    expect(sumOf(chances)).toBeCloseTo(108, 9);
    expect([powerCheck, contactCheck, eyeCheck]).toEqual([20, 20, 20]);
  });

  test.each([
    { event: 'homeRun', check: 'powerCheck' },
    { event: 'strikeout', check: 'contactCheck' },
    { event: 'walk', check: 'eyeCheck' },
  ] as const)(
    'a rate of $event below half of the league’s is met by a $check',
    ({ event, check }) => {
      const rate = LEAGUE[event] * 0.31;
      const half = checkedHalf({
        rates: { ...LEAGUE, [event]: rate },
        opponent: FACED,
        league: LEAGUE,
      });
      expect(half[check]).toBe(12);
      const fromPitcher = (MEAN[event] * half[check]) / 20;
      expect(half.chances[event] + fromPitcher).toBeCloseTo(216 * rate, 9);
      expect(half.chances[event]).toBeGreaterThanOrEqual(0);
    },
  );

  test('better pitchers and smaller parks than the league’s leave the card, not the rate', () => {
    const hard: Faced = {
      ...FACED,
      events: { ...MEAN, single: MEAN.single * 0.9, homeRun: MEAN.homeRun * 0.8 },
      parks: { homeRun: 0.3, single: 0.45 },
    };
    const rates = asPrinted(LEAGUE, FRESH);
    const half = checkedHalf({ rates, opponent: hard, league: LEAGUE });
    expect(half.chances.single).toBeGreaterThan(MEAN.single);
    expect(half.chances.homeRun).toBeGreaterThan(MEAN.homeRun);
    const expected = expectedBatting(half, hard, FRESH);
    // Sides have their own mix of outs, and grounders that go through follow it.
    expect(Math.abs(expected.single - LEAGUE.single)).toBeLessThan(0.001);
    expect(expected.homeRun).toBeCloseTo(LEAGUE.homeRun, 9);
  });

  test('a batter who never homers has the smallest check and no chance of his own', () => {
    const rates = { ...LEAGUE, homeRun: 0 };
    const half = checkedHalf({ rates, opponent: FACED, league: LEAGUE });
    expect(half.powerCheck).toBe(1);
    expect(half.chances.homeRun).toBe(0);
  });

  test('a side never holds less than nothing, and keeps outs to fill cells with', () => {
    const rates = { ...LEAGUE, strikeout: 0.5, walk: 0.25, homeRun: 0.1, single: 0.01 };
    const { chances } = checkedHalf({ rates, opponent: FACED, league: LEAGUE });
    expect(Math.min(...Object.values(chances))).toBeGreaterThanOrEqual(0);
    expect(sumOf(chances, ['groundOut', 'flyOut', 'lineOut', 'popOut'])).toBeGreaterThanOrEqual(
      9.9,
    );
    expect(sumOf(chances)).toBeCloseTo(108, 9);
  });

  test('a ground-ball hitter has more ground balls among his outs', () => {
    const rates = { ...LEAGUE, groundOut: 0.3, flyOut: 0.04 };
    const usual = checkedHalf({ rates: LEAGUE, opponent: FACED, league: LEAGUE });
    const half = checkedHalf({ rates, opponent: FACED, league: LEAGUE });
    expect(half.chances.groundOut).toBeGreaterThan(usual.chances.groundOut);
    expect(half.chances.flyOut).toBeLessThan(usual.chances.flyOut);
  });
});

describe('a pitcher’s side', () => {
  const checks = { ...eventTable(() => 0), single: 5, double: 1, groundOut: 17, flyOut: 6 };
  const input = { rates: LEAGUE, opponent: FACED, checks, league: LEAGUE };

  test('what his fielders give does not stand on the card as well', () => {
    expect(pitcherHalf(input).chances.single).toBeCloseTo(MEAN.single - 5, 9);
    const half = pitcherHalf({ ...input, rates: asPrinted(LEAGUE, FRESH) });
    expect(sumOf(half.chances)).toBeCloseTo(79, 9);
    const expected = expectedPitching(half, FACED, FRESH);
    // Sides have their own mix of outs, and grounders that go through follow it.
    expect(Math.abs(expected.single - LEAGUE.single)).toBeLessThan(0.001);
    expect(sumOf(expected)).toBeCloseTo(1, 9);
  });

  test('a side full of home runs keeps outs beside those that parks keep in', () => {
    const rates = { ...LEAGUE, homeRun: 0.16, walk: 0.19, single: 0.2, strikeout: 0.12 };
    const half = pitcherHalf({ ...input, rates });
    const targets = pitchingTargets(half);
    expect(Math.min(...targets.values())).toBeGreaterThanOrEqual(0);
    const outs = ['groundballA', 'groundballB', 'flyBLeft', 'flyBCenter', 'flyBRight'] as const;
    const printed = outs.reduce((sum, result) => sum + (targets.get(result) ?? 0), 0);
    expect(printed).toBeGreaterThanOrEqual(2 - 1e-9);
    expect(chancesOf(layOutPitchingSide(half, 'R')).get('homeRun')).toBeGreaterThan(5);
  });

  test('better fielders leave him more hits of his own', () => {
    const good = pitcherHalf({ ...input, checks: { ...checks, single: 3 } });
    expect(good.chances.single).toBeGreaterThan(pitcherHalf(input).chances.single);
  });

  test('more strikeouts than a side has room for are scaled down, outs in play stay', () => {
    const { chances } = pitcherHalf({ ...input, rates: { ...LEAGUE, strikeout: 0.55 } });
    expect(sumOf(chances)).toBeCloseTo(79, 9);
    expect(sumOf(chances, OUT_EVENTS)).toBeCloseTo(7, 9);
  });

  test('batters’ checks take from his strikeouts, so his side holds more of them', () => {
    const opponent: Faced = { ...FACED, kept: { homeRun: 0.9, strikeout: 0.8, walk: 0.95 } };
    const half = pitcherHalf({ ...input, opponent });
    expect(half.chances.strikeout).toBeCloseTo(MEAN.strikeout / 0.8, 9);
    expect(expectedPitching(half, opponent, FRESH).strikeout).toBeCloseTo(LEAGUE.strikeout, 9);
  });

  test('a ground-ball pitcher has more ground balls', () => {
    const rates = { ...LEAGUE, groundOut: 0.3, flyOut: 0.05, lineOut: 0.05, popOut: 0.05 };
    expect(pitcherHalf({ ...input, rates }).chances.groundOut).toBeGreaterThan(
      pitcherHalf(input).chances.groundOut,
    );
  });
});
