/** The computer manager never breaks a rule, and changes what a manager would change. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { type EngineGame, NOBODY } from '../../../../src/engine/game-state.ts';
import { availableBullpen } from '../../../../src/engine/lineup/available.ts';
import { chooseForAi } from '../../../../src/engine/manager/choose-for-ai.ts';
import {
  AVERAGE_MANAGER,
  type ManagerTendencies,
} from '../../../../src/engine/manager/decision.ts';
import { currentStint, isTired } from '../../../../src/engine/pitching/fatigue.ts';
import { applyChoice, startGame } from '../../../../src/engine/play.ts';
import type { Side } from '../../../../src/models/baseball.ts';
import { makeWhole } from '../../../support/engine-games.ts';
import { testSetup } from '../../../support/game-setups.ts';

const GAMES = 25;
const BOLD = {
  ...AVERAGE_MANAGER,
  bullpenMatchup: 10,
  behindAggression: 10,
  aheadAggression: 10,
};
interface Seen {
  readonly kind: string;
  readonly reason: string;
}

const DECISIONS_MAX = 12;

/** Lets one manager make his changes; throws when he breaks a rule. */
function decide(game: EngineGame, side: Side, tendencies: ManagerTendencies): Seen[] {
  const seen: Seen[] = [];
  while (seen.length < DECISIONS_MAX) {
    const decision = chooseForAi(game, side, tendencies);
    if (decision === undefined) break;
    const { choice, reason } = decision;
    const done = applyChoice(game, choice, seededDice('no dice are rolled'));
    if (!done.ok) throw new Error(`${choice.kind}: ${done.error.message}`);
    seen.push({ kind: choice.kind, reason });
  }
  return seen;
}

/** Plays a game with computers on both sides. */
function playOut(game: EngineGame, seed: string, tendencies = AVERAGE_MANAGER): Seen[] {
  const dice = seededDice(seed);
  const seen: Seen[] = [];
  while (!game.isOver) {
    seen.push(...decide(game, 'away', tendencies), ...decide(game, 'home', tendencies));
    makeWhole(game, { kind: 'roll' }, dice);
  }
  return seen;
}

describe.each([
  ['with a designated hitter', true, AVERAGE_MANAGER],
  ['when pitchers bat', false, AVERAGE_MANAGER],
  ['when both are bold', false, BOLD],
])('a computer manager %s', (_title, designatedHitter, tendencies) => {
  test('finishes every game without breaking a rule, and says why he does what he does', () => {
    const kinds = new Set<string>();
    for (let index = 0; index < GAMES; index += 1) {
      const game = startGame(testSetup({ designatedHitter }));
      for (const { kind, reason } of playOut(game, `manager ${index}`, tendencies)) {
        kinds.add(kind);
        expect(reason).toMatch(/\.$/);
      }
    }
    expect(kinds).toContain('changePitcher');
    if (!designatedHitter) expect(kinds).toContain('pinchHit');
  });
  test('leaves no pitcher in who is tired while the bullpen has another', () => {
    for (let index = 0; index < GAMES; index += 1) {
      const game = startGame(testSetup({ designatedHitter }));
      const dice = seededDice(`tired ${index}`);
      for (let play = 0; play < 40 && !game.isOver; play += 1) {
        makeWhole(game, { kind: 'roll' }, dice);
      }
      if (game.isOver) continue;
      const { fielding } = game;
      const decision = chooseForAi(game, fielding.side, tendencies);
      const mustChange =
        isTired(fielding) &&
        currentStint(fielding).battersFaced > 0 &&
        availableBullpen(fielding).length > 0;
      if (mustChange) expect(decision?.choice.kind).toBe('changePitcher');
    }
  });
});

describe('a computer manager', () => {
  test('asks nothing of a game that is over', () => {
    const game = startGame(testSetup());
    playOut(game, 'over');
    expect(chooseForAi(game, 'home', AVERAGE_MANAGER)).toBeUndefined();
    expect(chooseForAi(game, 'away', AVERAGE_MANAGER)).toBeUndefined();
  });
  test('never leaves a position open behind a pinch-hitter', () => {
    for (let index = 0; index < GAMES; index += 1) {
      const game = startGame(testSetup({ designatedHitter: false }));
      playOut(game, `open ${index}`, BOLD);
      expect([...game.fielding.fielders].slice(1)).not.toContain(NOBODY);
    }
  });
});
