/** What a card gives in its club's season, exactly: its own side and those that it meets. */

import type { Tired } from '../engine/cards/tired-expectation.ts';
import { CHANCES_PER_SIDE, SPLIT_FACES } from '../models/card-layout.ts';
import type { BatterHalf } from './batting/batter-half.ts';
import type { Faced, Kept } from './faced.ts';
import { inParks, type ParkOdds } from './park.ts';
import type { PitcherHalf } from './pitching/pitcher-half.ts';
import { type EventTable, eventTable } from './plate-events.ts';
import { asPlayed } from './printed-rates.ts';

const BOTH_SIDES = 2 * CHANCES_PER_SIDE;

/** A side's chances in these parks: a ballpark home run that fails is a fly, a single a liner. */
function chancesInParks(neutral: EventTable, parks: ParkOdds): EventTable {
  const homeRun = inParks('homeRun', neutral.homeRun, parks.homeRun);
  const single = inParks('single', neutral.single, parks.single);
  return {
    ...neutral,
    homeRun,
    single,
    flyOut: neutral.flyOut + neutral.homeRun - homeRun,
    lineOut: neutral.lineOut + neutral.single - single,
  };
}

/** What is left of a pitcher's side after checks: a home run becomes a fly, the others ground balls. */
function afterChecks(events: EventTable, kept: Kept): EventTable {
  const homeRun = events.homeRun * kept.homeRun;
  const strikeout = events.strikeout * kept.strikeout;
  const walk = events.walk * kept.walk;
  return {
    ...events,
    homeRun,
    strikeout,
    walk,
    flyOut: events.flyOut + events.homeRun - homeRun,
    groundOut: events.groundOut + events.strikeout - strikeout + events.walk - walk,
  };
}

/** What pitchers' sides give a batter once his checks have taken their part, in chances. */
export function checkedBy(half: BatterHalf, { events }: Faced): EventTable {
  return afterChecks(events, {
    homeRun: half.powerCheck / SPLIT_FACES,
    strikeout: half.contactCheck / SPLIT_FACES,
    walk: half.eyeCheck / SPLIT_FACES,
  });
}

/**
 * Rates per plate appearance of a batter's side against the pitchers whom he meets, fresh or not; they
 * sum to 1.
 */
export function expectedBatting(half: BatterHalf, faced: Faced, tired: Tired): EventTable {
  const own = chancesInParks(half.chances, faced.parks);
  const given = checkedBy(half, faced);
  const fresh = eventTable((event) => (own[event] + given[event]) / BOTH_SIDES);
  return asPlayed(fresh, tired);
}

/** Rates per batter faced of a pitcher's side against the batters whom he meets; they sum to 1. */
export function expectedPitching(half: PitcherHalf, faced: Faced, tired: Tired): EventTable {
  const own = afterChecks(chancesInParks(half.chances, faced.parks), faced.kept);
  const fresh = eventTable(
    (event) => (own[event] + half.checks[event] + faced.events[event]) / BOTH_SIDES,
  );
  return asPlayed(fresh, tired);
}
