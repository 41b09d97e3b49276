import { describe, expect, test } from 'vitest';
import { NOBODY } from '../../../../src/engine/game-state.ts';
import { make, plain, rollPitcher, situation } from '../../../support/engine-games.ts';

const SECOND_RELIEVER = 19;

describe('the runner of extra innings is charged to whoever throws the first pitch of the half', () => {
  const begin = () => {
    const game = situation({
      ...{ automaticRunner: true, innings: 1, designatedHitter: false },
      ...{ pitching: 'strikeout', change: plain({}) },
    });
    for (let outs = 0; outs < 6; outs += 1) rollPitcher(game);
    return game;
  };

  test('the man on the mound, if nobody comes in', () => {
    const game = begin();
    expect([game.inning, game.isBottom, game.runner[2]]).toEqual([2, false, 2]);
    expect(game.runnerPitcher[2]).toBe(game.home.fielders[1]);
  });

  test('a man who comes in before it, also where the mound was open', () => {
    const game = begin();
    make(game, { kind: 'changePitcher', side: 'home', player: SECOND_RELIEVER });
    expect(game.runnerPitcher[2]).toBe(SECOND_RELIEVER);
    expect(game.runnerPitcher[1]).toBe(NOBODY);
  });

  test('a man who comes in later does not take the runner over', () => {
    const game = begin();
    const starter = game.home.fielders[1];
    rollPitcher(game);
    make(game, { kind: 'changePitcher', side: 'home', player: SECOND_RELIEVER });
    expect(game.runnerPitcher[2]).toBe(starter);
  });
});
