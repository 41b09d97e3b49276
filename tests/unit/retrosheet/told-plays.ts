/** Plays for tests of spelling, told as briefly as a scorer would. */
import { NONE, type ToldPlay } from '../../../src/retrosheet/told-game.ts';

export interface PlayWords
  extends Partial<Omit<ToldPlay, 'destination' | 'clean' | 'outs' | 'runs'>> {
  readonly event: ToldPlay['event'];
  /** Where the batter (0) and the runners (1-3) came: 0 out, 4 home. Nobody else was there. */
  readonly to: Readonly<Record<number, number>>;
  /** Where they would have come without the error. */
  readonly clean?: Readonly<Record<number, number>>;
  /** Who was put out, by whom, and who threw: 0 for nobody. */
  readonly outs?: readonly (readonly [from: number, putout: number, ...throwers: number[]])[];
  /** Runners whose runs were not earned; runners who were not batted in. */
  readonly unearned?: readonly number[];
  readonly notBattedIn?: readonly number[];
}

const BASES = [0, 1, 2, 3];

export function told(words: PlayWords): ToldPlay {
  const { to, clean = {}, outs = [], unearned = [], notBattedIn = [], ...rest } = words;
  return {
    outsBefore: 0,
    fielder: 0,
    errorPosition: 0,
    ...{ isSacrificeFly: false, isBunt: false, isInfieldFly: false, isInterference: false },
    ...{ stolen: [], caught: [], pickedOff: 0 },
    ...rest,
    destination: BASES.map((base) => to[base] ?? NONE),
    clean: BASES.map((base) => clean[base] ?? to[base] ?? NONE),
    outs: outs.map(([from, putout, ...throwers]) => ({
      from,
      putout,
      throwers: throwers.filter((position) => position > 0),
    })),
    runs: [3, 2, 1, 0]
      .filter((base) => to[base] === 4)
      .map((from) => ({
        from,
        isEarned: !unearned.includes(from),
        isBattedIn: !notBattedIn.includes(from),
      })),
  };
}
