/** Lines of a season as counts of events. */
import type { BattingSplitRow, PitchingSplitRow } from './lahman/tables.ts';
import { type EventTable, type OutEvent, RESULT_EVENTS } from './plate-events.ts';
import type { BattingCounts } from './player-seasons.ts';

/**
 * What managers order in a game, and what therefore does not stand on cards: their plate appearances
 * count for nobody's rates. False leaves them on the cards, as long as no manager orders them.
 */
const ORDERED = { intentionalWalks: true, sacrifices: true } as const;

interface OrderedCounts {
  readonly intentionalWalks: number;
  readonly sacrificeHits: number;
}

/** Intentional walks that are ordered in a game and so are no result of a card. */
export const orderedWalks = ({ intentionalWalks }: OrderedCounts): number =>
  ORDERED.intentionalWalks ? intentionalWalks : 0;
/** Sacrifices that are ordered in a game and so are no out of a card. */
export const orderedOuts = ({ sacrificeHits }: OrderedCounts): number =>
  ORDERED.sacrifices ? sacrificeHits : 0;

/** Outs in play by batted ball, 2019, all batters; from Retrosheet's play-by-play. */
export const OUT_SHARES_2019: Readonly<Record<OutEvent, number>> = {
  groundOut: 0.4855,
  flyOut: 0.2591,
  lineOut: 0.146,
  popOut: 0.1094,
};

/** Counts of a split line as events; outs go by batted ball, unknown ones by the known mix. */
export function splitEvents(row: BattingSplitRow | PitchingSplitRow): EventTable {
  const results = {
    single: row.singles,
    double: row.doubles,
    triple: row.triples,
    homeRun: row.homeRuns,
    walk: row.unintentionalWalks + row.intentionalWalks - orderedWalks(row),
    hitByPitch: row.hitByPitch,
    strikeout: row.strikeouts,
  };
  const known = {
    groundOut: row.groundballOuts,
    flyOut: row.flyballOuts,
    lineOut: row.lineDriveOuts,
    popOut: row.popupOuts,
  };
  const knownOuts = known.groundOut + known.flyOut + known.lineOut + known.popOut;
  const reached = RESULT_EVENTS.reduce((sum, event) => sum + results[event], 0);
  const ordered = orderedWalks(row) + orderedOuts(row);
  const outs = Math.max(0, row.plateAppearances - reached - ordered);
  const shareOf = (event: OutEvent) =>
    knownOuts === 0 ? OUT_SHARES_2019[event] : known[event] / knownOuts;
  return {
    ...results,
    groundOut: outs * shareOf('groundOut'),
    flyOut: outs * shareOf('flyOut'),
    lineOut: outs * shareOf('lineOut'),
    popOut: outs * shareOf('popOut'),
  };
}

/** Counts of a batting line as events, its outs by the given mix of batted balls. */
export function battingEvents(
  counts: BattingCounts,
  outShares: Readonly<Record<OutEvent, number>> = OUT_SHARES_2019,
): EventTable {
  const { atBats, hits, doubles, triples, homeRuns } = counts;
  const outs = Math.max(0, atBats - hits - counts.strikeouts);
  const outsInPlay = outs + counts.sacrificeHits + counts.sacrificeFlies - orderedOuts(counts);
  return {
    single: hits - doubles - triples - homeRuns,
    double: doubles,
    triple: triples,
    homeRun: homeRuns,
    walk: counts.walks - orderedWalks(counts),
    hitByPitch: counts.hitByPitch,
    strikeout: counts.strikeouts,
    groundOut: outsInPlay * outShares.groundOut,
    flyOut: outsInPlay * outShares.flyOut,
    lineOut: outsInPlay * outShares.lineOut,
    popOut: outsInPlay * outShares.popOut,
  };
}
