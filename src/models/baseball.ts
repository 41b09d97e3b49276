/** The field's own vocabulary: positions, hands, halves and sides, spelled as scorers spell them. */
import { z } from 'zod';

/** Index + 1 is the scorer's number of the position; the designated hitter is 10 as in Retrosheet. */
export const POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'] as const;
export type Position = (typeof POSITIONS)[number];
export const positionSchema = z.enum(POSITIONS);

/** The nine who stand in the field. */
export const FIELD_POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
export type FieldPosition = (typeof FIELD_POSITIONS)[number];
export const fieldPositionSchema = z.enum(FIELD_POSITIONS);

export const HANDS = ['L', 'R'] as const;
export type Hand = (typeof HANDS)[number];
export const handSchema = z.enum(HANDS);

/** S is a switch hitter, who bats from the side opposite to the pitcher's hand. */
export const BATTING_HANDS = ['L', 'R', 'S'] as const;
export type BattingHand = (typeof BATTING_HANDS)[number];
export const battingHandSchema = z.enum(BATTING_HANDS);

export const SIDES = ['away', 'home'] as const;
export type Side = (typeof SIDES)[number];
export const sideSchema = z.enum(SIDES);

export const HALVES = ['top', 'bottom'] as const;
export type Half = (typeof HALVES)[number];
export const halfSchema = z.enum(HALVES);

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];
export const gradeSchema = z.enum(GRADES);

/** The side a batter stands on against a pitcher's hand. */
export function battingSide(bats: BattingHand, pitcherThrows: Hand): Hand {
  if (bats !== 'S') return bats;
  return pitcherThrows === 'L' ? 'R' : 'L';
}
