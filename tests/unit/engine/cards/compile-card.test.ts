import { describe, expect, test } from 'vitest';
import { chancesByCode, chancesByName } from '../../../../src/engine/cards/chances.ts';
import { expectedCheckOutcome } from '../../../../src/engine/cards/check-expectation.ts';
import { cellIndex, compileSide, entryAt } from '../../../../src/engine/cards/compile-card.ts';
import {
  ENTRY_FIELDER_BITS,
  ENTRY_FIELDER_MASK,
  fieldPositionOf,
  POSITION_NAMES,
  positionNumber,
  RESULT,
  RESULT_NAMES,
} from '../../../../src/engine/cards/result-codes.ts';
import { CHECK } from '../../../../src/engine/fielding/charts.ts';
import { CHECK_RESULTS } from '../../../../src/engine/fielding/check.data.ts';
import { EVENT, PLAY_EVENTS } from '../../../../src/engine/play-record.ts';
import { FIELD_POSITIONS, POSITIONS } from '../../../../src/models/baseball.ts';
import { CARD_RESULTS, chancesOf, parseCell } from '../../../../src/models/card-layout.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import { testSetup } from '../../../support/game-setups.ts';

describe('codes', () => {
  test('every result of a card has the code of its place, and no other', () => {
    expect([...RESULT_NAMES].sort()).toEqual([...CARD_RESULTS].sort());
    expect(Object.values(RESULT)).toEqual(RESULT_NAMES.map((_, code) => code));
    expect(Object.keys(RESULT)).toEqual([...RESULT_NAMES]);
  });

  test('events and check results have the codes of their places', () => {
    expect(Object.entries(EVENT)).toEqual(PLAY_EVENTS.map((name, code) => [name, code]));
    expect(Object.entries(CHECK)).toEqual(CHECK_RESULTS.map((name, code) => [name, code]));
  });

  test('positions have the numbers of a score card', () => {
    expect([...POSITION_NAMES]).toEqual([...POSITIONS]);
    expect(POSITIONS.map(positionNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(fieldPositionOf)).toEqual([...FIELD_POSITIONS]);
    expect([0, 10, 11].map(fieldPositionOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a compiled side', () => {
  test('holds a split cell’s first result up to the split and the second above it', () => {
    const cells = uniformCells('strikeout');
    cells[0] = 'homeRun|12|flyBRight.RF';
    const side = compileSide(cells);
    const at = (split: number) => entryAt(side, cellIndex(0, 2), split);
    for (let split = 1; split <= 12; split += 1) {
      expect(at(split) >> ENTRY_FIELDER_BITS).toBe(RESULT.homeRun);
    }
    for (let split = 13; split <= 20; split += 1) {
      expect(at(split) >> ENTRY_FIELDER_BITS).toBe(RESULT.flyBRight);
      expect(at(split) & ENTRY_FIELDER_MASK).toBe(9);
    }
    expect(entryAt(side, cellIndex(0, 3), 1) >> ENTRY_FIELDER_BITS).toBe(RESULT.strikeout);
  });

  test('gives each result the chances that the printed layout gives it, 108 in all', () => {
    for (const player of testSetup().away.players) {
      const { cells } = player.batting.vsLeft;
      const printed = chancesOf(cells.map(parseCell));
      const compiled = chancesByName(compileSide(cells));
      for (const name of RESULT_NAMES) {
        expect(compiled[name]).toBeCloseTo(printed.get(name) ?? 0, 9);
      }
      const total = chancesByCode(compileSide(cells)).reduce((sum, chance) => sum + chance, 0);
      expect(total).toBeCloseTo(108, 9);
    }
  });

  test('needs 33 cells of known results', () => {
    expect(() => compileSide(['walk'])).toThrow('33 cells');
    expect(() => compileSide(uniformCells('bunt'))).toThrow('known result');
  });
});

describe('what a check is worth', () => {
  test.each(FIELD_POSITIONS)('the ends of a check on a %s sum to one', (position) => {
    for (const range of [1, 2, 3, 4, 5]) {
      const { single, double, triple, out, reachedOnError, byResult } = expectedCheckOutcome({
        position,
        range,
        error: 20,
      });
      expect(single + double + triple + out + reachedOnError).toBeCloseTo(1, 9);
      expect(Object.values(byResult).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test('a shortstop of middling range lets a quarter of his checks through', () => {
    const fielder = expectedCheckOutcome({ position: 'SS', range: 3, error: 0 });
    expect(fielder.single).toBeCloseTo(0.25, 9);
    expect(fielder).toMatchObject({ double: 0, triple: 0, reachedOnError: 0, anyError: 0 });
    expect(fielder.out).toBeCloseTo(0.75, 9);
  });

  test('an outfielder’s errors seldom cost the batter’s out, an infielder’s do', () => {
    const left = expectedCheckOutcome({ position: 'LF', range: 3, error: 6 });
    const third = expectedCheckOutcome({ position: '3B', range: 3, error: 19 });
    expect(left.reachedOnError).toBeLessThan(left.anyError / 3);
    expect(third.reachedOnError).toBeGreaterThan(third.anyError / 2);
  });
});
