/** Who fields a ball that no card gives to anybody: the faces of a d20. */
import { FLY_SHARES, GROUND_SHARES, LINE_SHARES, POP_SHARES } from '../cards/ball-fielders.data.ts';

/** Positions by the faces of a d20, for left-handed and for right-handed batters. */
export type FielderTable = readonly [readonly number[], readonly number[]];

const FACES = 20;

/** The position of every face: the one in whose share of all balls the middle of the face falls. */
function facesOf(shares: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (const share of shares) ends.push((ends.at(-1) ?? 0) + share);
  const all = ends.at(-1) ?? 0;
  return Array.from({ length: FACES }, (_, face) => {
    const middle = ((face + 1 / 2) / FACES) * all;
    return ends.findIndex((end) => middle < end) + 1;
  });
}

const ofBoth = (shares: readonly number[]): FielderTable => [facesOf(shares), facesOf(shares)];

export const GROUND_FIELDERS: FielderTable = [facesOf(GROUND_SHARES[0]), facesOf(GROUND_SHARES[1])];
export const LINE_FIELDERS = ofBoth(LINE_SHARES);
export const POP_FIELDERS = ofBoth(POP_SHARES);
export const FLY_FIELDERS = ofBoth(FLY_SHARES);
/** Base hits to the outfield, which are pulled more often than not. */
export const HIT_FIELDERS: FielderTable = [
  [9, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7],
  [7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9],
];
