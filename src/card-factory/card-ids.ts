/** Ids of catalogue rows, derived from what they show: a season imported twice gives the same rows. */
import { v5 } from 'uuid';
import type { PlayerSeason } from './player-seasons.ts';

/** The namespace of this project's derived ids (RFC 9562, version 5); never change it. */
const NAMESPACE = '6c0a1f7e-3d0b-4a52-9a7e-54b1d8c3e2f6';

/** The id of a thing named by its parts. */
export function derivedId(...parts: readonly (string | number)[]): string {
  return v5(parts.join('|'), NAMESPACE);
}

/** The id of a player's card in a set: one for each of his clubs. */
export function cardIdOf(cardsetId: string, { person, team }: PlayerSeason): string {
  return derivedId('player', cardsetId, person.playerId, team.teamId);
}

/** The id of the card set of a season. */
export function cardsetIdOf(year: number, name: string): string {
  return derivedId('cardset', year, name);
}
