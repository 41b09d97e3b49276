/**
 * Divides every rate between the batter's and the pitcher's card. A plate appearance is decided on
 * one of them with equal odds, so a rate r is 216 r chances on the two sides together: what a
 * player's own side must hold is that, less what the other cards hold that he meets in his club's
 * games. The quality of his opponents, their checks, his league and his parks leave the card so.
 */
import type { Tired } from '../engine/cards/tired-expectation.ts';
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import { type BatterHalf, checkedHalf } from './batting/batter-half.ts';
import type { BatterRates } from './batting/batting-rates.ts';
import {
  BattingWeights,
  type FacedByClub,
  type FacedInRoles,
  facedBatters,
  facedPitchers,
} from './club-sides.ts';
import { expectedBatting } from './expectation.ts';
import { blended, type Faced } from './faced.ts';
import type { Meeting } from './hands.ts';
import type { LeagueRates } from './league-rates.ts';
import {
  type ByMeeting,
  byMeeting,
  calibrated,
  meansOf,
  type RatedSides,
  samplesOf,
} from './meeting-means.ts';
import type { Opposition } from './opposition.ts';
import { NEUTRAL_ODDS } from './park.ts';
import { startShareOf, startShareOfLeague } from './pitching/mound-work.ts';
import { type PitcherHalf, pitcherHalf } from './pitching/pitcher-half.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import {
  addTimes,
  type EventTable,
  eventTable,
  OUT_EVENTS,
  type PlateEvent,
} from './plate-events.ts';
import type { ByHand } from './platoon-rates.ts';
import { asPrinted } from './printed-rates.ts';
import { batterSides, bothHands, pitcherSides } from './rated-sides.ts';
import { meanTired, tiredOf } from './tired.ts';

const BOTH_SIDES = 2 * CHANCES_PER_SIDE;
/** Rounds of settling the two sides against each other; after these nothing moves that matters. */
const ROUNDS = 16;
/**
 * The share of the league's rate that pitchers' sides hold. What a side holds cannot be less than
 * nothing, so a batter is never under the pitchers' share, nor a pitcher under the batters'. Checks
 * save the batter from it in home runs, strikeouts and walks, so there pitchers have more; in triples
 * and hit batsmen he comes first, because batters differ more in them than pitchers do. Chosen with
 * `node scripts/measure-cards.ts`, which prints the error that is left on either side.
 */
const PITCHERS_SHARE: Partial<Record<PlateEvent, number>> = {
  triple: 0.3,
  hitByPitch: 0.32,
  walk: 0.7,
  homeRun: 0.62,
};
/**
 * Pitchers hold somewhat less than half of the strikeouts where a quarter of all are struck out: with
 * more, the sides of the best could not hold theirs. Where fewer are, they hold more: else the sides of
 * those who hardly strike anybody out would have to hold less than nothing.
 */
const STRIKEOUT_SHARE = { least: 0.45, most: 0.7, rate: 0.23, perRate: 2.6 } as const;

function pitchersShare(event: PlateEvent, league: LeagueRates): number {
  if (event !== 'strikeout') return PITCHERS_SHARE[event] ?? 0.5;
  const { least, most, rate, perRate } = STRIKEOUT_SHARE;
  return Math.min(most, Math.max(least, least + (rate - league.overall.strikeout) * perRate));
}

const OUTS: ReadonlySet<PlateEvent> = new Set(OUT_EVENTS);

type FacedByMeeting = Readonly<Record<Meeting, Faced>>;

function inMeetings(faced: (meeting: Meeting) => Faced): FacedByMeeting {
  return { LL: faced('LL'), LR: faced('LR'), RL: faced('RL'), RR: faced('RR') };
}

export interface Halves {
  readonly batters: ReadonlyMap<BatterRates, ByHand<BatterHalf>>;
  readonly pitchers: ReadonlyMap<PitcherRates, ByHand<PitcherHalf>>;
  /** The pitchers whom the batters of a club meet. */
  readonly facedPitchers: FacedByClub;
  /** The batters whom a pitcher meets, as often as he starts and comes in. */
  readonly facedBatters: ReadonlyMap<PitcherRates, FacedByMeeting>;
  /** Their means over all clubs, in a neutral park. */
  readonly meanPitchers: FacedByMeeting;
  readonly meanBatters: FacedByMeeting;
  /** What is not fresh about the pitchers whom batters meet. */
  readonly tired: Tired;
}

export interface HalvesInput {
  readonly batters: readonly BatterRates[];
  readonly pitchers: readonly PitcherRates[];
  readonly league: LeagueRates;
  readonly opposition: Opposition;
  /** What the fielding checks give with a pitcher's own club in the field. */
  readonly checksOf: (pitcher: PitcherRates) => EventTable;
}

/** Settles all sides against each other, round by round. */
class Settlement {
  readonly #input: HalvesInput;
  readonly #batting: readonly RatedSides[];
  readonly #mound: readonly RatedSides[];
  readonly #checks: readonly EventTable[];
  /** What is not fresh about each pitcher, and about those whom batters meet. */
  readonly #tired: readonly Tired[];
  readonly #meanTired: Tired;
  /** The league's rates against fresh pitchers: what the two sides together hold. */
  readonly #fresh: ByMeeting;
  readonly #weights: BattingWeights;
  readonly #first: ByMeeting;
  /** By how much rates are raised to make up for what sides cannot hold. */
  #adjust: ByMeeting = byMeeting(() => eventTable(() => 1));
  #adjustMound: ByMeeting = byMeeting(() => eventTable(() => 1));
  readonly #startShares: readonly number[];
  readonly #startShare: number;
  facedPitchers: FacedByClub = new Map();
  #facedBatters: FacedInRoles = { byStarters: new Map(), byRelievers: new Map() };
  batters: readonly ByHand<BatterHalf>[] = [];
  pitchers: readonly ByHand<PitcherHalf>[] = [];

  constructor(input: HalvesInput) {
    const { batters, pitchers, league, opposition, checksOf } = input;
    this.#input = input;
    this.#batting = calibrated(batterSides(batters), league);
    this.#mound = calibrated(pitcherSides(pitchers), league);
    this.#checks = pitchers.map(checksOf);
    this.#weights = new BattingWeights(batters, opposition);
    this.#startShares = pitchers.map(({ pitching }) => startShareOf(pitching));
    this.#startShare = startShareOfLeague(pitchers.map(({ pitching }) => pitching));
    this.#tired = pitchers.map(tiredOf);
    this.#meanTired = meanTired(pitchers);
    this.#fresh = byMeeting((meeting) => asPrinted(league.meeting[meeting], this.#meanTired));
    const halfOf = (event: PlateEvent, rate: number) =>
      BOTH_SIDES * rate * (1 - pitchersShare(event, league));
    this.#first = byMeeting((meeting) =>
      eventTable((event) => halfOf(event, this.#fresh[meeting][event])),
    );
  }

  /** What a club's players meet; an average half before anybody has a side, or without games. */
  #faced(faced: FacedByClub, club: string, meeting: Meeting): Faced {
    const parks = { homeRun: NEUTRAL_ODDS, single: NEUTRAL_ODDS };
    const kept = { homeRun: 1, strikeout: 1, walk: 1 };
    return faced.get(club)?.[meeting] ?? { events: this.#first[meeting], kept, parks };
  }

  /** The batters whom the pitchers of a club meet who start with this share of theirs. */
  facedBatters(club: string, meeting: Meeting, startShare: number): Faced {
    const { byStarters, byRelievers } = this.#facedBatters;
    const starting = this.#faced(byStarters, club, meeting);
    return blended(starting, this.#faced(byRelievers, club, meeting), startShare);
  }

  /** Those whom each pitcher meets, in the order of the input. */
  facedByPitchers(): readonly FacedByMeeting[] {
    return this.#mound.map(({ club }, index) =>
      inMeetings((meeting) => this.facedBatters(club, meeting, this.#startShares[index] ?? 0)),
    );
  }

  /** Those whom the mean pitcher meets, by club. */
  facedByMeanPitcher(): FacedByClub {
    const clubs = [...this.#facedBatters.byStarters.keys()];
    const faced = (club: string) =>
      inMeetings((meeting) => this.facedBatters(club, meeting, this.#startShare));
    return new Map(clubs.map((club) => [club, faced(club)]));
  }

  /** The mean over all clubs. */
  meanOf(faced: FacedByClub): FacedByMeeting {
    const mean = (meeting: Meeting): Faced => {
      const events = eventTable(() => 0);
      for (const club of faced.values()) addTimes(events, club[meeting].events, 1 / faced.size);
      return { ...this.#faced(new Map(), '', meeting), ...(faced.size > 0 ? { events } : {}) };
    };
    return inMeetings(mean);
  }

  /** Sets pitchers against the batters whom they meet, and batters against the pitchers. */
  round(): void {
    const { batters, pitchers } = this.#input;
    const wanted = (rates: EventTable, adjust: EventTable) =>
      eventTable((event) => rates[event] * adjust[event]);
    this.pitchers = this.#mound.map(({ club, meetings, rates }, index) =>
      bothHands((hand) => {
        const tired = this.#tired[index] ?? this.#meanTired;
        return pitcherHalf({
          rates: asPrinted(wanted(rates[hand], this.#adjustMound[meetings[hand]]), tired),
          opponent: this.facedBatters(club, meetings[hand], this.#startShares[index] ?? 0),
          checks: this.#checks[index] ?? eventTable(() => 0),
          league: this.#fresh[meetings[hand]],
        });
      }),
    );
    this.facedPitchers = facedPitchers(pitchers, this.pitchers, this.#input);
    this.batters = this.#batting.map(({ club, meetings, rates }) =>
      bothHands((hand) => {
        const adjust = this.#adjust[meetings[hand]];
        return checkedHalf({
          rates: asPrinted(wanted(rates[hand], adjust), this.#meanTired),
          opponent: this.#faced(this.facedPitchers, club, meetings[hand]),
          league: this.#fresh[meetings[hand]],
        });
      }),
    );
    this.#facedBatters = facedBatters(batters, this.batters, {
      ...this.#input,
      weights: this.#weights,
      startShare: this.#startShare,
    });
    this.#adjust = this.#adjusted();
    this.#adjustMound = this.#adjustedMound();
  }

  /**
   * Raises or lowers pitchers' rates so that their sides hold their share of the league's. Outs stay:
   * pop-ups and liners stand on no pitcher's side, so that no step could ever meet their share.
   */
  #adjustedMound(): ByMeeting {
    const { league } = this.#input;
    const nothing = eventTable(() => 0);
    const samples = samplesOf(this.#mound, (index, hand) => {
      const half = this.pitchers[index]?.[hand];
      return half === undefined
        ? nothing
        : eventTable((event) => half.chances[event] + half.checks[event]);
    });
    const means = meansOf(samples, (meeting) => this.#fresh[meeting]);
    return byMeeting((meeting) =>
      eventTable((event) => {
        if (OUTS.has(event)) return 1;
        const all = BOTH_SIDES * this.#fresh[meeting][event];
        const wanted = all * pitchersShare(event, league);
        const step = all > 0 ? (wanted - means[meeting][event]) / all : 0;
        return this.#adjustMound[meeting][event] * (1 + step);
      }),
    );
  }

  /** Raises or lowers rates by what all batters' expectations lack of the league's, or exceed. */
  #adjusted(): ByMeeting {
    const { league } = this.#input;
    const nothing = eventTable(() => 0);
    const samples = samplesOf(this.#batting, (index, hand) => {
      const half = this.batters[index]?.[hand];
      const side = this.#batting[index];
      if (half === undefined || side === undefined) return nothing;
      const faced = this.#faced(this.facedPitchers, side.club, side.meetings[hand]);
      return expectedBatting(half, faced, this.#meanTired);
    });
    const means = meansOf(samples, (meeting) => league.meeting[meeting]);
    return byMeeting((meeting) =>
      eventTable((event) => {
        const mean = means[meeting][event];
        const wanted = league.meeting[meeting][event];
        return this.#adjust[meeting][event] * (mean > 0 ? wanted / mean : 1);
      }),
    );
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
    facedPitchers: settlement.facedPitchers,
    facedBatters: zip(input.pitchers, settlement.facedByPitchers()),
    meanPitchers: settlement.meanOf(settlement.facedPitchers),
    meanBatters: settlement.meanOf(settlement.facedByMeanPitcher()),
    tired: meanTired(input.pitchers),
  };
}
