/** Who makes the play on the outs of a card, from the shares that every position has of the balls. */
import {
  FLY_SHARES,
  GROUND_SHARES,
  LINE_SHARES,
  POP_SHARES,
} from '../../engine/cards/ball-fielders.data.ts';
import { FIELD_POSITIONS, type Hand } from '../../models/baseball.ts';
import type { FielderShare } from './arrange-cells.ts';

/** The positions with a share, which stand in the scorer's order 1-9. */
function named(shares: readonly number[]): readonly FielderShare[] {
  return FIELD_POSITIONS.map((position, index) => [position, shares[index] ?? 0] as const).filter(
    ([, share]) => share > 0,
  );
}

/** Grounders of a batter on this side of the plate. */
export function infieldShares(side: Hand): readonly FielderShare[] {
  return named(GROUND_SHARES[side === 'L' ? 0 : 1]);
}

export function linerShares(): readonly FielderShare[] {
  return named(LINE_SHARES);
}

export function popShares(): readonly FielderShare[] {
  return named(POP_SHARES);
}

type Field = 'LF' | 'CF' | 'RF';
const [, , , , , , LEFT, CENTER, RIGHT] = FLY_SHARES;
const FLIES: Readonly<Record<Field, number>> = { LF: LEFT, CF: CENTER, RF: RIGHT };
const ALL = LEFT + CENTER + RIGHT;

/** The part of all flies that a field has. */
export function flyShare(field: Field): number {
  return FLIES[field] / ALL;
}

/** The part of the flies to left and right that goes to left. */
export function leftOfCorners(): number {
  return LEFT / (LEFT + RIGHT);
}

/** Who has the other flies of a card that sends a part of them to left and right. */
export function flySharesBeside(cornerPart: number): readonly FielderShare[] {
  const left = flyShare('LF') - cornerPart * leftOfCorners();
  const right = flyShare('RF') - cornerPart * (1 - leftOfCorners());
  return [
    ['CF', flyShare('CF')],
    ['LF', left],
    ['RF', right],
  ];
}
