/**
 * Singles that the depth of the infield gives and takes with men on base (fielding/infield-depth.ts in
 * the engine). Cards are printed without it, so it is taken off a season's rates before they are made,
 * and put back when it is told what they give.
 */
import { expectedCheckOutcome } from '../engine/cards/check-expectation.ts';
import { depthParts } from '../engine/cards/depth-expectation.ts';
import { present } from '../errors.ts';
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import { FIELDING_CHECKS } from './fielding/club-checks.ts';
import { MEASURED_SEASONS } from './measured-seasons.data.ts';
import { BALLPARK_SHARE } from './park.ts';
import type { EventTable } from './plate-events.ts';

const OUTS = [0, 1, 2] as const;
const BASES = 8;
const STATES_2019 = present(MEASURED_SEASONS[2019], 'the figures of 2019').states;
const PLAYS_2019 = STATES_2019.reduce((sum, { plays }) => sum + plays, 0);
/** The share of all plays of 2019 in each base-out state, a row for each number of outs. */
const STATE_SHARES_2019 = OUTS.map((outs) =>
  STATES_2019.slice(outs * BASES, (outs + 1) * BASES).map(({ plays }) => plays / PLAYS_2019),
);
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
