/**
 * Rest in campaign play: what a pitcher still feels of the work of his club's last games, counted in
 * games of the club and not in days, because cards are played on any day and a club of the big
 * leagues plays nearly every day (162 games in about 186).
 */

/** Games that a starter rests between two starts, in a rotation of five. */
export const REST_GAMES = 4;
/** Work that is gone by the next game, of an inning and a half (17 each): short relief costs nothing. */
const WORK_OVERNIGHT = 25;

/** A pitcher's work in his club's last games, the latest first; see fatigue.ts for the unit. */
export type RecentWork = readonly number[] | undefined;

/** What is left of it: the rest of a long outing wears off by a fifth with every game of the club. */
export function carriedWork(recentWork: RecentWork = []): number {
  const left = recentWork.slice(0, REST_GAMES).map((work, game) => {
    const long = Math.max(0, work - WORK_OVERNIGHT);
    return (long * (REST_GAMES - game)) / (REST_GAMES + 1);
  });
  return Math.ceil(left.reduce((sum, work) => sum + work, 0));
}

/** He pitched in both of the club's last two games: whatever he does today, he begins it tired. */
export function isOverused([last = 0, before = 0]: readonly number[] = []): boolean {
  return last > 0 && before > 0;
}

/** What a pitcher brings along to a game in which he can do so much work. */
export interface Unrested {
  /** Work that he still feels. */
  readonly carriedWork: number;
  readonly isOverused: boolean;
}

/** The work with which he begins, of a capacity. */
export function workBefore(pitcher: Unrested, capacity: number): number {
  return pitcher.isOverused ? Math.max(capacity, pitcher.carriedWork) : pitcher.carriedWork;
}

/** The share of what he can do that is used up before he throws a pitch, 0 fresh to 1 tired. */
export function shareUsed(pitcher: Unrested, capacity: number): number {
  return Math.min(1, workBefore(pitcher, capacity) / capacity);
}

/** Why he is not fresh, in words; null when he is. */
export function restWords(pitcher: Unrested, capacity: number): string | null {
  if (pitcher.isOverused) return 'tired: pitched in both of the last 2 games';
  const share = shareUsed(pitcher, capacity);
  if (share === 0) return null;
  if (share === 1) return 'tired from the last games';
  return `not rested: ${Math.ceil(share * 100)} % used up`;
}
