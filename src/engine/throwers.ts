/**
 * Who threw for an out, in turn, as one number: a position in every four bits, the first in the lowest.
 * A position alone is such a number, and 0 is nobody.
 */
import type { PlayRecord } from './play-record.ts';
import { at } from './table-access.ts';

const BITS = 4;
const POSITION = (1 << BITS) - 1;

/** Two men who threw, the second an infielder: a byte of the record holds no outfielder behind another. */
export function inTurn(first: number, second: number): number {
  return first | (second << BITS);
}

/** The first of those who threw, 0 when nobody is left; then `laterThrowers` for the next. */
export function firstThrower(throwers: number): number {
  return throwers & POSITION;
}

/** Those who threw after the first. */
export function laterThrowers(throwers: number): number {
  return throwers >> BITS;
}

/** The positions of those who threw for an out of the play, in turn. */
export function throwersOf(record: PlayRecord, out: number): number[] {
  const positions: number[] = [];
  for (let left = at(record.outThrowers, out); left > 0; left = laterThrowers(left)) {
    positions.push(firstThrower(left));
  }
  return positions;
}
