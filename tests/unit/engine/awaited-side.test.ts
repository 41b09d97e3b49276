/** Who has to say something before the dice may be rolled. */
import { describe, expect, test } from 'vitest';
import { awaitedSide } from '../../../src/engine/awaited-side.ts';
import { type EngineGame, NOBODY } from '../../../src/engine/game-state.ts';
import { QUESTION } from '../../../src/engine/pending-decision.ts';
import { situation } from '../../support/engine-games.ts';

/** Visitors bat, with a man on first; the place of a man of each club who is in the next play. */
function begun(): { readonly game: EngineGame; readonly fielder: number; readonly batter: number } {
  const game = situation({ bases: '1--' });
  const fielder = game.fielding.fielders[6] ?? NOBODY;
  const batter = game.batting.order[game.batting.nextSlot] ?? NOBODY;
  return { game, fielder, batter };
}

describe('before a roll', () => {
  test('nobody is awaited as a rule', () => {
    expect(awaitedSide(begun().game)).toBeUndefined();
  });

  test('the manager of a man who is hurt', () => {
    const { game, fielder, batter } = begun();
    game.batting.hurt.push(batter);
    expect(awaitedSide(game)).toBe('away');
    game.fielding.hurt.push(fielder);
    expect(awaitedSide(game)).toBe('home');
  });

  test('the manager whose field has an open position', () => {
    const { game } = begun();
    game.fielding.vacancies = 1;
    game.fielding.fielders[6] = NOBODY;
    expect(awaitedSide(game)).toBe('home');
  });

  test('the manager who is asked', () => {
    const { game } = begun();
    game.pending.question = QUESTION.lead;
    expect(awaitedSide(game)).toBe(game.batting.side);
  });

  test('nobody any more once the game is over', () => {
    const { game, fielder } = begun();
    game.fielding.hurt.push(fielder);
    game.isOver = true;
    expect(awaitedSide(game)).toBeUndefined();
  });
});
