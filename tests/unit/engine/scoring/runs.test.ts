import { describe, expect, test } from 'vitest';
import { ADVANCE } from '../../../../src/engine/baserunning/safe-numbers.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  basesOf,
  make,
  plain,
  rollBatter,
  rollPitcher,
  runsFrom,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

const ERROR = [3, 4, 3] as const;
const clumsy = plain({ error: 88 });

/** The runs and earned runs charged to each pitcher of the home club, by appearance. */
function charged(game: EngineGame): string[] {
  return boxScoreOf(game)
    .pitching.filter(({ side }) => side === 'home')
    .map(({ runs, earnedRuns }) => `${runs}/${earnedRuns}`);
}

/** The home club's pitchers that are not in the game yet. */
const relievers = [15, 16, 17, 18, 19] as const;
function bringIn(game: EngineGame, which: number): void {
  make(game, { kind: 'changePitcher', side: 'home', player: relievers[which] ?? 15 });
}

/** Cards on which a roll of the batter's card is one result and of the pitcher's another. */
function cards(batting: string, pitching: string, options: SituationOptions = {}): EngineGame {
  return situation({ change: clumsy, ...options, batting, pitching });
}

describe('earned runs', () => {
  test('a runner who came on by an error scores unearned', () => {
    const game = cards('homeRun', 'checkShortstop');
    rollPitcher(game, 15, ...ERROR);
    expect(basesOf(game)).toBe('1--');
    expect(rollBatter(game, 9)).toMatchObject({ runs: 2, earnedRuns: 1, runsBattedIn: 2 });
    expect(charged(game)).toEqual(['2/1']);
  });

  test('after what would have been the third out nothing is earned', () => {
    const game = cards('homeRun', 'checkShortstop', { outs: 2 });
    rollPitcher(game, 15, ...ERROR);
    rollBatter(game, 9);
    expect(rollBatter(game, 9)).toMatchObject({ runs: 1, earnedRuns: 0 });
    expect(charged(game)).toEqual(['3/0']);
  });

  test('a relief pitcher does not profit from errors before him', () => {
    const game = cards('homeRun', 'checkShortstop', { outs: 2 });
    rollPitcher(game, 15, ...ERROR);
    bringIn(game, 0);
    // The man on first is his predecessor's and unearned; the batter is his own and earned.
    expect(rollBatter(game, 9)).toMatchObject({ runs: 2, earnedRuns: 1 });
    expect(charged(game)).toEqual(['1/0', '1/1']);
  });

  test('a base taken on an error makes a run unearned that would not have scored without it', () => {
    const game = cards('singleOne', 'checkShortstop');
    // A single with an error: the batter stands on second and would stand on first.
    rollPitcher(game, 1, ...ERROR);
    expect(basesOf(game)).toBe('-2-');
    expect(rollBatter(game, 9).runs).toBe(0);
    expect(rollBatter(game, 9)).toMatchObject({ runs: 1, earnedRuns: 0, runsBattedIn: 1 });
  });

  test('a home run brings him in earned all the same', () => {
    const game = cards('homeRun', 'checkShortstop');
    rollPitcher(game, 1, ...ERROR);
    expect(rollBatter(game, 9)).toMatchObject({ runs: 2, earnedRuns: 2 });
  });

  test('a base taken on a passed ball counts as an error’s, on a wild pitch as earned', () => {
    const change = (player: PinnedPlayer) => ({
      ...player,
      positions: player.positions.map((one) => ({ ...one, passedBall: 20 })),
      pitching: player.pitching === null ? null : { ...player.pitching, wildPitch: 20 },
    });
    for (const [pitch, earned] of [
      [1, 1],
      [2, 0],
    ] as const) {
      const game = situation({ batting: 'singleOne', bases: '-2-', change });
      make(game, { kind: 'roll' }, scriptedDice(pitch, 5));
      expect(basesOf(game)).toBe('--3');
      expect(rollBatter(game, 9)).toMatchObject({ runs: 1, earnedRuns: earned });
    }
  });

  test('who takes an unearned runner’s place by a force is unearned himself', () => {
    const game = cards('homeRun', 'checkShortstop');
    rollPitcher(game, 15, ...ERROR);
    const force = situationCards(game, 'groundballB.SS');
    rollBatter(force);
    expect(basesOf(game)).toBe('1--');
    situationCards(game, 'homeRun');
    expect(rollBatter(game, 9)).toMatchObject({ runs: 2, earnedRuns: 1 });
  });
});

/** Gives every batter of the club at bat this result from now on. */
function situationCards(game: EngineGame, batting: string): EngineGame {
  const next = situation({ batting, change: clumsy });
  for (const team of [game.away, game.home]) {
    team.team = next[team.side].team;
  }
  return game;
}

describe('inherited runners', () => {
  test('are charged to the pitcher who put them on', () => {
    const game = cards('homeRun', 'walk');
    rollPitcher(game);
    rollPitcher(game);
    bringIn(game, 0);
    rollPitcher(game);
    rollBatter(game, 9);
    expect(charged(game)).toEqual(['2/2', '2/2']);
  });

  test('a man who replaces one of them by a force is charged as he was', () => {
    const game = cards('groundballB.SS', 'walk');
    rollPitcher(game);
    bringIn(game, 0);
    rollBatter(game);
    situationCards(game, 'homeRun');
    rollBatter(game, 9);
    expect(charged(game)).toEqual(['1/1', '1/1']);
  });
});

describe('runs batted in', () => {
  test.each([
    ['singleOne', '--3', 1],
    ['groundballC.SS', '--3', 1],
    ['groundballA.SS', '1-3', 0],
    ['walk', '123', 1],
    ['hitByPitch', '123', 1],
    ['homeRun', '123', 4],
    ['groundballB.SS', '123', 1],
  ] as const)('%s with %s drives in %i', (batting, bases, expected) => {
    const facts = rollBatter(situation({ batting, bases, change: plain({ speed: 8 }) }), 1);
    expect(facts.runsBattedIn).toBe(expected);
    expect(facts.runs).toBeGreaterThanOrEqual(expected);
  });
});

describe('putouts and assists', () => {
  const fielding = (game: EngineGame) =>
    boxScoreOf(game)
      .fielding.filter(({ side }) => side === 'home')
      .filter(({ putouts, assists }) => putouts + assists > 0)
      .map(
        ({ position, putouts, assists, doublePlays }) =>
          `${position} ${putouts}-${assists}-${doublePlays}`,
      )
      .sort();

  test.each([
    ['groundballA.SS', '1--', 1, ['1B 1-0-1', '2B 1-1-1', 'SS 0-1-1']],
    ['groundballC.3B', '---', 1, ['1B 1-0-0', '3B 0-1-0']],
    ['groundballA.1B', '---', 1, ['1B 1-0-0']],
    ['groundballC.1B', '---', 1, ['1B 0-1-0', 'P 1-0-0']],
    ['groundballB.2B', '1--', 1, ['2B 0-1-0', 'SS 1-0-0']],
    ['groundballB.P', '123', 1, ['C 1-0-0', 'P 0-1-0']],
    ['strikeout', '---', 1, ['C 1-0-0']],
    ['flyBLeft', '---', 1, ['LF 1-0-0']],
    ['lineout.SS', '-2-', 1, ['SS 2-0-1']],
    ['lineout.3B', '1--', 1, ['1B 1-0-1', '3B 1-1-1']],
    ['lineout.1B', '-2-', 1, ['1B 1-1-1', 'SS 1-0-1']],
  ] as const)('%s with %s', (batting, bases, face, expected) => {
    const game = situation({ batting, bases, change: plain({}) });
    rollBatter(game, face);
    expect(fielding(game)).toEqual([...expected].sort());
  });

  test('a runner thrown out at the plate: the outfielder assists the catcher', () => {
    const game = situation({ batting: 'singleCenter', bases: '-2-', change: plain({ speed: 13 }) });
    rollBatter(game, 20);
    expect(fielding(game)).toEqual(['C 1-0-0', 'CF 0-1-0']);
  });

  test.each([
    ['doublePull.LF', ['C 1-0-0', 'LF 0-1-0', 'SS 0-1-0']],
    ['doublePull.CF', ['C 1-0-0', 'CF 0-1-0', 'SS 0-1-0']],
    ['doublePull.RF', ['2B 0-1-0', 'C 1-0-0', 'RF 0-1-0']],
  ] as const)('a throw home on %s is relayed: two assists', (batting, expected) => {
    const { change } = runsFrom(ADVANCE.firstToHome, 0);
    const game = situation({ batting, bases: '1--', change });
    const { text } = rollBatter(game, 20);
    expect(fielding(game)).toEqual(expected);
    expect(text).toMatch(
      /is thrown out at the plate, (left|center|right) to (short|second) to catcher/,
    );
  });

  test('everybody in the field gets the outs, before and after a change', () => {
    const game = situation({ batting: 'strikeout' });
    rollBatter(game);
    rollBatter(game);
    make(game, { kind: 'changeFielder', side: 'home', slot: 8, player: 9, position: 'C' });
    rollBatter(game);
    const catchers = boxScoreOf(game).fielding.filter(({ position }) => position === 'C');
    expect(catchers.map(({ outs, putouts }) => [outs, putouts])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    const shortstop = boxScoreOf(game).fielding.find(({ position }) => position === 'SS');
    expect(shortstop?.outs).toBe(3);
  });
});
