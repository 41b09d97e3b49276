/**
 * Where the infield stands with men on base, by outs (0-2) and by the men: places 0 nobody, 1 first,
 * 2 second, 3 first and second, 4 third, 5 first and third, 6 second and third, 7 full. Per cent.
 * Written by `node scripts/fit-depth.ts <data directory> --write`, which fits them to the singles of
 * baserunning_2019; see docs/rules.md.
 */

/** So often a grounder goes through: the first baseman holds his man, the others play two. */
export const THROUGH_PERCENT: readonly (readonly number[])[] = [
  [0, 17, 10, 6, 9, 25, 18, 15],
  [0, 10, 1, 3, 7, 17, 8, 10],
  [0, 4, 0, 0, 0, 0, 0, 0],
];
/** So often a single is cut off: the infield plays deep, with a force at every base. */
export const CUT_OFF_PERCENT: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 8, 10, 8, 4, 16, 18],
];
