/** What really happened in a season, in the shape in which a replay of it is counted. */

/** What is counted for a club. */
export const CLUB_COUNTS = [
  'games',
  'runs',
  'plateAppearances',
  'hits',
  'doubles',
  'triples',
  'homeRuns',
  'walks',
  'intentionalWalks',
  'hitByPitch',
  'strikeouts',
  'sacrificeHits',
  'sacrificeFlies',
  'groundedIntoDoublePlay',
  'stolenBases',
  'caughtStealing',
  'errors',
  'passedBalls',
  'wildPitches',
  'balks',
  'completeGames',
  'relievers',
] as const;
export type ClubCount = (typeof CLUB_COUNTS)[number];
export type ClubCounts = Readonly<Record<ClubCount, number>>;

/** A batter's line, as far as replays are judged by it. */
export const BATTER_COUNTS = [
  'plateAppearances',
  'atBats',
  'hits',
  'doubles',
  'triples',
  'homeRuns',
  'walks',
  'hitByPitch',
  'strikeouts',
] as const;
export type BatterCounts = Readonly<Record<(typeof BATTER_COUNTS)[number], number>>;

/** A pitcher's line; his starts are apart, since no line of a game holds them. */
export const PITCHER_COUNTS = [
  'battersFaced',
  'outs',
  'hits',
  'homeRuns',
  'walks',
  'strikeouts',
] as const;
export type PitcherCounts = Readonly<Record<(typeof PITCHER_COUNTS)[number], number>>;

/** A player's season with a club. */
export interface PlayerFactLine {
  readonly name: string;
  /** Undefined for somebody who never came to bat, or never pitched. */
  readonly batter: BatterCounts | undefined;
  readonly pitcher: PitcherCounts | undefined;
  readonly games: number;
  readonly starts: number;
}

export interface ClubFacts {
  readonly abbrev: string;
  readonly leagueId: string;
  readonly wins: number;
  readonly losses: number;
  readonly counts: ClubCounts;
  /** In the order of the club's players in the plan. */
  readonly players: readonly PlayerFactLine[];
}

/** Runs to the end of the half from a base-out state, as play-by-play gives them. */
export interface StateFacts {
  readonly runs: number;
  /** From how many plays the mean is. */
  readonly plays: number;
}

/** Figures that no table of the season holds: counted from play-by-play, for seasons that have it. */
export interface MeasuredSeason {
  /** By outs x 8 + bases (1 for first, 2 for second, 4 for third). */
  readonly states: readonly StateFacts[];
  /** Shares of the games of clubs by their runs, from none on. */
  readonly runsPerGame: readonly number[];
  readonly source: string;
}

export interface SeasonFacts {
  readonly year: number;
  /** In the order of the clubs of the plan. */
  readonly clubs: readonly ClubFacts[];
  /** Undefined for a season that nobody has counted. */
  readonly measured: MeasuredSeason | undefined;
  /** False where the season's own schedule is not known, and one was made. */
  readonly hasOwnSchedule: boolean;
}
