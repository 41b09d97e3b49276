/** What a computer manager calls instead of the roll, in spots that decide it. */
import { describe, expect, test } from 'vitest';
import { AVERAGE_MANAGER } from '../../../../src/engine/manager/decision.ts';
import { callPlay, callPlayOf } from '../../../../src/engine/manager/play-call.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  make,
  rollBatter,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { STAYS, sluggerUp } from '../../../support/manager-spots.ts';

const MANAGERS = { away: AVERAGE_MANAGER, home: AVERAGE_MANAGER };
const SPOT: SituationOptions = { inning: 9, bases: '-2-', outs: 1 };

describe('the manager in the field', () => {
  test('walks a slugger late in a close game when first base is open and a weak man follows', () => {
    const game = sluggerUp(SPOT);
    const call = callPlay(game, MANAGERS);
    expect(call?.choice).toEqual({ kind: 'intentionalWalk' });
    expect(call?.reason).toMatch(/\.$/);
    expect(callPlayOf(game, 'away', AVERAGE_MANAGER)).toBeUndefined();
  });

  test.each<[string, SituationOptions]>([
    ['early in the game', { inning: 5 }],
    ['with nobody out', { outs: 0 }],
    ['with first base taken', { bases: '12-' }],
    ['with nobody on', { bases: '---' }],
    ['far ahead', { homeRuns: 5 }],
    ['far behind', { awayRuns: 5 }],
  ])('pitches to him %s', (_, options) => {
    const game = sluggerUp({ ...SPOT, ...options });
    expect(callPlayOf(game, 'home', AVERAGE_MANAGER)).toBeUndefined();
  });

  test('pitches to a man who is no better than the next', () => {
    const change = (player: PinnedPlayer) => ({
      ...player,
      batting: { ...player.batting, ...STAYS },
    });
    const game = situation({ ...SPOT, batting: 'walk', change });
    expect(callPlay(game, MANAGERS)).toBeUndefined();
  });
});

describe('nothing is called', () => {
  test('when the game is over', () => {
    const game = sluggerUp(SPOT);
    make(game, { kind: 'concede', side: 'away' });
    expect(callPlay(game, MANAGERS)).toBeUndefined();
  });

  test('while a position is open', () => {
    const game = sluggerUp(SPOT);
    game.home.vacancies = 1;
    expect(callPlay(game, MANAGERS)).toBeUndefined();
  });
});

test('a called walk puts the batter on first and leaves the dice alone', () => {
  const game = sluggerUp(SPOT);
  const call = callPlay(game, MANAGERS);
  const row = make(game, call?.choice ?? { kind: 'roll' });
  expect(row).toMatchObject({ intentionalWalk: true, batterFinal: 1, dice: { rolls: [] } });
  expect(rollBatter(game).strikeout).toBe(true);
});
