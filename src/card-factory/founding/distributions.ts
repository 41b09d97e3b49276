/**
 * What the founding season is made to look like. Source of the figures, unless a comment says that they
 * were set by hand: the 2019 season in Lahman format (Sean Lahman's database, 2025 edition) and Retrosheet.
 */

export const PLATE_RATES = ['1B', '2B', '3B', 'HR', 'BB', 'HBP', 'SO'] as const;
export type PlateRate = (typeof PLATE_RATES)[number];

export interface RateSpread {
  /** Mean and standard deviation of the rate per plate appearance, over the players as observed. */
  readonly mean: number;
  readonly observed: number;
  /** Standard deviation of the players themselves: observed, less the mean binomial variance. */
  readonly talent: number;
}

/**
 * Batters with 300 plate appearances or more (273 players, pitchers' batting excluded); unweighted.
 * Walks include intentional ones. These are the figures that the tests hold the season to.
 */
export const REGULAR_BATTERS: Readonly<Record<PlateRate, RateSpread>> = {
  '1B': { mean: 0.14322, observed: 0.0292, talent: 0.02437 },
  '2B': { mean: 0.04716, observed: 0.01123, talent: 0.0056 },
  '3B': { mean: 0.00437, observed: 0.00401, talent: 0.00263 },
  HR: { mean: 0.03944, observed: 0.01646, talent: 0.01382 },
  BB: { mean: 0.08726, observed: 0.03056, talent: 0.02768 },
  HBP: { mean: 0.01078, observed: 0.0087, talent: 0.0073 },
  SO: { mean: 0.21559, observed: 0.05923, talent: 0.05614 },
};

/** Rates per plate appearance of all batters with fewer than 300, together. */
export const RESERVE_BATTER_MEANS: Readonly<Record<PlateRate, number>> = {
  '1B': 0.12984,
  '2B': 0.04315,
  '3B': 0.00389,
  HR: 0.02844,
  BB: 0.0811,
  HBP: 0.01134,
  SO: 0.25988,
};

/** Rates per plate appearance of the whole league without the pitchers' own batting. */
export const LEAGUE_RATES: Readonly<Record<PlateRate, number>> = {
  '1B': 0.14049,
  '2B': 0.04664,
  '3B': 0.00431,
  HR: 0.03725,
  BB: 0.08679,
  HBP: 0.01088,
  SO: 0.22381,
};

/**
 * Pitchers with 100 innings or more (130 players), per batter faced. Means are the observed ones
 * times (league rate without pitchers' batting / league rate with it), because nobody here
 * pitches to pitchers.
 */
export const REGULAR_PITCHERS: Readonly<Record<PlateRate, RateSpread>> = {
  '1B': { mean: 0.14374, observed: 0.02015, talent: 0.0146 },
  '2B': { mean: 0.04657, observed: 0.00938, talent: 0.00438 },
  '3B': { mean: 0.00446, observed: 0.00313, talent: 0.00171 },
  HR: { mean: 0.03724, observed: 0.00925, talent: 0.00551 },
  BB: { mean: 0.07486, observed: 0.01799, talent: 0.01471 },
  HBP: { mean: 0.00965, observed: 0.0049, talent: 0.00304 },
  SO: { mean: 0.22141, observed: 0.05275, talent: 0.05005 },
};

/** Talent of one kind of pitcher: mean and standard deviation of (own rate / league rate). */
export type RatioSpread = Readonly<
  Record<PlateRate, { readonly mean: number; readonly talent: number }>
>;

/**
 * Pitchers by use: those who start fewer than ten games, relievers of 40 innings and more, of fewer.
 * Means are those of 2019; spreads too, but smoothed by hand where the samples were too small.
 */
export const SPARE_STARTERS: RatioSpread = {
  '1B': { mean: 1.017, talent: 0.074 },
  '2B': { mean: 1.195, talent: 0.08 },
  '3B': { mean: 1.324, talent: 0.2 },
  HR: { mean: 1.165, talent: 0.2 },
  BB: { mean: 1.101, talent: 0.211 },
  HBP: { mean: 0.878, talent: 0.3 },
  SO: { mean: 0.818, talent: 0.157 },
};
export const RELIEVERS: RatioSpread = {
  '1B': { mean: 0.978, talent: 0.12 },
  '2B': { mean: 0.935, talent: 0.12 },
  '3B': { mean: 0.916, talent: 0.2 },
  HR: { mean: 0.931, talent: 0.15 },
  BB: { mean: 1.043, talent: 0.24 },
  HBP: { mean: 1.021, talent: 0.35 },
  SO: { mean: 1.067, talent: 0.228 },
};
export const SPARE_RELIEVERS: RatioSpread = {
  '1B': { mean: 0.982, talent: 0.06 },
  '2B': { mean: 1.076, talent: 0.1 },
  '3B': { mean: 1.042, talent: 0.2 },
  HR: { mean: 1.094, talent: 0.157 },
  BB: { mean: 1.335, talent: 0.21 },
  HBP: { mean: 1.356, talent: 0.4 },
  SO: { mean: 0.942, talent: 0.14 },
};

/**
 * Factors on the talents, in the order of PLATE_RATES. Who reaches 300 appearances or 100 innings,
 * and whom he meets, differs a little from 2019; with these, the means of those who do come out
 * as documented above. Set in steps, from what came out of 8 to 40 played
 * seasons each time.
 */
export const BALANCE = {
  regulars: [1.008, 1.003, 1, 1.044, 1.004, 1.01, 0.985],
  starters: [1.011, 0.988, 1, 0.986, 0.98, 1.016, 1.005],
  others: [1.005, 1.01, 0.975, 1.036, 1.03, 0.98, 0.968],
} as const;

/**
 * Correlation of the regulars' talents, the plate rates in their order and then steal attempts:
 * their observed covariance less the multinomial one, with the stronger pairs then raised by hand,
 * because the standing of clubs and positions is added to them and dilutes them.
 */
export const BATTER_CORRELATION: readonly (readonly number[])[] = [
  [1],
  [0.2, 1],
  [0.34, 0.24, 1],
  [-0.74, 0.08, -0.4, 1],
  [-0.65, -0.28, -0.29, 0.42, 1],
  [-0.3, -0.07, -0.02, 0.23, 0.09, 1],
  [-0.64, -0.3, 0.04, 0.44, 0.22, 0.12, 1],
  [0.22, 0.09, 0.84, -0.31, -0.25, -0.05, 0.08, 1],
];

/** The same for pitchers with 100 innings, rounded towards none where the sample says little. */
export const PITCHER_CORRELATION: readonly (readonly number[])[] = [
  [1],
  [0.35, 1],
  [0, 0.1, 1],
  [-0.15, 0.4, 0.15, 1],
  [-0.1, -0.2, 0.05, 0.05, 1],
  [0.05, 0.1, 0.1, -0.05, 0.14, 1],
  [-0.65, -0.6, -0.15, -0.25, 0.02, -0.05, 1],
];

export const LINEUP_POSITIONS = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'] as const;
export type LineupPosition = (typeof LINEUP_POSITIONS)[number];

/** Where the regulars of each position stand in each trait, in standard deviations. */
export const POSITION_TRAITS: Readonly<Record<LineupPosition, readonly number[]>> = {
  C: [-0.14, -0.57, -0.68, -0.05, -0.03, 0.17, 0.12, -0.66],
  '1B': [-0.34, -0.14, -0.44, 0.31, 0.41, 0.07, 0.3, -0.55],
  '2B': [0.48, -0.21, 0.31, -0.51, -0.26, 0.05, -0.39, 0.18],
  '3B': [-0.13, 0.21, 0.01, 0.26, 0.29, 0.02, -0.19, -0.35],
  SS: [0.4, 0.34, 0.44, -0.31, -0.5, -0.47, -0.21, 0.7],
  LF: [-0.11, 0.36, 0.01, 0.03, -0.05, -0.03, 0.14, -0.13],
  CF: [-0.07, -0.03, 0.65, -0.25, -0.25, 0.36, 0.19, 1.12],
  RF: [-0.02, 0.1, -0.09, 0.28, 0.13, -0.14, -0.1, -0.09],
  DH: [-0.24, -0.22, -0.62, 0.71, 0.62, -0.13, 0.43, -0.5],
};

/** Hands and size by position: shares of left-handed and switch hitters, left-handed throwers. */
export interface Build {
  readonly batsLeft: number;
  readonly batsSwitch: number;
  readonly throwsLeft: number;
  readonly height_in: number;
  readonly weight_lb: number;
}
export const BUILDS: Readonly<Record<LineupPosition | 'P', Build>> = {
  C: { batsLeft: 0.17, batsSwitch: 0.08, throwsLeft: 0, height_in: 72.5, weight_lb: 216 },
  '1B': { batsLeft: 0.38, batsSwitch: 0.09, throwsLeft: 0.16, height_in: 74, weight_lb: 227 },
  '2B': { batsLeft: 0.4, batsSwitch: 0.18, throwsLeft: 0, height_in: 71.2, weight_lb: 196 },
  '3B': { batsLeft: 0.2, batsSwitch: 0.17, throwsLeft: 0, height_in: 73, weight_lb: 213 },
  SS: { batsLeft: 0.09, batsSwitch: 0.19, throwsLeft: 0, height_in: 72.4, weight_lb: 198 },
  LF: { batsLeft: 0.47, batsSwitch: 0.06, throwsLeft: 0.26, height_in: 72.8, weight_lb: 208 },
  CF: { batsLeft: 0.35, batsSwitch: 0.13, throwsLeft: 0.15, height_in: 73, weight_lb: 201 },
  RF: { batsLeft: 0.45, batsSwitch: 0.08, throwsLeft: 0.33, height_in: 73.6, weight_lb: 211 },
  DH: { batsLeft: 0.43, batsSwitch: 0.02, throwsLeft: 0.1, height_in: 74.1, weight_lb: 229 },
  P: { batsLeft: 0.27, batsSwitch: 0.03, throwsLeft: 0.28, height_in: 74.5, weight_lb: 216 },
};

/**
 * Steal attempts for each single, walk or hit batsman: regulars' mean and talent spread. Success
 * was .733 in 2019; the figure here is lower because the fast, who run most, succeed more often.
 */
export const STEALING = {
  mean: 0.0715,
  talent: 0.0738,
  success: 0.712,
  successTalent: 0.07,
} as const;

/**
 * Rates per plate appearance by batter's side and pitcher's hand, over the batter's own mean
 * (29 % of appearances against left-handers). From the Retrosheet cells of 2019, walks with
 * intentional ones. Switch hitters always have the better side, so nothing changes for them.
 */
export const PLATOON: Readonly<Record<'L' | 'R', Readonly<Record<'L' | 'R', readonly number[]>>>> =
  {
    L: {
      L: [1.056, 0.916, 0.643, 0.878, 0.861, 1.378, 1.05],
      R: [0.987, 1.02, 1.085, 1.029, 1.033, 0.91, 0.988],
    },
    R: {
      L: [1.016, 1.056, 1.025, 1.048, 1.103, 0.769, 0.96],
      R: [0.992, 0.971, 0.987, 0.975, 0.947, 1.118, 1.02],
    },
  };

/** Kinds of batted outs: ground, fly, line, popup; shares of 2019's outs in play. */
export const OUT_TYPE_SHARES = [0.495, 0.2535, 0.143, 0.1085] as const;

/**
 * Who fields an out of each kind, P to RF. The counts by first fielder are those of 2019; their
 * division among the kinds is an estimate, corrected by hand until the putouts and assists of each
 * position came near those of 2019 (catchers get more grounders here than they fielded).
 */
export const FIRST_FIELDERS: readonly (readonly number[])[] = [
  [4165, 900, 6459, 10212, 9506, 11718, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 6050, 8060, 6740],
  [150, 0, 500, 750, 800, 850, 2430, 3260, 2720],
  [100, 1000, 1700, 1950, 2200, 1850, 100, 120, 100],
];

/** Chance that a play becomes an error on which the batter reaches, P to RF. */
export const REACH_ON_ERROR = [
  0.0283, 0.0188, 0.0188, 0.018, 0.0343, 0.0262, 0.0057, 0.0033, 0.0039,
];

/** Errors per game that only advance runners, P to RF: all errors of a position less the above. */
export const ADVANCE_ERRORS = [0.051, 0.057, 0.029, 0.026, 0.023, 0.035, 0.024, 0.025, 0.024];

/**
 * Chances of running and pitching events, by outs where there are three. The first six,
 * passed balls and balks are measured in the play-by-play of 2019.
 * The others were set by hand until the season's own counts for each game (double plays, sacrifice
 * flies and bunts, wild pitches, fielder's choices, outfield assists, errors) came near those of
 * 2019, because this plain model lacks what else moves them; they are not measurements.
 */
export const RUNNING = {
  secondScoresOnSingle: [0.447, 0.511, 0.758],
  secondOutOnSingle: [0.007, 0.024, 0.041],
  firstToThirdOnSingle: [0.245, 0.288, 0.311],
  firstOutOnSingle: 0.011,
  firstScoresOnDouble: [0.296, 0.345, 0.494],
  firstOutOnDouble: 0.029,
  batterOutStretching: 0.02,
  doublePlayOnGrounder: 0.46,
  linerDoublesOffRunner: 0.045,
  thirdScoresOnFly: 0.92,
  thirdScoresOnLiner: 0.55,
  thirdOutOnFly: 0.02,
  secondTagsOnFly: 0.24,
  thirdScoresOnGrounder: 0.4,
  secondAdvancesOnGrounder: 0.5,
  fielderChoiceOnGrounder: 0.16,
  wildPitch: 0.0198,
  passedBall: 0.0044,
  balk: 0.0019,
  advanceErrorWithRunner: 0.0175,
  sacrificeWithRunnerOnFirst: 0.024,
} as const;
