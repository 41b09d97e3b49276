/**
 * Who fields a ball that is put out or misplayed, in thousandths by the scorer's numbers 1-9. Written by
 * `node scripts/fit-fielders.ts <data directory> --write`, which fits them to the balls, assists and
 * putouts of every position in 2019; see docs/rules.md.
 */

/** Grounders, of left-handed and of right-handed batters. */
export const GROUND_SHARES = [
  [95, 0, 215, 290, 195, 205, 0, 0, 0],
  [95, 0, 115, 190, 315, 285, 0, 0, 0],
] as const;
/** Liners. */
export const LINE_SHARES = [10, 0, 75, 90, 50, 95, 230, 220, 230] as const;
/** Pop-ups. */
export const POP_SHARES = [45, 5, 240, 255, 220, 235, 0, 0, 0] as const;
/** Flies. */
export const FLY_SHARES = [0, 0, 0, 0, 0, 0, 275, 395, 330] as const;
