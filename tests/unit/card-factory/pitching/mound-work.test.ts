/** How pitching lines divide into starts and relief. */
import { expect, test } from 'vitest';
import {
  reliefBattersOf,
  startShareOf,
  startShareOfLeague,
} from '../../../../src/card-factory/pitching/mound-work.ts';
import { pitchingCounts } from '../support/player.ts';

test.each([
  ['only started', { games: 30, gamesStarted: 30, battersFaced: 750 }, 0],
  ['never started', { games: 60, gamesStarted: 0, battersFaced: 250 }, 250],
  ['did both', { games: 30, gamesStarted: 20, battersFaced: 600 }, 100],
  ['relieved but once or twice', { games: 55, gamesStarted: 2, battersFaced: 290 }, 265],
])('a man who %s', (_, line, inRelief) => {
  const pitching = pitchingCounts(line);
  expect(reliefBattersOf(pitching)).toBeCloseTo(inRelief, 9);
  expect(startShareOf(pitching)).toBeCloseTo(1 - inRelief / line.battersFaced, 9);
});

test('a league is the sum of its lines; nobody who pitched is a starter', () => {
  const lines = [
    pitchingCounts({ games: 30, gamesStarted: 30, battersFaced: 600 }),
    pitchingCounts({ games: 60, gamesStarted: 0, battersFaced: 300 }),
  ];
  expect(startShareOfLeague(lines)).toBeCloseTo(2 / 3, 9);
  expect(startShareOfLeague([])).toBe(1);
  expect(startShareOf(pitchingCounts({}))).toBe(0);
});
