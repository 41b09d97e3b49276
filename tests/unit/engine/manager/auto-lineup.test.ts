/** The filled-in line-up card is legal, best at its places, and gives the rotation its turns. */
import { describe, expect, test } from 'vitest';
import { autoLineup, rotationOf } from '../../../../src/engine/manager/auto-lineup.ts';
import { startGame } from '../../../../src/engine/play.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { testSetup } from '../../../support/game-setups.ts';

const setup = testSetup();
const { players } = setup.away;
const options = { designatedHitter: true, vsHand: 'R' } as const;
const POSITIONS = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'];

describe('a filled-in line-up', () => {
  test.each([true, false])('begins a game (designated hitter: %s)', (designatedHitter) => {
    const input = autoLineup(players, { ...options, designatedHitter });
    const away = { ...setup.away, lineup: [...input.lineup], starter: input.starter };
    const home = testSetup({ designatedHitter }).home;
    const rules = { ...setup.rules, designatedHitter };
    expect(() => startGame({ ...setup, rules, away, home })).not.toThrow();
  });
  test('names every position once', () => {
    const { lineup } = autoLineup(players, options);
    expect(lineup.map(({ position }) => position).toSorted()).toEqual(POSITIONS.toSorted());
  });
  test('without a designated hitter ends with the pitcher', () => {
    const { lineup, starter } = autoLineup(players, { ...options, designatedHitter: false });
    expect(lineup.at(-1)).toEqual({ player: starter, position: 'P' });
  });
  test('leaves out who is not available', () => {
    const first = autoLineup(players, options);
    const [tired] = first.lineup;
    const unavailable = new Set([tired?.player ?? 0, first.starter]);
    const second = autoLineup(players, { ...options, unavailable });
    expect(second.starter).not.toBe(first.starter);
    expect(second.lineup.map(({ player }) => player)).not.toContain(tired?.player);
  });
  test('prefers the better bat where the glove is the same', () => {
    const slugger = players.find(({ positions }) =>
      positions.some(({ position }) => position === 'LF'),
    );
    expect(slugger).toBeDefined();
    if (slugger === undefined) return;
    const cells = slugger.batting.vsRight.cells.map(() => 'homeRun');
    const better: PinnedPlayer = {
      ...slugger,
      batting: { ...slugger.batting, vsRight: { ...slugger.batting.vsRight, cells } },
    };
    const { lineup } = autoLineup([...players, better], options);
    expect(lineup.map(({ player }) => player)).toContain(players.length);
  });
  test('puts a man where he is rated before anybody else', () => {
    const { lineup } = autoLineup(players, options);
    for (const { player, position } of lineup) {
      if (position === 'DH') continue;
      expect(players[player]?.positions.map((rating) => rating.position)).toContain(position);
    }
  });
  test('fills a position for which nobody is rated all the same', () => {
    const without = players.map((player) => ({
      ...player,
      positions: player.positions.filter(({ position }) => position !== '3B'),
    }));
    const { lineup } = autoLineup(without, options);
    expect(lineup.some(({ position }) => position === '3B')).toBe(true);
  });
});

describe('the rotation', () => {
  test('gives each starter every turn in order', () => {
    const rotation = rotationOf(players);
    const starters = [0, 1, 2, 3, 4, 5, 6].map(
      (gameNumber) => autoLineup(players, { ...options, gameNumber }).starter,
    );
    expect(starters).toEqual(starters.map((_, game) => rotation[game % rotation.length]));
  });
  test('takes relievers when no starter is left', () => {
    const relievers = players.map((player) =>
      player.pitching === null
        ? player
        : {
            ...player,
            pitching: { ...player.pitching, starterEndurance: null, reliefEndurance: 2 },
          },
    );
    expect(rotationOf(relievers).length).toBeGreaterThan(0);
  });
  test('is not asked when the starter is named', () => {
    const last = rotationOf(players).at(-1) ?? 0;
    expect(autoLineup(players, { ...options, starter: last }).starter).toBe(last);
  });
});
