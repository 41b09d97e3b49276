/** What a card is worth: wins over replacement, the price that follows, and its rarity. */

import { runsSavedByRange } from '../engine/cards/check-expectation.ts';
import { HIT_RUNS } from '../engine/cards/hit-runs.data.ts';
import { positionNumber } from '../engine/cards/result-codes.ts';
import type { FieldPosition } from '../models/baseball.ts';
import { RARITY_NAMES, type RarityName } from '../models/player.ts';
import type { BatterRates } from './batting/batting-rates.ts';
import type { FielderRatings } from './fielding/position-ratings.ts';
import { isPitcher } from './peers.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import { type EventTable, eventTable, sumOf } from './plate-events.ts';

/**
 * Runs of an event against an out. A walk comes more often than a hit where it pushes nobody, so that
 * the weights usual for it are less than every state as often as it comes up would make of it.
 */
const RUNS: EventTable = { ...eventTable(() => 0), ...HIT_RUNS, walk: 0.57, hitByPitch: 0.6 };
const RUNS_PER_WIN = 10;
/** Runs a plate appearance by which the last man of a club is below the average. */
const REPLACEMENT_BATTER = 0.033;
const REPLACEMENT_PITCHER = 0.022;
/** Runs of standing at a position for 1300 innings: the usual adjustments. */
const POSITION_RUNS: Readonly<Record<FieldPosition, number>> = {
  P: 0,
  C: 12,
  '1B': -12,
  '2B': 3,
  '3B': 3,
  SS: 8,
  LF: -7,
  CF: 3,
  RF: -7,
};
const FULL_INNINGS = 1300;

/** Price of a replacement, of a win, and of a win squared: stars cost more than their parts. */
const COST = { base: 5, perWin: 30, perWinSquared: 4 } as const;

/** Shares of a set's cards, the rarest first; what is left over is Replacement. */
const RARITY_SHARES: readonly (readonly [RarityName, number])[] = [
  ['Hall of Fame', 0.01],
  ['MVP', 0.03],
  ['All-Star', 0.09],
  ['Starter', 0.22],
  ['Reserve', 0.3],
];

function runsPerAppearance(rates: EventTable): number {
  return sumOf(eventTable((event) => rates[event] * RUNS[event]));
}

function mixedRuns(player: BatterRates | PitcherRates): number {
  const { rates, exposure } = player;
  return exposure.L * runsPerAppearance(rates.L) + exposure.R * runsPerAppearance(rates.R);
}

function fieldingRuns(ratings: readonly FielderRatings[]): number {
  return ratings.reduce((sum, { position, range, innings }) => {
    const standing = (POSITION_RUNS[position] * innings) / FULL_INNINGS;
    return sum + standing + runsSavedByRange(positionNumber(position), range) * innings;
  }, 0);
}

export interface ValueInput {
  readonly batter: BatterRates;
  readonly pitcher: PitcherRates | undefined;
  readonly fielding: readonly FielderRatings[];
  /** The league's rates per plate appearance. */
  readonly league: EventTable;
}

/**
 * Wins over replacement in the playing time that he had: at bat and in the field for everybody but
 * pitchers, on the mound for everybody who pitched as a pitcher.
 */
export function winsOverReplacement({ batter, pitcher, fielding, league }: ValueInput): number {
  const average = runsPerAppearance(league);
  if (pitcher !== undefined && isPitcher(pitcher.player)) {
    const saved = average - mixedRuns(pitcher) + REPLACEMENT_PITCHER;
    return (saved * pitcher.pitching.battersFaced) / RUNS_PER_WIN;
  }
  const made = mixedRuns(batter) - average + REPLACEMENT_BATTER;
  return (made * batter.plateAppearances + fieldingRuns(fielding)) / RUNS_PER_WIN;
}

/** The price of so many wins, at least 1. */
export function costOf(wins: number): number {
  const above = Math.max(0, wins);
  const price = COST.base + COST.perWin * wins + COST.perWinSquared * above ** 2;
  return Math.max(1, Math.round(price));
}

/** The rarity of each card by its rank among all of the set; the order is that of `wins`. */
export function raritiesOf(wins: readonly number[]): readonly RarityName[] {
  const rarities: RarityName[] = wins.map(() => RARITY_NAMES[0]);
  const ranked = wins.map((value, card) => ({ value, card }));
  ranked.sort((one, other) => other.value - one.value || one.card - other.card);
  let from = 0;
  for (const [rarity, share] of RARITY_SHARES) {
    const to = from + Math.round(share * wins.length);
    for (const { card } of ranked.slice(from, to)) rarities[card] = rarity;
    from = to;
  }
  return rarities;
}
