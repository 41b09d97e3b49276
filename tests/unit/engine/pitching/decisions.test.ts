import { describe, expect, test } from 'vitest';
import { type EngineGame, NOBODY } from '../../../../src/engine/game-state.ts';
import { decisionsOf } from '../../../../src/engine/pitching/decisions.ts';
import { make, plain, rollBatter, rollPitcher, situation } from '../../../support/engine-games.ts';

const STARTER = 14;
type Side = 'away' | 'home';

/** A batter's card is a home run and a pitcher's a pop-up: the script decides everything. */
function begin(innings = 9): EngineGame {
  return situation({ batting: 'homeRun', pitching: 'popout.SS', innings, change: plain({}) });
}
const out = (game: EngineGame, times = 1) => {
  for (let count = 0; count < times; count += 1) rollPitcher(game);
};
/** However tired the pitcher is, nothing is asked about home runs and pop-ups. */
const homer = (game: EngineGame, times = 1) => {
  for (let count = 0; count < times; count += 1) rollBatter(game, 9);
};
const relieve = (game: EngineGame, side: Side, player: number) =>
  make(game, { kind: 'changePitcher', side, player });

/** Plays halves without a run until the top or bottom of an inning begins. */
function until(game: EngineGame, inning: number, isBottom: boolean): void {
  while (game.inning < inning || game.isBottom !== isBottom) out(game);
}
function finish(game: EngineGame): string[] {
  while (!game.isOver) out(game);
  return decisionsOf(game).map(({ side, player, kind }) => `${side} ${player} ${kind}`);
}

describe('win and loss', () => {
  test('go to the starters when the lead of the first inning stands', () => {
    const game = begin();
    homer(game);
    expect(finish(game)).toEqual([`away ${STARTER} win`, `home ${STARTER} loss`]);
  });

  test('there are none before the end', () => {
    const game = begin();
    homer(game);
    expect(decisionsOf(game)).toEqual([]);
  });

  test('a starter who does not finish five innings leaves the win to the best reliever', () => {
    const game = begin();
    homer(game);
    until(game, 4, true);
    relieve(game, 'away', 15);
    until(game, 5, true);
    relieve(game, 'away', 16);
    expect(finish(game)).toEqual([`away 16 win`, `home ${STARTER} loss`, 'away 15 hold']);
  });

  test('of two relievers with as many outs the one with fewer earned runs wins', () => {
    const game = begin();
    homer(game, 5);
    until(game, 4, true);
    relieve(game, 'away', 15);
    homer(game);
    until(game, 7, true);
    relieve(game, 'away', 16);
    expect(finish(game)[0]).toBe('away 16 win');
  });

  test('a reliever who was pitching when his club took the lead for good wins', () => {
    const game = begin();
    until(game, 7, true);
    relieve(game, 'away', 15);
    until(game, 8, false);
    homer(game);
    until(game, 8, true);
    relieve(game, 'away', 16);
    expect(finish(game)).toEqual(['away 15 win', `home ${STARTER} loss`, 'away 16 save']);
  });

  test('the loss goes to the pitcher who put the deciding run on base', () => {
    const game = situation({ batting: 'homeRun', pitching: 'walk', change: plain({}) });
    rollPitcher(game);
    relieve(game, 'home', 15);
    homer(game);
    game.isOver = true;
    expect(decisionsOf(game).map(({ kind, player }) => `${player} ${kind}`)).toEqual([
      `${STARTER} win`,
      `${STARTER} loss`,
    ]);
  });

  test('a tied game takes both back', () => {
    const game = begin();
    homer(game);
    until(game, 1, true);
    homer(game);
    expect([game.winner, game.loser, game.leader]).toEqual([NOBODY, NOBODY, null]);
  });

  test('a game of five innings needs four of the starter, one of three needs two', () => {
    for (const [innings, enough] of [
      [5, 4],
      [3, 2],
      [1, 1],
    ] as const) {
      const game = begin(innings);
      homer(game);
      until(game, enough, true);
      out(game, 3);
      if (!game.isOver) {
        until(game, enough + 1, true);
        relieve(game, 'away', 15);
      }
      expect(finish(game)[0]).toBe(`away ${STARTER} win`);
    }
  });

  test('nobody wins or loses a game that was given away from ahead', () => {
    const ahead = begin();
    homer(ahead);
    make(ahead, { kind: 'concede', side: 'away' });
    expect(decisionsOf(ahead)).toEqual([]);
    const behind = begin();
    homer(behind);
    make(behind, { kind: 'concede', side: 'home' });
    expect(decisionsOf(behind).map(({ kind }) => kind)).toEqual(['win', 'loss']);
    const level = begin();
    make(level, { kind: 'concede', side: 'home' });
    expect(decisionsOf(level)).toEqual([]);
  });
});

describe('saves', () => {
  /** The away club leads by so many; the reliever comes in with so many outs to go. */
  function saving(lead: number, outsToGo: number, walks = 0) {
    const game = begin();
    homer(game, lead);
    until(game, 9 - Math.ceil(outsToGo / 3) + 1, true);
    const extra = (3 - (outsToGo % 3)) % 3;
    out(game, extra);
    for (let walk = 0; walk < walks; walk += 1) make(game, { kind: 'intentionalWalk' });
    relieve(game, 'away', 15);
    return finish(game).includes('away 15 save');
  }

  test.each([
    ['a lead of three and a whole inning', 3, 3, 0, true],
    ['a lead of four and a whole inning', 4, 3, 0, false],
    ['a lead of three and one out to get with nobody on', 3, 1, 0, false],
    ['a lead of three and one out to get with one on: the tying run is on deck', 3, 1, 1, true],
    ['a lead of five with three on', 5, 1, 3, true],
    ['a lead of six with three on', 6, 1, 3, false],
    ['a lead of two with one out to get: the tying run is on deck', 2, 1, 0, true],
    ['three innings at any score', 9, 9, 0, true],
  ] as const)('%s (+%i, %i outs, %i on): %s', (_rule, lead, outs, walks, expected) => {
    expect(saving(lead, outs, walks)).toBe(expected);
  });

  test('a pitcher who gets nobody out saves nothing', () => {
    const game = begin();
    homer(game, 2);
    until(game, 9, true);
    relieve(game, 'away', 15);
    make(game, { kind: 'intentionalWalk' });
    make(game, { kind: 'concede', side: 'home' });
    expect(finish(game)).toEqual([`away ${STARTER} win`, `home ${STARTER} loss`]);
  });
});

describe('holds and blown saves', () => {
  test('a reliever who hands on the lead that he was given gets a hold', () => {
    const game = begin();
    homer(game, 2);
    until(game, 7, true);
    relieve(game, 'away', 15);
    until(game, 8, true);
    relieve(game, 'away', 16);
    until(game, 9, true);
    relieve(game, 'away', 17);
    expect(finish(game)).toEqual([
      `away ${STARTER} win`,
      `home ${STARTER} loss`,
      'away 15 hold',
      'away 16 hold',
      'away 17 save',
    ]);
  });

  test('a reliever who lets the tying run in blows the save, and can still win', () => {
    const game = begin();
    homer(game);
    until(game, 9, true);
    relieve(game, 'away', 15);
    homer(game);
    until(game, 10, false);
    homer(game);
    expect(finish(game)).toEqual(['away 15 win', `home ${STARTER} loss`, 'away 15 blownSave']);
  });

  test('a starter blows nothing, and a big lead is no hold', () => {
    const game = begin();
    homer(game, 6);
    until(game, 7, true);
    relieve(game, 'away', 15);
    until(game, 8, true);
    relieve(game, 'away', 16);
    expect(finish(game)).toEqual([`away ${STARTER} win`, `home ${STARTER} loss`]);
  });

  test('the loser’s relievers keep their holds and blown saves', () => {
    const game = begin();
    homer(game);
    until(game, 7, true);
    relieve(game, 'away', 15);
    until(game, 8, true);
    relieve(game, 'away', 16);
    homer(game, 2);
    expect(finish(game)).toEqual([
      `home ${STARTER} win`,
      'away 16 loss',
      'away 15 hold',
      'away 16 blownSave',
    ]);
  });
});
