import { describe, expect, test } from 'vitest';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import { viewOf } from '../../../../src/engine/scoring/view.ts';
import { lineupsOf, newTurns } from '../../../../src/services/game-lineups.ts';
import { make, rollBatter } from '../../../support/engine-games.ts';
import {
  begin,
  everywhere,
  nextHalf,
  noHitter,
  refusal,
} from '../../../support/substitution-games.ts';

// Without the designated hitter: places 0 CF 1 SS 2 1B 3 LF 4 3B 5 RF 6 C 7 2B 8 P; player 11 plays
// center field, 12 first and third base, 10 second base, short and third.
const SWITCH = {
  kind: 'doubleSwitch',
  side: 'home',
  pitcher: 20,
  fielder: 11,
  slot: 1,
  position: 'CF',
} as const;

/** The home club's pitcher has faced a man. */
function ready(game: EngineGame = noHitter()): EngineGame {
  rollBatter(game);
  return game;
}

describe('a double switch', () => {
  test('lets the new pitcher bat where a man leaves, and the new fielder where the pitcher did', () => {
    const game = ready();
    const before = lineupsOf(game);
    const text = make(game, SWITCH).text;
    expect(text).toMatch(/^Double switch: .* takes the mound for .*; .* now plays in center field/);
    const { home } = game;
    expect([home.order[0], home.order[8]]).toEqual([20, 11]);
    expect([home.fielders[1], home.fielders[8]]).toEqual([20, 11]);
    expect([home.status[0], home.status[14]]).toEqual([2, 2]);
    expect(home.vacancies).toBe(0);
    const box = boxScoreOf(game);
    const orderOf = (player: number) =>
      box.batting.find((line) => line.side === 'home' && line.player === player)?.battingOrder;
    expect([orderOf(20), orderOf(11)]).toEqual([1, 9]);
    const ids = { next: () => 'an id' };
    const teamIds = { away: 'away', home: 'home' };
    const turns = newTurns(
      { before, after: lineupsOf(game) },
      { gameId: 'game', teamIds, afterPlay: 2 },
      ids,
    );
    const cardOf = (player: number) => home.team.pinned.players[player]?.cardId;
    expect(turns).toMatchObject([
      { battingOrder: 1, cardId: cardOf(20), position: 'P', replacedCardId: cardOf(0) },
      { battingOrder: 9, cardId: cardOf(11), position: 'CF', replacedCardId: cardOf(14) },
    ]);
    nextHalf(game);
    expect(viewOf(game).batter.player).toBe(20);
  });

  test('moves the man whose position the new fielder takes to the one that comes free', () => {
    const game = ready(noHitter({ change: everywhere }));
    make(game, { ...SWITCH, position: 'LF' });
    expect([game.home.fielders[7], game.home.fielders[8]]).toEqual([11, 4]);
    expect(game.home.vacancies).toBe(0);
  });

  test('follows a pinch-hitter for the pitcher, whose mound is open', () => {
    const game = noHitter();
    game.away.nextSlot = 8;
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    make(game, { ...SWITCH, side: 'away' });
    expect([game.away.order[0], game.away.order[8]]).toEqual([20, 11]);
    expect(game.away.vacancies).toBe(0);
  });

  test('keeps the man who batted for the pitcher in the game', () => {
    const game = noHitter();
    game.away.nextSlot = 8;
    make(game, { kind: 'pinchHit', side: 'away', player: 11 });
    nextHalf(game);
    const before = lineupsOf(game);
    const choice = { ...SWITCH, side: 'away' } as const;
    const listed = legalChoices(game, 'away').map((legal) => legal.choice);
    expect(listed).toContainEqual(choice);
    const { text } = make(game, choice);
    expect(text).toMatch(
      /^Double switch: .* takes the mound and bats in the place of .*; .* stays in and plays in center field\.$/,
    );
    const { away } = game;
    expect([away.order[0], away.order[8]]).toEqual([20, 11]);
    expect([away.fielders[1], away.fielders[8]]).toEqual([20, 11]);
    expect([away.status[0], away.status[11], away.vacancies]).toEqual([2, 1, 0]);
    const turns = newTurns(
      { before, after: lineupsOf(game) },
      { gameId: 'game', teamIds: { away: 'away', home: 'home' }, afterPlay: 2 },
      { next: () => 'an id' },
    );
    const cardOf = (player: number) => away.team.pinned.players[player]?.cardId;
    expect(turns).toMatchObject([
      { battingOrder: 1, cardId: cardOf(20), position: 'P', replacedCardId: cardOf(0) },
      { battingOrder: 9, cardId: cardOf(11), position: 'CF' },
    ]);
    expect(rollBatter(game).pitcherCardId).toBe(cardOf(20));
  });

  test('does not keep the pitcher, nor a man who batted for somebody else', () => {
    const game = ready();
    expect(refusal(game, { ...SWITCH, fielder: 14 })).toBe('alreadyInGame');
    const other = noHitter();
    make(other, { kind: 'pinchHit', side: 'away', player: 11 });
    nextHalf(other);
    const stint = other.away.stints[0];
    if (stint !== undefined) stint.battersFaced = 1;
    expect(refusal(other, { ...SWITCH, side: 'away', slot: 2, position: 'SS' })).toBe(
      'alreadyInGame',
    );
  });

  test('may replace a pinch-hitter who stands for an open position', () => {
    const game = noHitter();
    make(game, { kind: 'pinchHit', side: 'away', player: 9 });
    nextHalf(game);
    rollBatterOfHome(game);
    expect(game.away.status[9]).toBe(2);
    expect(game.away.fielders[8]).toBe(11);
  });

  test('leaves open what nobody took', () => {
    const game = noHitter({ change: everywhere });
    game.away.nextSlot = 0;
    make(game, { kind: 'pinchHit', side: 'away', player: 20 });
    nextHalf(game);
    game.away.stints[0] = { ...game.away.stints[0], battersFaced: 1 } as never;
    game.away.fielders[8] = -1;
    make(game, { ...SWITCH, side: 'away', pitcher: 21, slot: 2, position: 'CF' });
    expect(game.away.fielders[8]).toBe(11);
    expect(game.away.vacancies).toBe(1);
    expect(refusal(game, { kind: 'roll' })).toBe('positionEmpty');
  });

  test.each([
    ['with a designated hitter', {}, 'pitcherDoesNotBat', ready(begin())],
    ['for one man twice', { fielder: 20 }, 'alreadyInGame', ready()],
    ['for a man in the game', { fielder: 4 }, 'alreadyInGame', ready()],
    ['with a fielder as pitcher', { pitcher: 9 }, 'notAPitcher', ready()],
    ['for the pitcher himself', { slot: 9 }, 'pitcherStays', ready()],
    ['for a man without a rating', { fielder: 9 }, 'notRatedThere', ready()],
    ['when the displaced man is not rated', { position: 'LF' }, 'notRatedThere', ready()],
    ['before the pitcher faced a batter', {}, 'pitcherFacesOneBatter', noHitter()],
    ['by the club at bat', { side: 'away' }, 'notFielding', ready()],
  ] as const)('is refused %s', (_, change, rule, game) => {
    expect(refusal(game, { ...SWITCH, ...change })).toBe(rule);
  });

  test('is listed with both names, and never with a designated hitter', () => {
    const listed = (game: EngineGame) =>
      legalChoices(game, 'home').filter(({ choice }) => choice.kind === 'doubleSwitch');
    const options = listed(ready());
    expect(options.length).toBeGreaterThan(20);
    expect(options[0]?.label).toMatch(/ and .* \(CF\), .* leaves$/);
    expect(listed(ready(begin()))).toEqual([]);
  });
});

/** The pitcher of the club in the field faces a man, then the pinch-hitter in center is switched. */
function rollBatterOfHome(game: EngineGame): void {
  const stint = game.away.stints[0];
  if (stint !== undefined) stint.battersFaced = 1;
  make(game, { ...SWITCH, side: 'away' });
}

describe('the designated hitter', () => {
  test.each([
    [
      'is not batted for by the pitcher in the game',
      { kind: 'pinchHit', side: 'away', player: 14 },
    ],
    ['is not run for by him either', { kind: 'pinchRun', side: 'away', base: 1, player: 14 }],
  ] as const)('%s', (_, choice) => {
    const game = begin({ bases: '1--' });
    expect(refusal(game, choice)).toBe('alreadyInGame');
  });

  test('keeps the pitcher out of the order: nobody in the field takes the mound beside him', () => {
    const game = ready(begin({ change: everywhere }));
    const moves = [
      { slot: 1, position: 'P' },
      { slot: 2, position: 'CF' },
    ] as const;
    expect(refusal(game, { kind: 'moveFielders', side: 'home', moves: [...moves] })).toBe(
      'noDesignatedHitter',
    );
  });
});
