/**
 * How tired a pitcher is. Work is counted in quarters of an out: an out is 4, a man who reaches
 * base 2 more, a run 4 more. An average inning of 2019 (three outs, 1.43 men on base, 0.54 runs) comes
 * to 17, so a pitcher of average luck tires after as many innings as his card says.
 */
import type { CompiledPlayer } from '../cards/compile-card.ts';
import type { PitcherStint, TeamState } from '../game-state.ts';
import { STRIKEOUT_SINGLES } from './fatigue.data.ts';

export const WORK_OF_OUT = 4;
export const WORK_OF_RUNNER = 2;
export const WORK_OF_RUN = 4;
export const WORK_OF_INNING = 17;
/** From this share of his endurance on he is marked as tiring. */
const WARNING = 0.85;
/** Batters of a time through the order, and the times after which batters learn no more of him. */
const ORDER = 9;
const TIMES_MAX = 2;
/** Levels that a spent endurance adds at once, and for every further inning. */
const SPENT_LEVELS = 1;
const INNING_LEVELS = 2;
const LEVEL_MAX = STRIKEOUT_SINGLES.length - 1;
const DEFAULT_ENDURANCE = 1;

/** Innings by role, 0 in those that he does not have. */
export type Endurance = Pick<
  CompiledPlayer,
  'starterEndurance' | 'reliefEndurance' | 'closerEndurance'
>;

/** The innings that a pitcher lasts in the role that he begins in. */
export function enduranceOf(card: Endurance, isStarting: boolean): number {
  const { starterEndurance, reliefEndurance, closerEndurance } = card;
  const asReliever = reliefEndurance || closerEndurance;
  const endurance = isStarting ? starterEndurance || asReliever : asReliever || starterEndurance;
  return endurance || DEFAULT_ENDURANCE;
}

/** The work that he can do in a role before he is tired. */
export function capacityOf(card: Endurance, isStarting: boolean): number {
  return enduranceOf(card, isStarting) * WORK_OF_INNING;
}

/** The stint of the pitcher of a club, in the game or just taken out for a pinch-hitter. */
export function currentStint(team: TeamState): PitcherStint {
  const stint = team.stints[team.stints.length - 1];
  if (stint === undefined) throw new Error('Assertion failed: a club has a pitcher');
  return stint;
}

/** Work done over work that he can do, as 0 fresh to 1 spent. */
export function fatigueOf(team: TeamState): number {
  const stint = currentStint(team);
  return Math.min(1, stint.work / stint.capacity);
}

/** He has done what his card gives him: batters make more of him from here on. */
export function isTired(team: TeamState): boolean {
  const stint = currentStint(team);
  return stint.work >= stint.capacity;
}

/** He will be tired soon; a good moment to warm somebody up. */
export function isTiring(team: TeamState): boolean {
  return fatigueOf(team) >= WARNING;
}

/**
 * How much batters make of him, a place in fatigue.data.ts: one level for the second time through the
 * order, two from the third on; one more when he is tired and two for every inning of work after that.
 */
export function tiredLevel({ battersFaced, work, capacity }: PitcherStint): number {
  const times = Math.min(TIMES_MAX, Math.floor(battersFaced / ORDER));
  const over = work - capacity;
  if (over < 0) return times;
  const innings = Math.floor(over / WORK_OF_INNING);
  return Math.min(LEVEL_MAX, times + SPENT_LEVELS + INNING_LEVELS * innings);
}
