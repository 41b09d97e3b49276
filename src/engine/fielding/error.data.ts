/**
 * The error chart by position, 1-9. Written by `node scripts/fit-charts.ts <data directory> --write`,
 * which fits it to the errors of the season by position and to the batters who reached on them; see
 * docs/rules.md.
 */

/** Fielding checks of a position in 162 games. */
export const CHECKS_PER_SEASON: readonly number[] = [
  28.8, 86.4, 57.6, 172.8, 86.4, 201.6, 57.6, 86.4, 57.6,
];
/** The rating of an average man: errors in 162 whole games. */
export const AVERAGE_ERRORS: readonly number[] = [12, 10, 10, 12, 18, 18, 6, 5, 5];
/**
 * The chance of an error on a check over rating / checks. Some errors are made elsewhere (pick-offs,
 * throws at stealing runners, interference); bad throws that nobody is on base to use are none.
 */
export const ERROR_SCALE: readonly number[] = [0.7, 1.8, 1.02, 0.99, 1.02, 1.02, 2.32, 1.77, 1.69];
/** The shares of errors that are worth two bases and three. */
export const ERROR_TWO: readonly number[] = [
  0.17, 0.049, 0.17, 0.17, 0.17, 0.17, 0.163, 0.181, 0.18,
];
export const ERROR_THREE: readonly number[] = [
  0.01, 0.005, 0.01, 0.01, 0.01, 0.01, 0.018, 0.02, 0.02,
];
