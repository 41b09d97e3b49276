/** Dice that show what a test wrote down, in order, and complain about any other roll. */
import type { Dice } from '../../src/engine/dice/dice.ts';

/** The die that asks whether something rare happens: it does only when a script says so. */
const RARE = 100;

/** The same, for scripts that write down the d100 of rare plays as well. */
export function scriptedRareDice(...faces: readonly number[]): ReturnType<typeof scriptedDice> {
  const [rare, ...rest] = faces;
  const dice = scriptedDice(...rest);
  return { ...dice, roll: (size) => (size === RARE ? (rare ?? RARE) : dice.roll(size)) };
}

/** Dice that show these faces in order; a d100 shows 100 and takes none of them. Throws when they run out or a face does not fit the die. */
export function scriptedDice(...faces: readonly number[]): Dice & { readonly left: () => number } {
  const rest = [...faces];
  return {
    roll(size: number): number {
      if (size === RARE) return RARE;
      const face = rest.shift();
      if (face === undefined) throw new Error(`the script has no face for another d${size}`);
      if (face < 1 || face > size) throw new Error(`a d${size} cannot show ${face}`);
      return face;
    },
    left: () => rest.length,
  };
}
