import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { applyChoice, battingSide, isOver, legalChoices } from '../../../src/engine/play.ts';
import { viewOf } from '../../../src/engine/scoring/view.ts';
import {
  basesOf,
  make,
  plain,
  rollBatter,
  rollPitcher,
  situation,
} from '../../support/engine-games.ts';
import { scriptedDice } from '../../support/scripted-dice.ts';

describe('halves and innings', () => {
  test('three outs change sides, and the order goes on where it stopped', () => {
    const game = situation({ batting: 'strikeout' });
    expect(battingSide(game)).toBe('away');
    for (let out = 0; out < 3; out += 1) rollBatter(game);
    expect(battingSide(game)).toBe('home');
    expect(game).toMatchObject({ inning: 1, isBottom: true, outs: 0 });
    for (let out = 0; out < 3; out += 1) rollBatter(game);
    expect(game).toMatchObject({ inning: 2, isBottom: false });
    expect(rollBatter(game)).toMatchObject({ battingOrder: 4, isNewInning: true, outsBefore: 0 });
    expect(rollBatter(game)).toMatchObject({ battingOrder: 5, isNewInning: false, outsBefore: 1 });
  });

  test('the bases are empty in the next half', () => {
    const game = situation({ batting: 'strikeout', bases: '123', outs: 2 });
    expect(rollBatter(game).leftOnBase).toBe(3);
    expect(basesOf(game)).toBe('---');
  });

  test('the ninth man in the order is followed by the first', () => {
    const game = situation({ batting: 'walk' });
    game.batting.nextSlot = 8;
    rollBatter(game);
    expect(game.batting.nextSlot).toBe(0);
  });
});

describe('the end of the game', () => {
  test('the home club does not bat in the last half when it is ahead', () => {
    const game = situation({ batting: 'strikeout', inning: 9, outs: 2, awayRuns: 2, homeRuns: 3 });
    expect(rollBatter(game)).toMatchObject({ isLast: true });
    expect(game).toMatchObject({ isOver: true, isBottom: false });
    expect(viewOf(game).home.innings.at(-1)).toBeNull();
    expect(viewOf(game).outcome).toBe('Owls win 3-2');
  });

  test('it bats when it is behind or level', () => {
    for (const homeRuns of [1, 2]) {
      const game = situation({ batting: 'strikeout', inning: 9, outs: 2, awayRuns: 2, homeRuns });
      rollBatter(game);
      expect(game).toMatchObject({ isOver: false, isBottom: true });
    }
  });

  test('the away club wins when the home club does not catch up', () => {
    const game = situation({
      batting: 'strikeout',
      inning: 9,
      outs: 2,
      isBottom: true,
      awayRuns: 1,
    });
    expect(rollBatter(game).text).toContain('The Herons win, 1-0.');
    expect(isOver(game)).toBe(true);
  });

  test('a level game goes on', () => {
    const game = situation({ batting: 'strikeout', inning: 9, outs: 2, isBottom: true });
    rollBatter(game);
    expect(game).toMatchObject({ isOver: false, inning: 10, isBottom: false });
    expect(basesOf(game)).toBe('---');
  });

  test('a game of three innings ends after three', () => {
    const game = situation({ batting: 'strikeout', innings: 3, inning: 3, outs: 2, homeRuns: 1 });
    expect(rollBatter(game).isLast).toBe(true);
  });

  test('nothing can be chosen afterwards', () => {
    const game = situation({ batting: 'strikeout', inning: 9, outs: 2, homeRuns: 1 });
    rollBatter(game);
    expect(legalChoices(game)).toEqual([]);
    const refused = applyChoice(game, { kind: 'roll' }, scriptedDice());
    expect(refused).toEqual({
      ok: false,
      error: { rule: 'gameOver', message: 'The game is over.' },
    });
  });
});

describe('the runner of extra innings', () => {
  const tenth = () => {
    const game = situation({
      batting: 'strikeout',
      inning: 9,
      outs: 2,
      isBottom: true,
      automaticRunner: true,
      change: plain({}),
    });
    game.away.nextSlot = 3;
    rollBatter(game);
    return game;
  };

  test('is the man before the leadoff man, on second base', () => {
    const game = tenth();
    expect(basesOf(game)).toBe('-2-');
    expect(game.runner[2]).toBe(game.away.order[2]);
  });

  test('does not stand there before extra innings', () => {
    const game = situation({ batting: 'strikeout', outs: 2, automaticRunner: true, inning: 5 });
    rollBatter(game);
    expect(basesOf(game)).toBe('---');
  });

  test('scores an unearned run', () => {
    const game = situation({
      batting: 'homeRun',
      pitching: 'strikeout',
      inning: 9,
      outs: 2,
      isBottom: true,
      automaticRunner: true,
      change: plain({}),
    });
    rollPitcher(game);
    expect(rollBatter(game, 9)).toMatchObject({ runs: 2, earnedRuns: 1, runsBattedIn: 2 });
  });

  test('extra innings are named in the outcome', () => {
    const game = tenth();
    for (let out = 0; out < 3; out += 1) rollBatter(game);
    game.home.runs = 0;
    game.away.runs = 2;
    for (let out = 0; out < 3; out += 1) rollBatter(game);
    expect(viewOf(game).outcome).toBe('Herons win 2-0 in 10 innings');
  });
});

describe('a walk-off', () => {
  const ninth = { inning: 9, isBottom: true, awayRuns: 2 } as const;

  test.each([
    // Situation, hit on the card, score before, runs that count, bases of the hit.
    ['--3', 'doubleThree', 2, 1, 1],
    ['-2-', 'triple', 2, 1, 2],
    ['1--', 'doubleThree', 2, 1, 2],
    ['123', 'triple', 2, 1, 1],
    ['123', 'triple', 1, 2, 2],
    ['123', 'doubleThree', 0, 3, 2],
    ['123', 'singleTwo', 1, 2, 1],
  ] as const)(
    'with %s a %s at %i-2 brings %i and counts %i bases',
    (bases, batting, homeRuns, runs, hit) => {
      const game = situation({ ...ninth, homeRuns, bases, batting });
      const facts = rollBatter(game, 10);
      expect(facts).toMatchObject({
        runs,
        batterFinal: hit,
        isLast: true,
        isGoAhead: true,
        hit: true,
      });
      expect(facts).toMatchObject({ double: hit === 2, triple: false, runsBattedIn: runs });
      expect(game).toMatchObject({ isOver: true });
      expect(game.home.runs).toBe(3);
      expect(facts.text).toContain('The Owls win it, 3-2.');
    },
  );

  test('a home run counts for everybody', () => {
    const game = situation({ ...ninth, homeRuns: 1, bases: '123', batting: 'homeRun' });
    expect(rollBatter(game, 10)).toMatchObject({ runs: 4, homeRun: true, isLast: true });
    expect(game.home.runs).toBe(5);
  });

  test('a walk with the bases full, a fly and a wild pitch win as well', () => {
    const walk = situation({ ...ninth, homeRuns: 2, bases: '123', batting: 'walk' });
    expect(rollBatter(walk)).toMatchObject({ runs: 1, isLast: true, leftOnBase: 3 });
    const fly = situation({ ...ninth, homeRuns: 2, bases: '--3', batting: 'deepFlyA' });
    expect(rollBatter(fly, 10)).toMatchObject({ runs: 1, sacrificeFly: true, isLast: true });
    const pitch = situation({ ...ninth, homeRuns: 2, bases: '-23' });
    const wild = make(pitch, { kind: 'roll' }, scriptedDice(1, 1));
    expect(wild).toMatchObject({ wildPitch: true, runs: 1, isLast: true, leftOnBase: 1 });
  });

  test('on an error only the winning run counts', () => {
    const game = situation({
      ...ninth,
      homeRuns: 2,
      bases: '123',
      pitching: 'checkShortstop',
      change: plain({ error: 88 }),
    });
    const facts = rollPitcher(game, 15, 3, 4, 3);
    expect(facts).toMatchObject({ reachedOnError: true, runs: 1, isLast: true });
  });

  test('there is none while the run only ties', () => {
    const game = situation({ ...ninth, homeRuns: 1, bases: '--3', batting: 'triple' });
    expect(rollBatter(game, 10)).toMatchObject({ runs: 1, isLast: false, isGoAhead: false });
  });

  test('before the last inning runs count as they come', () => {
    const game = situation({
      inning: 8,
      isBottom: true,
      awayRuns: 2,
      homeRuns: 2,
      bases: '123',
      batting: 'triple',
    });
    expect(rollBatter(game, 10)).toMatchObject({ runs: 3, isLast: false });
  });
});

describe('a concession', () => {
  test('ends the game for the other club, whatever the score', () => {
    const game = situation({ awayRuns: 5, homeRuns: 1 });
    const facts = make(game, { kind: 'concede', side: 'away' });
    expect(facts).toMatchObject({ kind: 'concession', isLast: true, outs: 0, result: null });
    expect(facts.text).toBe('The Herons concede the game.');
    expect(viewOf(game).outcome).toBe('Owls win by concession at 1-5');
    expect(game.playNumber).toBe(1);
  });

  test('of the home club makes the away club the winner', () => {
    const game = situation();
    make(game, { kind: 'concede', side: 'home' }, seededDice(1));
    expect(viewOf(game).outcome).toBe('Herons win by concession at 0-0');
  });
});

describe('go-ahead and tied', () => {
  test.each([
    [0, 0, true, true],
    [1, 0, false, true],
    [2, 0, false, false],
    [0, 1, false, false],
  ])(
    'a two-run homer at home %i, away %i: level before %s, takes the lead %s',
    (homeRuns, awayRuns, isTied, isGoAhead) => {
      const game = situation({ homeRuns, awayRuns, bases: '1--', batting: 'homeRun' });
      expect(rollBatter(game, 10)).toMatchObject({ isTied, isGoAhead });
    },
  );
});
