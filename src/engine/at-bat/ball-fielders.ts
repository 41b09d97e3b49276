/** Who fields a ball that no card gives to anybody. */

/** Fielders by the faces of a d20, for left-handed and for right-handed batters. */
export type FielderTable = readonly [readonly number[], readonly number[]];

/** Who fields a ball that the card gives to nobody, by the faces of a d20: left, right batters. */
export const GROUND_FIELDERS: FielderTable = [
  [1, 1, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6, 6, 5, 5, 5],
  [1, 1, 3, 3, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5],
];
export const LINE_FIELDERS: FielderTable = [
  [9, 9, 9, 9, 8, 8, 8, 8, 7, 7, 7, 1, 3, 3, 4, 4, 4, 6, 6, 5],
  [7, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 1, 3, 4, 4, 6, 6, 6, 5, 5],
];
export const POP_FIELDERS: FielderTable = [
  [2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 5, 5, 5],
  [2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 6, 6, 6, 6, 6, 5, 5, 5],
];
export const OUTFIELDERS: FielderTable = [
  [9, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7],
  [7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9],
];
