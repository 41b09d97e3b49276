/** The park's part in home runs and singles: its ratings, and what a player's home park did to his rates. */
import type { Park } from '../models/game.ts';
import type { TeamRow } from './lahman/tables.ts';

/** The rating of a park that favors nobody: a ballpark result counts on half of a d20. */
export const NEUTRAL_PARK_RATING = 10;
const RATING_MIN = 1;
const RATING_MAX = 19;
/**
 * Rating steps per point of a park factor. Lahman's factors are percents of runs with the road half
 * already mixed in, so a point is worth 2 % of the runs at home; a step moves home runs by 3.3 %
 * and singles by 2 % (see the shares below), about 2.4 % of the runs. Half a step a point, a bit
 * over half of the factor, because a factor of one to three seasons is itself noisy.
 */
const STEPS_PER_POINT = 0.5;

/** The share of a card's home runs, and of its singles, that stand on ballpark results. */
export const BALLPARK_SHARE = { homeRun: 1 / 3, single: 1 / 5 } as const;
export type BallparkEvent = keyof typeof BALLPARK_SHARE;

function ratingOf(team: TeamRow): number {
  const factor = (team.batterParkFactor + team.pitcherParkFactor) / 2;
  const rating = Math.round(NEUTRAL_PARK_RATING + (factor - 100) * STEPS_PER_POINT);
  return Math.min(RATING_MAX, Math.max(RATING_MIN, rating));
}

/** The ratings of a club's home park, 0-20 with 10 as neutral, from its park factors. */
export function parkOf(team: TeamRow): Park {
  const rating = ratingOf(team);
  return { homeRunLeft: rating, homeRunRight: rating, singleLeft: rating, singleRight: rating };
}

/**
 * What a season in the club's games does to the rate of an event: 1 in a neutral park. Half of the
 * games are at home, the road is taken as neutral, and only the ballpark share of a card moves.
 */
export function parkEffect(team: TeamRow, event: BallparkEvent): number {
  const mean = (ratingOf(team) + NEUTRAL_PARK_RATING) / 2;
  const share = BALLPARK_SHARE[event];
  return 1 - share + share * (mean / NEUTRAL_PARK_RATING);
}
