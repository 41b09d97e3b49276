/** The founding season against its documented figures, and those against the real season behind them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BATTER_CORRELATION,
  LEAGUE_RATES,
  PITCHER_CORRELATION,
  PLATE_RATES,
  type PlateRate,
  REGULAR_BATTERS,
  REGULAR_PITCHERS,
} from '../../../../src/card-factory/founding/distributions.ts';
import { foundSeason } from '../../../../src/card-factory/founding/found-season.ts';
import { choleskyRoot, rateOf } from '../../../../src/card-factory/founding/traits.ts';
import { readSeason } from '../../../../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../../../../src/card-factory/lahman/tables.ts';

const { PD_SEASON_DATA: DATA = '../shared/data' } = process.env;
const SEASONS = 12;
const REGULAR_PA = 300;
const REGULAR_OUTS = 300;

type Rates = Readonly<Record<PlateRate, number>>;
interface Line {
  readonly playerId: string;
  readonly plateAppearances: number;
  readonly rates: Rates;
}

/** The rates of every player, from the split tables (which alone have all of a pitcher's hits). */
function linesOf(season: LahmanSeason, table: 'battingSplits' | 'pitchingSplits'): readonly Line[] {
  const ids = new Map(season.people.map(({ retroId, playerId }) => [retroId, playerId]));
  const sums = new Map<string, { pa: number; counts: Record<PlateRate, number> }>();
  for (const row of season[table] ?? []) {
    const playerId = ids.get(row.retroId) ?? '';
    const zero = { '1B': 0, '2B': 0, '3B': 0, HR: 0, BB: 0, HBP: 0, SO: 0 };
    const sum = sums.get(playerId) ?? { pa: 0, counts: zero };
    sums.set(playerId, sum);
    sum.pa += row.plateAppearances;
    sum.counts['1B'] += row.singles;
    sum.counts['2B'] += row.doubles;
    sum.counts['3B'] += row.triples;
    sum.counts.HR += row.homeRuns;
    sum.counts.BB += row.unintentionalWalks + row.intentionalWalks;
    sum.counts.HBP += row.hitByPitch;
    sum.counts.SO += row.strikeouts;
  }
  return [...sums].map(([playerId, { pa, counts }]) => {
    const rates = { ...counts };
    for (const rate of PLATE_RATES) rates[rate] /= pa;
    return { playerId, plateAppearances: pa, rates };
  });
}

function regularPitchers(season: LahmanSeason): readonly Line[] {
  const outs = new Map<string, number>();
  for (const row of season.pitching) {
    outs.set(row.playerId, (outs.get(row.playerId) ?? 0) + row.inningsPitchedOuts);
  }
  const lines = linesOf(season, 'pitchingSplits');
  return lines.filter(({ playerId }) => (outs.get(playerId) ?? 0) >= REGULAR_OUTS);
}

function pitcherIds(season: LahmanSeason): ReadonlySet<string> {
  const games = new Map<string, number>();
  for (const row of season.appearances) {
    const surplus = 2 * row.gamesPitcher - row.games;
    games.set(row.playerId, (games.get(row.playerId) ?? 0) + surplus);
  }
  return new Set([...games].filter(([, surplus]) => surplus > 0).map(([id]) => id));
}

function hitters(season: LahmanSeason): readonly Line[] {
  const pitchers = pitcherIds(season);
  return linesOf(season, 'battingSplits').filter(({ playerId }) => !pitchers.has(playerId));
}

function regularBatters(season: LahmanSeason): readonly Line[] {
  return hitters(season).filter(({ plateAppearances }) => plateAppearances >= REGULAR_PA);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const products = one.map((value, index) => (value - a) * ((other[index] ?? 0) - b));
  return mean(products) / (deviation(one) * deviation(other));
}

const seasons = Array.from({ length: SEASONS }, (_, seed) => foundSeason({ seed, year: 2025 }));
const batters = seasons.map(regularBatters);
const pitchers = seasons.map(regularPitchers);

const column = (lines: readonly Line[], rate: PlateRate) => lines.map(({ rates }) => rates[rate]);
const meanOver = (groups: readonly (readonly Line[])[], rate: PlateRate) =>
  mean(groups.map((lines) => mean(column(lines, rate))));
const deviationOver = (groups: readonly (readonly Line[])[], rate: PlateRate) =>
  mean(groups.map((lines) => deviation(column(lines, rate))));

/** The relative standard error that chance alone gives the count of a rate over all the seasons. */
function countError(groups: readonly (readonly Line[])[], rate: PlateRate): number {
  const events = groups.flat().map(({ rates, plateAppearances }) => rates[rate] * plateAppearances);
  return 1 / Math.sqrt(mean(events) * events.length);
}

describe.each(PLATE_RATES)('%s per plate appearance over twelve founding seasons', (rate) => {
  test('has the documented mean of regular batters within 2 % and the error of the count', () => {
    const ratio = meanOver(batters, rate) / REGULAR_BATTERS[rate].mean;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02 + countError(batters, rate));
  });

  test('has the documented spread of regular batters within 15 %', () => {
    const ratio = deviationOver(batters, rate) / REGULAR_BATTERS[rate].observed;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });

  test('has the documented mean of regular pitchers within 2 % and the error of the count', () => {
    const ratio = meanOver(pitchers, rate) / REGULAR_PITCHERS[rate].mean;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02 + countError(pitchers, rate));
  });

  test('has the documented spread of regular pitchers within 15 %', () => {
    const ratio = deviationOver(pitchers, rate) / REGULAR_PITCHERS[rate].observed;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });
});

describe('each single founding season', () => {
  test.each(seasons.map((season, seed) => [seed, season] as const))(
    'has means within 2 %% and three standard errors of the counts, spreads within 30 %% (seed %i)',
    (seed) => {
      for (const [groups, figures] of [
        [batters, REGULAR_BATTERS],
        [pitchers, REGULAR_PITCHERS],
      ] as const) {
        const lines = groups[seed] ?? [];
        const pa = lines.reduce((sum, line) => sum + line.plateAppearances, 0);
        for (const rate of PLATE_RATES) {
          const { mean: wanted, observed } = figures[rate];
          const error = 3 * Math.sqrt((1 - wanted) / (wanted * pa));
          const ratio = mean(column(lines, rate)) / wanted;
          expect(Math.abs(ratio - 1), rate).toBeLessThan(0.02 + error);
          expect(Math.abs(deviation(column(lines, rate)) / observed - 1), rate).toBeLessThan(0.3);
        }
      }
    },
  );
});

describe('players of the founding seasons', () => {
  const all = batters.flat();
  const steals = new Map(
    seasons.flatMap((season, seed) =>
      season.batting.map((row) => [`${seed} ${row.playerId} ${row.stint}`, row] as const),
    ),
  );

  test('pay for power with strikeouts and with fewer singles', () => {
    expect(correlation(column(all, 'HR'), column(all, 'SO'))).toBeGreaterThan(0.1);
    expect(correlation(column(all, 'HR'), column(all, '1B'))).toBeLessThan(-0.25);
  });

  test('who steal hit triples, and catchers do neither', () => {
    const rows = [...steals.values()].filter((row) => row.atBats >= 250);
    const triples = rows.map((row) => row.triples / row.atBats);
    const stolen = rows.map((row) => row.stolenBases / row.atBats);
    expect(correlation(triples, stolen)).toBeGreaterThan(0.3);
    const catchers = new Set(
      seasons.flatMap((season, seed) =>
        season.appearances
          .filter((row) => row.gamesCatcher > row.games / 2)
          .map((row) => `${seed} ${row.playerId}`),
      ),
    );
    const share = (wanted: boolean) =>
      mean(
        [...steals]
          .filter(([key, row]) => row.atBats >= 250 && catchers.has(key.slice(0, -2)) === wanted)
          .map(([, row]) => row.stolenBases / row.atBats),
      );
    expect(share(true)).toBeLessThan(share(false) / 2);
  });

  test('play as much as real ones: stars, regulars and a long tail', () => {
    for (const [index, season] of seasons.entries()) {
      const lines = hitters(season);
      const over = (pa: number) => lines.filter((line) => line.plateAppearances >= pa).length;
      expect(over(600)).toBeGreaterThan(35);
      expect(over(600)).toBeLessThan(90);
      expect(over(300)).toBeGreaterThan(255);
      expect(over(300)).toBeLessThan(325);
      expect(pitchers[index]?.length).toBeGreaterThan(115);
      expect(pitchers[index]?.length).toBeLessThan(160);
    }
  });

  test.each([
    ['runs', 4.8, 5.2],
    ['stolenBases', 0.4, 0.54],
    ['caughtStealing', 0.14, 0.2],
    ['sacrificeHits', 0.06, 0.13],
    ['sacrificeFlies', 0.18, 0.27],
    ['groundedIntoDoublePlays', 0.64, 0.78],
    ['intentionalWalks', 0.09, 0.18],
  ] as const)('have %s in each game of a club between %d and %d', (field, low, high) => {
    for (const season of seasons) {
      const rate = season.batting.reduce((sum, row) => sum + row[field], 0) / 4860;
      expect(rate).toBeGreaterThan(low);
      expect(rate).toBeLessThan(high);
    }
  });

  test('win as clubs do: a spread of 8 to 16 games', () => {
    for (const season of seasons) {
      const spread = deviation(season.teams.map(({ wins }) => wins));
      expect(spread).toBeGreaterThan(7.5);
      expect(spread).toBeLessThan(16);
    }
  });
});

describe('the documented figures', () => {
  const directory = join(DATA, 'lahman-2019');

  test('are those of the real season of 2019', async (context) => {
    if (!existsSync(directory)) context.skip(`no real season in ${directory}: set PD_SEASON_DATA`);
    const season = await readSeason(directory);
    const real = regularBatters(season);
    const aces = regularPitchers(season);
    const everyone = linesOf(season, 'battingSplits');
    const withoutPitchers = hitters(season);
    const leagueRate = (lines: readonly Line[], rate: PlateRate) =>
      lines.reduce((sum, line) => sum + line.rates[rate] * line.plateAppearances, 0) /
      lines.reduce((sum, line) => sum + line.plateAppearances, 0);
    for (const rate of PLATE_RATES) {
      const batter = REGULAR_BATTERS[rate];
      expect(mean(column(real, rate)) / batter.mean).toBeCloseTo(1, 2);
      expect(deviation(column(real, rate)) / batter.observed).toBeCloseTo(1, 2);
      expect(leagueRate(withoutPitchers, rate) / LEAGUE_RATES[rate]).toBeCloseTo(1, 2);
      const unbatted = leagueRate(withoutPitchers, rate) / leagueRate(everyone, rate);
      const pitcher = REGULAR_PITCHERS[rate];
      expect((mean(column(aces, rate)) * unbatted) / pitcher.mean).toBeCloseTo(1, 2);
      expect(deviation(column(aces, rate)) / pitcher.observed).toBeCloseTo(1, 2);
    }
  });
});

describe('drawing traits', () => {
  test.each([
    ['batters', BATTER_CORRELATION],
    ['pitchers', PITCHER_CORRELATION],
  ] as const)('has a root for the correlations of %s that gives them back', (_who, lower) => {
    const root = choleskyRoot(lower);
    for (const [row, cells] of lower.entries()) {
      for (const [col, cell] of cells.entries()) {
        const product = (root[row] ?? []).reduce((sum, x, k) => sum + x * (root[col]?.[k] ?? 0), 0);
        expect(product).toBeCloseTo(cell, 10);
      }
    }
  });

  test('squares a normal variable to a rate with the wanted mean and deviation', () => {
    const steps = Array.from({ length: 4001 }, (_, step) => (step - 2000) / 400);
    const weights = steps.map((step) => Math.exp(-(step ** 2) / 2));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const moment = (power: number) =>
      steps.reduce(
        (sum, step, k) => sum + (weights[k] ?? 0) * rateOf(step, 0.04, 0.012) ** power,
        0,
      ) / whole;
    expect(moment(1)).toBeCloseTo(0.04, 5);
    expect(Math.sqrt(moment(2) - moment(1) ** 2)).toBeCloseTo(0.012, 5);
  });
});
