/** What each meeting of hands gave in a season without splits: the pattern of 2019, its own sums. */
import { BATTING_HANDS, type BattingHand, HANDS, type Hand } from '../models/baseball.ts';
import type { LeftExposure } from './exposure.ts';
import { battingHandOf, type Meeting, meetingOf, throwingHandOf } from './hands.ts';
import type { LahmanSeason } from './lahman/tables.ts';
import {
  addTimes,
  type EventTable,
  eventTable,
  OUT_EVENTS,
  PLATE_EVENTS,
  RESULT_EVENTS,
  type ResultEvent,
} from './plate-events.ts';
import { rake } from './rake.ts';
import { battingEvents, OUT_SHARES_2019, orderedWalks } from './season-events.ts';

/**
 * The platoon table of 2019: rates per plate appearance by meeting, pitchers' own batting left out.
 * Counted from Retrosheet's play-by-play; walks are those that were not intentional.
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

const noEvents = () => eventTable(() => 0);

/** What left-handed, right-handed and switch hitters did. */
function battingByHand(season: LahmanSeason): Readonly<Record<BattingHand, EventTable>> {
  const bats = new Map(season.people.map((person) => [person.playerId, battingHandOf(person)]));
  const sums = { L: noEvents(), R: noEvents(), S: noEvents() };
  for (const row of season.batting) {
    addTimes(sums[bats.get(row.playerId) ?? 'R'], battingEvents(row), 1);
  }
  return sums;
}

/** What left-handed and right-handed pitchers allowed, hits by the league's mix. */
function pitchingByHand(
  season: LahmanSeason,
  league: EventTable,
): Readonly<Record<Hand, EventTable>> {
  const throws = new Map(season.people.map((person) => [person.playerId, throwingHandOf(person)]));
  const sums = { L: noEvents(), R: noEvents() };
  const inPark = Math.max(league.single + league.double + league.triple, 1);
  for (const row of season.pitching) {
    const hits = row.hits - row.homeRuns;
    addTimes(
      sums[throws.get(row.playerId) ?? 'R'],
      {
        ...noEvents(),
        single: (hits * league.single) / inPark,
        double: (hits * league.double) / inPark,
        triple: (hits * league.triple) / inPark,
        homeRun: row.homeRuns,
        walk: row.walks - orderedWalks(row),
        hitByPitch: row.hitByPitch,
        strikeout: row.strikeouts,
      },
      1,
    );
  }
  return sums;
}

/**
 * Counts of every meeting. How a batter of each kind and a pitcher of each hand differ from the
 * league is the season's own; how they do against each other is the pattern of 2019.
 */
export function platoonCounts(
  season: LahmanSeason,
  exposure: LeftExposure,
): Readonly<Record<Meeting, EventTable>> {
  const batting = battingByHand(season);
  const league = noEvents();
  for (const hand of BATTING_HANDS) addTimes(league, batting[hand], 1);
  const pitching = pitchingByHand(season, league);
  // Without what managers order, as the events: else it would be counted among the outs.
  const turnsOf = (bats: BattingHand) =>
    PLATE_EVENTS.reduce((sum, event) => sum + batting[bats][event], 0);
  const shareOf = (bats: BattingHand, hand: Hand) =>
    hand === 'L' ? exposure[bats] : 1 - exposure[bats];
  const counts = { LL: noEvents(), LR: noEvents(), RL: noEvents(), RR: noEvents() };
  const add = (event: keyof EventTable, cells: readonly (readonly number[])[], times = 1) => {
    for (const [row, bats] of BATTING_HANDS.entries()) {
      for (const [column, hand] of HANDS.entries()) {
        counts[meetingOf(bats, hand)][event] += (cells[row]?.[column] ?? 0) * times;
      }
    }
  };
  const appearances = BATTING_HANDS.map((bats) =>
    HANDS.map((hand) => turnsOf(bats) * shareOf(bats, hand)),
  );
  for (const event of OUT_EVENTS) add(event, appearances, OUT_SHARES_2019[event]);
  for (const event of RESULT_EVENTS) {
    const cells = rake({
      seed: BATTING_HANDS.map((bats, row) =>
        HANDS.map(
          (hand, column) =>
            (appearances[row]?.[column] ?? 0) * PLATOON_2019[meetingOf(bats, hand)][event],
        ),
      ),
      rows: BATTING_HANDS.map((bats) => batting[bats][event]),
      columns: HANDS.map((hand) => pitching[hand][event]),
    });
    add(event, cells);
    // What is no out in play is taken from the outs, of every kind alike.
    for (const out of OUT_EVENTS) add(out, cells, -OUT_SHARES_2019[out]);
  }
  return counts;
}
