/** Raking a table to sums, and the opponents that a club meets. */
import { describe, expect, test } from 'vitest';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import { meanOdds, oppositionOf } from '../../../src/card-factory/opposition.ts';
import { rake } from '../../../src/card-factory/rake.ts';
import { smallSeason } from './lahman/small-season.ts';

describe('raking', () => {
  const seed = [
    [10, 30],
    [20, 40],
  ];

  test('rows and columns get their sums, and the odds ratio stays', () => {
    const [first = [], second = []] = rake({ seed, rows: [50, 150], columns: [80, 120] });
    const [a = 0, b = 0] = first;
    const [c = 0, d = 0] = second;
    expect([a + b, c + d, a + c, b + d].map((sum) => Number(sum.toFixed(6)))).toEqual([
      50, 150, 80, 120,
    ]);
    expect((a * d) / (b * c)).toBeCloseTo((10 * 40) / (30 * 20), 6);
  });

  test('columns of another total are scaled to the rows’, and free where they sum to nothing', () => {
    const scaled = rake({ seed, rows: [50, 150], columns: [8, 12] });
    const free = rake({ seed, rows: [50, 150], columns: [0, 0] });
    expect((scaled[0]?.[0] ?? 0) + (scaled[1]?.[0] ?? 0)).toBeCloseTo(80, 6);
    expect(free[0]).toEqual([12.5, 37.5]);
  });

  test('a row of zeros stays one', () => {
    const table = rake({
      seed: [
        [0, 0],
        [1, 1],
      ],
      rows: [5, 10],
      columns: [5, 5],
    });
    expect(table[0]).toEqual([0, 0]);
  });
});

describe('opposition', () => {
  const season = parseSeasonTables(smallSeason());

  test('every game of the schedule is one for both clubs, in the host’s park', () => {
    const [one, other] = season.teams.map(({ teamId }) => teamId);
    const opposition = oppositionOf(season);
    const ofOne = opposition.get(one ?? '') ?? [];
    expect(ofOne.map(({ opponent }) => opponent)).toEqual([other, other]);
    expect(ofOne.reduce((sum, { games }) => sum + games, 0)).toBe(2);
    expect(ofOne.map(({ designatedHitter }) => designatedHitter)).toEqual([true, false]);
  });

  test('parks count by games, and nobody’s games are neutral', () => {
    const where = { opponent: 'A', designatedHitter: true };
    const small = { ...where, parks: { homeRun: 0.8, single: 0.6 }, games: 3 };
    const large = { ...where, parks: { homeRun: 0.4, single: 0.4 }, games: 1 };
    const { homeRun, single } = meanOdds([small, large]);
    expect(homeRun).toBeCloseTo(0.7, 9);
    expect(single).toBeCloseTo(0.55, 9);
    expect(meanOdds([])).toEqual({ homeRun: 0.5, single: 0.5 });
  });
});
