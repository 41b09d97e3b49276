/** How much of a game is left for a club: turns at bat by place in the order, and innings in the field. */
import { describe, expect, test } from 'vitest';
import {
  inningsToField,
  turnsToCome,
  worthOfRuns,
} from '../../../../src/engine/manager/rest-of-game.ts';
import { type SituationOptions, situation } from '../../../support/engine-games.ts';

/** The outs that a club has still to make at bat: what the turns of all its places come to. */
function outsOf(game: ReturnType<typeof situation>, side: 'away' | 'home'): number {
  const places = Array.from({ length: 9 }, (_, slot) => turnsToCome(game, game[side], slot));
  return places.reduce((sum, turns) => sum + turns, 0) * 0.7;
}

describe('outs to make at bat', () => {
  test.each<[string, SituationOptions, 'away' | 'home', number]>([
    ['the visitors at bat with one out in the 9th', { inning: 9, outs: 1, homeRuns: 1 }, 'away', 2],
    ['the visitors at bat in the 7th', { inning: 7, homeRuns: 1 }, 'away', 9],
    ['the home club before it bats in the 7th, behind', { inning: 7, awayRuns: 1 }, 'home', 9],
    ['the same, ahead, without the last half', { inning: 7, homeRuns: 1 }, 'home', 6],
    ['the visitors in the field of the 8th', { inning: 8, isBottom: true, awayRuns: 1 }, 'away', 3],
    ['the home club at bat in the 8th', { inning: 8, isBottom: true, awayRuns: 1 }, 'home', 6],
    ['a level 9th, with half of another inning', { inning: 9 }, 'away', 5],
    ['a lead in the field of the last half', { inning: 9, isBottom: true, awayRuns: 1 }, 'away', 0],
    ['an 11th inning', { inning: 11, outs: 2 }, 'away', 3],
  ])('%s', (_, options, side, outs) => {
    expect(outsOf(situation(options), side)).toBeCloseTo(outs, 6);
  });
});

test('the man at bat has his turn for certain, and the one before him the fewest to come', () => {
  const game = situation({ inning: 9, outs: 2, homeRuns: 1 });
  game.away.nextSlot = 4;
  expect(turnsToCome(game, game.away, 4)).toBeCloseTo(1, 3);
  // Three men must reach base first.
  expect(turnsToCome(game, game.away, 7)).toBeCloseTo(0.3 ** 3, 4);
  expect(turnsToCome(game, game.away, 3)).toBeCloseTo(0.3 ** 8, 4);
});

describe('innings to field', () => {
  test.each<[string, SituationOptions, 'away' | 'home', number]>([
    ['the visitors at bat in the 8th', { inning: 8, homeRuns: 1 }, 'away', 2],
    ['the home club at bat in the 8th', { inning: 8, isBottom: true, awayRuns: 1 }, 'home', 1],
    ['the home club in the field with two out', { inning: 9, outs: 2, homeRuns: 1 }, 'home', 1 / 3],
    ['a level 9th of the home club at bat', { inning: 9, isBottom: true }, 'home', 0.5],
  ])('%s', (_, options, side, innings) => {
    const game = situation(options);
    expect(inningsToField(game, game[side])).toBeCloseTo(innings, 9);
  });
});

describe('a run', () => {
  test('is worth more late in a level game than in one that is decided', () => {
    const worth = (homeRuns: number) => {
      const game = situation({ inning: 8, homeRuns });
      return worthOfRuns(game, game.away);
    };
    expect(worth(0).scored).toBeGreaterThan(0.1);
    expect(worth(0).allowed).toBeGreaterThan(0.1);
    expect(worth(8).scored).toBeLessThan(0.01);
    expect(worth(8).scored).toBeGreaterThan(0);
  });

  test('of one club is one that the other allows', () => {
    const game = situation({ inning: 8, homeRuns: 2, bases: '1--', outs: 1 });
    const { scored, allowed } = worthOfRuns(game, game.away);
    expect(worthOfRuns(game, game.home)).toEqual({ scored: allowed, allowed: scored });
    // Behind, a run of one's own matters more than one more of the others.
    expect(scored).toBeGreaterThan(allowed);
  });
});
