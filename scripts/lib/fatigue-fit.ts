/** The faces of pitchers who are not fresh that come nearest to the real times through the order. */
import { z } from 'zod';
import {
  FLY_HOME_RUNS,
  STRIKEOUT_GROUNDERS,
  STRIKEOUT_SINGLES,
} from '../../src/engine/pitching/fatigue.data.ts';
import { type TimeSums, WOBA } from './times-through.ts';
import type { Constants } from './written-constants.ts';

const time = z.object({ PA: z.number(), wOBA: z.number(), K: z.number(), HR: z.number() });
/** What the fit reads of calibration.json. */
export const fatigueSchema = z.object({
  times_through_order_2019: z.object({ by_time: z.object({ 1: time, 2: time, 3: time }) }),
});
type FatigueFigures = z.infer<typeof fatigueSchema>;

const FACES = 20;
/** Levels of the chart, fresh included; the fit finds those of the second and the third time. */
const LEVELS = 8;
/** The spread of a batter's wOBA from one appearance to the next. */
const WOBA_SPREAD = 0.52;
/** Numbers in use stay while others are hardly better, in squares of standard errors. */
const GAIN = 4;

/** Faces of a level: strikeouts that are singles and grounders, flies that go out. */
interface LevelFaces {
  readonly singles: number;
  readonly grounders: number;
  readonly homeRuns: number;
}

/** Rates of one time through the order. */
export interface TimeRates {
  readonly K: number;
  readonly HR: number;
  readonly wOBA: number;
}

const usedAt = (level: number): LevelFaces => ({
  singles: STRIKEOUT_SINGLES[level] ?? 0,
  grounders: STRIKEOUT_GROUNDERS[level] ?? 0,
  homeRuns: FLY_HOME_RUNS[level] ?? 0,
});

/** The levels beyond the third time: one face more of hits for each. */
function extended([second, third]: readonly [LevelFaces, LevelFaces]): readonly LevelFaces[] {
  const beyond = Array.from({ length: LEVELS - 3 }, (_, index) => ({
    ...third,
    singles: third.singles + index + 1,
    homeRuns: third.homeRuns + index + 1,
  }));
  return [{ singles: 0, grounders: 0, homeRuns: 0 }, second, third, ...beyond];
}

/** What the chart would make of the appearances of one time. */
export function ratesWith(
  byLevel: ReadonlyMap<number, TimeSums>,
  chart: readonly LevelFaces[],
): TimeRates {
  let [all, chances, weighted, strikeouts, homeRuns] = [0, 0, 0, 0, 0];
  for (const [level, sums] of byLevel) {
    const used = usedAt(level);
    const next = chart[level] ?? used;
    // As it would be with fresh pitchers.
    const struckOut = sums.strikeouts / (1 - (used.singles + used.grounders) / FACES);
    const flies = sums.flies / (1 - used.homeRuns / FACES);
    const more = {
      singles: (struckOut * (next.singles - used.singles)) / FACES,
      grounders: (struckOut * (next.grounders - used.grounders)) / FACES,
      homeRuns: (flies * (next.homeRuns - used.homeRuns)) / FACES,
    };
    all += sums.appearances;
    chances += sums.chances;
    weighted += sums.weighted + more.singles * WOBA.single + more.homeRuns * WOBA.homeRun;
    strikeouts += sums.strikeouts - more.singles - more.grounders;
    homeRuns += sums.homeRuns + more.homeRuns;
  }
  return { K: strikeouts / all, HR: homeRuns / all, wOBA: weighted / chances };
}

/** How far the change from the first time is off, in squares of the real figures' standard errors. */
function missOf(first: TimeRates, later: TimeRates, real: FatigueFigures, at: 2 | 3): number {
  const { by_time: times } = real.times_through_order_2019;
  const [start, end] = [times[1], times[at]];
  const share = (rate: number) => Math.sqrt((rate * (1 - rate)) / end.PA);
  const errors = { K: share(end.K), HR: share(end.HR), wOBA: WOBA_SPREAD / Math.sqrt(end.PA) };
  return (['K', 'HR', 'wOBA'] as const).reduce((sum, rate) => {
    const off = later[rate] - first[rate] - (end[rate] - start[rate]);
    return sum + (off / errors[rate]) ** 2;
  }, 0);
}

const whole = (to: number): number[] => Array.from({ length: to + 1 }, (_, index) => index);

function candidates(): readonly LevelFaces[] {
  return whole(5).flatMap((singles) =>
    whole(6).flatMap((grounders) => whole(3).map((homeRuns) => ({ singles, grounders, homeRuns }))),
  );
}

interface FatigueInput {
  readonly times: readonly ReadonlyMap<number, TimeSums>[];
  readonly real: FatigueFigures;
}

/** The chart, what it would make of the replays' appearances, and what the present one made of them. */
export function fitFatigue({ times, real }: FatigueInput) {
  const [first, second, third] = times;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('three times through the order are needed');
  }
  const used = [usedAt(1), usedAt(2)] as const;
  const missWith = (pair: readonly [LevelFaces, LevelFaces]) => {
    const chart = extended(pair);
    const start = ratesWith(first, chart);
    return (
      missOf(start, ratesWith(second, chart), real, 2) +
      missOf(start, ratesWith(third, chart), real, 3)
    );
  };
  let best: readonly [LevelFaces, LevelFaces] = used;
  let miss = missWith(used) - GAIN;
  for (const one of candidates()) {
    for (const other of candidates()) {
      const isWorse = other.singles >= one.singles && other.homeRuns >= one.homeRuns;
      if (!isWorse || other.singles + other.grounders < one.singles + one.grounders) continue;
      const next = missWith([one, other]);
      if (next >= miss) continue;
      [best, miss] = [[one, other], next];
    }
  }
  const chart = extended(best);
  return { chart, rates: times.map((byLevel) => ratesWith(byLevel, chart)) };
}

/** What the constants of src/engine/pitching/fatigue.data.ts become. */
export function fatigueConstants({ chart }: ReturnType<typeof fitFatigue>): Constants {
  const list = (part: keyof LevelFaces) => `[${chart.map((faces) => faces[part]).join(', ')}]`;
  return {
    STRIKEOUT_SINGLES: list('singles'),
    STRIKEOUT_GROUNDERS: list('grounders'),
    FLY_HOME_RUNS: list('homeRuns'),
  };
}
