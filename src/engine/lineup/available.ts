/** Who may still come into a game: the bench and the bullpen. */
import { cardOf } from '../card-of.ts';
import { AVAILABLE, DESIGNATED_HITTER, type TeamState } from '../game-state.ts';
import { at } from '../table-access.ts';

const PITCHER = 1;

/** Players who have not been in the game, by their places in the pinned team. */
export function availablePlayers(team: TeamState): number[] {
  const players: number[] = [];
  for (let player = 0; player < team.team.players.length; player += 1) {
    if (team.status[player] === AVAILABLE) players.push(player);
  }
  return players;
}

/** Available players who do not pitch: whom a manager sends up to bat, to run or to the field. */
export function availableBench(team: TeamState): number[] {
  return availablePlayers(team).filter((player) => isOnBench(team, player));
}

/** Available players with a pitching card. */
export function availableBullpen(team: TeamState): number[] {
  return availablePlayers(team).filter((player) => cardOf(team, player).pitches);
}

/** Tells whether a player is available and does not only pitch. */
export function isOnBench(team: TeamState, player: number): boolean {
  return team.status[player] === AVAILABLE && !cardOf(team, player).pitchesOnly;
}

/** Tells whether a player may come in now. */
export function isAvailable(team: TeamState, player: number): boolean {
  return player < team.team.players.length && team.status[player] === AVAILABLE;
}

/** Tells whether a player has a rating at a position 1-10; everybody can be the hitter (10). */
export function isRated(team: TeamState, player: number, position: number): boolean {
  const card = cardOf(team, player);
  if (position === DESIGNATED_HITTER) return true;
  return position === PITCHER ? card.pitches : at(card.range, position) > 0;
}

/**
 * Tells whether a player may play a position 1-10: with a rating, or in an emergency, when nobody who
 * could still come in has one. Nobody pitches without a pitching card.
 */
export function mayPlay(team: TeamState, player: number, position: number): boolean {
  if (isRated(team, player, position)) return true;
  if (position === PITCHER) return false;
  return !availablePlayers(team).some((other) => isRated(team, other, position));
}
