import { describe, expect, test } from 'vitest';
import { runExpectancy } from '../../../../src/engine/odds/run-expectancy.ts';
import { winProbability } from '../../../../src/engine/odds/win-probability.ts';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import {
  make,
  rollBatter,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';

const RULES = { innings: 9, automaticRunner: false };

/** Hits need a die for the fielder. */
function rolled(options: SituationOptions): PlayFacts {
  const isHit = /^(?:single|triple|homeRun)/.test(options.batting ?? '');
  return rollBatter(situation(options), ...(isHit ? [10] : []));
}

describe('RE24 is the runs of a play and the change of those to come', () => {
  test.each([
    ['a strikeout', { batting: 'strikeout' }, runExpectancy(1, 0) - runExpectancy(0, 0)],
    [
      'a home run',
      { batting: 'homeRun', bases: '1--', outs: 1 },
      2 - runExpectancy(1, 1) + runExpectancy(1, 0),
    ],
    [
      'a triple',
      { batting: 'triple', bases: '123' },
      3 + runExpectancy(0, 4) - runExpectancy(0, 7),
    ],
    ['the third out', { batting: 'strikeout', bases: '12-', outs: 2 }, -runExpectancy(2, 3)],
    [
      'a walk',
      { batting: 'walk', bases: '1-3', outs: 2 },
      runExpectancy(2, 7) - runExpectancy(2, 5),
    ],
  ] as const)('%s', (_, options, runs) => {
    expect(rolled(options).re24).toBeCloseTo(runs, 12);
  });

  test('a winning run leaves nothing to come, whoever is on base', () => {
    const last = { inning: 9, isBottom: true, awayRuns: 2, homeRuns: 2 } as const;
    const { re24, isLast } = rolled({ ...last, batting: 'singleOne', bases: '-23', outs: 1 });
    expect(isLast).toBe(true);
    expect(re24).toBeCloseTo(1 - runExpectancy(1, 6), 12);
  });
});

describe('WPA is the change of the chance to win for the club at bat', () => {
  const at = (changes: object) =>
    winProbability({
      ...{ inning: 1, isBottom: false, outs: 0, bases: 0, lead: 0, rules: RULES },
      ...changes,
    });

  test('is nought where nothing changes, and not less than nought, which no store keeps', () => {
    const lost = { inning: 9, awayRuns: 0, homeRuns: 30, outs: 0, batting: 'strikeout' } as const;
    const { wpa } = rolled(lost);
    expect(Object.is(wpa, -0)).toBe(false);
    expect(wpa).toBeCloseTo(0, 6);
  });

  test('of the visitors, whose runs take from the home club’s chance', () => {
    const { wpa } = rolled({ batting: 'homeRun' });
    expect(wpa).toBeCloseTo(at({}) - at({ lead: -1 }), 12);
    expect(wpa).toBeGreaterThan(0.08);
  });

  test('of the home club', () => {
    const { wpa } = rolled({ batting: 'strikeout', isBottom: true, inning: 9, awayRuns: 1 });
    const ninth = { isBottom: true, inning: 9, lead: -1 };
    expect(wpa).toBeCloseTo(at({ ...ninth, outs: 1 }) - at(ninth), 12);
    expect(wpa).toBeLessThan(0);
  });

  test.each([
    [
      'a winning home run',
      { batting: 'homeRun', bases: '1--', outs: 2, awayRuns: 5, homeRuns: 4 },
      1,
    ],
    ['the last out', { batting: 'strikeout', bases: '1--', outs: 2, awayRuns: 5, homeRuns: 4 }, 0],
  ] as const)('%s decides the game', (_, options, chance) => {
    const { wpa } = rolled({ ...options, inning: 9, isBottom: true });
    const before = at({ inning: 9, isBottom: true, outs: 2, bases: 1, lead: -1 });
    expect(wpa).toBeCloseTo(chance - before, 12);
  });
});

describe('a row that moves nobody has no worth:', () => {
  test('a substitution and a concession', () => {
    const game = situation();
    const change = make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    const concession = make(game, { kind: 'concede', side: 'away' });
    for (const { wpa, re24 } of [change, concession]) expect([wpa, re24]).toEqual([null, null]);
  });
});
