/** How many plate appearances of a season begin with somebody on base. */
import type { EventTable } from './plate-events.ts';

/** Counted from Retrosheet's play-by-play of 2019. */
const SHARE_2019 = 0.4275;
/** What left a batter on base in 2019, home runs and intentional walks left out, per plate appearance. */
const REACHED_2019 = 0.2821;

/**
 * The share of plate appearances with a runner on base. In a steady half inning it follows the rate at
 * which batters reach and stay on base, so the odds of 2019 are moved as that rate is.
 */
export function shareWithRunners({ single, double, triple, walk, hitByPitch }: EventTable): number {
  const reached = single + double + triple + walk + hitByPitch;
  const odds = (SHARE_2019 / (1 - SHARE_2019)) * (reached / REACHED_2019);
  return odds / (1 + odds);
}
