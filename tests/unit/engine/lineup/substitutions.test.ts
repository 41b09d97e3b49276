import { describe, expect, test } from 'vitest';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import {
  availableBench,
  availableBullpen,
  availablePlayers,
  isRated,
  mayPlay,
} from '../../../../src/engine/lineup/available.ts';
import { applyChoice, legalChoices } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import { viewOf } from '../../../../src/engine/scoring/view.ts';
import type { Choice, PinnedPlayer } from '../../../../src/models/game.ts';
import {
  make,
  plain,
  rollBatter,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

// The clubs of test setups: 0 CF, 1 SS, 2 1B, 3 DH (also 1B), 4 LF, 5 3B, 6 RF, 7 C, 8 2B; bench
// 9 C, 10 2B/SS/3B, 11 CF/LF/RF, 12 1B/3B, 13 RF/LF; pitchers 14-25, 14 starting.
const begin = (options: SituationOptions = {}) =>
  situation({ batting: 'strikeout', change: plain({}), ...options });
const noHitter = (options: SituationOptions = {}) => begin({ designatedHitter: false, ...options });

/** The rule by which a choice is refused; undefined when it was made. */
function refusal(game: EngineGame, choice: Choice): string | undefined {
  const before = structuredClone({ ...game, trace: null });
  const made = applyChoice(game, choice, scriptedDice());
  if (made.ok) return undefined;
  expect(made.error.message).toMatch(/^[A-Z].*\.$/);
  expect({ ...game, trace: null }).toEqual(before);
  return made.error.rule;
}
const nextHalf = (game: EngineGame) => {
  const { isBottom } = game;
  while (game.isBottom === isBottom) rollBatter(game);
};

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

/** Everybody is rated everywhere but on the mound. */
function everywhere(player: PinnedPlayer): PinnedPlayer {
  const names = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
  return {
    ...plain({})(player),
    positions: names.map((position) => ({
      position,
      range: 3,
      error: 0,
      arm: 0,
      passedBall: 0,
      overthrow: 0,
    })),
  };
}

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

describe('ratings', () => {
  test.each([
    [0, 8, true],
    [0, 2, false],
    [0, 10, true],
    [0, 1, false],
    [20, 1, true],
  ])('player %i at position %i: %s', (player, position, expected) => {
    const { away } = begin();
    expect(isRated(away, player, position)).toBe(expected);
    expect(mayPlay(away, player, position)).toBe(expected);
  });

  test('in an emergency anybody plays anywhere but on the mound', () => {
    const { away } = begin();
    away.status.fill(2);
    expect(mayPlay(away, 0, 2)).toBe(true);
    expect(mayPlay(away, 0, 1)).toBe(false);
  });
});

describe('who is left', () => {
  test('bench and bullpen are the players who have not been in, pitchers apart', () => {
    const game = begin();
    expect(availableBench(game.away)).toEqual([9, 10, 11, 12, 13]);
    expect(availableBullpen(game.away)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    expect(availableBench(game.away)).toEqual([10, 11, 12, 13]);
  });

  test('somebody who pitches and fields is in both', () => {
    const game = begin({
      change: (player) => ({ ...plain({})(player), pitching: player.pitching ?? null }),
    });
    const twoWay = begin({ change: everywhere });
    expect(availableBench(twoWay.away)).toEqual(availablePlayers(game.away));
  });
});

describe('the list of legal choices', () => {
  test('names every choice with a label and a group, and each of them is accepted', () => {
    for (const options of [{}, { designatedHitter: false }, { bases: '1-3' as const }]) {
      const wanted = begin(options);
      rollBatter(wanted);
      const choices = legalChoices(wanted);
      expect(choices.length).toBeGreaterThan(20);
      for (const { choice, label, group } of choices) {
        expect(label.length).toBeGreaterThan(3);
        expect(group).toMatch(/^[A-Z]/);
        const game = begin(options);
        rollBatter(game);
        const dice = choice.kind === 'roll' ? scriptedDice(1, 1, 1, 5) : scriptedDice();
        expect(applyChoice(game, choice, dice)).toMatchObject({ ok: true });
      }
    }
  });

  test('of one side holds only its own', () => {
    const game = begin({ bases: '1--' });
    rollBatter(game);
    const kinds = (side: 'away' | 'home') => [
      ...new Set(legalChoices(game, side).map(({ choice }) => choice.kind)),
    ];
    expect(kinds('away')).toEqual(['roll', 'pinchHit', 'pinchRun', 'concede']);
    expect(kinds('home')).toEqual([
      'roll',
      'intentionalWalk',
      'changePitcher',
      'changeFielder',
      'moveFielders',
      'concede',
    ]);
    expect(legalChoices(game).filter(({ choice }) => choice.kind === 'roll')).toHaveLength(1);
  });
});
