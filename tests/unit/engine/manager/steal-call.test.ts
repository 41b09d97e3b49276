import { describe, expect, test } from 'vitest';
import {
  PICK_OFF_ADDED,
  RUNS_FROM,
  STEAL_ADDED,
  THROWS_FROM,
} from '../../../../src/engine/baserunning/running.data.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { AVERAGE_MANAGER } from '../../../../src/engine/manager/decision.ts';
import { callPlay } from '../../../../src/engine/manager/play-call.ts';
import { pickOffCall, stealCall } from '../../../../src/engine/manager/steal-call.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { type BaseState, make, makeWhole, situation } from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

/** The number on a man's card with which he is sent from a base, and the jump of one thrown after. */
const enough = (from: 1 | 2 | 3) => RUNS_FROM[from] - STEAL_ADDED[from];
const SHY = THROWS_FROM - PICK_OFF_ADDED[1];

interface Ratings {
  readonly high?: number;
  readonly jump?: number;
  readonly hold?: number;
}
const rated = (ratings: Ratings) => (player: PinnedPlayer) => ({
  ...player,
  positions: player.positions.map((one) => ({ ...one, arm: 0 })),
  batting: {
    ...player.batting,
    ...{ stealHigh: ratings.high ?? 16, stealLow: 10, stealJump: ratings.jump ?? 12 },
    stealAuto: false,
  },
  pitching: player.pitching && { ...player.pitching, hold: ratings.hold ?? 0 },
});
const begin = (bases: BaseState, ratings: Ratings = {}, outs = 0) =>
  situation({ bases, outs, change: rated(ratings) });
const MANAGERS = { away: AVERAGE_MANAGER, home: AVERAGE_MANAGER };

describe('the computer’s manager at bat', () => {
  test.each([
    ['second', '1--', {}, 0, [1]],
    ['second, the man on third stays', '1-3', {}, 0, [1]],
    ['second at the number from which he runs', '1--', { high: enough(1) }, 0, [1]],
    ['nothing below', '1--', { high: enough(1) - 1 }, 0, undefined],
    ['nothing with a man who gets no jump', '1--', { jump: 0 }, 0, undefined],
    ['third', '-2-', {}, 1, [2]],
    ['third at the number from which he runs', '-2-', { high: enough(2) }, 1, [2]],
    ['nothing below', '-2-', { high: enough(2) - 1 }, 1, undefined],
    ['third and second at once', '12-', {}, 1, [1, 2]],
    ['home with two out', '--3', {}, 2, [3]],
    ['home with two out and others on', '123', {}, 2, [3]],
    ['nothing of home before', '--3', {}, 1, undefined],
    ['nothing of home below its number', '--3', { high: enough(3) - 1 }, 2, undefined],
    ['nothing when the next base is taken', '-23', {}, 1, undefined],
    ['nothing with nobody on', '---', {}, 0, undefined],
  ] as const)('steals %s (%s, %j, %i out)', (_what, bases, ratings, outs, from) => {
    const game = begin(bases, ratings, outs);
    const call = stealCall(game, AVERAGE_MANAGER);
    expect(call?.choice).toEqual(from && { kind: 'steal', bases: [...from] });
    if (call !== undefined) expect(checkChoice(game, call.choice)).toBeUndefined();
  });

  test('holds a man who gets no jump, and asks no more of him for this batter', () => {
    const game = begin('1--');
    const call = callPlay(game, MANAGERS);
    expect(call?.choice).toEqual({ kind: 'pickOff', base: 1 });
    make(game, { kind: 'pickOff', base: 1 }, scriptedDice(10));
    const steal = callPlay(game, MANAGERS)?.choice ?? { kind: 'roll' };
    expect(steal).toEqual({ kind: 'steal', bases: [1] });
    const rows = makeWhole(game, steal, scriptedDice(20, 6, 6));
    expect(rows.at(-1)?.choice).toEqual({ kind: 'decide', side: 'away', option: 'hold' });
    expect(callPlay(game, MANAGERS)).toBeUndefined();
  });

  test('does not know of a pitch-out', () => {
    const game = begin('1--', { high: enough(1) });
    game.alignment.pitchOut = true;
    expect(stealCall(game, AVERAGE_MANAGER)?.choice).toEqual({ kind: 'steal', bases: [1] });
  });
});

describe('the computer’s manager in the field', () => {
  test.each([
    ['a base stealer', '1--', { jump: SHY }, true],
    ['not one within shorter reach', '1--', { jump: SHY - 1 }, false],
    ['one whom a good pitcher holds', '1--', { jump: SHY - 1, hold: -1 }, true],
    ['nobody on second', '-2-', { jump: 30 }, false],
    ['nobody with second taken', '12-', { jump: 30 }, false],
  ] as const)('has a throw made at %s', (_who, bases, ratings, isMade) => {
    expect(pickOffCall(begin(bases, ratings), AVERAGE_MANAGER) !== undefined).toBe(isMade);
  });
});
