/** How near replayed seasons come to the real one: what a report holds, figure by figure. */

export const FIDELITY_GROUPS = [
  'league rates',
  'players',
  'run expectancy',
  'wins',
  'playing time',
  'per game',
] as const;
export type FidelityGroup = (typeof FIDELITY_GROUPS)[number];

/** `none` where nothing can be judged: the season has no such figure, or there is no target. */
export type Verdict = 'pass' | 'miss' | 'none';

/** How a figure is written: a rate has four decimals, a fine one five, a count two, a ratio three. */
export type FigureKind = 'rate' | 'fine' | 'count' | 'ratio';

/** One target: what was to be reached, what was measured. */
export interface FidelityRow {
  readonly group: FidelityGroup;
  /** "HR per plate appearance". */
  readonly name: string;
  readonly kind: FigureKind;
  /** Undefined where nobody is there to be measured. */
  readonly measured: number | undefined;
  /** The real figure, or undefined where the target is not one. */
  readonly real: number | undefined;
  /** The target in words: "within 1 %". */
  readonly target: string;
  /** The figure beside the target, in words: "+0.4 %". */
  readonly deviation: string;
  /** What a perfect card would score in one season, or what chance alone makes of the figure. */
  readonly noiseFloor: number | undefined;
  readonly verdict: Verdict;
}

/** A player's rate in reality, and in all replays together. */
export interface PlayerPoint {
  readonly name: string;
  readonly club: string;
  readonly real: number;
  readonly replayed: number;
}

/** One rate over all players who are judged. */
export interface PlayerRate {
  readonly role: 'batters' | 'pitchers';
  /** "HR". */
  readonly name: string;
  /** "plate appearance". */
  readonly per: string;
  readonly points: readonly PlayerPoint[];
  /** The mean over players and replays of the difference. */
  readonly bias: number;
  /** The root mean square difference of one replay, the mean over replays. */
  readonly rmse: number;
  /** The same of a perfect card at the real playing time, and at that of the replays. */
  readonly noiseFloor: number;
  readonly noiseFloorAsPlayed: number;
  /** The mean over replays of each one's correlation with reality. */
  readonly correlation: number;
  /** Mean and deviation of the differences in units of their noise. */
  readonly zMean: number;
  readonly zSpread: number;
  /** How many z-scores fall into each step of Z_STEP from -Z_MAX on; the ends hold what is beyond. */
  readonly zHistogram: readonly number[];
}
export const Z_STEP = 0.25;
export const Z_MAX = 4;

/** Runs to the end of the half from a base-out state. */
export interface StateRow {
  /** "1-3, 1 out". */
  readonly name: string;
  readonly measured: number;
  readonly plays: number;
  /** Undefined where nobody has counted the season. */
  readonly real: number | undefined;
  /** The standard error of the real figure: what its own number of plays leaves to chance. */
  readonly noiseFloor: number | undefined;
}

export interface ClubWins {
  readonly abbrev: string;
  readonly real: number;
  /** The mean of all replays, for the real number of games. */
  readonly replayed: number;
}

export interface FidelityReport {
  readonly year: number;
  /** Games of one replay. */
  readonly games: number;
  readonly clubs: number;
  readonly replays: number;
  readonly seed: string;
  /** Whether the schedule is the season's own; otherwise one was made. */
  readonly hasOwnSchedule: boolean;
  readonly rows: readonly FidelityRow[];
  readonly playerRates: readonly PlayerRate[];
  readonly states: readonly StateRow[];
  /** Where the real figures of the states and of runs per game come from. */
  readonly measuredSource: string | undefined;
  /** Shares of the games of clubs by their runs, from none on. */
  readonly runsPerGame: {
    readonly measured: readonly number[];
    readonly real: readonly number[] | undefined;
  };
  readonly wins: readonly ClubWins[];
  /** Plate appearances of regulars, and outs of starters. */
  readonly turns: readonly PlayerPoint[];
  readonly outs: readonly PlayerPoint[];
  /** Runs per game and club in each replay. */
  readonly runsByReplay: readonly number[];
}
