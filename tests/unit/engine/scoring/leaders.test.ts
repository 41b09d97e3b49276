import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { oddsSituation, winProbability } from '../../../../src/engine/odds/win-probability.ts';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import { leadersOf } from '../../../../src/engine/scoring/leaders.ts';
import { simulateGame } from '../../../../src/engine/simulate.ts';
import { make, plain, rollBatter, rollPitcher, situation } from '../../../support/engine-games.ts';
import { testSetup } from '../../../support/game-setups.ts';

function simulated(seed: number) {
  const plays: PlayFacts[] = [];
  const game = simulateGame({
    setup: testSetup({ seed, designatedHitter: seed % 2 === 0 }),
    dice: seededDice(seed),
    onPlay: ({ facts }) => plays.push(facts),
  });
  return { game, plays };
}

/** A game of one inning that a home run of the visitors decides. */
function decided() {
  const game = situation({
    ...{ batting: 'homeRun', pitching: 'strikeout', innings: 1, change: plain({}) },
  });
  const plays = [rollBatter(game, 9)];
  while (!game.isOver) plays.push(rollPitcher(game));
  return { game, plays };
}

describe('the leaders of a game', () => {
  test('are not named while it goes on', () => {
    expect(leadersOf(situation(), [])).toBeNull();
  });

  test('are the batter who hit the home run and the pitcher who kept the lead', () => {
    const { game, plays } = decided();
    const leaders = leadersOf(game, plays);
    const [slugger] = leaders?.batters ?? [];
    expect(slugger).toMatchObject({ side: 'away', today: '1-1, HR, RBI', wpa: plays[0]?.wpa });
    expect(leaders?.batters).toHaveLength(1);
    expect(leaders?.pitchers.map(({ side, today }) => [side, today])).toEqual([
      ['away', '1.0 IP, 3 K'],
    ]);
    expect(leaders?.stars.map(({ wpa }) => wpa)).toEqual(
      [...(leaders?.stars ?? [])].map(({ wpa }) => wpa).sort((one, other) => other - one),
    );
    expect(leaders?.biggestPlays[0]).toBe(1);
  });

  test('have on every side what the game came to', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { game, plays } = simulated(seed);
      const leaders = leadersOf(game, plays);
      expect(leaders?.stars).toHaveLength(3);
      const biggest = Math.max(...plays.map(({ wpa }) => Math.abs(wpa ?? 0)));
      const [first] = leaders?.biggestPlays ?? [];
      const found = plays.find(({ playNumber }) => playNumber === first);
      expect(Math.abs(found?.wpa ?? 0)).toBe(biggest);
    }
  });

  test('a man who pitched and batted is a star for both together', () => {
    const { game, plays } = decided();
    const [row] = plays;
    const pitcher = plays.at(-1)?.pitcherCardId ?? '';
    const both = plays.map((play) => (play === row ? { ...play, batterCardId: pitcher } : play));
    const star = leadersOf(game, both)?.stars[0];
    expect(star?.cardId).toBe(pitcher);
    const visitors = 1 - winProbability({ ...oddsSituation(situation({ innings: 1 })) });
    expect(star?.wpa).toBeCloseTo(1 - visitors + lostBy(plays), 9);
  });

  /** What the visitors' other batters lost: everything else was the one man's. */
  function lostBy(plays: readonly PlayFacts[]): number {
    return plays
      .slice(1)
      .filter(({ half }) => half === 'top')
      .reduce((sum, { wpa }) => sum - (wpa ?? 0), 0);
  }
});

describe('a play on the bases is the runner’s', () => {
  const { game, plays } = decided();
  const [row] = plays;
  const runner = game.away.team.pinned.players[3]?.cardId ?? '';
  const other = game.away.team.pinned.players[4]?.cardId ?? '';
  const nobody = { plateAppearance: false, batterFinal: null, wpa: 0.9 };
  const base = { stolenBases: 0, caughtStealing: 0, pickOffs: 0 };

  test.each([
    ['who stole', { stolenBases: 1, firstCardId: runner, firstFinal: 2 }],
    [
      'who was farthest along of two',
      { stolenBases: 2, secondCardId: runner, secondFinal: 3, firstCardId: other, firstFinal: 2 },
    ],
    [
      'who was caught while another went on',
      { caughtStealing: 1, firstCardId: runner, firstFinal: 0, thirdCardId: other, thirdFinal: 4 },
    ],
  ])('%s', (_, changes) => {
    if (row === undefined) throw new Error('a row');
    const rows = [{ ...row, ...nobody, ...base, ...changes }];
    expect(leadersOf(game, rows)?.batters.map(({ cardId }) => cardId)).toEqual([runner]);
  });

  test('but a wild pitch is nobody’s at bat', () => {
    if (row === undefined) throw new Error('a row');
    const rows = [{ ...row, ...nobody, ...base, thirdCardId: runner, thirdFinal: 4 }];
    expect(leadersOf(game, rows)?.batters).toEqual([]);
  });

  test('and nobody’s whose runner is not on the row', () => {
    if (row === undefined) throw new Error('a row');
    expect(leadersOf(game, [{ ...row, ...nobody, ...base, stolenBases: 1 }])?.batters).toEqual([]);
  });
});

test('a concession counts for nobody', () => {
  const game = situation();
  const row = make(game, { kind: 'concede', side: 'away' });
  expect(leadersOf(game, [row])).toEqual({
    ...{ stars: [], batters: [], pitchers: [], biggestPlays: [] },
  });
});
