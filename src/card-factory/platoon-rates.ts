/** Splits a player's rates by the opponent's hand, so that both sides together give his season. */
import type { Hand } from '../models/baseball.ts';
import { outSharesOf } from './league-rates.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  RESULT_EVENTS,
  type ResultTable,
  sumOf,
} from './plate-events.ts';
import { BATTED_BALL_PRIOR, PLATOON_PRIOR } from './regression.ts';

export type ByHand<Value> = Readonly<Record<Hand, Value>>;

/** The largest share of plate appearances that may end otherwise than with an out in play. */
const RESULTS_MAX = 0.93;

/** Completes results with outs in play of the given mix; too many results are scaled down. */
export function withOuts(results: ResultTable, outShares: EventTable): EventTable {
  const sum = RESULT_EVENTS.reduce((total, event) => total + results[event], 0);
  const scale = sum > RESULTS_MAX ? RESULTS_MAX / sum : 1;
  const outs = 1 - sum * scale;
  const shares = outSharesOf(outShares);
  return {
    single: results.single * scale,
    double: results.double * scale,
    triple: results.triple * scale,
    homeRun: results.homeRun * scale,
    walk: results.walk * scale,
    hitByPitch: results.hitByPitch * scale,
    strikeout: results.strikeout * scale,
    groundOut: outs * shares.groundOut,
    flyOut: outs * shares.flyOut,
    lineOut: outs * shares.lineOut,
    popOut: outs * shares.popOut,
  };
}

export interface PlatoonInput {
  /** His rates against everybody. */
  readonly overall: EventTable;
  /** League rates of the meeting with opponents of each hand. */
  readonly league: ByHand<EventTable>;
  /** How often he meets each hand where he has no split of his own; sums to 1. */
  readonly exposure: ByHand<number>;
  /** Counts against each hand, where the season has them: the person's whole season. */
  readonly split: ByHand<EventTable | undefined>;
}

export interface PlatoonRates {
  readonly rates: ByHand<EventTable>;
  /** The share of his appearances against each hand. */
  readonly exposure: ByHand<number>;
}

function exposureOf({ exposure, split }: PlatoonInput): ByHand<number> {
  const left = split.L === undefined ? 0 : sumOf(split.L);
  const right = split.R === undefined ? 0 : sumOf(split.R);
  const all = left + right + PLATOON_PRIOR / 3;
  return {
    L: (left + (PLATOON_PRIOR / 3) * exposure.L) / all,
    R: (right + (PLATOON_PRIOR / 3) * exposure.R) / all,
  };
}

/** The person's split rate as a ratio to his season, drawn towards the league's platoon ratio. */
function platoonRatios(input: PlatoonInput, exposure: ByHand<number>): ByHand<ResultTable> {
  const { league, split } = input;
  const season = eventTable((event) => (split.L?.[event] ?? 0) + (split.R?.[event] ?? 0));
  const appearances = sumOf(season);
  const ratio = (hand: Hand, event: (typeof RESULT_EVENTS)[number]): number => {
    const mean = exposure.L * league.L[event] + exposure.R * league.R[event];
    const prior = mean > 0 ? league[hand][event] / mean : 1;
    const counts = split[hand];
    const rate = season[event] / Math.max(appearances, 1);
    if (counts === undefined || rate === 0) return prior;
    const sample = sumOf(counts);
    return (counts[event] / rate + PLATOON_PRIOR * prior) / (sample + PLATOON_PRIOR);
  };
  const ratios = (hand: Hand): ResultTable => ({
    single: ratio(hand, 'single'),
    double: ratio(hand, 'double'),
    triple: ratio(hand, 'triple'),
    homeRun: ratio(hand, 'homeRun'),
    walk: ratio(hand, 'walk'),
    hitByPitch: ratio(hand, 'hitByPitch'),
    strikeout: ratio(hand, 'strikeout'),
  });
  return { L: ratios('L'), R: ratios('R') };
}

/** Outs in play by batted ball against a hand: his own filled up with the league's mix. */
function battedBallsOf(input: PlatoonInput, hand: Hand): EventTable {
  const own = input.split[hand];
  const shares = outSharesOf(input.league[hand]);
  const prior = (event: (typeof OUT_EVENTS)[number]) => shares[event] * BATTED_BALL_PRIOR;
  const mix = eventTable(() => 0);
  for (const event of OUT_EVENTS) mix[event] = prior(event) + (own?.[event] ?? 0);
  return mix;
}

/**
 * His rates against left-handers and right-handers: the season's rates times his platoon ratios,
 * scaled so that the two, weighted by how often he meets each, give the season's rates again.
 */
export function platoonRates(input: PlatoonInput): PlatoonRates {
  const exposure = exposureOf(input);
  const ratios = platoonRatios(input, exposure);
  const sideOf = (hand: Hand): EventTable => {
    const results = (event: (typeof RESULT_EVENTS)[number]): number => {
      const mean = exposure.L * ratios.L[event] + exposure.R * ratios.R[event];
      return mean > 0 ? (input.overall[event] * ratios[hand][event]) / mean : input.overall[event];
    };
    return withOuts(
      eventTable((event) => (isResult(event) ? results(event) : 0)),
      battedBallsOf(input, hand),
    );
  };
  return { rates: { L: sideOf('L'), R: sideOf('R') }, exposure };
}

const RESULTS: ReadonlySet<string> = new Set(RESULT_EVENTS);
const isResult = (event: string): event is (typeof RESULT_EVENTS)[number] => RESULTS.has(event);
