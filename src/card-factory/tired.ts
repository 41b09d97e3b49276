/**
 * Pitchers who are not fresh: batters make more of them the second and third time through the order
 * (pitching/fatigue.ts in the engine). A card is printed for a fresh pitcher, so what the others add to
 * a season is taken off before the cards are made, and put back when it is told what they give.
 */
import { expectedCheckOutcome } from '../engine/cards/check-expectation.ts';
import { type Tired, tiredParts } from '../engine/cards/tired-expectation.ts';
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import { FIELDING_CHECKS } from './fielding/club-checks.ts';
import { BALLPARK_SHARE } from './park.ts';
import { reliefBattersOf } from './pitching/mound-work.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import type { EventTable } from './plate-events.ts';
import type { PitchingCounts } from './player-seasons.ts';

const ORDER = 9;
/**
 * Outings of a man are not all as long: so many times the mean, each with its share. Of the batters that
 * relievers face in replays one in a hundred meets them a second time.
 */
const SPREAD = {
  start: [
    [0.66, 0.08],
    [0.83, 0.24],
    [1, 0.36],
    [1.17, 0.24],
    [1.34, 0.08],
  ],
  relief: [
    [0.4, 0.25],
    [0.85, 0.35],
    [1.25, 0.25],
    [1.93, 0.15],
  ],
} as const;

/** Flies of fielding checks, which the engine does not ask about, per plate appearance. */
const CHECK_FLIES = FIELDING_CHECKS.reduce((sum, { position, chances }) => {
  const { byResult } = expectedCheckOutcome({ position, range: 3, error: 0 });
  const flies = byResult.deepFlyA + byResult.flyB + byResult.flyC;
  return sum + (chances * flies) / (2 * CHANCES_PER_SIDE);
}, 0);

/** Batters of an outing of so many, by how often they have seen him: fresh, once, more often. */
function byTimes(batters: number): readonly number[] {
  const first = Math.min(ORDER, batters);
  const second = Math.min(ORDER, batters - first);
  return [first, second, batters - first - second];
}

/** The shares of his batters who meet him for the first, second and a later time. */
function timesOf(pitching: PitchingCounts): readonly number[] {
  const { games, gamesStarted, battersFaced } = pitching;
  const inRelief = reliefBattersOf(pitching);
  const sums = [0, 0, 0];
  const add = (kind: keyof typeof SPREAD, batters: number, outings: number) => {
    if (outings === 0) return;
    for (const [times, share] of SPREAD[kind]) {
      for (const [time, count] of byTimes((batters / outings) * times).entries()) {
        sums[time] = (sums[time] ?? 0) + count * outings * share;
      }
    }
  };
  add('start', battersFaced - inRelief, gamesStarted);
  add('relief', inRelief, games - gamesStarted);
  const all = sums.reduce((sum, one) => sum + one, 0);
  return all > 0 ? sums.map((one) => one / all) : [1, 0, 0];
}

/** What is not fresh about a pitcher of this season. */
export function tiredOf({ pitching }: Pick<PitcherRates, 'pitching'>): Tired {
  return tiredParts(timesOf(pitching));
}

/** The mean of all pitchers, by the strikeouts and the outs in play of which batters make more. */
export function meanTired(pitchers: readonly Pick<PitcherRates, 'pitching'>[]): Tired {
  const sum = { singles: 0, grounders: 0, homeRuns: 0 };
  const all = { strikeouts: 0, inPlay: 0 };
  for (const pitcher of pitchers) {
    const tired = tiredOf(pitcher);
    const { battersFaced, strikeouts, walks, hitByPitch, hits } = pitcher.pitching;
    const inPlay = battersFaced - strikeouts - walks - hitByPitch - hits;
    sum.singles += tired.singles * strikeouts;
    sum.grounders += tired.grounders * strikeouts;
    sum.homeRuns += tired.homeRuns * inPlay;
    all.strikeouts += strikeouts;
    all.inPlay += inPlay;
  }
  const { strikeouts, inPlay } = {
    strikeouts: Math.max(all.strikeouts, 1),
    inPlay: Math.max(all.inPlay, 1),
  };
  return {
    singles: sum.singles / strikeouts,
    grounders: sum.grounders / strikeouts,
    homeRuns: sum.homeRuns / inPlay,
  };
}

/**
 * Flies that stand on the cards as such, which are those that may go out: not those of fielding checks,
 * nor the home runs that a park keeps in.
 */
function printedFlies({ flyOut, homeRun }: EventTable): number {
  return Math.max(0, flyOut - CHECK_FLIES - BALLPARK_SHARE.homeRun * homeRun);
}

/** Rates of a fresh pitcher where these are the season's; what would be less than nothing is nothing. */
export function asFresh(rates: EventTable, tired: Tired): EventTable {
  const strikeout = rates.strikeout / (1 - tired.singles - tired.grounders);
  // Those that went out are missing among the season's flies, and a part of them among the park's.
  const flies = printedFlies(rates) / (1 - tired.homeRuns * (1 + BALLPARK_SHARE.homeRun));
  const gone = Math.min(rates.homeRun, flies * tired.homeRuns);
  return {
    ...rates,
    strikeout,
    single: Math.max(0, rates.single - strikeout * tired.singles),
    groundOut: Math.max(0, rates.groundOut - strikeout * tired.grounders),
    homeRun: rates.homeRun - gone,
    flyOut: rates.flyOut + gone,
  };
}

/** What rates of a fresh pitcher come to over a season. */
export function asTired(rates: EventTable, tired: Tired): EventTable {
  const { strikeout } = rates;
  const gone = printedFlies(rates) * tired.homeRuns;
  return {
    ...rates,
    strikeout: strikeout * (1 - tired.singles - tired.grounders),
    single: rates.single + strikeout * tired.singles,
    groundOut: rates.groundOut + strikeout * tired.grounders,
    homeRun: rates.homeRun + gone,
    flyOut: rates.flyOut - gone,
  };
}
