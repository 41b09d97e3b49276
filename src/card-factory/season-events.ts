/** Lines of a season as counts of events. */
import type { BattingSplitRow, PitchingSplitRow } from './lahman/tables.ts';
import { type EventTable, type OutEvent, RESULT_EVENTS } from './plate-events.ts';
import type { BattingCounts } from './player-seasons.ts';

/**
 * What managers order in a game does not stand on cards: such plate appearances count for nobody's
 * rates.
 */
interface OrderedCounts {
  readonly intentionalWalks: number;
  readonly sacrificeHits: number;
}

/** Intentional walks that are ordered in a game and so are no result of a card. */
export const orderedWalks = ({ intentionalWalks }: OrderedCounts): number => intentionalWalks;
/**
 * Bunts that are no sacrifices: outs and singles for each sacrifice. Computer managers make 0.7 outs and
 * 0.4 singles for each in replays of 2005 and 2019.
 */
const OTHER_OUTS_PER_SACRIFICE = 0.7;
const SINGLES_PER_SACRIFICE = 0.4;
/** Outs of bunts that are ordered in a game and so are no outs of a card, sacrifices first. */
export const orderedOuts = ({ sacrificeHits }: OrderedCounts): number =>
  sacrificeHits * (1 + OTHER_OUTS_PER_SACRIFICE);
/** Bunt singles, which are no singles of a card either; never more than there were. */
export const orderedSingles = ({ sacrificeHits }: OrderedCounts, singles: number): number =>
  Math.min(singles, sacrificeHits * SINGLES_PER_SACRIFICE);

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
    single: row.singles - orderedSingles(row, row.singles),
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
  const ordered = orderedWalks(row) + orderedOuts(row) + orderedSingles(row, row.singles);
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
  const inPlay = outs + counts.sacrificeHits + counts.sacrificeFlies;
  const outsInPlay = Math.max(0, inPlay - orderedOuts(counts));
  const singles = hits - doubles - triples - homeRuns;
  return {
    single: singles - orderedSingles(counts, singles),
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
