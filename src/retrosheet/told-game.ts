/**
 * A finished game as an event file tells it: entries in order, players by their places in their
 * pinned teams. Bases are 0 for the batter, 1-3, and as a destination 0 for out and 4 for home.
 */
import type { PlayEvent } from '../engine/play-record.ts';
import type { Side } from '../models/baseball.ts';

export const BATTER = 0;
export const OUT = 0;
export const HOME = 4;
/** Nobody was there. */
export const NONE = -1;

/** Who is at bat as an entry begins. */
export interface Turn {
  readonly inning: number;
  /** The side at bat. */
  readonly side: Side;
  readonly batter: number;
}

/** An out in the order in which it was made; `throwers` are those who threw, in turn. */
export interface ToldOut {
  readonly from: number;
  readonly putout: number;
  readonly throwers: readonly number[];
}

export interface ToldRun {
  readonly from: number;
  /** May turn true later in the half, when he would have come home all the same. */
  isEarned: boolean;
  readonly isBattedIn: boolean;
}

/** What a play was: the engine's record with what scoring made of each run. */
export interface ToldPlay {
  readonly event: PlayEvent;
  readonly outsBefore: number;
  /** The position that the ball went to, else 0; likewise for an error. */
  readonly fielder: number;
  readonly errorPosition: number;
  /** By base: where each came, and where he would have come without the error; NONE for nobody. */
  readonly destination: readonly number[];
  readonly clean: readonly number[];
  readonly outs: readonly ToldOut[];
  readonly runs: readonly ToldRun[];
  readonly isSacrificeFly: boolean;
  readonly isBunt: boolean;
  readonly isInfieldFly: boolean;
  /** Somebody was in the way, and the umpires placed the runners. */
  readonly isInterference: boolean;
  /** Bases of runners who stole the next one, and who were caught at it. */
  readonly stolen: readonly number[];
  readonly caught: readonly number[];
  /** The base of a runner who was picked off, else 0. */
  readonly pickedOff: number;
}

/** Somebody in a place of the order, or slot 0 for a pitcher who does not bat, and his position. */
export interface LineupChange {
  readonly side: Side;
  readonly slot: number;
  readonly player: number;
  readonly position: number;
}

export type Entry =
  | { readonly kind: 'play'; readonly turn: Turn; readonly play: ToldPlay }
  | {
      readonly kind: 'substitution';
      readonly turn: Turn;
      /** Whose club changes. */
      readonly side: Side;
      readonly changes: readonly LineupChange[];
    }
  | { readonly kind: 'automaticRunner'; readonly turn: Turn; readonly runner: number }
  | { readonly kind: 'concession'; readonly side: Side };
