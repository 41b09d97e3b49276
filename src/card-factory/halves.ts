/**
 * Divides every rate between the batter's and the pitcher's card. A plate appearance is decided on
 * one of them with equal odds, so a rate r is 216 r chances on the two sides together: what a
 * player's own side must hold is that, less what the other side holds on average.
 */
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import { type BatterHalf, checkedHalf } from './batting/batter-half.ts';
import type { BatterRates } from './batting/batting-rates.ts';
import { type Meeting, meetingOf } from './hands.ts';
import type { LeagueRates } from './league-rates.ts';
import {
  type ByMeeting,
  byMeeting,
  calibrated,
  meansOf,
  type RatedSides,
  samplesOf,
} from './meeting-means.ts';
import { type PitcherHalf, pitcherHalf } from './pitching/pitcher-half.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import { type EventTable, eventTable, type PlateEvent } from './plate-events.ts';
import type { ByHand } from './platoon-rates.ts';

const BOTH_SIDES = 2 * CHANCES_PER_SIDE;
/** Rounds of settling the two sides against each other; the change is below 0.01 after three. */
const ROUNDS = 10;
/** The share of the league's triples that pitchers' sides hold: they hardly differ in them. */
const PITCHERS_SHARE: Partial<Record<PlateEvent, number>> = { triple: 0.3, hitByPitch: 0.4 };

export interface Halves {
  readonly batters: ReadonlyMap<BatterRates, ByHand<BatterHalf>>;
  readonly pitchers: ReadonlyMap<PitcherRates, ByHand<PitcherHalf>>;
  /** Mean chances of the batters' and the pitchers' sides in each meeting. */
  readonly meanBatter: ByMeeting;
  readonly meanPitcher: ByMeeting;
}

interface HalvesInput {
  readonly batters: readonly BatterRates[];
  readonly pitchers: readonly PitcherRates[];
  readonly league: LeagueRates;
  /** What the fielding checks give with a pitcher's own club in the field. */
  readonly checksOf: (pitcher: PitcherRates) => EventTable;
}

function batterSides(batters: readonly BatterRates[]): readonly RatedSides[] {
  return batters.map(({ plateAppearances, bats, rates, exposure }) => ({
    weight: plateAppearances,
    meetings: { L: meetingOf(bats, 'L'), R: meetingOf(bats, 'R') },
    rates,
    exposure,
  }));
}

function pitcherSides(pitchers: readonly PitcherRates[]): readonly RatedSides[] {
  return pitchers.map(({ pitching, hand, rates, exposure }) => ({
    weight: pitching.battersFaced,
    meetings: { L: `L${hand}`, R: `R${hand}` },
    rates,
    exposure,
  }));
}

const bothHands = <Value>(value: (hand: 'L' | 'R') => Value): ByHand<Value> => ({
  L: value('L'),
  R: value('R'),
});

/** Settles all sides against each other, round by round. */
class Settlement {
  readonly #league: LeagueRates;
  readonly #batting: readonly RatedSides[];
  readonly #mound: readonly RatedSides[];
  readonly #checks: readonly EventTable[];
  /** By how much rates are raised to make up for what sides cannot hold. */
  #adjust: ByMeeting = byMeeting(() => eventTable(() => 1));
  meanBatter: ByMeeting;
  meanPitcher: ByMeeting;
  batters: readonly ByHand<BatterHalf>[] = [];
  pitchers: readonly ByHand<PitcherHalf>[] = [];

  constructor({ batters, pitchers, league, checksOf }: HalvesInput) {
    this.#league = league;
    this.#batting = calibrated(batterSides(batters), league);
    this.#mound = calibrated(pitcherSides(pitchers), league);
    this.#checks = pitchers.map(checksOf);
    const halfOf = (event: PlateEvent, rate: number) =>
      BOTH_SIDES * rate * (1 - (PITCHERS_SHARE[event] ?? 0.5));
    this.meanBatter = byMeeting((meeting) =>
      eventTable((event) => halfOf(event, league.meeting[meeting][event])),
    );
    this.meanPitcher = this.meanBatter;
  }

  /** Sets pitchers against the batters' mean, and batters against the pitchers'. */
  round(): void {
    this.pitchers = this.#mound.map((side, index) =>
      bothHands((hand) => {
        const meeting = side.meetings[hand];
        return pitcherHalf({
          rates: side.rates[hand],
          opponent: this.meanBatter[meeting],
          checks: this.#checks[index] ?? eventTable(() => 0),
          league: this.#league.meeting[meeting],
        });
      }),
    );
    this.meanPitcher = this.#meansOf(this.#mound, this.pitchers);
    this.batters = this.#batting.map((side) =>
      bothHands((hand) => {
        const meeting = side.meetings[hand];
        const adjust = this.#adjust[meeting];
        return checkedHalf({
          rates: eventTable((event) => side.rates[hand][event] * adjust[event]),
          opponent: this.meanPitcher[meeting],
          league: this.#league.meeting[meeting],
        });
      }),
    );
    this.meanBatter = this.#meansOf(this.#batting, this.batters);
    this.#adjust = byMeeting((meeting) => this.#adjusted(meeting));
  }

  #meansOf(
    sides: readonly RatedSides[],
    halves: readonly ByHand<{ readonly events: EventTable }>[],
  ): ByMeeting {
    const nothing = eventTable(() => 0);
    const samples = samplesOf(sides, (player, hand) => halves[player]?.[hand].events ?? nothing);
    return meansOf(samples, (meeting) =>
      eventTable((event) => CHANCES_PER_SIDE * this.#league.meeting[meeting][event]),
    );
  }

  /** Raises or lowers rates by what both means lack of 216 times the league's rates, or exceed. */
  #adjusted(meeting: Meeting): EventTable {
    return eventTable((event) => {
      const both = this.meanBatter[meeting][event] + this.meanPitcher[meeting][event];
      const wanted = BOTH_SIDES * this.#league.meeting[meeting][event];
      return this.#adjust[meeting][event] * (both > 0 ? wanted / both : 1);
    });
  }
}

function zip<Key, Value>(keys: readonly Key[], values: readonly Value[]): ReadonlyMap<Key, Value> {
  const pairs = new Map<Key, Value>();
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    if (value !== undefined) pairs.set(key, value);
  }
  return pairs;
}

/**
 * Both sides of everybody. Rates are first made to average to the league's in every meeting of
 * hands; then pitchers are set against the batters' mean and batters against the pitchers', a few
 * times over, and what cannot be met (nobody's side can hold less than nothing) is made up by all.
 */
export function divideHalves(input: HalvesInput): Halves {
  const settlement = new Settlement(input);
  for (let round = 0; round < ROUNDS; round += 1) settlement.round();
  return {
    batters: zip(input.batters, settlement.batters),
    pitchers: zip(input.pitchers, settlement.pitchers),
    meanBatter: settlement.meanBatter,
    meanPitcher: settlement.meanPitcher,
  };
}
