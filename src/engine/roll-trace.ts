/** Rolls of a play, written down for people to see; bulk play keeps no trace and builds no words. */
import type { Dice } from './dice/dice.ts';
import type { EngineGame } from './game-state.ts';

/** Rolls a die for a purpose and notes it when somebody looks. */
export function rollFor(game: EngineGame, dice: Dice, faces: number, of: string): number {
  const face = dice.roll(faces);
  if (game.trace !== null) game.trace.rolls.push({ of, faces, face });
  return face;
}

/**
 * Rolls a d20 against a safe number, which is made on `safe` or less. The note names both, as in
 * "runner from second to home, safe on 1-14".
 */
export function rollAgainst(game: EngineGame, dice: Dice, safe: number, of: string): number {
  const face = dice.roll(20);
  if (game.trace !== null) {
    game.trace.rolls.push({ of: `${of} on 1-${safe}`, faces: 20, face });
  }
  return face;
}

/** Rolls a d20 against a safe number: true on `safe` or less, which is all that counts. */
export function rollSafe(game: EngineGame, dice: Dice, safe: number, of: string): boolean {
  const face = dice.roll(20, safe);
  if (game.trace !== null) game.trace.rolls.push({ of: `${of} on 1-${safe}`, faces: 20, face });
  return face <= safe;
}

/** Rolls a d100: true on `percent` or less, which is all that counts. */
export function rollPercent(game: EngineGame, dice: Dice, percent: number, of: string): boolean {
  const face = dice.roll(100, percent);
  if (game.trace !== null) game.trace.rolls.push({ of: `${of} on 1-${percent}`, faces: 100, face });
  return face <= percent;
}
