/** What the man at a position is worth there; somebody without a rating plays it badly. */
import { cardOf } from '../card-of.ts';
import type { TeamState } from '../game-state.ts';
import { at } from '../table-access.ts';

/** An emergency fielder: the worst range, and errors as a bad amateur shortstop's. */
const UNRATED_RANGE = 5;
const UNRATED_ERROR = 60;

/** The range, 1-5, of the man at a position 1-9. */
export function rangeAt(team: TeamState, position: number): number {
  const range = at(cardOf(team, at(team.fielders, position)).range, position);
  return range === 0 ? UNRATED_RANGE : range;
}

/** The error rating, 0-88, of the man at a position 1-9. */
export function errorAt(team: TeamState, position: number): number {
  const card = cardOf(team, at(team.fielders, position));
  return at(card.range, position) === 0 ? UNRATED_ERROR : at(card.error, position);
}
