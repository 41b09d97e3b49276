/** The places of a line-up card that a replayed season fills by plan; the mound is not among them. */
import type { Position } from '../../models/baseball.ts';

/** In the order in which they are filled: those with the fewest people for them first. */
export const PLACES = ['C', 'SS', 'CF', '2B', '3B', 'RF', 'LF', '1B', 'DH'] as const;

/** The place in PLACES by position. */
export const PLACE_OF: Readonly<Partial<Record<Position, number>>> = Object.fromEntries(
  PLACES.map((position, place) => [position, place]),
);
