/** Who runs for another: an ace by the chance to win, the others by a rule of thumb. */
import { describe, expect, test } from 'vitest';
import { type EngineGame, REMOVED } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { pinchRun } from '../../../../src/engine/manager/bench.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { make, type SituationOptions, situation } from '../../../support/engine-games.ts';
import { allAlikeBut, type Exceptions } from '../../../support/manager-spots.ts';

const ACE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'ace' };
const ROOKIE: ManagerTendencies = { ...AVERAGE_MANAGER, level: 'rookie' };
// The clubs of test setups: 6 RF, 7 C, 8 2B bat last; on the bench 9 C, 10 2B/SS/3B, 11 CF/LF/RF,
// 12 1B/3B, 13 RF/LF. The last men of the order stand on the bases: RF on third, C on second.
const RIGHT_FIELDER = 6;
const SPARE_CATCHER = 9;
const OUTFIELDER = 11;

/** The right fielder stands on third in the last half of the eighth, a run behind. */
function spot(options: SituationOptions & Exceptions = {}): EngineGame {
  const change = allAlikeBut({ speeds: { [OUTFIELDER]: 16 }, ...options }, options);
  return situation({
    ...{ inning: 8, isBottom: true, awayRuns: 1, bases: '--3', outs: 1, change, ...options },
  });
}

describe('an ace', () => {
  test('runs for a slow man whose run counts, and says by how much he wins more often', () => {
    const game = spot();
    const call = pinchRun(game, ACE);
    expect(call?.choice).toEqual({ kind: 'pinchRun', side: 'home', base: 3, player: OUTFIELDER });
    expect(call?.reason).toMatch(
      /on third wins \d+\.\d % more often: much faster than the man who is there\.$/,
    );
    expect(call && checkChoice(game, call.choice)).toBeUndefined();
    make(game, call?.choice ?? { kind: 'roll' });
    expect(pinchRun(game, ACE)).toBeUndefined();
  });

  test.each<[string, SituationOptions & Exceptions]>([
    ['from the seventh inning on', { inning: 7 }],
    ['in a level game', { awayRuns: 0 }],
    ['with a lead of one', { awayRuns: 0, homeRuns: 1 }],
    ['for a man on second', { bases: '-2-', speeds: { [SPARE_CATCHER]: 16 } }],
  ])('does so %s', (_, options) => {
    const game = spot(options);
    expect(pinchRun(game, ACE)?.choice.kind).toBe('pinchRun');
  });

  test.each<[string, SituationOptions & Exceptions]>([
    ['early', { inning: 6 }],
    ['for a man who is nearly as fast', { speeds: { [OUTFIELDER]: 11 } }],
    ['far behind', { awayRuns: 4 }],
    ['ahead by more', { awayRuns: 0, homeRuns: 2 }],
    ['on third with two out', { outs: 2 }],
    ['with nobody on', { bases: '---' }],
    ['for the best bat of the club', { inning: 7, bats: { [RIGHT_FIELDER]: 'homeRun' } }],
  ])('keeps his men %s', (_, options) => {
    expect(pinchRun(spot(options), ACE)).toBeUndefined();
  });

  test('lets the best bat go in the last inning, when he will hardly bat again', () => {
    const game = spot({ inning: 9, bats: { [RIGHT_FIELDER]: 'homeRun' } });
    expect(pinchRun(game, ACE)?.choice.kind).toBe('pinchRun');
  });

  test('asks more of a man who would play worse in the field', () => {
    const gain = (range: number) =>
      Number(
        /(\d+\.\d) %/.exec(
          pinchRun(spot({ inning: 7, ranges: { [OUTFIELDER]: range } }), ACE)?.reason ?? '',
        )?.[1] ?? 0,
      );
    expect(gain(5)).toBeLessThan(gain(3));
    expect(gain(1)).toBe(gain(3));
  });

  test('runs for a man on first who would not steal with one who would', () => {
    const on = (jumps: Readonly<Record<number, number>>) =>
      spot({ awayRuns: 2, bases: '1--', outs: 2, speeds: { 10: 12 }, jumps });
    expect(pinchRun(on({}), ACE)).toBeUndefined();
    expect(pinchRun(on({ 10: 30 }), ACE)?.choice).toMatchObject({ base: 1, player: 10 });
  });

  test('leaves no position open that nobody of the bench plays', () => {
    const game = spot({ bases: '-2-', speeds: { [OUTFIELDER]: 16 } });
    // The spare catcher would have to come in for the runner: two men for one run.
    const call = pinchRun(game, ACE);
    expect(call?.choice).toMatchObject({ base: 2, player: OUTFIELDER });
    game.home.status[SPARE_CATCHER] = REMOVED;
    expect(pinchRun(game, ACE)).toBeUndefined();
  });

  test('runs for a man who batted for the pitcher only while there is another pitcher', () => {
    const game = spot({ designatedHitter: false, bases: '---' });
    const { home } = game;
    home.nextSlot = 8;
    make(game, { kind: 'pinchHit', side: 'home', player: 12 });
    home.nextSlot = 0;
    game.runner[1] = 12;
    game.runnerPitcher[1] = game.away.fielders[1] ?? -1;
    game.outs = 0;
    expect(pinchRun(game, ACE)?.choice).toMatchObject({ base: 1, player: OUTFIELDER });
    for (const [player, { pitches }] of home.team.players.entries()) {
      if (pitches) home.status[player] = REMOVED;
    }
    expect(pinchRun(game, ACE)).toBeUndefined();
  });

  test('takes nobody for a pitcher who runs himself', () => {
    const game = spot({ designatedHitter: false, bases: '1--', speeds: { [OUTFIELDER]: 17 } });
    expect(game.home.slotPosition[8]).toBe(1);
    expect(pinchRun(game, ACE)).toBeUndefined();
  });

  test('does it for less the bolder he is', () => {
    const calls = [1, 5, 10].map((behindAggression) => {
      const manager = { ...ACE, behindAggression };
      const speeds = Array.from({ length: 6 }, (_, more) => more + 12);
      const spots = [0, 1, 2].flatMap((outs) =>
        speeds.flatMap((speed) =>
          (['1--', '-2-', '--3'] as const).map((bases) =>
            spot({ inning: 7, outs, bases, speeds: { 9: speed, 10: speed, 11: speed } }),
          ),
        ),
      );
      return spots.filter((game) => pinchRun(game, manager) !== undefined).length;
    });
    const [careful, usual, bold] = calls as [number, number, number];
    expect(careful).toBeLessThanOrEqual(usual);
    expect(usual).toBeLessThanOrEqual(bold);
    expect(careful).toBeLessThan(bold);
  });

  test('rolls nothing and changes nothing while he thinks', () => {
    const game = spot({ bases: '1-3', jumps: { [OUTFIELDER]: 30 } });
    const before = structuredClone({ ...game, trace: null });
    pinchRun(game, ACE);
    expect({ ...game, trace: null }).toEqual(before);
  });
});

describe.each([
  ['regular', AVERAGE_MANAGER],
  ['rookie', ROOKIE],
])('a %s', (_, manager) => {
  test('runs in the ninth for a slow man who is the tying or winning run', () => {
    expect(pinchRun(spot({ inning: 9 }), manager)).toEqual({
      choice: { kind: 'pinchRun', side: 'home', base: 3, player: OUTFIELDER },
      reason: 'A faster man for the run that counts.',
    });
    expect(pinchRun(spot({ inning: 8 }), manager)).toBeUndefined();
    expect(pinchRun(spot({ inning: 9, awayRuns: 2 }), manager)).toBeUndefined();
  });
});
