/** The dice know nothing of who manages: neither his level nor his habits change a roll. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { applyChoice, startGame } from '../../../../src/engine/play.ts';
import { simulateGame } from '../../../../src/engine/simulate.ts';
import type { PlayDice } from '../../../../src/models/game.ts';
import { MANAGER_LEVELS } from '../../../../src/models/manager.ts';
import { MANAGER_TENDENCIES } from '../../../../src/models/team.ts';
import { testSetup } from '../../../support/game-setups.ts';

const GAMES = 15;
const habit = fc.integer({ min: 1, max: 10 });
const manager: fc.Arbitrary<ManagerTendencies> = fc
  .record({
    level: fc.constantFrom(...MANAGER_LEVELS),
    habits: fc.tuple(...MANAGER_TENDENCIES.map((name) => fc.tuple(fc.constant(name), habit))),
  })
  .map(({ level, habits }) => ({ ...AVERAGE_MANAGER, ...Object.fromEntries(habits), level }));
const managers = fc.record({ away: manager, home: manager });

function played(seed: number, pair: { away: ManagerTendencies; home: ManagerTendencies }) {
  const choices: unknown[] = [];
  const rolls: PlayDice['rolls'][] = [];
  simulateGame({
    ...{ setup: testSetup({ seed: 1 }), dice: seededDice(seed), managers: pair },
    onPlay: ({ facts }) => {
      choices.push(facts.choice);
      rolls.push(facts.dice.rolls);
    },
  });
  return { choices, rolls };
}

test('two games roll the same as long as their managers choose the same', () => {
  let shared = 0;
  fc.assert(
    fc.property(fc.nat(), managers, managers, (seed, one, other) => {
      const [first, second] = [played(seed, one), played(seed, other)];
      const parting = first.choices.findIndex(
        (choice, index) => JSON.stringify(choice) !== JSON.stringify(second.choices[index]),
      );
      const until = parting < 0 ? first.choices.length : parting;
      shared += until;
      expect(first.rolls.slice(0, until)).toEqual(second.rolls.slice(0, until));
    }),
    { numRuns: GAMES, seed: 3 },
  );
  expect(shared).toBeGreaterThan(GAMES);
});

test('the same choices have the same rolls whatever manager is pinned', () => {
  fc.assert(
    fc.property(fc.nat(), managers, manager, (seed, pair, pinned) => {
      const { choices, rolls } = played(seed, pair);
      const { level, season: _season, ...habits } = pinned;
      const setup = testSetup({ seed: 1 });
      const profile = { name: 'Somebody', profile: { ...habits, name: 'Made up' } };
      const game = startGame({
        ...setup,
        rules: { ...setup.rules, managerLevel: level },
        away: { ...setup.away, manager: profile },
        home: { ...setup.home, manager: profile },
      });
      const dice = seededDice(seed);
      const again = choices.map((choice) => {
        const made = applyChoice(game, choice as Parameters<typeof applyChoice>[1], dice);
        return made.ok ? made.value.dice.rolls : made.error;
      });
      expect(again).toEqual(rolls);
    }),
    { numRuns: GAMES, seed: 4 },
  );
});
