/** The park's part in home runs and singles: its ratings, and what a player's home park did to his rates. */
import type { Park } from '../models/game.ts';
import type { TeamRow } from './lahman/tables.ts';

/** The rating of a park that favors nobody: a ballpark result counts on half of a d20. */
const NEUTRAL_PARK_RATING = 10;
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

/** From so many chances a side has a ballpark result; below it would only blur the card. */
const BALLPARK_MIN = 1.5;
/** A ballpark result stands with these odds in a neutral park. */
export const NEUTRAL_ODDS = NEUTRAL_PARK_RATING / 20;

/** The mean odds of a ballpark result in the parks of a club's games. */
export type ParkOdds = Readonly<Record<BallparkEvent, number>>;

/** The odds of ballpark results in one park; both sides of the plate are alike. */
export function oddsIn(park: Park): ParkOdds {
  return { homeRun: park.homeRunLeft / 20, single: park.singleLeft / 20 };
}

function effectOf(event: BallparkEvent, odds: number): number {
  const share = BALLPARK_SHARE[event];
  return 1 - share + (share * odds) / NEUTRAL_ODDS;
}

/** The chances of an event that a side's neutral chances are worth in these parks. */
export function inParks(event: BallparkEvent, neutral: number, odds: number): number {
  return neutral < BALLPARK_MIN ? neutral : neutral * effectOf(event, odds);
}

/** The neutral chances of an event that are worth so many in these parks. */
export function neutralFor(event: BallparkEvent, chances: number, odds: number): number {
  const neutral = chances / effectOf(event, odds);
  return neutral < BALLPARK_MIN ? Math.min(chances, BALLPARK_MIN) : neutral;
}

/** A hit's neutral chances: plain ones, and ballpark ones, which stand half the time. */
export function ballparkParts(
  event: BallparkEvent,
  neutral: number,
): { readonly plain: number; readonly ballpark: number } {
  if (neutral < BALLPARK_MIN) return { plain: neutral, ballpark: 0 };
  const share = BALLPARK_SHARE[event];
  return { plain: neutral * (1 - share), ballpark: (neutral * share) / NEUTRAL_ODDS };
}
