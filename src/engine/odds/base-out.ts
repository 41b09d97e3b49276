/** The 24 base-out states of a half, and the one in which it is over, as small numbers. */
import type { PlayRecord } from '../play-record.ts';
import { at } from '../table-access.ts';

/** Ways in which bases can be occupied: bit 0 is first base, bit 1 second, bit 2 third. */
const BASES_STATES = 8;
const OUTS_OF_HALF = 3;
export const BASE_OUT_STATES = BASES_STATES * OUTS_OF_HALF;
/** The state after the third out. */
export const HALF_OVER = 24;
/** Nobody on, nobody out, and the same with the automatic runner on second base. */
export const EMPTY_BASES = 0;
export const AUTOMATIC_RUNNER = 2;

/** The state of outs 0-3 and occupied bases 0-7; with three outs the bases do not count. */
export function baseOutState(outs: number, bases: number): number {
  return outs < OUTS_OF_HALF ? outs * BASES_STATES + bases : HALF_OVER;
}

/** Occupied bases of a list by base 1-3 that holds -1 where nobody is. */
export function occupiedBases(runners: Int8Array): number {
  let bases = 0;
  for (let base = 1; base <= 3; base += 1) {
    if (at(runners, base) >= 0) bases |= 1 << (base - 1);
  }
  return bases;
}

/** The state in which the play of the record began. */
export function stateBefore(record: PlayRecord): number {
  return baseOutState(record.outsBefore, occupiedBases(record.before));
}
