/** The season's league: rates in each of the four meetings of hands, and how often each happens. */
import { type LeftExposure, leftExposure } from './exposure.ts';
import { battingHandOf, MEETINGS, type Meeting, meetingOf } from './hands.ts';
import type { BattingSplitRow, LahmanSeason } from './lahman/tables.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  type OutEvent,
  PLATE_EVENTS,
  sumOf,
} from './plate-events.ts';
import { platoonCounts } from './platoon-league.ts';
import { OUT_SHARES_2019, splitEvents } from './season-events.ts';

export interface LeagueRates {
  /** The share of left-handed pitching that batters of each kind meet. */
  readonly exposure: LeftExposure;
  readonly meeting: Readonly<Record<Meeting, EventTable>>;
  /** The share of all plate appearances that each meeting has. */
  readonly share: Readonly<Record<Meeting, number>>;
  readonly overall: EventTable;
}

const perAppearance = (counts: EventTable): EventTable => {
  const all = sumOf(counts);
  return eventTable((event) => (all > 0 ? counts[event] / all : 0));
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

/** Season rates spread over the meetings by the platoon pattern of 2019. */
function fromPlatoonTable(season: LahmanSeason, exposure: LeftExposure): LeagueRates {
  return ratesOf(platoonCounts(season, exposure), exposure);
}

/** The league's rates by meeting: counted where the season has batting splits, else by platoon factors. */
export function leagueRates(season: LahmanSeason): LeagueRates {
  const splits = season.battingSplits;
  const exposure = leftExposure(season);
  const counted = splits !== undefined && splits.length > 0;
  return counted ? fromSplits(season, splits, exposure) : fromPlatoonTable(season, exposure);
}
