/** Between a season's rates and those on cards, which are of a fresh pitcher with nobody on base. */
import type { Tired } from '../engine/cards/tired-expectation.ts';
import { withDepth, withoutDepth } from './infield-depth.ts';
import type { EventTable } from './plate-events.ts';
import { asFresh, asTired } from './tired.ts';

/** Rates to be printed where these are a season's. */
export function asPrinted(rates: EventTable, tired: Tired): EventTable {
  return asFresh(withoutDepth(rates), tired);
}

/** What printed rates come to over a season. */
export function asPlayed(rates: EventTable, tired: Tired): EventTable {
  return withDepth(asTired(rates, tired));
}
