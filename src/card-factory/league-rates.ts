/** The season's league: rates in each of the four meetings of hands, and how often each happens. */
import { type LeftExposure, leftExposure, meetingShares } from './exposure.ts';
import { battingHandOf, MEETINGS, type Meeting, meetingOf } from './hands.ts';
import type { BattingSplitRow, LahmanSeason, PitchingSplitRow } from './lahman/tables.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  type OutEvent,
  PLATE_EVENTS,
  RESULT_EVENTS,
  type ResultEvent,
  sumOf,
} from './plate-events.ts';
import type { BattingCounts } from './player-seasons.ts';

export interface LeagueRates {
  /** The share of left-handed pitching that batters of each kind meet. */
  readonly exposure: LeftExposure;
  readonly meeting: Readonly<Record<Meeting, EventTable>>;
  /** The share of all plate appearances that each meeting has. */
  readonly share: Readonly<Record<Meeting, number>>;
  readonly overall: EventTable;
}

/**
 * The platoon table of 2019, used where a season has no splits: rates per plate appearance by
 * meeting, pitchers' own batting left out. Counted from Retrosheet's play-by-play.
 */
const PLATOON_2019: Readonly<Record<Meeting, Readonly<Record<ResultEvent, number>>>> = {
  LL: {
    ...{ single: 0.14515, double: 0.04344, triple: 0.00333, homeRun: 0.03139 },
    ...{ walk: 0.0794, hitByPitch: 0.01441, strikeout: 0.231 },
  },
  LR: {
    ...{ single: 0.13562, double: 0.04839, triple: 0.00562, homeRun: 0.03681 },
    ...{ walk: 0.09105, hitByPitch: 0.00952, strikeout: 0.21734 },
  },
  RL: {
    ...{ single: 0.14487, double: 0.0486, triple: 0.00378, homeRun: 0.04008 },
    ...{ walk: 0.08465, hitByPitch: 0.00858, strikeout: 0.21758 },
  },
  RR: {
    ...{ single: 0.14133, double: 0.04472, triple: 0.00364, homeRun: 0.03729 },
    ...{ walk: 0.07492, hitByPitch: 0.01248, strikeout: 0.23114 },
  },
};
/** Plate appearances that shares are scaled to; any large number does. */
const SHARE_SCALE = 100_000;

/** Outs in play by batted ball, 2019, all batters; from Retrosheet's play-by-play. */
const OUT_SHARES_2019: Readonly<Record<OutEvent, number>> = {
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
    walk: row.unintentionalWalks + row.intentionalWalks,
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
  const outs = Math.max(0, row.plateAppearances - reached);
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
  const outsInPlay = outs + counts.sacrificeHits + counts.sacrificeFlies;
  return {
    single: hits - doubles - triples - homeRuns,
    double: doubles,
    triple: triples,
    homeRun: homeRuns,
    walk: counts.walks,
    hitByPitch: counts.hitByPitch,
    strikeout: counts.strikeouts,
    groundOut: outsInPlay * outShares.groundOut,
    flyOut: outsInPlay * outShares.flyOut,
    lineOut: outsInPlay * outShares.lineOut,
    popOut: outsInPlay * outShares.popOut,
  };
}

const perAppearance = (counts: EventTable): EventTable => {
  const all = Math.max(sumOf(counts), 1);
  return eventTable((event) => counts[event] / all);
};

/** The shares of the kinds of outs in play in a table of rates or counts. */
export function outSharesOf(table: EventTable): Record<OutEvent, number> {
  const outs = sumOf(table, OUT_EVENTS);
  if (outs === 0) return { ...OUT_SHARES_2019 };
  return {
    groundOut: table.groundOut / outs,
    flyOut: table.flyOut / outs,
    lineOut: table.lineOut / outs,
    popOut: table.popOut / outs,
  };
}

const noEvents = () => eventTable(() => 0);

function addInto(into: EventTable, counts: EventTable): void {
  for (const event of PLATE_EVENTS) into[event] += counts[event];
}

function fromSplits(
  season: LahmanSeason,
  splits: readonly BattingSplitRow[],
  exposure: LeftExposure,
): LeagueRates {
  const counts = { LL: noEvents(), LR: noEvents(), RL: noEvents(), RR: noEvents() };
  const bats = new Map(season.people.map((person) => [person.retroId, battingHandOf(person)]));
  for (const row of splits) {
    addInto(counts[meetingOf(bats.get(row.retroId) ?? 'R', row.opponentHand)], splitEvents(row));
  }
  return ratesOf(counts, exposure);
}

function ratesOf(
  counts: Readonly<Record<Meeting, EventTable>>,
  exposure: LeftExposure,
): LeagueRates {
  const total = noEvents();
  for (const meeting of MEETINGS) addInto(total, counts[meeting]);
  const all = Math.max(sumOf(total), 1);
  const perMeeting = (meeting: Meeting) => perAppearance(counts[meeting]);
  return {
    exposure,
    meeting: {
      LL: perMeeting('LL'),
      LR: perMeeting('LR'),
      RL: perMeeting('RL'),
      RR: perMeeting('RR'),
    },
    share: {
      LL: sumOf(counts.LL) / all,
      LR: sumOf(counts.LR) / all,
      RL: sumOf(counts.RL) / all,
      RR: sumOf(counts.RR) / all,
    },
    overall: perAppearance(total),
  };
}

/** Season rates spread over the meetings by the platoon table of 2019. */
function fromPlatoonTable(season: LahmanSeason, exposure: LeftExposure): LeagueRates {
  const total = noEvents();
  for (const row of season.batting) addInto(total, battingEvents(row));
  const overall = perAppearance(total);
  const shares = meetingShares(season, exposure);
  const tables = Object.fromEntries(
    MEETINGS.map((meeting) => [meeting, platoonCounts(meeting, { overall, shares })]),
  ) as Record<Meeting, EventTable>;
  return ratesOf(tables, exposure);
}

interface PlatoonSeason {
  readonly overall: EventTable;
  readonly shares: Readonly<Record<Meeting, number>>;
}

/** The meeting's share of the season, its rates moved by the platoon factors of 2019. */
function platoonCounts(meeting: Meeting, { overall, shares }: PlatoonSeason): EventTable {
  const rates = { ...overall };
  for (const event of RESULT_EVENTS) rates[event] *= platoonFactor(event, meeting, shares);
  const outs = 1 - sumOf(rates, RESULT_EVENTS);
  const mix = outSharesOf(overall);
  for (const event of OUT_EVENTS) rates[event] = outs * mix[event];
  return eventTable((event) => rates[event] * shares[meeting] * SHARE_SCALE);
}

/** A meeting's rate of 2019 over the mean of the four, each as common as in this season. */
function platoonFactor(
  event: ResultEvent,
  meeting: Meeting,
  shares: Readonly<Record<Meeting, number>>,
): number {
  let mean = 0;
  let all = 0;
  for (const one of MEETINGS) {
    mean += PLATOON_2019[one][event] * shares[one];
    all += shares[one];
  }
  return all === 0 ? 1 : PLATOON_2019[meeting][event] / (mean / all);
}

/** The league's rates by meeting: counted where the season has batting splits, else by platoon factors. */
export function leagueRates(season: LahmanSeason): LeagueRates {
  const splits = season.battingSplits;
  const exposure = leftExposure(season);
  const counted = splits !== undefined && splits.length > 0;
  return counted ? fromSplits(season, splits, exposure) : fromPlatoonTable(season, exposure);
}
