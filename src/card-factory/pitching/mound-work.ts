/** How a pitcher's season divides into starts and relief; a line holds both together. */
import type { PitchingCounts } from '../player-seasons.ts';

/**
 * How many relief appearances a start of the same man is worth in batters. Who does both relieves for
 * long and starts for short: with this the three measured seasons come to the innings a start that they
 * had, 5.2 in 2019, 5.6 in 2016 and 5.9 in 2005 (Baseball-Reference).
 */
const RELIEFS_PER_START = 2.5;

/** The share of his batters, and of his outs, that he had in relief, 0-1. */
export function reliefShareOf({ games, gamesStarted }: PitchingCounts): number {
  const reliefs = games - gamesStarted;
  return reliefs === 0 ? 0 : reliefs / (gamesStarted * RELIEFS_PER_START + reliefs);
}

/** Batters faced in relief. */
export function reliefBattersOf(pitching: PitchingCounts): number {
  return pitching.battersFaced * reliefShareOf(pitching);
}

/** The share of his batters whom he faced as the starter, 0-1. */
export function startShareOf(pitching: PitchingCounts): number {
  return pitching.battersFaced === 0 ? 0 : 1 - reliefShareOf(pitching);
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
