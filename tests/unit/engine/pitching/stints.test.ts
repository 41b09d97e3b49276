import { describe, expect, test } from 'vitest';
import { NOBODY } from '../../../../src/engine/game-state.ts';
import { startGame } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import {
  make,
  plain,
  rollPitcher,
  situation,
  situationSetup,
} from '../../../support/engine-games.ts';

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

test('nobody inherits the man at bat, nor is the tying run near for him', () => {
  const game = startGame(situationSetup({ pitching: 'strikeout', change: plain({}) }));
  rollPitcher(game);
  game.home.runs = 3;
  make(game, { kind: 'changePitcher', side: 'home', player: SECOND_RELIEVER });
  expect(boxScoreOf(game).pitching.map(({ inheritedRunners }) => inheritedRunners)).toEqual([
    0, 0, 0,
  ]);
  expect(game.home.stints.at(-1)?.tyingRunNear).toBe(false);
});
