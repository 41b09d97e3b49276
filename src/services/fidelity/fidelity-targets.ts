/** What a replayed season is held to: every target in one table. */

export const FIDELITY_TARGETS = {
  /** As shares of the real figure. */
  runsPerGame: 0.01,
  leagueRate: 0.01,
  perGame: 0.05,
  /** How often managers do what they do: complete games, relievers, bunts, intentional walks. */
  managers: 0.15,
  /** Times the root mean square error that chance alone would leave. */
  playerError: 1.05,
  zSpreadMin: 0.95,
  zSpreadMax: 1.05,
  /** Runs, in every base-out state. */
  runExpectancy: 0.03,
  /** Games. */
  winsError: 6.8,
  /** Correlations, more than this. */
  playingTime: 0.9,
} as const;

/** Who is judged one by one: with fewer appearances chance hides everything. */
export const BATTER_APPEARANCES_MIN = 400;
export const PITCHER_OUTS_MIN = 300;
