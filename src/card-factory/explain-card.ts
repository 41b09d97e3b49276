/** Explains how a card came about: from the season's line to what is printed, step by step. */
import { HANDS, type Hand } from '../models/baseball.ts';
import { CHANCES_PER_SIDE, chancesOf, parseCell } from '../models/card-layout.ts';
import type { CardLayout } from '../models/stats.ts';
import { checkedBy, expectedBatting, expectedPitching } from './expectation.ts';
import { explainRatings, type RatingExplanation } from './explain-ratings.ts';
import type { Faced } from './faced.ts';
import { meetingOf } from './hands.ts';
import type { ParkOdds } from './park.ts';
import { type EventTable, RESULT_EVENTS, type ResultEvent, sumOf } from './plate-events.ts';
import type { ByHand } from './platoon-rates.ts';
import type { PlayerSeason } from './player-seasons.ts';
import { BATTER_PRIOR, PITCHER_PRIOR, priorWeight } from './regression.ts';
import type { SeasonModel } from './season-model.ts';
import { sideTargets } from './side-targets.ts';
import { tiredOf } from './tired.ts';

/** An event of his season: what he did, and what was made of it. */
export interface EventExplanation {
  readonly event: ResultEvent;
  readonly count: number;
  /** Per plate appearance that no manager ordered away. */
  readonly rate: number;
  /** The share of the card's rate that is the mean of his peers, 0 for a full season. */
  readonly drawn: number;
  /** The rate that the card is to give, both hands together. */
  readonly wanted: number;
  readonly league: number;
}
/** One result as it is printed. */
export interface ResultExplanation {
  readonly result: string;
  /** Chances of 108. */
  readonly target: number;
  readonly printed: number;
  readonly difference: number;
}
/** An event on a side: of 216 chances of both cards, how many come from where. */
export interface SideEvent {
  readonly event: ResultEvent;
  readonly wanted: number;
  /** Chances that the other cards give, after the batter's checks. */
  readonly others: number;
  /** Chances on his own card in a neutral park, fielding checks included. */
  readonly own: number;
  /** The rate that comes out of both in his club's games. */
  readonly expected: number;
}
export interface SideExplanation {
  readonly vsHand: Hand;
  /** The share of his plate appearances against this hand. */
  readonly exposure: number;
  readonly events: readonly SideEvent[];
  /** Faces of a d20 on which the pitcher's result stands; null on a pitcher's side. */
  readonly checks: {
    readonly power: number;
    readonly contact: number;
    readonly eye: number;
  } | null;
  readonly results: readonly ResultExplanation[];
}
export interface PartExplanation {
  readonly kind: CardLayout['kind'];
  readonly appearances: number;
  readonly events: readonly EventExplanation[];
  /** True where the season has his splits by hand, false where the league's pattern stands for them. */
  readonly hasSplits: boolean;
  /** Mean odds of ballpark results in his club's games; 0.5 is neutral. */
  readonly parks: ParkOdds;
  readonly sides: readonly SideExplanation[];
}
export interface CardExplanation {
  readonly name: string;
  readonly club: string;
  readonly year: number;
  readonly parts: readonly PartExplanation[];
  readonly ratings: readonly RatingExplanation[];
}

export interface ExplainInput {
  readonly model: SeasonModel;
  readonly player: PlayerSeason;
  /** The cells of his sides as they are printed. */
  readonly cellsOf: (kind: CardLayout['kind'], hand: Hand) => readonly string[] | undefined;
}

/** What a batting and a pitching part have in common. */
interface Part {
  readonly kind: CardLayout['kind'];
  readonly counts: EventTable;
  readonly rates: ByHand<EventTable>;
  readonly exposure: ByHand<number>;
  readonly prior: Readonly<Record<ResultEvent, number>>;
  readonly hasSplits: boolean;
  readonly facedBy: (hand: Hand) => Faced;
  readonly side: (
    hand: Hand,
    faced: Faced,
  ) => Pick<SideExplanation, 'checks'> & {
    readonly own: EventTable;
    readonly others: EventTable;
    readonly expected: EventTable;
  };
}

const FACES = 20;

function battingPart({ model, player }: ExplainInput): Part[] {
  const batter = model.batters.get(player);
  const halves = batter && model.halves.batters.get(batter);
  const club = model.halves.facedPitchers.get(player.team.teamId);
  if (batter === undefined || halves === undefined || club === undefined) return [];
  return [
    {
      ...{ kind: 'batting', counts: batter.counts, rates: batter.rates },
      ...{ exposure: batter.exposure, prior: BATTER_PRIOR },
      hasSplits: Object.keys(player.battingSplits).length > 0,
      facedBy: (hand) => club[meetingOf(batter.bats, hand)],
      side: (hand, faced) => {
        const half = halves[hand];
        const { powerCheck: power, contactCheck: contact, eyeCheck: eye } = half;
        return {
          checks: { power, contact, eye },
          own: half.chances,
          others: checkedBy(half, faced),
          expected: expectedBatting(half, faced, model.halves.tired),
        };
      },
    },
  ];
}

function pitchingPart({ model, player }: ExplainInput): Part[] {
  const pitcher = model.pitchers.get(player);
  const halves = pitcher && model.halves.pitchers.get(pitcher);
  const faced = pitcher && model.halves.facedBatters.get(pitcher);
  if (pitcher === undefined || halves === undefined || faced === undefined) return [];
  return [
    {
      ...{ kind: 'pitching', counts: pitcher.counts, rates: pitcher.rates },
      ...{ exposure: pitcher.exposure, prior: PITCHER_PRIOR },
      hasSplits: Object.keys(player.pitchingSplits).length > 0,
      facedBy: (hand) => faced[`${hand}${pitcher.hand}`],
      side: (hand, faced) => {
        const half = halves[hand];
        const own = { ...half.chances };
        for (const event of RESULT_EVENTS) own[event] += half.checks[event];
        const expected = expectedPitching(half, faced, tiredOf(pitcher));
        return { checks: null, own, others: faced.events, expected };
      },
    },
  ];
}

function resultsOf(input: ExplainInput, kind: CardLayout['kind'], hand: Hand): ResultExplanation[] {
  const side = sideTargets(input.model, input.player, hand).find((one) => one.kind === kind);
  const cells = input.cellsOf(kind, hand);
  if (side === undefined || cells === undefined) return [];
  const printed = chancesOf(cells.map(parseCell));
  return [...new Set([...side.targets.keys(), ...printed.keys()])]
    .map((result) => {
      const there = printed.get(result) ?? 0;
      // The 29 chances of fielding checks are the same on every card: their target is what they are.
      const target = result.startsWith('check') ? there : (side.targets.get(result) ?? 0);
      return { result, target, printed: there, difference: there - target };
    })
    .filter(({ target, printed: there }) => target > 0 || there > 0);
}

function eventsOf(part: Part, league: EventTable): readonly EventExplanation[] {
  const sample = sumOf(part.counts);
  return RESULT_EVENTS.map((event) => {
    const weight = priorWeight(part.prior[event], sample);
    const { exposure, rates } = part;
    return {
      event,
      count: part.counts[event],
      rate: sample > 0 ? part.counts[event] / sample : 0,
      drawn: weight > 0 ? weight / (sample + weight) : 0,
      wanted: exposure.L * rates.L[event] + exposure.R * rates.R[event],
      league: league[event],
    };
  });
}

function explainPart(input: ExplainInput, part: Part): PartExplanation {
  const sides = HANDS.map((vsHand): SideExplanation => {
    const { checks, own, others, expected } = part.side(vsHand, part.facedBy(vsHand));
    return {
      vsHand,
      exposure: part.exposure[vsHand],
      checks,
      events: RESULT_EVENTS.map((event) => ({
        event,
        wanted: part.rates[vsHand][event],
        others: others[event],
        own: own[event],
        expected: expected[event],
      })),
      results: resultsOf(input, part.kind, vsHand),
    };
  });
  return {
    kind: part.kind,
    appearances: sumOf(part.counts),
    events: eventsOf(part, input.model.league.overall),
    hasSplits: part.hasSplits,
    parks: part.facedBy('R').parks,
    sides,
  };
}

/** Chances of both cards together, of which a rate is a share. */
export const BOTH_CARDS = 2 * CHANCES_PER_SIDE;
/** The largest number of a check, at which nothing is rolled. */
export const NO_CHECK = FACES;

/** The card of a player and club, explained. Pitchers' pitching comes first. */
export function explainCard(input: ExplainInput): CardExplanation {
  const { person, team } = input.player;
  const parts = [...pitchingPart(input), ...battingPart(input)];
  return {
    name: `${person.nameFirst ?? ''} ${person.nameLast}`.trim(),
    club: team.name,
    year: team.year,
    parts: parts.map((part) => explainPart(input, part)),
    ratings: explainRatings(input.model, input.player),
  };
}
