/** Dice that show what a test wrote down, in order, and complain about any other roll. */
import type { Dice } from '../../src/engine/dice/dice.ts';

/** Dice that show these faces in order. Throws when they run out or a face does not fit the die. */
export function scriptedDice(...faces: readonly number[]): Dice & { readonly left: () => number } {
  const rest = [...faces];
  return {
    roll(size: number): number {
      const face = rest.shift();
      if (face === undefined) throw new Error(`the script has no face for another d${size}`);
      if (face < 1 || face > size) throw new Error(`a d${size} cannot show ${face}`);
      return face;
    },
    left: () => rest.length,
  };
}
