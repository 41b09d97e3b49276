/** How a short season is drawn towards the mean of its peers before it becomes a card. */
import type { ResultEvent } from './plate-events.ts';

/**
 * Plate appearances of the peers' mean that are added to an empty season, per event. The sizes
 * follow the published split-half studies of how fast each rate shows a player's own level (Russell
 * Carleton's "stabilization" points), rounded; the rates of hits that such studies find hopeless
 * within a season are capped, because a card shows the season that was, not the true talent.
 */
export const BATTER_PRIOR: Readonly<Record<ResultEvent, number>> = {
  strikeout: 60,
  walk: 120,
  homeRun: 170,
  hitByPitch: 240,
  single: 290,
  double: 400,
  triple: 400,
};
export const PITCHER_PRIOR: Readonly<Record<ResultEvent, number>> = {
  strikeout: 70,
  walk: 170,
  homeRun: 400,
  hitByPitch: 400,
  single: 400,
  double: 500,
  triple: 600,
};

/**
 * Plate appearances (or batters faced) from which a season stands as it is. A replay is judged by
 * the real rates of regulars, so a regular's card must not be drawn towards the mean at all.
 */
const FULL_SEASON = 400;

/** Plate appearances of the platoon prior that are added to a season against one hand. */
export const PLATOON_PRIOR = 150;
/** Outs of the league's mix of batted balls that are added to a player's own. */
export const BATTED_BALL_PRIOR = 40;

/** How many appearances of the prior join `sample` real ones: fewer as the season fills up. */
export function priorWeight(priorAppearances: number, sample: number): number {
  return priorAppearances * Math.max(0, 1 - sample / FULL_SEASON);
}

/** A rate from `count` in `sample` appearances, drawn towards the prior rate. */
export function regressed(
  seen: { readonly count: number; readonly sample: number },
  prior: { readonly rate: number; readonly appearances: number },
): number {
  const weight = priorWeight(prior.appearances, seen.sample);
  const all = seen.sample + weight;
  return all === 0 ? prior.rate : (seen.count + weight * prior.rate) / all;
}
