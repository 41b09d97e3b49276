/** What the man at a position is worth there; somebody without a rating plays it badly. */
import type { TeamState } from '../game-state.ts';
import { at, itemAt } from '../table-access.ts';

/** An emergency fielder: the worst range, and errors as a bad amateur shortstop's. */
const UNRATED_RANGE = 5;
const UNRATED_ERROR = 60;

/** The range, 1-5, of the man at a position 1-9. */
export function rangeAt(team: TeamState, position: number): number {
  const range = at(itemAt(team.team.players, at(team.fielders, position)).range, position);
  return range === 0 ? UNRATED_RANGE : range;
}

/** The error rating, 0-88, of the man at a position 1-9. */
export function errorAt(team: TeamState, position: number): number {
  const card = itemAt(team.team.players, at(team.fielders, position));
  return at(card.range, position) === 0 ? UNRATED_ERROR : at(card.error, position);
}
