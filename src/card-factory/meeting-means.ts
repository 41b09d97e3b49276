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
  /** The club's team id. */
  readonly club: string;
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

/** Rounds in which meetings and players are brought to their means in turn. */
const CALIBRATION_ROUNDS = 6;

/** Scales everybody's rates in a meeting so that their mean is the league's. */
function toLeague(players: readonly RatedSides[], league: LeagueRates): readonly RatedSides[] {
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

/** Scales a player's two sides so that together they are his season again. */
function toSeason(player: RatedSides, season: EventTable): RatedSides {
  const { rates, exposure } = player;
  const factors = eventTable((event) => {
    const mean = exposure.L * rates.L[event] + exposure.R * rates.R[event];
    return mean > 0 ? season[event] / mean : 1;
  });
  const scaled = (side: EventTable) =>
    withOuts(
      eventTable((event) => side[event] * factors[event]),
      side,
    );
  return { ...player, rates: { L: scaled(rates.L), R: scaled(rates.R) } };
}

/**
 * Everybody's rates with both: in a meeting they average to the league's, and a player's two sides
 * to his season. The meetings have the last word; by then the seasons hardly move.
 */
export function calibrated(
  players: readonly RatedSides[],
  league: LeagueRates,
): readonly RatedSides[] {
  const seasons = players.map(({ rates, exposure }) =>
    eventTable((event) => exposure.L * rates.L[event] + exposure.R * rates.R[event]),
  );
  let sides = toLeague(players, league);
  for (let round = 1; round < CALIBRATION_ROUNDS; round += 1) {
    const own = sides.map((side, index) => toSeason(side, seasons[index] ?? side.rates.L));
    sides = toLeague(own, league);
  }
  return sides;
}
