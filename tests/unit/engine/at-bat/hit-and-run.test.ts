import { describe, expect, test } from 'vitest';
import { STEAL_ADDED } from '../../../../src/engine/baserunning/running.data.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import { BATTING, BATTING_COLUMNS } from '../../../../src/engine/scoring/stat-columns.ts';
import type { Grade } from '../../../../src/models/baseball.ts';
import type { Alignment } from '../../../../src/models/choice.ts';
import { type BaseState, finals, make, plain, situation } from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

const PITCH = 20;
const BATTER = [1, 3, 4, 10] as const;
const PITCHER = [4, 3, 4, 10] as const;
/** A face of the fielder's die: the third baseman has a right-handed batter's grounder. */
const TO_THIRD = 10;
const USUAL: Alignment = {
  infield: 'normal',
  guardLines: false,
  outfieldIn: false,
  holdRunners: false,
  pitchOut: false,
};
const choice = { kind: 'hitAndRun' } as const;

interface Spot {
  readonly bases?: BaseState;
  readonly outs?: number;
  readonly grade?: Grade;
}

/** Every card gives the one result; everybody runs with a 14 and a 9, and nobody throws well. */
function begin(result: string, { bases = '1--', outs = 0, grade = 'C' }: Spot = {}): EngineGame {
  const change = (player: Parameters<ReturnType<typeof plain>>[0]) => {
    const made = plain({ speed: 12 })(player);
    const running = { stealHigh: 14, stealLow: 9, stealJump: 12, stealAuto: false };
    const pitching = made.pitching === null ? null : { ...made.pitching, hold: 0, balk: 0 };
    return {
      ...made,
      bats: 'R' as const,
      pitching,
      batting: { ...made.batting, ...running, hitAndRun: grade },
    };
  };
  return situation({ batting: result, pitching: result, bases, outs, change });
}

/** A count of the club at bat, which is the visitors. */
function batted({ away }: EngineGame, column: number): number {
  return away.batting.reduce(
    (sum, count, index) => (index % BATTING_COLUMNS === column ? sum + count : sum),
    0,
  );
}

function play(game: EngineGame, ...rolls: readonly number[]) {
  const dice = scriptedDice(PITCH, ...rolls);
  const facts = make(game, choice, dice);
  expect(dice.left()).toBe(0);
  return facts;
}

describe('a strikeout', () => {
  test.each([
    ['A', 14],
    ['B', 10],
    ['C', 6],
    ['D', 3],
  ] as const)('of grade %s is a grounder on a d20 of at most %i', (grade, number) => {
    const hit = play(begin('strikeout', { grade }), ...BATTER, number, TO_THIRD);
    expect(hit).toMatchObject({ result: 'groundOut', strikeout: false, firstFinal: 2 });
    const missed = play(begin('strikeout', { grade }), ...BATTER, number + 1, 20);
    expect(missed).toMatchObject({ result: 'strikeout', strikeout: true });
  });

  test.each([
    ['1--', 9, '0 2 - -', { stolenBases: 1, caughtStealing: 0, outs: 1 }],
    ['1--', 10, '0 0 - -', { stolenBases: 0, caughtStealing: 1, outs: 2 }],
    ['12-', 9 + STEAL_ADDED[2], '0 2 3 -', { stolenBases: 2, caughtStealing: 0, outs: 1 }],
    ['12-', 10 + STEAL_ADDED[2], '0 2 0 -', { stolenBases: 0, caughtStealing: 1, outs: 2 }],
  ] as const)('leaves the runners of %s to the catcher, on a %i: %s', (bases, face, to, facts) => {
    const wild = face < 6 ? [20] : [];
    const game = begin('strikeout', { bases });
    const row = play(game, ...BATTER, 20, face, ...wild);
    expect(finals(row)).toBe(to);
    expect(row).toMatchObject({ ...facts, result: 'strikeout', strikeout: true });
    expect(row.text).toContain(facts.outs === 2 ? 'is caught stealing' : 'steals');
    const caught = batted(game, BATTING.caughtStealing);
    expect([batted(game, BATTING.stolenBases), caught]).toEqual([
      facts.stolenBases,
      facts.caughtStealing,
    ]);
  });

  test('with one out and the lead runner caught nobody else moves: the half is over', () => {
    const game = begin('strikeout', { bases: '12-', outs: 1 });
    expect(finals(play(game, ...BATTER, 20, 20))).toBe('0 1 0 -');
    expect(game.isBottom).toBe(true);
  });

  test('as the third out ends the half before anybody throws', () => {
    const game = begin('strikeout', { outs: 2 });
    expect(play(game, ...BATTER, 20)).toMatchObject({ outs: 1, stolenBases: 0 });
  });
});

describe('a ball in play', () => {
  test.each([
    ['groundballA.SS', [20], 'groundOut', '0 2 - -'],
    ['groundballB.2B', [20], 'groundOut', '0 2 - -'],
    ['groundballA.3B', [], 'groundOut', '0 2 - -'],
    ['groundballA.SS', [2], 'single', '1 3 - -'],
    ['groundballA.2B', [3], 'groundOut', '0 2 - -'],
    ['lineout.SS', [16], 'lineDoublePlay', '0 0 - -'],
    ['lineout.SS', [17], 'lineOut', '0 1 - -'],
    ['flyBLeft', [], 'flyOut', '0 1 - -'],
    ['deepFlyA.CF', [], 'flyOut', '0 1 - -'],
    ['mediumFlyB.CF', [], 'flyOut', '0 1 - -'],
    ['singleOne.LF', [], 'single', '1 3 - -'],
    ['singleTwo.LF', [], 'single', '1 4 - -'],
    ['singleCenter', [], 'single', '1 3 - -'],
    ['doublePull', [], 'double', '2 4 - -'],
    ['walk', [], 'walk', '1 2 - -'],
  ] as const)('%s with dice %j is a %s: %s', (result, rolls, event, expected) => {
    const facts = play(begin(result), ...BATTER, ...rolls);
    expect(facts.result).toBe(event);
    expect(finals(facts)).toBe(expected);
    expect(facts.text).toMatch(/^On the hit and run /);
  });

  test('the batter gives up his own power: a home run is a double, a ballpark one a deep fly', () => {
    expect(play(begin('homeRun.LF'), ...BATTER)).toMatchObject({ result: 'double', runs: 1 });
    const fly = play(begin('ballparkHomeRun.LF'), ...BATTER);
    expect(fly).toMatchObject({ result: 'flyOut', ballparkHomeRun: false });
    expect(play(begin('homeRun.LF'), ...PITCHER)).toMatchObject({ result: 'homeRun', runs: 2 });
  });
});

describe('the pitch', () => {
  test('that gets away moves the runner, and the batter is still up', () => {
    const change = (player: Parameters<ReturnType<typeof plain>>[0]) => ({
      ...player,
      pitching: player.pitching === null ? null : { ...player.pitching, wildPitch: 20 },
    });
    const game = situation({ bases: '1--', change });
    const facts = make(game, choice, scriptedDice(1, 1));
    expect(facts).toMatchObject({ result: 'wildPitch', plateAppearance: false, firstFinal: 2 });
  });

  test.each([
    [2, 'stolenBase', 2],
    [3, 'caughtStealing', 0],
  ] as const)('that is a pitch-out beats it: on a %i a %s', (face, event, to) => {
    const game = begin('homeRun.LF');
    make(game, { kind: 'setDefense', ...USUAL, pitchOut: true });
    const rolls = face === 2 ? [face, 20] : [face];
    const facts = play(game, ...rolls);
    expect(facts).toMatchObject({ result: event, plateAppearance: false, firstFinal: to });
    expect(facts.text).not.toContain('hit and run');
  });
});

describe('it may be called', () => {
  test.each([
    ['---', 'noRunnerThere'],
    ['-2-', 'noRunnerThere'],
    ['1-3', 'baseTaken'],
    ['1--', undefined],
    ['12-', undefined],
  ] as const)('with %s: %s', (bases, rule) => {
    expect(checkChoice(begin('walk', { bases }), choice)?.rule).toBe(rule);
  });

  test('and its button shows both numbers', () => {
    const labels = legalChoices(begin('walk', { grade: 'A' }), 'away').map(({ label }) => label);
    const label = labels.find((one) => one.startsWith('Hit and run'));
    expect(label).toMatch(/contact on 1-14 of a strikeout, else .+ is safe on 1-9$/);
  });
});
