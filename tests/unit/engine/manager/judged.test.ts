/** Decisions by the chance to win: textbook spots, habits, legality, and told as in bulk. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { type EngineGame, NOBODY } from '../../../../src/engine/game-state.ts';
import { chooseForAi } from '../../../../src/engine/manager/choose-for-ai.ts';
import { answerForAi, answersFirst } from '../../../../src/engine/manager/contest.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import {
  judgedBunt,
  judgedSteal,
  judgedWalk,
} from '../../../../src/engine/manager/judged-calls.ts';
import { callPlayOf } from '../../../../src/engine/manager/play-call.ts';
import { QUESTION } from '../../../../src/engine/pending-decision.ts';
import { simulateGame } from '../../../../src/engine/simulate.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import { type SituationOptions, situation, situationSetup } from '../../../support/engine-games.ts';
import { testSetup } from '../../../support/game-setups.ts';
import { sluggerUp } from '../../../support/manager-spots.ts';

const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const ROOKIE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'rookie' };
const GAMES = process.env['PD_LONG_TESTS'] === '1' ? 1_000 : 50;

/** A single with men on: the lead runner from second is asked about with this safe number. */
function asked(options: SituationOptions, question: number, safe: number): EngineGame {
  const game = situation({ bases: '-2-', ...options });
  const { record, pending } = game;
  record.before.set([0, -1, 1, -1]);
  record.destination.set([1, -1, 3, -1]);
  pending.question = question;
  Object.assign(pending.lead, { from: 2, to: 4, safe });
  Object.assign(pending.trail, { from: 0, to: 2, safe: 14 });
  return game;
}

describe('a lead runner', () => {
  test.each([
    ['is sent with two out and a fair chance', 2, 12, true],
    ['is held with nobody out and the same chance', 0, 10, false],
    ['is sent when he can hardly be caught', 0, 19, true],
    ['is held when he can hardly make it', 2, 3, false],
  ])('%s', (_, outs, safe, isSent) => {
    const game = asked({ inning: 5, outs }, QUESTION.lead, safe);
    expect(answersFirst(game, ACE)).toBe(isSent);
    const { reason } = answerForAi(game, ACE);
    expect(reason).toMatch(/^(Sending|Holding) him wins .*: safe on 1-\d+\.$/);
  });

  test.each([
    ['uncappedHome', QUESTION.lead],
    ['behindAggression', QUESTION.lead],
  ] as const)('is sent from a lower number the higher %s is', (habit, question) => {
    const lowest = (value: number) => {
      const sent = Array.from({ length: 19 }, (_, index) => index + 1).filter((safe) =>
        answersFirst(asked({ inning: 6, outs: 1, homeRuns: 1 }, question, safe), {
          ...ACE,
          [habit]: value,
        }),
      );
      return Math.min(...sent);
    };
    expect(lowest(10)).toBeLessThan(lowest(1));
  });
});

describe('the manager in the field', () => {
  test('walks a slugger with first base open when only weak men follow', () => {
    const game = sluggerUp({ inning: 9, bases: '-2-', outs: 1 });
    expect(judgedWalk(game, ACE)?.reason).toMatch(/^Walking him wins \d+\.\d % more often/);
  });
  test('pitches to him when the next man is as good', () => {
    const game = situation({ inning: 9, bases: '-2-', outs: 1, batting: 'walk' });
    expect(judgedWalk(game, ACE)).toBeUndefined();
  });
});

describe('the manager at bat', () => {
  const bunter = (options: SituationOptions) =>
    situation({
      ...{ inning: 9, isBottom: true, bases: '-2-', outs: 0, ...options },
      change: (player) => ({ ...player, batting: { ...player.batting, bunting: 'A' } }),
    });
  test('bunts the winning run to third in the ninth with nobody out and a weak man up', () => {
    const game = bunter({ batting: 'popout', pitching: 'popout' });
    expect(judgedBunt(game, ACE)?.choice).toEqual({ kind: 'bunt', purpose: 'sacrifice' });
  });
  test('lets a man swing who always doubles', () => {
    expect(judgedBunt(bunter({ batting: 'doubleTwo' }), ACE)).toBeUndefined();
  });

  const stealer = (stealHigh: number) =>
    situation({
      ...{ inning: 7, bases: '1--', outs: 2 },
      change: (player) => ({
        ...player,
        positions: player.positions.map((one) => ({ ...one, arm: 0 })),
        batting: { ...player.batting, stealHigh, stealLow: 1, stealJump: 30, stealAuto: false },
        pitching: player.pitching && { ...player.pitching, hold: 0 },
      }),
    });
  test('sends a good base stealer with two out and holds a bad one', () => {
    expect(judgedSteal(stealer(19), ACE)?.choice).toEqual({ kind: 'steal', bases: [1] });
    expect(judgedSteal(stealer(11), ACE)).toBeUndefined();
  });
  test('sends him sooner the more he likes to steal', () => {
    const from = (steal: number) =>
      Array.from({ length: 10 }, (_, index) => index + 10).find(
        (number) => judgedSteal(stealer(number), { ...ACE, steal }) !== undefined,
      ) ?? 20;
    expect(from(10)).toBeLessThan(from(1));
  });
});

test('a rookie calls nothing', () => {
  const game = sluggerUp({ inning: 9, bases: '-2-', outs: 1 });
  expect(callPlayOf(game, 'home', ROOKIE)).toBeUndefined();
});

test(`${GAMES} games of aces and rookies are legal, and the same told and in bulk`, () => {
  for (let seed = 1; seed <= GAMES; seed += 1) {
    const setup = testSetup({ seed, designatedHitter: seed % 2 === 0 });
    const managers = seed % 3 === 0 ? { away: ACE, home: ROOKIE } : { away: ACE, home: ACE };
    const told = simulateGame({ setup, dice: seededDice(seed), managers, onPlay: () => undefined });
    const bulk = simulateGame({ setup, dice: seededDice(seed), managers });
    expect([bulk.away.runs, bulk.home.runs]).toEqual([told.away.runs, told.home.runs]);
    expect(bulk.playNumber).toBe(told.playNumber);
  }
});

describe('the ace’s bench', () => {
  const weakUp = (options: SituationOptions) => {
    const game = situation({ inning: 8, bases: '-2-', outs: 1, ...options });
    return { game, call: chooseForAi(game, 'away', ACE) };
  };
  /** The first man in the order always strikes out, and everybody else homers. */
  function behindWithAWeakMan(): SituationOptions {
    const { lineup, players } = situationSetup().away;
    const weak = players[lineup[0]?.player ?? 0]?.cardId;
    const change: SituationOptions['change'] = (player) => {
      const cells = uniformCells(player.cardId === weak ? 'strikeout' : 'homeRun');
      const { vsLeft, vsRight } = player.batting;
      const sides = { vsLeft: { ...vsLeft, cells }, vsRight: { ...vsRight, cells } };
      return { ...player, batting: { ...player.batting, ...sides } };
    };
    return { homeRuns: 1, change };
  }
  test('bats for a man where the better card wins more often, and says by how much', () => {
    const { call } = weakUp(behindWithAWeakMan());
    expect(call?.choice.kind).toBe('pinchHit');
    expect(call?.reason).toMatch(/at bat wins \d+\.\d % more often/);
  });
  test('waits until nine men stand in the field, as they may not behind a person’s pinch-hitter', () => {
    const { game } = weakUp(behindWithAWeakMan());
    const { home } = game;
    const shortstop = home.fielders[6] ?? NOBODY;
    home.fielders[6] = NOBODY;
    home.vacancies = 1;
    expect(chooseForAi(game, 'away', ACE)).toBeUndefined();
    home.fielders[6] = shortstop;
    home.vacancies = 0;
    expect(chooseForAi(game, 'away', ACE)?.choice.kind).toBe('pinchHit');
  });
  test.each<[string, SituationOptions]>([
    ['early', { inning: 4, homeRuns: 1 }],
    ['ahead', { awayRuns: 3 }],
    ['when everybody is as good', { batting: 'walk', homeRuns: 1 }],
  ])('keeps its men %s', (_, options) => {
    expect(weakUp(options).call).toBeUndefined();
  });
});
