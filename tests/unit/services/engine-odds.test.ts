import { describe, expect, test } from 'vitest';
import { engineOdds } from '../../../src/services/engine-odds.ts';

const odds = engineOdds();

describe('the engine’s odds', () => {
  test('have a row for each of 24 base-out states, those with nobody on base first', () => {
    expect(odds.states).toHaveLength(24);
    expect(odds.states.slice(0, 4).map(({ bases, outs }) => `${bases} ${outs}`)).toEqual([
      '--- 0',
      '--- 1',
      '--- 2',
      '1-- 0',
    ]);
    for (const { runs, chanceToScore } of odds.states) {
      expect(runs).toBeGreaterThan(chanceToScore);
      expect(chanceToScore).toBeGreaterThan(0);
    }
  });

  test('have a row for each half of nine innings and each lead to four, with what really came', () => {
    expect(odds.halves).toHaveLength(18 * 9);
    const first = odds.halves.find(({ lead }) => lead === 0);
    expect(first).toMatchObject({ inning: 1, isBottom: false, games: odds.games.games });
    // The home club's numbers in its park.
    expect(first?.chance).toBeGreaterThan(0.51);
    expect(first?.chance).toBeLessThan(0.54);
    expect(first?.won).toBeCloseTo(odds.games.homeWins, 12);
    // The last home half is not begun by a club that leads.
    expect(odds.halves.at(-1)).toMatchObject({ inning: 9, lead: 4, games: 0, won: 0, chance: 1 });
  });

  test('say how games end as shares', () => {
    const { games, runsPerClub, ...shares } = odds.games;
    expect(games).toBeGreaterThan(10_000);
    expect(runsPerClub).toBeGreaterThan(3);
    for (const share of Object.values(shares)) expect(share > 0 && share < 1).toBe(true);
  });
});
