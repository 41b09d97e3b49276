/** How a computer manager sets the field: the spots of every setting, its reason, and its end. */
import { describe, expect, test } from 'vitest';
import { currentAlignment } from '../../../../src/engine/alignment.ts';
import { clearBase } from '../../../../src/engine/baserunning/bases.ts';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { setFieldForAi } from '../../../../src/engine/manager/choose-for-ai.ts';
import {
  AVERAGE_MANAGER,
  type ManagerDecision,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { simulateGame } from '../../../../src/engine/simulate.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  make,
  rollBatter,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { testSetup } from '../../../support/game-setups.ts';

const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const ROOKIE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'rookie' };

interface Spot extends SituationOptions {
  readonly jump?: number;
  readonly high?: number;
  readonly bunting?: 'A' | 'B' | 'C' | 'D';
}

/** Nobody can run and nobody can bunt unless the spot says so. */
function spot({ jump = 0, high = 10, bunting = 'D', ...options }: Spot): EngineGame {
  const change = (player: PinnedPlayer): PinnedPlayer => ({
    ...player,
    positions: player.positions.map((one) => ({ ...one, arm: 0 })),
    batting: {
      ...{ ...player.batting, bunting, stealAuto: false, stealJump: jump },
      ...{ stealHigh: high, stealLow: 5 },
    },
    pitching: player.pitching && { ...player.pitching, hold: 0 },
  });
  return situation({ designatedHitter: true, change, ...options });
}

/** "in", "corners", "lines", "outfield", "hold", "pitch-out" as the choice has them; "" for none. */
function said(decision: ManagerDecision | undefined): string {
  if (decision === undefined) return '';
  const { choice } = decision;
  if (choice.kind !== 'setDefense') return choice.kind;
  const words = [
    choice.infield === 'normal' ? '' : choice.infield,
    choice.guardLines ? 'lines' : '',
    choice.outfieldIn ? 'outfield' : '',
    choice.holdRunners ? 'hold' : '',
    choice.pitchOut ? 'pitch-out' : '',
  ];
  return words.filter((word) => word !== '').join(', ') || 'usual';
}

/** The decision, which must be legal and the last one before the ball is pitched. */
function decided(game: EngineGame, manager: ManagerTendencies): ManagerDecision | undefined {
  const decision = setFieldForAi(game, manager);
  if (decision === undefined) return undefined;
  expect(checkChoice(game, decision.choice)).toBeUndefined();
  expect(decision.reason).toMatch(/^[A-Z].*\.$/);
  make(game, decision.choice);
  expect(setFieldForAi(game, manager)).toBeUndefined();
  return decision;
}

describe('by the rules of thumb', () => {
  test.each<[string, Spot, string]>([
    ['the run on third, one out', { inning: 8, bases: '--3', outs: 1 }, 'in'],
    ['second and third', { inning: 7, bases: '-23', outs: 0 }, 'in'],
    ['first and third: two outs are in order', { inning: 8, bases: '1-3', outs: 1 }, 'corners'],
    ['bases full, nobody out', { inning: 8, bases: '123', outs: 0 }, 'in'],
    ['bases full, one out: two outs end the half', { inning: 8, bases: '123', outs: 1 }, ''],
    ['two out', { inning: 8, bases: '--3', outs: 2 }, ''],
    ['early', { inning: 6, bases: '--3', outs: 1 }, ''],
    ['a lead of two', { inning: 8, bases: '--3', outs: 1, homeRuns: 2 }, ''],
    ['two behind', { inning: 8, bases: '--3', outs: 1, awayRuns: 2 }, ''],
    ['the run that ends it', { inning: 9, isBottom: true, bases: '1-3', outs: 1 }, 'in, outfield'],
    ['the run that ends it later', { inning: 11, isBottom: true, bases: '123' }, 'in, outfield'],
    [
      'the tying run in the last half',
      { inning: 9, isBottom: true, bases: '--3', awayRuns: 1 },
      'in',
    ],
    ['two out in the last half', { inning: 9, isBottom: true, bases: '--3', outs: 2 }, ''],
    ['a bunter and a man to move up', { inning: 9, bases: '1--', bunting: 'A' }, 'corners'],
    ['a bunter with two out', { inning: 9, bases: '1--', bunting: 'A', outs: 2 }, ''],
    ['a bunter with nobody on', { inning: 9, bases: '---', bunting: 'A' }, ''],
    ['a man who cannot bunt', { inning: 9, bases: '1--', bunting: 'D' }, ''],
    ['a lead of one, the last out', { inning: 9, bases: '---', outs: 2, homeRuns: 1 }, 'lines'],
    ['a lead of one, nobody on', { inning: 9, bases: '---', outs: 1, homeRuns: 1 }, ''],
    ['a lead of one, a man on first', { inning: 9, bases: '1--', outs: 1, homeRuns: 1 }, 'lines'],
    ['a lead of two, a man on first', { inning: 9, bases: '1--', outs: 1, homeRuns: 2 }, 'lines'],
    ['a lead of two, nobody on', { inning: 9, bases: '---', outs: 2, homeRuns: 2 }, ''],
    ['a lead of one, a man on second', { inning: 9, bases: '-2-', outs: 2, homeRuns: 1 }, ''],
    ['a lead of one in the eighth', { inning: 8, bases: '---', outs: 2, homeRuns: 1 }, ''],
    ['a runner late', { inning: 8, bases: '1--', outs: 2, jump: 11, high: 10 }, 'hold'],
    ['a runner of shorter lead', { inning: 8, bases: '1--', outs: 2, jump: 10 }, ''],
    ['a runner early', { inning: 6, bases: '1--', outs: 2, jump: 18 }, ''],
    ['a runner with second taken', { inning: 8, bases: '12-', outs: 2, jump: 18 }, ''],
    [
      'a runner and a lead',
      { inning: 9, bases: '1--', outs: 2, jump: 18, homeRuns: 1 },
      'lines, hold',
    ],
  ])('%s: %j', (_, options, wanted) => {
    expect(said(decided(spot(options), AVERAGE_MANAGER))).toBe(wanted);
  });

  test('the more he likes to hold runners the slower are those whom he holds', () => {
    const from = (hold: number) =>
      Array.from({ length: 36 }, (_, jump) => jump).find((jump) => {
        const game = spot({ inning: 8, bases: '1--', outs: 2, jump });
        return setFieldForAi(game, { ...AVERAGE_MANAGER, hold }) !== undefined;
      }) ?? 36;
    expect([from(10), from(5), from(1)]).toEqual([5, 11, 16]);
  });
});

describe('by the chance to win', () => {
  test.each<[string, Spot, string, RegExp]>([
    [
      'the run that ends it',
      { inning: 9, isBottom: true, bases: '--3', outs: 1, batting: 'groundballA.2B' },
      'in, outfield',
      /^Everybody in wins \d+\.\d % more often/,
    ],
    [
      'the run on third and a man who hits grounders',
      { inning: 8, bases: '--3', outs: 0, batting: 'groundballC.SS' },
      'in',
      /^The infield in wins \d+\.\d % more often/,
    ],
    [
      'a double down the line that ties it',
      { inning: 9, bases: '1--', outs: 2, homeRuns: 1, batting: 'doublePull' },
      'lines',
      /^Guarding the lines wins \d+\.\d % more often/,
    ],
    [
      'a runner who is hardly ever caught',
      { inning: 8, bases: '1--', outs: 2, jump: 20, high: 19, batting: 'walk' },
      'hold',
      /^Holding him wins \d+\.\d % more often/,
    ],
    [
      'a weak man who bunts well',
      {
        ...{ inning: 9, isBottom: true, bases: '-2-', outs: 0, bunting: 'A' },
        ...{ batting: 'strikeout', pitching: 'strikeout' },
      },
      'corners',
      /^The corners in wins \d+\.\d % more often: a bunt is in order\.$/,
    ],
  ])('%s', (_, options, wanted, reason) => {
    const decision = decided(spot(options), ACE);
    expect(said(decision)).toBe(wanted);
    expect(decision?.reason).toMatch(reason);
  });

  test.each<[string, Spot]>([
    [
      'a man who never hits a grounder',
      { bases: '--3', outs: 1, batting: 'popout', pitching: 'popout' },
    ],
    ['two out', { bases: '--3', outs: 2, batting: 'groundballB.SS' }],
    ['four runs ahead', { bases: '--3', outs: 1, batting: 'groundballB.SS', homeRuns: 4 }],
    ['nobody on', { bases: '---', outs: 0, batting: 'groundballB.SS' }],
    ['a runner whom everybody throws out', { bases: '1--', outs: 2, jump: 30, high: 2 }],
    ['a man who would rather swing', { bases: '-2-', bunting: 'A', batting: 'doubleTwo' }],
  ])('leaves it as usual against %s', (_, options) => {
    expect(setFieldForAi(spot({ inning: 8, ...options }), ACE)).toBeUndefined();
  });

  test('a runner is held beside what is done against the batter', () => {
    const options: Spot = { inning: 9, bases: '1--', outs: 2, homeRuns: 1, batting: 'doublePull' };
    const held = { ...ACE, hold: 10 };
    const game = spot({ ...options, jump: 30, high: 19 });
    expect(said(decided(game, held))).toMatch(/^(lines, )?hold/);
  });
});

describe('a pitch-out', () => {
  /** In how many of these spots it is called, and how the rows of both kinds read. */
  function called(manager: ManagerTendencies) {
    const texts = new Set<string>();
    let count = 0;
    for (let plays = 0; plays < 60; plays += 1) {
      const game = spot({ inning: 8, bases: '1--', outs: 2, jump: 18, high: 16 });
      game.playsInHalf = plays;
      const decision = setFieldForAi(game, manager);
      if (said(decision) === 'hold, pitch-out') count += 1;
      else expect(said(decision)).toBe('hold');
      const row = make(game, decision?.choice ?? { kind: 'roll' });
      texts.add(`${row.text} ${decision?.reason}`);
    }
    return { count, texts };
  }

  test('is called now and then, and reads like the order to hold the runner', () => {
    const { count, texts } = called(AVERAGE_MANAGER);
    expect(count).toBe(10);
    expect(texts.size).toBe(1);
  });
  test('is called more often by a man who likes to hold and to throw', () => {
    expect(called({ ...AVERAGE_MANAGER, hold: 10, catcherThrow: 10 }).count).toBe(30);
    expect(called({ ...AVERAGE_MANAGER, hold: 3, catcherThrow: 1 }).count).toBeLessThan(10);
  });
  test.each<[string, Spot]>([
    ['a man who seldom gets a jump', { jump: 11, high: 16 }],
    ['a man whom the catcher throws out', { jump: 18, high: 12 }],
  ])('is not called against %s', (_, options) => {
    for (let plays = 0; plays < 12; plays += 1) {
      const game = spot({ inning: 8, bases: '1--', outs: 2, ...options });
      game.playsInHalf = plays;
      expect(said(setFieldForAi(game, AVERAGE_MANAGER))).toBe('hold');
    }
  });
  test('is not called once a runner was held without a jump', () => {
    const game = spot({ inning: 8, bases: '1--', outs: 2, jump: 18, high: 16 });
    game.turn.isRunnerHeld = true;
    for (game.playsInHalf = 0; game.playsInHalf < 12; game.playsInHalf += 1) {
      expect(said(setFieldForAi(game, AVERAGE_MANAGER))).toBe('hold');
    }
  });
});

describe('the field', () => {
  test('is as usual again for the next batter', () => {
    const game = spot({ inning: 8, bases: '--3', outs: 1, batting: 'strikeout' });
    decided(game, AVERAGE_MANAGER);
    rollBatter(game);
    expect(currentAlignment(game)).toMatchObject({ infield: 'normal', outfieldIn: false });
    expect(setFieldForAi(game, AVERAGE_MANAGER)).toBeUndefined();
  });
  test('goes back when the runner is no longer there', () => {
    const game = spot({ inning: 8, bases: '--3', outs: 1 });
    decided(game, AVERAGE_MANAGER);
    clearBase(game, 3);
    const decision = decided(game, AVERAGE_MANAGER);
    expect(said(decision)).toBe('usual');
    expect(decision?.reason).toBe('What the field was set for has passed.');
  });
  test('is never set by a rookie, in a game that is over, or while a position is open', () => {
    const options: Spot = { inning: 8, bases: '--3', outs: 1 };
    expect(setFieldForAi(spot(options), ROOKIE)).toBeUndefined();
    const conceded = spot(options);
    make(conceded, { kind: 'concede', side: 'away' });
    expect(setFieldForAi(conceded, AVERAGE_MANAGER)).toBeUndefined();
    const open = spot(options);
    open.home.vacancies = 1;
    expect(setFieldForAi(open, AVERAGE_MANAGER)).toBeUndefined();
  });

  test.each([
    ['regular', AVERAGE_MANAGER],
    ['ace', ACE],
  ] as const)(
    'is set in 120 games of a %s legally, and in no more than one play of ten',
    (_, manager) => {
      const counts = new Map<string, number>();
      let plays = 0;
      for (let seed = 1; seed <= 120; seed += 1) {
        simulateGame({
          setup: testSetup({ seed, designatedHitter: seed % 2 === 0 }),
          dice: seededDice(seed),
          managers: { away: manager, home: manager },
          onPlay: ({ facts, reason }) => {
            plays += 1;
            if (facts.choice.kind !== 'setDefense') return;
            expect(reason).toMatch(/\.$/);
            counts.set(facts.choice.infield, (counts.get(facts.choice.infield) ?? 0) + 1);
          },
        });
      }
      const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
      expect(counts.get('in')).toBeGreaterThan(0);
      expect(counts.get('corners')).toBeGreaterThan(0);
      expect(rows / plays).toBeLessThan(0.1);
    },
  );
});
