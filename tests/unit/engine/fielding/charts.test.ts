import { describe, expect, test } from 'vitest';
import {
  basesThatSaveBatter,
  CHECK,
  checkResult,
  errorBases,
  errorChance,
} from '../../../../src/engine/fielding/charts.ts';
import { CHECK_RESULTS, CHECK_ROWS } from '../../../../src/engine/fielding/check.data.ts';
import {
  AVERAGE_ERRORS,
  CHECKS_PER_SEASON,
  ERROR_SCALE,
  ERROR_THREE,
  ERROR_TWO,
} from '../../../../src/engine/fielding/error.data.ts';

const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const RANGES = [1, 2, 3, 4, 5];

const hitsOf = (position: number, range: number) =>
  Array.from({ length: 20 }, (_, face) => checkResult(position, range, face + 1)).filter(
    (code) => code <= CHECK.triple,
  ).length;

describe('the range chart', () => {
  test('every row has thirteen numbers that make up the 20 faces', () => {
    for (const rows of CHECK_ROWS) {
      for (const row of rows) {
        expect(row).toHaveLength(CHECK_RESULTS.length);
        expect(row.reduce((sum, faces) => sum + faces, 0)).toBe(20);
      }
    }
  });

  test('every face of every column gives what its row says, low faces first', () => {
    for (const position of POSITIONS) {
      for (const range of RANGES) {
        const row = CHECK_ROWS[position - 1]?.[range - 1] ?? [];
        const written = row.flatMap((faces, code) => Array.from({ length: faces }, () => code));
        const rolled = Array.from({ length: 20 }, (_, face) =>
          checkResult(position, range, face + 1),
        );
        expect(rolled).toEqual(written);
      }
    }
  });

  test.each(POSITIONS)('a better range never lets more hits through at position %i', (position) => {
    const hits = RANGES.map((range) => hitsOf(position, range));
    expect(hits).toEqual([...hits].sort((one, other) => one - other));
    expect(hits[4]).toBeGreaterThan(hits[0] ?? 99);
  });

  test.each(POSITIONS)('position %i fields grounders or flies as its place has it', (position) => {
    const others = position >= 7 ? /ground|pop/ : /fly|Fly|triple/;
    for (const row of CHECK_ROWS[position - 1] ?? []) {
      const names = CHECK_RESULTS.filter((_, code) => (row[code] ?? 0) > 0);
      for (const name of names) expect(name).not.toMatch(others);
    }
  });
});

describe('the error chart', () => {
  test('a rating of 0 never errs', () => {
    for (const position of POSITIONS) expect(errorChance(position, 0)).toBe(0);
  });

  test.each(POSITIONS)('position %i errs as often as fitted, whatever the rating', (position) => {
    const scale = ERROR_SCALE[position - 1] ?? 0;
    const checks = CHECKS_PER_SEASON[position - 1] ?? 1;
    for (const rating of [5, AVERAGE_ERRORS[position - 1] ?? 0, 20]) {
      const wanted = Math.min(0.9, (rating / checks) * scale);
      // Whole totals of three dice cannot always make up the wanted throws exactly.
      expect(Math.abs(errorChance(position, rating) - wanted)).toBeLessThan(1.5 / 216);
    }
  });

  test.each(POSITIONS)('position %i gives two bases and more in the fitted share', (position) => {
    const [two = 0, three = 0] = [ERROR_TWO[position - 1], ERROR_THREE[position - 1]];
    const rating = Math.min(88, 0.5 * (CHECKS_PER_SEASON[position - 1] ?? 0));
    const all = errorChance(position, Math.round(rating));
    const more = errorChance(position, Math.round(rating), 2);
    expect(Math.abs(more - all * (two + three))).toBeLessThan(1.5 / 216);
  });

  test.each(POSITIONS)('a higher rating never errs less at position %i', (position) => {
    let last = 0;
    for (let rating = 0; rating <= 88; rating += 1) {
      const chance = errorChance(position, rating);
      expect(chance).toBeGreaterThanOrEqual(last - 1e-9);
      expect(chance).toBeLessThanOrEqual(0.91);
      last = chance;
    }
  });

  test('gives 0 to 3 bases on every total of three dice', () => {
    const seen = new Set<number>();
    for (const position of POSITIONS) {
      for (let rating = 0; rating <= 88; rating += 1) {
        for (let total = 3; total <= 18; total += 1) {
          seen.add(errorBases(position, rating, total));
        }
      }
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });

  test('one base saves the batter from an infielder, two from a catcher or outfielder', () => {
    expect(POSITIONS.map(basesThatSaveBatter)).toEqual([1, 2, 1, 1, 1, 1, 2, 2, 2]);
  });
});
