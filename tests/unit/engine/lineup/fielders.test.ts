import { describe, expect, test } from 'vitest';
import { availablePlayers } from '../../../../src/engine/lineup/available.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import type { Choice } from '../../../../src/models/choice.ts';
import { make, rollBatter } from '../../../support/engine-games.ts';
import {
  begin,
  everywhere,
  nextHalf,
  noHitter,
  refusal,
} from '../../../support/substitution-games.ts';

describe('changes in the field', () => {
  test('a substitute takes the position of the man whom he replaces', () => {
    const game = begin();
    make(game, { kind: 'changeFielder', side: 'home', slot: 5, player: 13, position: 'LF' });
    expect(game.home.fielders[7]).toBe(13);
    expect(game.home.order[4]).toBe(13);
    expect(refusal(game, { kind: 'pinchHit', side: 'home', player: 4 })).toBe('notBatting');
    nextHalf(game);
    expect(refusal(game, { kind: 'pinchHit', side: 'home', player: 4 })).toBe('noReentry');
  });

  test('or another one, when the man there can take the place that comes free', () => {
    const game = begin();
    // The center fielder leaves, 13 plays left, and the left fielder is not rated in center.
    expect(
      refusal(game, { kind: 'changeFielder', side: 'home', slot: 1, player: 13, position: 'LF' }),
    ).toBe('notRatedThere');
    // The right fielder leaves, 13 plays left, and the left fielder goes to right.
    make(game, { kind: 'changeFielder', side: 'home', slot: 7, player: 13, position: 'LF' });
    expect([game.home.fielders[7], game.home.fielders[9]]).toEqual([13, 4]);
  });

  test.each([
    ['the club at bat', { side: 'away', slot: 5, player: 13, position: 'LF' }, 'notFielding'],
    [
      'a man without a rating there',
      { side: 'home', slot: 2, player: 9, position: 'SS' },
      undefined,
    ],
    [
      'a man without a rating while the bench has one',
      { side: 'home', slot: 1, player: 9, position: 'CF' },
      'notRatedThere',
    ],
    ['a man in the game', { side: 'home', slot: 1, player: 4, position: 'CF' }, 'alreadyInGame'],
    ['the mound', { side: 'home', slot: 1, player: 20, position: 'P' }, 'pitcherStays'],
    [
      'a second designated hitter',
      { side: 'home', slot: 1, player: 9, position: 'DH' },
      'noDesignatedHitter',
    ],
    [
      'the place of the designated hitter in the field',
      { side: 'home', slot: 4, player: 13, position: 'LF' },
      'positionTaken',
    ],
  ] as const)('by %s', (_what, choice, rule) => {
    const game = begin();
    if (rule === undefined) game.home.status[10] = 2;
    expect(refusal(game, { kind: 'changeFielder', ...choice })).toBe(rule);
  });

  test('an emergency: when nobody left is rated there, anybody plays, and badly', () => {
    const game = begin();
    game.home.status[10] = 2;
    make(game, { kind: 'changeFielder', side: 'home', slot: 2, player: 9, position: 'SS' });
    expect(game.home.fielders[6]).toBe(9);
  });

  test('the designated hitter can be replaced as such', () => {
    const game = begin();
    expect(
      refusal(game, { kind: 'changeFielder', side: 'home', slot: 4, player: 9, position: 'DH' }),
    ).toBeUndefined();
    expect(game.home.order[3]).toBe(9);
  });

  test('a pinch-hitter who stays in takes an open position in an emergency', () => {
    const game = begin();
    for (const player of [10, 11]) game.away.status[player] = 2;
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    const stay: Choice = {
      kind: 'changeFielder',
      side: 'away',
      slot: 1,
      player: 9,
      position: 'CF',
    };
    expect(legalChoices(game).map(({ choice }) => choice)).toContainEqual(stay);
    expect(make(game, stay).text).toMatch(/ stays in center field\.$/);
    expect(game.away).toMatchObject({ vacancies: 0, substitutes: 1 });
    expect(refusal(game, { ...stay, player: 9 })).toBe('alreadyInGame');
  });
});

describe('men who change places', () => {
  const swap = (one: number, first: string, other: number, second: string): Choice => ({
    kind: 'moveFielders',
    side: 'home',
    moves: [
      { slot: one, position: first as 'LF' },
      { slot: other, position: second as 'LF' },
    ],
  });

  test('may do so where both are rated', () => {
    const game = begin();
    expect(make(game, swap(5, 'RF', 7, 'LF')).text).toMatch(
      / plays in right field; .* plays in left field\.$/,
    );
    expect([game.home.fielders[9], game.home.fielders[7]]).toEqual([4, 6]);
    expect(game.home.vacancies).toBe(0);
  });

  test('stay where they are when the moves say so', () => {
    const game = begin();
    expect(make(game, swap(5, 'LF', 7, 'RF')).text).toBe('Nobody moves.');
  });

  test.each([
    ['one is not rated', swap(5, 'SS', 2, 'LF'), 'notRatedThere'],
    ['two would share a position', swap(5, 'RF', 1, 'CF'), 'positionTaken'],
    ['one is named twice', swap(5, 'RF', 5, 'LF'), 'slotTwice'],
    ['a fielder would become the hitter', swap(5, 'DH', 7, 'LF'), 'noDesignatedHitter'],
    ['the designated hitter would pitch', swap(4, 'P', 5, 'LF'), 'pitcherStays'],
  ] as const)('are refused when %s', (_why, choice, rule) => {
    expect(refusal(begin(), choice)).toBe(rule);
  });

  test('are refused to the club at bat, and to pitchers', () => {
    expect(refusal(begin(), { ...swap(5, 'RF', 7, 'LF'), side: 'away' } as Choice)).toBe(
      'notFielding',
    );
    expect(refusal(noHitter(), swap(9, 'LF', 4, 'P'))).toBe('pitcherStays');
    expect(refusal(noHitter(), swap(4, 'P', 9, 'LF'))).toBe('pitcherStays');
  });
});

describe('the loss of the designated hitter', () => {
  const takesTheField: Choice = {
    kind: 'moveFielders',
    side: 'home',
    moves: [
      { slot: 4, position: '1B' },
      { slot: 3, position: 'P' },
    ],
  };

  test('when he takes the field the pitcher bats for the man who leaves', () => {
    const game = begin();
    expect(make(game, takesTheField).text).toMatch(
      / plays at first base; .* bats for himself in place of /,
    );
    expect(game.home).toMatchObject({ hasDesignatedHitter: false, vacancies: 0 });
    expect([game.home.fielders[3], game.home.order[2], game.home.order[3]]).toEqual([3, 14, 3]);
    expect(availablePlayers(game.home)).not.toContain(2);
    nextHalf(game);
    game.home.nextSlot = 2;
    expect(rollBatter(game)).toMatchObject({ battingOrder: 3, batterPosition: 'P' });
  });

  test('new pitchers then bat there too', () => {
    const game = begin();
    make(game, takesTheField);
    rollBatter(game);
    make(game, { kind: 'changePitcher', side: 'home', player: 20 });
    expect(game.home.order[2]).toBe(20);
  });

  test('the place of the pitcher must be named', () => {
    const moves = [
      { slot: 4, position: '1B' as const },
      { slot: 3, position: '1B' as const },
    ];
    expect(refusal(begin(), { kind: 'moveFielders', side: 'home', moves })).toBe('positionTaken');
    const outfield = [
      { slot: 4, position: 'C' as const },
      { slot: 8, position: 'C' as const },
    ];
    expect(
      refusal(begin({ change: everywhere }), {
        kind: 'moveFielders',
        side: 'home',
        moves: outfield,
      }),
    ).toBe('positionTaken');
  });

  test('he cannot go to an open position without the pitcher coming into the order', () => {
    const game = begin({ change: everywhere });
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    game.away.opened[0] = 8;
    nextHalf(game);
    // The pinch-hitter plays center already; the hitter moves there and nobody names the pitcher.
    game.away.slotPosition[0] = 11;
    game.away.opened[0] = 8;
    const moves = [
      { slot: 4, position: 'CF' as const },
      { slot: 5, position: 'LF' as const },
    ];
    expect(refusal(game, { kind: 'moveFielders', side: 'away', moves })).toBe('noDesignatedHitter');
  });

  test('the pitcher does not come into the order beside a designated hitter', () => {
    const moves = [
      { slot: 3, position: 'P' as const },
      { slot: 5, position: 'LF' as const },
    ];
    expect(refusal(begin(), { kind: 'moveFielders', side: 'home', moves })).toBe(
      'noDesignatedHitter',
    );
  });
});

describe('two open places at once', () => {
  test('a pinch-hitter whose place another man took stands for the one that is still open', () => {
    const game = begin({ change: everywhere, bases: '1--' });
    for (const player of [11, 12, 13]) game.away.status[player] = 2;
    // 9 bats for the center fielder (slot 1), 10 runs for the second baseman (slot 9).
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    make(game, { kind: 'pinchRun', side: 'away', base: 1, player: 10 });
    game.away.team.players[9]?.range.fill(0, 8, 9);
    game.away.team.players[10]?.range.fill(0, 4, 5);
    nextHalf(game);
    expect([...game.away.opened]).toEqual([8, 0, 0, 0, 0, 0, 0, 0, 4]);
    // The runner goes to left and the left fielder to center: second base is still open.
    const moves = [
      { slot: 9, position: 'LF' as const },
      { slot: 5, position: 'CF' as const },
    ];
    make(game, { kind: 'moveFielders', side: 'away', moves });
    expect([...game.away.opened]).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(game.away.vacancies).toBe(1);
    make(game, { kind: 'changeFielder', side: 'away', slot: 1, player: 9, position: '2B' });
    expect(rollBatter(game).outs).toBe(1);
  });
});
