/** Means over all players by meeting of hands, weighted by how often each of them is in it. */
import { HANDS, type Hand } from '../models/baseball.ts';
import type { Meeting } from './hands.ts';
import type { LeagueRates } from './league-rates.ts';
import {
  addTimes,
  type EventTable,
  eventTable,
  OUT_EVENTS,
  type PlateEvent,
  sumOf,
} from './plate-events.ts';
import { type ByHand, withOuts } from './platoon-rates.ts';

export type ByMeeting = Readonly<Record<Meeting, EventTable>>;

/** A table computed for each meeting. */
export function byMeeting(table: (meeting: Meeting) => EventTable): ByMeeting {
  return { LL: table('LL'), LR: table('LR'), RL: table('RL'), RR: table('RR') };
}

/** A player's rates in the two meetings that he can have, with their weights. */
export interface RatedSides {
  /** Plate appearances or batters faced. */
  readonly weight: number;
  readonly meetings: ByHand<Meeting>;
  readonly rates: ByHand<EventTable>;
  readonly exposure: ByHand<number>;
}

export interface Sample {
  readonly meeting: Meeting;
  readonly weight: number;
  readonly events: EventTable;
}

/** One sample for each side of each player; `events` gives what it holds. */
export function samplesOf(
  players: readonly RatedSides[],
  events: (player: number, hand: Hand) => EventTable,
): readonly Sample[] {
  return players.flatMap(({ weight, meetings, exposure }, player) =>
    HANDS.map((hand) => ({
      meeting: meetings[hand],
      weight: weight * exposure[hand],
      events: events(player, hand),
    })),
  );
}

/** The weighted mean of each meeting; `fallback` where it never happened. */
export function meansOf(
  samples: readonly Sample[],
  fallback: (meeting: Meeting) => EventTable,
): ByMeeting {
  return byMeeting((meeting) => {
    const sums = eventTable(() => 0);
    let all = 0;
    for (const sample of samples) {
      if (sample.meeting !== meeting) continue;
      addTimes(sums, sample.events, sample.weight);
      all += sample.weight;
    }
    return all === 0 ? fallback(meeting) : eventTable((event) => sums[event] / all);
  });
}

/** Scales everybody's rates in a meeting so that their mean is the league's. */
export function calibrated(
  players: readonly RatedSides[],
  league: LeagueRates,
): readonly RatedSides[] {
  const nothing = eventTable(() => 0);
  const samples = samplesOf(players, (player, hand) => players[player]?.rates[hand] ?? nothing);
  const means = meansOf(samples, (meeting) => league.meeting[meeting]);
  const scaled = (rates: EventTable, meeting: Meeting): EventTable => {
    const factor = (event: PlateEvent): number =>
      means[meeting][event] > 0 ? league.meeting[meeting][event] / means[meeting][event] : 1;
    const results = eventTable((event) => rates[event] * factor(event));
    return withOuts(results, sumOf(results, OUT_EVENTS) > 0 ? results : rates);
  };
  return players.map((player) => ({
    ...player,
    rates: {
      L: scaled(player.rates.L, player.meetings.L),
      R: scaled(player.rates.R, player.meetings.R),
    },
  }));
}
