import { describe, expect, test } from 'vitest';
import { compilePlayer } from '../../../../src/engine/cards/compile-card.ts';
import { STRIKEOUT_SINGLES } from '../../../../src/engine/pitching/fatigue.data.ts';
import {
  currentStint,
  enduranceOf,
  fatigueOf,
  isTired,
  isTiring,
  tiredLevel,
} from '../../../../src/engine/pitching/fatigue.ts';
import { make, plain, rollBatter, rollPitcher, situation } from '../../../support/engine-games.ts';
import { testSetup } from '../../../support/game-setups.ts';

describe('endurance', () => {
  const pitcher = testSetup().home.players[14];
  const withEndurance = (starter: number | null, relief: number | null, closer: number | null) => {
    if (pitcher === undefined || pitcher.pitching === null) throw new Error('14 pitches');
    return compilePlayer({
      ...pitcher,
      pitching: {
        ...pitcher.pitching,
        starterEndurance: starter,
        reliefEndurance: relief,
        closerEndurance: closer,
      },
    });
  };

  test.each([
    [6, 2, null, true, 6],
    [6, 2, null, false, 2],
    [6, null, null, false, 6],
    [null, 2, null, true, 2],
    [null, null, 1, false, 1],
    [null, null, null, true, 1],
  ])(
    'starter %s, relief %s, closer %s; starting %s: %i innings',
    (starter, relief, closer, isStarting, innings) => {
      expect(enduranceOf(withEndurance(starter, relief, closer), isStarting)).toBe(innings);
    },
  );
});

describe('work', () => {
  const start = (pitching: string) =>
    situation({ batting: 'homeRun', pitching, change: plain({}) });

  test.each([
    ['an out', 'strikeout', 4],
    ['a man on base', 'walk', 2],
  ])('%s (%s) is %i quarters', (_what, pitching, work) => {
    const game = start(pitching);
    const stint = currentStint(game.home);
    rollPitcher(game);
    expect(stint.work).toBe(work);
  });

  test('a home run is a man on base and a run', () => {
    const game = start('strikeout');
    rollBatter(game, 9);
    expect(currentStint(game.home).work).toBe(6);
  });

  test('fatigue goes from 0 to 1 of the endurance on the card, 17 quarters an inning', () => {
    const game = start('strikeout');
    const stint = currentStint(game.home);
    expect(fatigueOf(game.home)).toBe(0);
    stint.work = stint.capacity / 2;
    expect([fatigueOf(game.home), isTiring(game.home), isTired(game.home)]).toEqual([
      0.5,
      false,
      false,
    ]);
    stint.work = stint.capacity - 1;
    expect([isTiring(game.home), isTired(game.home), tiredLevel(stint)]).toEqual([true, false, 0]);
    stint.work = stint.capacity + 40;
    expect([fatigueOf(game.home), isTired(game.home), tiredLevel(stint)]).toEqual([1, true, 5]);
  });

  test.each([
    [0, -1, 0],
    [8, -1, 0],
    [9, -1, 1],
    [17, -1, 1],
    [18, -1, 2],
    [40, -1, 2],
    [3, 0, 1],
    [20, 16, 3],
    [20, 17, 5],
    [20, 500, STRIKEOUT_SINGLES.length - 1],
  ])('%i batters faced and %i quarters past his endurance are level %i', (faced, over, level) => {
    const stint = currentStint(start('strikeout').home);
    stint.battersFaced = faced;
    stint.work = stint.capacity + over;
    expect(tiredLevel(stint)).toBe(level);
  });

  test('a new pitcher is fresh', () => {
    const game = start('strikeout');
    rollPitcher(game);
    make(game, { kind: 'changePitcher', side: 'home', player: 20 });
    expect(fatigueOf(game.home)).toBe(0);
  });

  test('a club without a pitcher is a broken state', () => {
    const game = start('strikeout');
    game.home.stints.length = 0;
    expect(() => currentStint(game.home)).toThrow('a club has a pitcher');
  });
});
