import { describe, expect, test } from 'vitest';
import { availableBullpen } from '../../../../src/engine/lineup/available.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import { viewOf } from '../../../../src/engine/scoring/view.ts';
import { make, rollBatter } from '../../../support/engine-games.ts';
import { begin, nextHalf, noHitter, refusal } from '../../../support/substitution-games.ts';

describe('pinch-hitters', () => {
  test('bat for the man who is up and take his place in the order', () => {
    const game = begin();
    const facts = make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    expect(facts).toMatchObject({ kind: 'noPlay', playNumber: 1, plateAppearance: false, outs: 0 });
    expect(facts.text).toMatch(/ bats for /);
    expect(game.away.order[0]).toBe(9);
    expect(rollBatter(game)).toMatchObject({
      playNumber: 2,
      battingOrder: 1,
      batterPosition: 'CF',
    });
  });

  test('take the position in the field that they are rated at', () => {
    const game = begin();
    make(game, { kind: 'pinchHit', side: 'away', player: 11 });
    nextHalf(game);
    expect(game.away.fielders[8]).toBe(11);
    expect(viewOf(game).away.lineup[0]).toMatchObject({ player: 11, position: 'CF' });
    expect(boxScoreOf(game).batting.find(({ player }) => player === 11)?.battingOrder).toBe(1);
    expect(viewOf(game).away.batting[1]).toMatchObject({ positions: 'PH-CF', isSubstitute: true });
  });

  test('a pinch-hitter for the designated hitter is the new one', () => {
    const game = begin();
    game.away.nextSlot = 3;
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    expect(viewOf(game).away.lineup[3]).toMatchObject({ player: 9, position: 'DH' });
    expect(game.away.hasDesignatedHitter).toBe(true);
  });

  test('leave a position open that they are not rated at: nobody pitches until it is filled', () => {
    const game = begin();
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    expect(refusal(game, { kind: 'roll' })).toBe('positionEmpty');
    expect(refusal(game, { kind: 'intentionalWalk' })).toBe('positionEmpty');
    const kinds = new Set(legalChoices(game).map(({ choice }) => choice.kind));
    expect([...kinds].sort()).toEqual(['changeFielder', 'concede', 'moveFielders', 'pinchHit']);
    expect(
      make(game, { kind: 'changeFielder', side: 'away', slot: 1, player: 11, position: 'CF' }).text,
    ).toMatch(/ now plays in center field for /);
    expect(rollBatter(game).outs).toBe(1);
  });

  test('may be pinch-hit for themselves', () => {
    const game = begin();
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    make(game, { kind: 'pinchHit', side: 'away', player: 11 });
    expect(refusal(game, { kind: 'pinchHit', side: 'away', player: 9 })).toBe('noReentry');
    nextHalf(game);
    expect(game.away.fielders[8]).toBe(11);
  });

  test.each([
    ['the club in the field', { side: 'home', player: 9 }, 'notBatting'],
    ['a man in the game', { side: 'away', player: 4 }, 'alreadyInGame'],
    ['a player whom nobody knows', { side: 'away', player: 35 }, 'unknownPlayer'],
  ] as const)('are refused for %s', (_what, choice, rule) => {
    expect(refusal(begin(), { kind: 'pinchHit', ...choice })).toBe(rule);
  });
});

describe('pinch-runners', () => {
  test('run for the man on base and may be put out there', () => {
    const game = begin({ bases: '1--', batting: 'groundballB.SS' });
    const facts = make(game, { kind: 'pinchRun', side: 'away', base: 1, player: 10 });
    expect(facts.text).toMatch(/ runs for .* at first\.$/);
    expect(game.runner[1]).toBe(10);
    // The man on first bats ninth.
    expect(game.away.order[8]).toBe(10);
    nextHalf(game);
    expect(game.away.fielders[4]).toBe(10);
  });

  test('score as themselves, for the pitcher who put the man on', () => {
    const game = begin({ bases: '--3', batting: 'deepFlyA' });
    make(game, { kind: 'pinchRun', side: 'away', base: 3, player: 10 });
    rollBatter(game, 10);
    expect(boxScoreOf(game).batting.find(({ player }) => player === 10)?.runs).toBe(1);
  });

  test.each([
    ['nobody is there', 2, 'noRunnerThere', '1--', 'away'],
    ['the other club bats', 1, 'notBatting', '1--', 'home'],
  ] as const)('are refused when %s', (_why, base, rule, bases, side) => {
    expect(refusal(begin({ bases }), { kind: 'pinchRun', side, base, player: 10 })).toBe(rule);
  });
});

describe('pitching changes', () => {
  test('bring in a pitcher who does not bat under the designated hitter', () => {
    const game = begin();
    rollBatter(game);
    expect(make(game, { kind: 'changePitcher', side: 'home', player: 20 }).text).toMatch(
      / takes the mound for /,
    );
    expect(
      boxScoreOf(game)
        .pitching.filter(({ side }) => side === 'home')
        .map(({ player, appearance }) => [player, appearance]),
    ).toEqual([
      [14, 1],
      [20, 2],
    ]);
    expect(
      boxScoreOf(game).batting.find(({ player, side }) => player === 20 && side === 'home')
        ?.battingOrder,
    ).toBe(10);
  });

  test('without it the new pitcher bats in the place of the old one', () => {
    const game = noHitter();
    rollBatter(game);
    make(game, { kind: 'changePitcher', side: 'home', player: 20 });
    expect(game.home.order[8]).toBe(20);
    expect(viewOf(game).home.lineup[8]).toMatchObject({ player: 20, position: 'P' });
  });

  test('a pitcher must face a batter before he can be replaced', () => {
    const game = begin();
    expect(refusal(game, { kind: 'changePitcher', side: 'home', player: 20 })).toBe(
      'pitcherFacesOneBatter',
    );
    make(game, { kind: 'intentionalWalk' });
    expect(refusal(game, { kind: 'changePitcher', side: 'home', player: 20 })).toBeUndefined();
    expect(refusal(game, { kind: 'changePitcher', side: 'home', player: 21 })).toBe(
      'pitcherFacesOneBatter',
    );
  });

  test.each([
    ['a position player', { side: 'home', player: 9 }, 'notAPitcher'],
    ['the club at bat', { side: 'away', player: 20 }, 'notFielding'],
    ['a pitcher who is pitching', { side: 'home', player: 14 }, 'alreadyInGame'],
  ] as const)('are refused for %s', (_what, choice, rule) => {
    const game = begin();
    rollBatter(game);
    expect(refusal(game, { kind: 'changePitcher', ...choice })).toBe(rule);
  });

  test('a pitcher who was batted for must be replaced before the next ball', () => {
    const game = noHitter();
    game.away.nextSlot = 8;
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    expect(refusal(game, { kind: 'roll' })).toBe('positionEmpty');
    expect(viewOf(game).pitcher.player).toBe(14);
    expect(
      refusal(game, { kind: 'changeFielder', side: 'away', slot: 9, player: 10, position: 'SS' }),
    ).toBe('pitcherStays');
    make(game, { kind: 'changePitcher', side: 'away', player: 15 });
    expect(game.away.order[8]).toBe(15);
    expect(rollBatter(game).outs).toBe(1);
  });

  test('nobody bats for the last pitcher', () => {
    const game = noHitter();
    for (const player of availableBullpen(game.away)) game.away.status[player] = 2;
    game.away.nextSlot = 8;
    expect(refusal(game, { kind: 'pinchHit', side: 'away', player: 9 })).toBe('noPitcherLeft');
    game.away.nextSlot = 0;
    expect(refusal(game, { kind: 'pinchHit', side: 'away', player: 9 })).toBeUndefined();
  });

  test('nobody runs for him either, and the last pitcher left does not bat for him', () => {
    const game = noHitter({ bases: '1--' });
    for (const player of availableBullpen(game.away))
      if (player !== 20) game.away.status[player] = 2;
    expect(refusal(game, { kind: 'pinchRun', side: 'away', base: 1, player: 20 })).toBe(
      'noPitcherLeft',
    );
  });
});

describe('the last pitcher', () => {
  const openMound = () => {
    const game = noHitter();
    for (const player of availableBullpen(game.away)) {
      if (player !== 20) game.away.status[player] = 2;
    }
    game.away.nextSlot = 8;
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    return game;
  };

  test('does not bat for anybody once the pitcher was batted for', () => {
    const game = openMound();
    game.away.nextSlot = 0;
    expect(refusal(game, { kind: 'pinchHit', side: 'away', player: 20 })).toBe('noPitcherLeft');
  });

  test('does not go into the field either', () => {
    const game = openMound();
    nextHalf(game);
    for (const player of [10, 11]) game.away.status[player] = 2;
    const choice = { kind: 'changeFielder', side: 'away', slot: 1, player: 20 } as const;
    expect(refusal(game, { ...choice, position: 'CF' })).toBe('noPitcherLeft');
  });
});
