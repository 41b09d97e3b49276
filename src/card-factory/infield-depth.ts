/**
 * Singles that the depth of the infield gives and takes with men on base (fielding/infield-depth.ts in
 * the engine). Cards are printed without it, so it is taken off a season's rates before they are made,
 * and put back when it is told what they give.
 */
import { expectedCheckOutcome } from '../engine/cards/check-expectation.ts';
import { depthParts } from '../engine/cards/depth-expectation.ts';
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import { FIELDING_CHECKS } from './fielding/club-checks.ts';
import { BALLPARK_SHARE } from './park.ts';
import type { EventTable } from './plate-events.ts';

/**
 * The share of all plays in each base-out state, by outs 0-2 and by occupied bases (1 for first, 2 for
 * second, 4 for third); counted from Retrosheet's play-by-play of 2019.
 */
const STATE_SHARES_2019: readonly (readonly number[])[] = [
  [0.2394, 0.056, 0.0171, 0.0139, 0.0023, 0.0045, 0.0036, 0.0035],
  [0.176, 0.0691, 0.0278, 0.024, 0.0086, 0.0106, 0.0082, 0.0086],
  [0.1409, 0.0706, 0.0364, 0.0296, 0.0139, 0.0143, 0.0101, 0.011],
];
/** The share of grounders that go to an infielder; the others are the pitcher's and the catcher's. */
const INFIELD_SHARE = 0.92;
/** Singles that fielding checks give, which no infield cuts off, per plate appearance. */
const CHECK_SINGLES = FIELDING_CHECKS.reduce((sum, { position, chances }) => {
  const { single } = expectedCheckOutcome({ position, range: 3, error: 0 });
  return sum + (chances * single) / (2 * CHANCES_PER_SIDE);
}, 0);

const MEAN = depthParts(STATE_SHARES_2019);
const THROUGH = MEAN.through * INFIELD_SHARE;
/** The part of a card's singles that may be cut off: not those that a park gives. */
const CUT_OFF = MEAN.cutOff * (1 - BALLPARK_SHARE.single);

/** Rates as they stand on cards, where these are a season's. */
export function withoutDepth(rates: EventTable): EventTable {
  // single = printed x (1 - cutOff) + checks x cutOff + grounders x through, and likewise the grounders.
  const singles = rates.single - CHECK_SINGLES * CUT_OFF;
  const both = rates.single + rates.groundOut;
  const single = (singles - both * THROUGH) / (1 - CUT_OFF - THROUGH);
  const printed = Math.min(both, Math.max(0, single));
  return { ...rates, single: printed, groundOut: both - printed };
}

/** What rates that stand on cards come to over a season. */
export function withDepth(rates: EventTable): EventTable {
  const cutOff = Math.max(0, rates.single - CHECK_SINGLES) * CUT_OFF;
  const through = rates.groundOut * THROUGH;
  return {
    ...rates,
    single: rates.single - cutOff + through,
    groundOut: rates.groundOut + cutOff - through,
  };
}
