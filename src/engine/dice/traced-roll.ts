/** Rolls of a play as they are shown to people. */

/** What a roll was for, how many faces the die had and what it showed. */
export interface TracedRoll {
  readonly of: string;
  readonly faces: number;
  readonly face: number;
}

/** The rolls of one play in order. */
export interface RollTrace {
  readonly rolls: TracedRoll[];
}
