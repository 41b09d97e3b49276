/** Outs as an event writes them: chains of positions, and who was put out. */
import { BATTER, type ToldOut } from './told-game.ts';

/** "63", "862", or "3" for a man who made the out by himself. */
export function creditOf({ putout, throwers }: ToldOut): string {
  return [...throwers, putout].join('');
}

/** "1", "B": a runner by the base that he left. */
export function runnerLetter(from: number): string {
  return from === BATTER ? 'B' : `${from}`;
}

/** "2", "H": the base that somebody comes to. */
export function baseLetter(base: number): string {
  return base === 4 ? 'H' : `${base}`;
}

/**
 * Outs of a ball in play, first to last: "63", "64(1)3", "6(B)4(2)". A throw by the man who made
 * the out before is not written again, and neither is the batter when he is the last one out.
 */
export function chainOf(outs: readonly ToldOut[]): string {
  let chain = '';
  for (const [index, out] of outs.entries()) {
    const before = outs[index - 1]?.putout;
    const isThrownOn = out.throwers.length === 1 && out.throwers[0] === before;
    chain += isThrownOn ? `${out.putout}` : creditOf(out);
    const isLast = index === outs.length - 1;
    if (out.from !== BATTER || !isLast) chain += `(${runnerLetter(out.from)})`;
  }
  return chain;
}

const CATCHER = 2;
const FIRST_BASEMAN = 3;
const THIRD_BASEMAN = 5;

/**
 * The base at which a runner was put out, 1-4, told by who touched him: it is at most the base
 * behind which nobody waits for him, and never behind the one that he left.
 */
export function baseOfOut({ from, putout }: ToldOut): number {
  if (putout === CATCHER) return 4;
  if (putout === FIRST_BASEMAN) return from <= 1 ? 1 : from + 1;
  if (putout === THIRD_BASEMAN && from <= 3) return 3;
  if (putout >= 4 && from <= 2) return 2;
  return from + 1;
}
