/** What the man at a position is worth there; somebody without a rating plays it badly. */
import { NOBODY, type TeamState } from '../game-state.ts';

/** An emergency fielder: the worst range, and errors as a bad amateur shortstop's. */
export const UNRATED_RANGE = 5;
export const UNRATED_ERROR = 60;

/** The range, 1-5, of the man at a position 1-9. */
export function rangeAt(team: TeamState, position: number): number {
  const range = team.team.players[team.fielders[position] ?? NOBODY]?.range[position] ?? 0;
  return range === 0 ? UNRATED_RANGE : range;
}

/** The error rating, 0-88, of the man at a position 1-9. */
export function errorAt(team: TeamState, position: number): number {
  const card = team.team.players[team.fielders[position] ?? NOBODY];
  if (card === undefined || card.range[position] === 0) return UNRATED_ERROR;
  return card.error[position] ?? UNRATED_ERROR;
}
