/** Whole simulated games: bulk and told games are the same, and managers never break a rule. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { AVERAGE_MANAGER } from '../../../src/engine/manager/decision.ts';
import { startGame } from '../../../src/engine/play.ts';
import { PLAY_EVENTS } from '../../../src/engine/play-record.ts';
import { playOut, type SimulatedPlay, simulateGame } from '../../../src/engine/simulate.ts';
import type { GameSetup } from '../../../src/models/game.ts';
import { MANAGER_LEVELS } from '../../../src/models/manager.ts';
import { testSetup } from '../../support/game-setups.ts';

const BOLD = {
  ...AVERAGE_MANAGER,
  bullpenMatchup: 10,
  behindAggression: 10,
  aheadAggression: 10,
};

/** Managers of every pair of levels, game by game. */
function managersOf(seed: number) {
  const level = (number: number) => MANAGER_LEVELS[number % MANAGER_LEVELS.length] ?? 'regular';
  return {
    away: { ...BOLD, level: level(seed) },
    home: { ...BOLD, level: level(Math.floor(seed / MANAGER_LEVELS.length)) },
  };
}

const IS_LONG = process.env['PD_LONG_TESTS'] === '1';
const GAMES = IS_LONG ? 1_000 : 40;

/** The game again, without words: its plays as they were put on the books. */
function playedInBulk(setup: GameSetup, seed: number) {
  const plays: string[] = [];
  const game = startGame(setup);
  game.tally = {
    note: ({ playNumber, inning, isBottom, record }) => {
      const half = isBottom ? 'bottom' : 'top';
      const result = PLAY_EVENTS[record.event];
      plays.push([playNumber, inning, half, result, record.outs, record.runs].join(' '));
    },
  };
  playOut(game, seededDice(seed), managersOf(seed));
  return { game, plays };
}

function told(seed: number, designatedHitter: boolean) {
  const plays: SimulatedPlay[] = [];
  const setup = testSetup({ seed, designatedHitter });
  const game = simulateGame({
    setup,
    dice: seededDice(seed),
    managers: managersOf(seed),
    onPlay: (play) => plays.push(play),
  });
  return { game, plays, setup };
}

describe('a simulated game', () => {
  test(`has the same plays in ${GAMES} games with and without somebody to tell`, () => {
    for (let seed = 1; seed <= GAMES; seed += 1) {
      const { game, plays, setup } = told(seed, seed % 2 === 0);
      const { game: bulk, plays: inBulk } = playedInBulk(setup, seed);
      const scored = plays.filter(({ facts }) => facts.result !== null);
      const toldPlays = scored.map(({ facts }) =>
        [facts.playNumber, facts.inning, facts.half, facts.result, facts.outs, facts.runs].join(
          ' ',
        ),
      );
      expect(inBulk).toEqual(toldPlays);
      expect(bulk.playNumber).toBe(game.playNumber);
      for (const side of ['away', 'home'] as const) {
        expect(bulk[side].runsByInning).toEqual(game[side].runsByInning);
        expect(bulk[side].batting).toEqual(game[side].batting);
        expect(bulk[side].pitching).toEqual(game[side].pitching);
        expect(bulk[side].fielding).toEqual(game[side].fielding);
        expect(bulk[side].stints).toEqual(game[side].stints);
      }
    }
  });

  test.skipIf(IS_LONG)('has them in 1,000 games with PD_LONG_TESTS=1: skipped', () => undefined);

  test('tells every row in order, with a reason for what a manager changed', () => {
    const { game, plays } = told(7, false);
    expect(plays.map(({ facts }) => facts.playNumber)).toEqual(plays.map((_, index) => index + 1));
    expect(plays.at(-1)?.facts.isLast).toBe(true);
    expect(game.isOver).toBe(true);
    for (const { facts, reason } of plays) {
      const isRoll = facts.choice.kind === 'roll';
      expect(reason === undefined).toBe(isRoll);
      if ('side' in facts.choice && facts.choice.kind !== 'decide') {
        expect(facts.kind).toBe('noPlay');
      }
    }
  });

  test('no manager breaks a rule in 300 games with and without a designated hitter', () => {
    let changes = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      // A refused choice ends the simulation with an assertion.
      const { plays } = told(seed, seed % 3 !== 0);
      changes += plays.filter(({ reason }) => reason !== undefined).length;
    }
    expect(changes).toBeGreaterThan(300);
  });

  test('another seed is another game, the same dice the same one', () => {
    const setup = testSetup({ seed: 1 });
    const play = (seed: string) => simulateGame({ setup, dice: seededDice(seed) });
    expect(play('a').playNumber).toBe(play('a').playNumber);
    expect(play('a').away.batting).toEqual(play('a').away.batting);
    expect(play('a').away.batting).not.toEqual(play('b').away.batting);
  });

  test('a line-up that breaks a rule is refused before the first pitch', () => {
    const setup = testSetup({ seed: 1 });
    const lineup = setup.home.lineup.map((place) => ({ ...place, position: 'C' as const }));
    const broken = { ...setup, home: { ...setup.home, lineup } };
    expect(() => simulateGame({ setup: broken, dice: seededDice(1) })).toThrow(
      expect.objectContaining({ code: 'roster/illegal' }),
    );
  });
});
