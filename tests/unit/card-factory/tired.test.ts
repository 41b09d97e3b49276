/** What pitchers who are not fresh add to a season is taken off its rates before cards are made. */
import { describe, expect, test } from 'vitest';
import { eventTable, sumOf } from '../../../src/card-factory/plate-events.ts';
import { asFresh, asTired, meanTired, tiredOf } from '../../../src/card-factory/tired.ts';
import { tiredParts } from '../../../src/engine/cards/tired-expectation.ts';
import {
  FLY_HOME_RUNS,
  STRIKEOUT_GROUNDERS,
  STRIKEOUT_SINGLES,
} from '../../../src/engine/pitching/fatigue.data.ts';

const RATES = {
  ...{ single: 0.14, double: 0.046, triple: 0.004, homeRun: 0.036, walk: 0.085, hitByPitch: 0.01 },
  ...{ strikeout: 0.23, groundOut: 0.2, flyOut: 0.13, lineOut: 0.07, popOut: 0.049 },
};
const FRESH = { singles: 0, grounders: 0, homeRuns: 0 };

type Line = Parameters<typeof tiredOf>[0];
const line = (
  games: number,
  gamesStarted: number,
  battersFaced: number,
  [strikeouts, walks, hitByPitch, hits] = [0, 0, 0, 0],
) =>
  ({
    pitching: { games, gamesStarted, battersFaced, strikeouts, walks, hitByPitch, hits },
  }) as Line;

describe('the season’s rates and those of a fresh pitcher', () => {
  const tired = { singles: 0.04, grounders: 0.1, homeRuns: 0.05 };

  test('are each other’s opposites', () => {
    const there = asFresh(RATES, tired);
    expect(there.strikeout).toBeGreaterThan(RATES.strikeout);
    expect(there.homeRun).toBeLessThan(RATES.homeRun);
    expect(sumOf(there)).toBeCloseTo(sumOf(RATES), 12);
    const back = asTired(there, tired);
    for (const [event, rate] of Object.entries(back)) {
      expect(rate).toBeCloseTo(RATES[event as keyof typeof RATES], 12);
    }
  });

  test('are the same where everybody is fresh', () => {
    expect(asFresh(RATES, FRESH)).toEqual(RATES);
    expect(asTired(RATES, FRESH)).toEqual(RATES);
  });

  test('never fall below nothing', () => {
    const none = { ...eventTable(() => 0), strikeout: 0.5, flyOut: 0.5 };
    expect(Math.min(...Object.values(asFresh(none, tired)))).toBe(0);
  });
});

describe('how fresh a pitcher was', () => {
  test('a reliever meets nobody twice, a starter more often the longer he goes', () => {
    expect(tiredOf(line(60, 0, 240))).toEqual(FRESH);
    const [short, long] = [tiredOf(line(30, 30, 540)), tiredOf(line(30, 30, 780))];
    expect(short.homeRuns).toBeGreaterThan(0);
    expect(long.homeRuns).toBeGreaterThan(short.homeRuns);
  });

  test('is a mean over the strikeouts, and over the outs in play, of which batters make more', () => {
    const starter = line(30, 30, 720, [180, 40, 5, 160]);
    const reliever = line(60, 0, 240, [60, 20, 0, 48]);
    const mean = meanTired([starter, reliever]);
    const of = tiredOf(starter);
    expect(mean.singles).toBeCloseTo((of.singles * 180) / 240, 12);
    expect(mean.grounders).toBeCloseTo((of.grounders * 180) / 240, 12);
    expect(mean.homeRuns).toBeCloseTo((of.homeRuns * 335) / (335 + 112), 12);
    expect(meanTired([])).toEqual(FRESH);
    expect(tiredOf(line(1, 0, 0))).toEqual(FRESH);
  });

  test('counts the faces of the levels by their shares', () => {
    const of = (chart: readonly number[]) => (0.3 * (chart[1] ?? 0) + 0.2 * (chart[2] ?? 0)) / 20;
    const parts = tiredParts([0.5, 0.3, 0.2]);
    expect(parts.singles).toBeCloseTo(of(STRIKEOUT_SINGLES), 12);
    expect(parts.grounders).toBeCloseTo(of(STRIKEOUT_GROUNDERS), 12);
    expect(parts.homeRuns).toBeCloseTo(of(FLY_HOME_RUNS), 12);
  });
});
