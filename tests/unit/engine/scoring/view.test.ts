import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { extendTrail, trailOf } from '../../../../src/engine/lineup/trail.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import { inningsOf } from '../../../../src/engine/scoring/today.ts';
import { viewOf } from '../../../../src/engine/scoring/view.ts';
import { make, plain, rollBatter, rollPitcher, situation } from '../../../support/engine-games.ts';

const begin = (batting: string, pitching = 'strikeout') =>
  situation({
    batting,
    pitching,
    change: (player) => ({ ...plain({})(player), bats: 'R', throws: 'R' }),
  });

describe('the screen', () => {
  test('shows the batter, the pitcher, who is on deck and the bases', () => {
    const game = begin('singleOne');
    rollBatter(game, 9);
    const view = viewOf(game);
    const [first, second, third] = game.away.team.pinned.lineup;
    expect(view.batter).toMatchObject({ player: second?.player, battingOrder: 2, position: 'SS' });
    expect(view.onDeck.player).toBe(third?.player);
    expect(view.bases.map((runner) => runner?.player ?? null)).toEqual([first?.player, null, null]);
    expect(view.pitcher).toMatchObject({ player: 14, throws: 'R', isTired: false });
    expect(view).toMatchObject({
      inning: 1,
      half: 'top',
      outs: 0,
      battingSide: 'away',
      outcome: null,
    });
    expect(view.gameId).toBe(game.gameId);
  });

  test('shows the sides of the cards that the next roll reads', () => {
    const view = viewOf(begin('walk', 'strikeout'));
    expect(view.batter.side).toMatchObject({ vsHand: 'R', lit: null, checks: { power: 20 } });
    expect(view.batter.side.cells.every((cell) => cell === 'walk')).toBe(true);
    expect(view.pitcher.side).toMatchObject({ vsHand: 'R', checks: null });
    expect(view.pitcher.side.cells.every((cell) => cell === 'strikeout')).toBe(true);
  });

  test('shows left-handers the other sides', () => {
    const game = situation({ change: (player) => ({ ...player, bats: 'L', throws: 'L' }) });
    const view = viewOf(game);
    expect(view.batter.side.vsHand).toBe('L');
    expect(view.pitcher.side.vsHand).toBe('L');
  });

  test('lights the cell of the last roll on the pitcher’s card, total 7 of column 4', () => {
    const game = begin('walk', 'strikeout');
    rollPitcher(game);
    const { batter, pitcher } = viewOf(game);
    expect([batter.side.lit, pitcher.side.lit]).toEqual([null, 5]);
  });

  test('lights it no more on another side of his card, after a change, or in the next half', () => {
    const mixed = situation({
      batting: 'walk',
      pitching: 'strikeout',
      change: (player) => ({
        ...plain({})(player),
        throws: 'R',
        bats: Number(player.cardId.slice(-1)) % 2 === 0 ? 'L' : 'R',
      }),
    });
    rollPitcher(mixed);
    expect(viewOf(mixed).pitcher.side.lit).toBeNull();
    const changed = begin('walk');
    rollPitcher(changed);
    make(changed, { kind: 'changePitcher', side: 'home', player: 20 });
    expect(viewOf(changed).pitcher.side.lit).toBeNull();
    const over = begin('walk');
    for (let out = 0; out < 3; out += 1) rollPitcher(over);
    expect(viewOf(over).pitcher.side.lit).toBeNull();
  });

  test('lights the batter’s cell while he is still up, and at the end of the game', () => {
    const game = situation({ batting: 'homeRun', inning: 9, isBottom: true });
    for (const team of [game.home]) team.nextSlot = 8;
    rollBatter(game, 9);
    expect(viewOf(game).batter.side.lit).toBeNull();
    const again = situation({ batting: 'walk' });
    rollBatter(again);
    again.batting.nextSlot = 0;
    expect(viewOf(again).batter.side.lit).toBe(5);
  });

  test('tells the days of batters and pitchers in a few words', () => {
    const game = begin('homeRun', 'strikeout');
    rollBatter(game, 9);
    rollPitcher(game);
    game.away.nextSlot = 0;
    expect(viewOf(game).batter.today).toBe('1-1, HR, RBI');
    expect(viewOf(game).pitcher.today).toBe('0.1 IP, 1 H, 1 R, 1 K');
    game.away.nextSlot = 0;
    rollBatter(game, 9);
    expect(viewOf(game).away.lineup[0]?.today).toBe('2-2, 2 HR, 2 RBI');
  });

  test('shows the clubs: line score, line-up, bench, bullpen', () => {
    const game = begin('homeRun');
    rollBatter(game, 9);
    const { away, home } = viewOf(game);
    expect(away).toMatchObject({ abbrev: 'HER', shortName: 'Herons', runs: 1, hits: 1, errors: 0 });
    expect(away.innings).toEqual([1, null, null, null, null, null, null, null, null]);
    expect(home.innings.every((runs) => runs === null)).toBe(true);
    expect(home.lineup.map(({ position }) => position)).toEqual([
      'CF',
      'SS',
      '1B',
      'DH',
      'LF',
      '3B',
      'RF',
      'C',
      '2B',
    ]);
    expect(home.bench.map(({ player, positions }) => [player, positions[0]])).toEqual([
      [9, 'C'],
      [10, '2B'],
      [11, 'CF'],
      [12, '1B'],
      [13, 'RF'],
    ]);
    expect(home.bullpen.map(({ role }) => role)).toEqual([
      'starter',
      'starter',
      'starter',
      'starter',
      'relief',
      'relief',
      'relief',
      'relief',
      'relief',
      'relief',
      'closer',
    ]);
    expect(home.bullpen.every(({ endurance }) => endurance >= 1)).toBe(true);
    expect(home.pitching).toMatchObject([{ player: 14, homeRuns: 1, decision: '' }]);
  });

  test('names errors and decisions', () => {
    const game = situation({
      batting: 'homeRun',
      pitching: 'checkShortstop',
      inning: 9,
      isBottom: true,
      change: plain({ error: 88 }),
    });
    rollPitcher(game, 15, 3, 4, 3);
    expect(viewOf(game).away.fieldingErrors).toMatchObject([{ position: 'SS', errors: 1 }]);
    rollBatter(game, 9);
    expect(viewOf(game).home.pitching).toMatchObject([{ decision: 'W' }]);
    expect(viewOf(game).away.pitching).toMatchObject([{ decision: 'L', runs: 2, earnedRuns: 1 }]);
    expect(viewOf(game).outcome).toBe('Owls win 2-0');
  });
});

describe('words of a day', () => {
  test.each([
    [0, '0.0'],
    [16, '5.1'],
    [27, '9.0'],
  ])('%i outs are %s innings', (outs, innings) => {
    expect(inningsOf(outs)).toBe(innings);
  });

  test('positions are kept in order, twelve at most', () => {
    const { away } = begin('walk');
    for (const position of [8, 7, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9, 7, 8])
      extendTrail(away, 0, position);
    expect(trailOf(away, 0)).toEqual([8, 7, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9]);
  });
});

test('the box score keeps the order, substitutes behind those whom they replaced', () => {
  const game = begin('walk');
  make(game, { kind: 'pinchHit', side: 'away', player: 9 });
  make(game, { kind: 'pinchHit', side: 'away', player: 10 });
  make(game, { kind: 'roll' }, seededDice(1));
  const away = boxScoreOf(game).batting.filter(({ side }) => side === 'away');
  expect(away.slice(0, 4).map(({ player, battingOrder }) => [player, battingOrder])).toEqual([
    [0, 1],
    [9, 1],
    [10, 1],
    [1, 2],
  ]);
  expect(away.at(-1)).toMatchObject({ player: 14, battingOrder: 10, plateAppearances: 0 });
});
