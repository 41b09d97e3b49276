/** How a pitcher's season divides into starts and relief; a line holds both together. */
import type { PitchingCounts } from '../player-seasons.ts';

/** Batters of a relief appearance, to tell starts from relief where a line holds both. */
const BATTERS_PER_RELIEF = 4.6;

/** Batters faced in relief. */
export function reliefBattersOf({ games, gamesStarted, battersFaced }: PitchingCounts): number {
  if (gamesStarted === 0) return battersFaced;
  return Math.min(battersFaced, (games - gamesStarted) * BATTERS_PER_RELIEF);
}

/** The share of his batters whom he faced as the starter, 0-1. */
export function startShareOf(pitching: PitchingCounts): number {
  if (pitching.battersFaced === 0) return 0;
  return 1 - reliefBattersOf(pitching) / pitching.battersFaced;
}

/** The share of a league's batters whom starters faced, 0-1. */
export function startShareOfLeague(lines: readonly PitchingCounts[]): number {
  let faced = 0;
  let inRelief = 0;
  for (const line of lines) {
    faced += line.battersFaced;
    inRelief += reliefBattersOf(line);
  }
  return faced === 0 ? 1 : 1 - inRelief / faced;
}
