/** Prices and rarities: monotone in value, with the documented shares. */
import { describe, expect, test } from 'vitest';
import { costOf, raritiesOf } from '../../../src/card-factory/value.ts';
import { RARITY_NAMES } from '../../../src/models/player.ts';

describe('the price of a card', () => {
  test('rises with value and is never less than 1', () => {
    const wins = [-5, -1, 0, 0.5, 1, 2, 4, 8];
    const costs = wins.map(costOf);
    expect(costs).toEqual([...costs].sort((one, other) => one - other));
    expect(costs[0]).toBe(1);
    expect(new Set(costs.slice(2)).size).toBe(6);
  });

  test('a star costs more than two players who are worth as much together', () => {
    expect(costOf(8)).toBeGreaterThan(2 * costOf(4));
  });
});

describe('rarity', () => {
  const wins = Array.from({ length: 200 }, (_, index) => Math.sin(index) * 5);
  const rarities = raritiesOf(wins);

  test.each([
    ['Hall of Fame', 2],
    ['MVP', 6],
    ['All-Star', 18],
    ['Starter', 44],
    ['Reserve', 60],
    ['Replacement', 70],
  ])('%s is %i cards of 200', (name, count) => {
    expect(rarities.filter((rarity) => rarity === name)).toHaveLength(count);
  });

  test('nobody of more value is less rare', () => {
    const ranked = wins.map((value, card) => ({ value, rank: rarityRank(rarities[card]) }));
    ranked.sort((one, other) => one.value - other.value);
    const ranks = ranked.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });

  test('an empty set has no rarities', () => {
    expect(raritiesOf([])).toEqual([]);
  });
});

function rarityRank(name: (typeof RARITY_NAMES)[number] | undefined): number {
  return name === undefined ? -1 : RARITY_NAMES.indexOf(name);
}
