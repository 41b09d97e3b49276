/**
 * The numbers of runners who try for a base on a ball in play. Written by
 * `node scripts/fit-advances.ts <data directory> --write`, which fits them to baserunning_2019 and
 * double_play_2019 with the cards of the season; see docs/rules.md.
 */

/**
 * Added to speed and arm for a safe number: home from second on a single, third from first, home
 * from first on a double, home from third on a medium fly.
 */
export const ADVANCE_ADDED = [5, -2, 4, 4] as const;
/** The safe number from which most managers send a runner, by outs 0-2; 20 is never. */
export const ADVANCE_TRIES_FROM = [
  [18, 17, 14],
  [17, 14, 18],
  [18, 16, 9],
  [13, 13, 20],
] as const;
/** Added to speed and arm for a run after an ordinary fly to left, center and right. */
export const TAG_HOME_ADDED = [3, 5, 1] as const;
/** Added to those when the ball was a liner, which goes deeper when it is caught. */
export const TAG_HOME_LINER = 4;
/** Added to speed and arm for third base after a fly to left, center and right. */
export const TAG_THIRD_ADDED = [-13, -8, -3] as const;
/** Less the speed of the batter and the range of the fielder, the number of a double play. */
export const DOUBLE_PLAY_FROM = 34;
/** Faces of a d20 on which a liner to an infielder doubles a runner off. */
export const LINE_DOUBLE_PLAY = 8;
/** Added to speed when the runner from third breaks for the plate on a grounder to the middle. */
export const CONTACT_HOME_ADDED = 6;
/** Added to speed when the runner from second goes to third on a grounder to the shortstop. */
export const GROUND_THIRD_ADDED = 2;
