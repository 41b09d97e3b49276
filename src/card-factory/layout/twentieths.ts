/** Turns chances of events into amounts of card results, in twentieths of a chance. */
import type { CardResult } from '../../models/card-layout.ts';
import { BALLPARK_SHARE, NEUTRAL_PARK_RATING } from '../park.ts';
import { FACES } from './draft-cells.ts';

/** A ballpark result counts this often in a neutral park. */
export const BALLPARK_ODDS = NEUTRAL_PARK_RATING / FACES;
/** From so many chances a side has a ballpark result; below it would only blur the card. */
const BALLPARK_MIN = 1.5;

/** A result's share of its family. */
export type Shares = readonly (readonly [CardResult, number])[];

/** Rounds chances to twentieths. */
export function twentieths(chances: number): number {
  return Math.round(chances * FACES);
}

export interface BallparkParts {
  /** Twentieths of results that count wherever the game is played. */
  readonly plain: number;
  /** Twentieths of the ballpark result: whole chances. */
  readonly ballpark: number;
}

/** Divides a hit's chances into plain ones and ballpark ones, which count half in a neutral park. */
export function ballparkParts(event: keyof typeof BALLPARK_SHARE, chances: number): BallparkParts {
  const all = twentieths(chances);
  if (chances < BALLPARK_MIN) return { plain: all, ballpark: 0 };
  const whole = Math.round((chances * BALLPARK_SHARE[event]) / BALLPARK_ODDS);
  return { plain: all - whole * FACES * BALLPARK_ODDS, ballpark: whole * FACES };
}

/**
 * Divides twentieths among the results of a family by shares: all but the first get whole chances,
 * so that a family has one fraction of a chance to place. The first gets what is left.
 */
export function divided(
  amount: number,
  shares: Shares,
): readonly (readonly [CardResult, number])[] {
  let left = amount;
  const others: [CardResult, number][] = [];
  for (const [result, share] of shares.slice(1)) {
    const part = Math.min(Math.round((amount * share) / FACES) * FACES, left);
    others.push([result, part]);
    left -= part;
  }
  const first = shares[0];
  return first === undefined ? others : [[first[0], left], ...others];
}

/** Whole twentieths in the given proportions that sum to `total`. */
export function scaledTo(
  wanted: readonly (readonly [CardResult, number])[],
  total: number,
): ReadonlyMap<CardResult, number> {
  const sum = wanted.reduce((all, [, chances]) => all + chances, 0);
  const amounts = new Map<CardResult, number>();
  let seen = 0;
  let given = 0;
  for (const [result, chances] of wanted) {
    seen += chances;
    const upTo = Math.round((total * seen) / sum);
    amounts.set(result, upTo - given);
    given = upTo;
  }
  return amounts;
}
