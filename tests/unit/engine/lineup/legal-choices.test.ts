import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { NOBODY, PINCH_HITTER } from '../../../../src/engine/game-state.ts';
import {
  availableBench,
  availableBullpen,
  availablePlayers,
  isRated,
  mayPlay,
} from '../../../../src/engine/lineup/available.ts';
import { applyChoice, legalChoices } from '../../../../src/engine/play.ts';
import { make, plain, rollBatter } from '../../../support/engine-games.ts';
import { begin, everywhere, noHitter } from '../../../support/substitution-games.ts';

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
        expect(applyChoice(game, choice, seededDice(label))).toMatchObject({ ok: true });
      }
    }
  });

  test('of one side holds only its own', () => {
    const game = begin({ bases: '1--' });
    rollBatter(game);
    const kinds = (side: 'away' | 'home') => [
      ...new Set(legalChoices(game, side).map(({ choice }) => choice.kind)),
    ];
    expect(kinds('away')).toEqual([
      'roll',
      'steal',
      'hitAndRun',
      'bunt',
      'pinchHit',
      'pinchRun',
      'concede',
    ]);
    expect(kinds('home')).toEqual([
      'roll',
      'intentionalWalk',
      'pickOff',
      'setDefense',
      'changePitcher',
      'changeFielder',
      'moveFielders',
      'concede',
    ]);
    expect(legalChoices(game).filter(({ choice }) => choice.kind === 'roll')).toHaveLength(1);
  });
});

test('while the mound is open nobody steals and nobody throws to a base', () => {
  const game = noHitter({ bases: '1--' });
  const { fielding } = game;
  const kinds = () => new Set(legalChoices(game).map(({ choice }) => choice.kind));
  expect(kinds()).toContain('steal');
  expect(kinds()).toContain('pickOff');
  fielding.fielders[1] = NOBODY;
  fielding.slotPosition[8] = PINCH_HITTER;
  fielding.opened[8] = 1;
  fielding.vacancies = 1;
  expect(kinds()).not.toContain('steal');
  expect(kinds()).not.toContain('pickOff');
  expect(kinds()).toContain('changePitcher');
});
