/** Writes down the rolls of a play for people to see; bulk play has none. */

/** What a roll was for. The words of a contested base are made by the place that rolls. */
export interface TracedRoll {
  readonly of: string;
  readonly faces: number;
  readonly face: number;
}

/** The rolls of one play in order. */
export interface RollTrace {
  readonly rolls: TracedRoll[];
}
