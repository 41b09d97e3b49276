/** A game that is scored by hand: the same legality and the same books as a game that is rolled. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { applyChoice, legalChoices } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import type { Choice, LoggedPlay } from '../../../../src/models/choice.ts';
import { loggedPlaySchema } from '../../../../src/models/choice.ts';
import {
  BASE_STATES,
  type BaseState,
  basesOf,
  finals,
  make,
  situation,
} from '../../../support/engine-games.ts';

function byHand(bases: BaseState, outs = 0): EngineGame {
  const game = situation({ bases, outs });
  game.rules = { ...game.rules, isScoredByHand: true };
  return game;
}

type Moves = readonly [batter: number | null, ...runners: (number | null)[]];
function log(
  result: LoggedPlay['result'],
  [batter, first = null, second = null, third = null]: Moves,
  more: Partial<LoggedPlay> = {},
): Choice {
  const play = { result, fielder: null, batter, error: null, isBunt: false, ...more };
  return { kind: 'log', ...play, runners: [first, second, third] };
}

function refusalOf(game: EngineGame, choice: Choice): string {
  const before = game.playNumber;
  const refused = applyChoice(game, choice, seededDice('nothing is rolled'));
  expect(game.playNumber).toBe(before);
  return refused.ok ? 'accepted' : refused.error.message;
}

describe('a logged play', () => {
  const CF = { fielder: 'CF' } as const;
  const SS = { fielder: 'SS' } as const;
  test.each([
    [
      'a single with a run',
      '-2-',
      0,
      log('single', [1, null, 4], CF),
      { runs: 1, runsBattedIn: 1 },
    ],
    ['a double', '1--', 0, log('double', [2, 3], CF), { double: true, atBat: true }],
    ['a triple', '---', 0, log('triple', [3], CF), { triple: true }],
    ['a grand slam', '123', 0, log('homeRun', [4, 4, 4, 4], CF), { runs: 4, homeRun: true }],
    ['a walk', '1--', 0, log('walk', [1, 2]), { walk: true, atBat: false }],
    ['a strikeout', '---', 0, log('strikeout', [0]), { strikeout: true, outs: 1 }],
    ['a third strike dropped', '---', 0, log('strikeout', [1]), { strikeout: true, outs: 0 }],
    [
      'a man caught on strike three',
      '1--',
      0,
      log('strikeout', [0, 0]),
      { strikeout: true, outs: 2, caughtStealing: 1 },
    ],
    [
      'a double play on the ground',
      '1--',
      0,
      log('groundedIntoDoublePlay', [0, 0], SS),
      { outs: 2, groundedIntoDoublePlay: true },
    ],
    ['a force', '1--', 1, log('forceOut', [1, 0], SS), { outs: 1, fielderChoice: true }],
    [
      'a sacrifice fly',
      '--3',
      1,
      log('flyOut', [0, null, null, 4], { fielder: 'CF' }),
      { sacrificeFly: true, runs: 1 },
    ],
    [
      'a sacrifice bunt',
      '1--',
      0,
      log('sacrificeBunt', [0, 2], { fielder: 'P', isBunt: true }),
      { sacrificeHit: true, atBat: false, outs: 1 },
    ],
    [
      'an error',
      '---',
      0,
      log('reachedOnError', [1], { ...SS, error: 'SS' }),
      { reachedOnError: true, errors: 1, atBat: true },
    ],
    ['a triple play', '12-', 0, log('triplePlay', [0, 0, 0], SS), { outs: 3 }],
    [
      'a wild pitch',
      '--3',
      0,
      log('wildPitch', [null, null, null, 4]),
      { wildPitch: true, runs: 1 },
    ],
    ['a balk', '1--', 0, log('balk', [null, 2]), { balk: true, plateAppearance: false }],
    ['a stolen base', '1--', 0, log('stolenBase', [null, 2]), { stolenBases: 1, outs: 0 }],
    ['a man caught', '1--', 0, log('caughtStealing', [null, 0]), { caughtStealing: 1, outs: 1 }],
    ['a man picked off', '1--', 0, log('pickOff', [null, 0]), { pickOffs: 1, outs: 1 }],
  ] as const)('%s is on the books', (_name, bases, outs, choice, expected) => {
    const facts = make(byHand(bases, outs), choice);
    expect(facts).toMatchObject(expected);
    expect(facts.dice).toEqual({ column: null, row: null, split: null, rolls: [] });
    expect(facts.text).toMatch(/\.$/);
  });

  test('puts everybody where it says', () => {
    const game = byHand('12-');
    expect(finals(make(game, log('single', [1, 3, 4], CF)))).toBe('1 3 4 -');
    expect(basesOf(game)).toBe('1-3');
  });

  test('credits the putouts and assists of a double play', () => {
    const game = byHand('1--');
    make(game, log('groundedIntoDoublePlay', [0, 0], SS));
    const lines = boxScoreOf(game)
      .fielding.filter(({ putouts, assists }) => putouts + assists > 0)
      .map(({ position, putouts, assists }) => `${position} ${putouts}-${assists}`);
    expect(lines.toSorted()).toEqual(['1B 1-0', '2B 1-1', 'SS 0-1']);
  });

  test('makes the run of a man who came on by an error unearned', () => {
    const game = byHand('---');
    make(game, log('reachedOnError', [1], { ...SS, error: 'SS' }));
    expect(make(game, log('homeRun', [4, 4], CF))).toMatchObject({ runs: 2, earnedRuns: 1 });
  });
});

describe('a play is not logged', () => {
  const SS = { fielder: 'SS' } as const;
  test.each([
    ['where nobody fielded the ball', '---', 0, log('groundOut', [0]), /who fielded/],
    ['with a fielder of a walk', '---', 0, log('walk', [1], SS), /No ball was hit/],
    ['as a bunted walk', '---', 0, log('walk', [1], { isBunt: true }), /can be a bunt/],
    ['as a sacrifice without a bunt', '1--', 0, log('sacrificeBunt', [0, 2], SS), /is a bunt/],
    ['as an error of nobody', '---', 0, log('reachedOnError', [1], SS), /who made the error/],
    ['without an end for the batter', '---', 0, log('single', [null], SS), /where the batter came/],
    ['with a batter who left on a balk', '1--', 0, log('balk', [1, 2]), /still at bat/],
    ['with a batter short of his double', '---', 0, log('double', [1], SS), /did not reach/],
    ['with a batter safe on a fly', '---', 0, log('flyOut', [1], SS), /batter is out/],
    ['with a batter held on a home run', '---', 0, log('homeRun', [3], SS), /batter is home/],
    ['with a batter out on a choice', '1--', 0, log('fielderChoice', [0, 2], SS), /batter is safe/],
    ['with a runner forgotten', '1--', 0, log('single', [1], SS), /runner from first came/],
    ['with a runner who was not there', '---', 0, log('single', [1, 2], SS), /Nobody was on first/],
    ['with a runner going back', '-2-', 0, log('single', [1, null, 1], SS), /cannot go back/],
    ['with two on one base', '1--', 0, log('single', [1, 1], SS), /cannot share/],
    ['with one passing another', '12-', 0, log('single', [1, 4, 3], SS), /may pass/],
    ['with too many out', '1--', 2, log('groundedIntoDoublePlay', [0, 0], SS), /no place for 2/],
    [
      'as a double play with one out',
      '1--',
      0,
      log('groundedIntoDoublePlay', [0, 2], SS),
      /goes with 2 out/,
    ],
    ['as a single with three out', '12-', 0, log('lineOut', [0, 0, 2], SS), /goes with 1 out/],
    ['as a walk that moves a man too far', '-2-', 0, log('walk', [1, null, 3]), /who are pushed/],
    ['as a steal without a thief', '1--', 0, log('stolenBase', [null, 1]), /has to move up/],
    ['as a force of nobody', '1--', 0, log('forceOut', [1, 2], SS), /goes with 1 out/],
    ['as a force of the batter', '1--', 0, log('forceOut', [0, 2], SS), /on first after that/],
    ['as a force where first was open', '-2-', 0, log('forceOut', [1, null, 0], SS), /not forced/],
    [
      'as a sacrifice with two out',
      '1--',
      2,
      log('sacrificeBunt', [0, 2], { fielder: 'P', isBunt: true }),
      /with two out/,
    ],
    [
      'as a sacrifice that moves nobody',
      '1--',
      0,
      log('sacrificeBunt', [0, 1], { fielder: 'P', isBunt: true }),
      /moves a runner/,
    ],
    [
      "with a run on the batter's out as the third",
      '--3',
      2,
      log('flyOut', [0, null, null, 4], { fielder: 'CF' }),
      /No run counts/,
    ],
    [
      'with a run on a third out by force',
      '1-3',
      2,
      log('forceOut', [1, 0, null, 4], SS),
      /No run counts/,
    ],
    [
      'as strike three dropped with first taken',
      '1--',
      0,
      log('strikeout', [1, 2]),
      /out on strikes/,
    ],
  ] as const)('%s', (_name, bases, outs, choice, message) => {
    expect(refusalOf(byHand(bases, outs), choice)).toMatch(message);
  });

  test('in a game whose dice are rolled here, and nothing is rolled in one that is scored by hand', () => {
    const rolled = situation();
    expect(refusalOf(rolled, log('strikeout', [0]))).toMatch(/dice of this game are rolled here/);
    expect(refusalOf(byHand('---'), { kind: 'roll' })).toMatch(/scored by hand/);
  });
});

describe('the plays that are offered', () => {
  test.each(BASE_STATES)('with %s can all be logged, and end legally', (bases) => {
    for (const outs of [0, 1, 2]) {
      const options = legalChoices(byHand(bases, outs)).filter(
        ({ choice }) => choice.kind === 'log',
      );
      expect(options.length).toBeGreaterThan(8);
      for (const { choice } of options) {
        const game = byHand(bases, outs);
        const facts = make(game, choice);
        expect(facts.outs + game.outs).toBeGreaterThanOrEqual(0);
        expect(loggedPlaySchema.safeParse(choice).success).toBe(true);
      }
    }
  });

  test('carry a whole game to its end', () => {
    const game = byHand('---');
    const whims = seededDice('a scorekeeper');
    for (let plays = 0; plays < 2_000 && !game.isOver; plays += 1) {
      const options = legalChoices(game).filter(({ choice }) => choice.kind === 'log');
      const picked = options[whims.roll(options.length) - 1];
      if (picked !== undefined) make(game, picked.choice);
    }
    expect(game.isOver).toBe(true);
    expect(legalChoices(game)).toEqual([]);
  });
});
