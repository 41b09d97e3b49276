/** What every pitcher of a season allows to left-handed and right-handed batters. */
import type { Hand } from '../../models/baseball.ts';
import { throwingHandOf } from '../hands.ts';
import { type LeagueRates, outSharesOf } from '../league-rates.ts';
import { ClubFactors, PeerMeans, pitcherPeers } from '../peers.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  RESULT_EVENTS,
  type ResultTable,
  sumOf,
} from '../plate-events.ts';
import { type ByHand, platoonRates, withOuts } from '../platoon-rates.ts';
import type { PitchingCounts, PlayerSeason } from '../player-seasons.ts';
import { PITCHER_PRIOR, regressed } from '../regression.ts';
import { orderedOuts, orderedSingles, orderedWalks, splitEvents } from '../season-events.ts';

export interface PitcherRates {
  readonly player: PlayerSeason;
  readonly pitching: PitchingCounts;
  readonly hand: Hand;
  /** What batters did against him; the kinds of hits are told apart by splits or the league's mix. */
  readonly counts: EventTable;
  /** Rates per batter faced against batters on each side. */
  readonly rates: ByHand<EventTable>;
  readonly exposure: ByHand<number>;
}

/** Hits of the league's mix that are added to a pitcher's own before they are told apart. */
const HIT_MIX_PRIOR = 400;

/**
 * Singles, doubles and triples among the hits that stayed in the park: Pitching.csv counts hits
 * only, so their kinds come from the splits, or from the league.
 */
function hitMix(splits: EventTable | undefined, league: EventTable): EventTable {
  const mix = eventTable(() => 0);
  const kinds = ['single', 'double', 'triple'] as const;
  const all = kinds.reduce((sum, kind) => sum + league[kind], 0);
  for (const kind of kinds) {
    mix[kind] = (HIT_MIX_PRIOR * league[kind]) / Math.max(all, 1e-9) + (splits?.[kind] ?? 0);
  }
  return mix;
}

function pitchingEvents(
  pitching: PitchingCounts,
  splits: EventTable | undefined,
  league: EventTable,
): EventTable {
  const mix = hitMix(splits, league);
  const all = mix.single + mix.double + mix.triple;
  const hits = pitching.hits - pitching.homeRuns;
  const singles = (hits * mix.single) / all;
  const bunted = orderedSingles(pitching, singles);
  const results: ResultTable = {
    single: singles - bunted,
    double: (hits * mix.double) / all,
    triple: (hits * mix.triple) / all,
    homeRun: pitching.homeRuns,
    walk: pitching.walks - orderedWalks(pitching),
    hitByPitch: pitching.hitByPitch,
    strikeout: pitching.strikeouts,
  };
  const reached = RESULT_EVENTS.reduce((sum, event) => sum + results[event], 0);
  const ordered = orderedWalks(pitching) + orderedOuts(pitching) + bunted;
  const outs = Math.max(0, pitching.battersFaced - reached - ordered);
  const shares = outSharesOf(splits ?? league);
  const counts = eventTable(() => 0);
  for (const event of RESULT_EVENTS) counts[event] = results[event];
  for (const event of OUT_EVENTS) counts[event] = outs * shares[event];
  return counts;
}

function pitchingSplits(player: PlayerSeason): ByHand<EventTable | undefined> {
  const { L, R } = player.pitchingSplits;
  return { L: L && splitEvents(L), R: R && splitEvents(R) };
}

function bothSplits({ L, R }: ByHand<EventTable | undefined>): EventTable | undefined {
  if (L === undefined && R === undefined) return undefined;
  return eventTable((event) => (L?.[event] ?? 0) + (R?.[event] ?? 0));
}

function settled(counts: EventTable, mean: EventTable): EventTable {
  const sample = sumOf(counts);
  const results = eventTable(() => 0);
  for (const event of RESULT_EVENTS) {
    const prior = { rate: mean[event], appearances: PITCHER_PRIOR[event] };
    results[event] = regressed({ count: counts[event], sample }, prior);
  }
  return withOuts(results, mean);
}

/**
 * Rates of every player who pitched, in the order given; drawn towards the mean of his peers, so that
 * the peers and the club keep what batters did against them.
 */
export function pitcherRates(
  players: readonly PlayerSeason[],
  league: LeagueRates,
): readonly PitcherRates[] {
  const lines = players.flatMap((player) => {
    const { pitching } = player;
    if (pitching === undefined || pitching.games === 0) return [];
    const splits = pitchingSplits(player);
    const counts = pitchingEvents(pitching, bothSplits(splits), league.overall);
    return [{ player, pitching, splits, counts }];
  });
  const means = new PeerMeans(league.overall, PITCHER_PRIOR);
  for (const { player, pitching, counts } of lines) {
    means.add(pitcherPeers(player, pitching), counts);
  }
  const clubs = new ClubFactors(league.overall, PITCHER_PRIOR);
  for (const { player, pitching, counts } of lines) {
    const mean = means.meanOf(pitcherPeers(player, pitching));
    clubs.add({ club: player.team.teamId, counts, mean });
  }
  return lines.map(({ player, pitching, splits, counts }) => {
    const hand = throwingHandOf(player.person);
    const mean = clubs.moved(means.meanOf(pitcherPeers(player, pitching)), player.team.teamId);
    const { share } = league;
    const left = share[`L${hand}`] / Math.max(share[`L${hand}`] + share[`R${hand}`], 1e-9);
    const platoon = platoonRates({
      overall: settled(counts, mean),
      league: { L: league.meeting[`L${hand}`], R: league.meeting[`R${hand}`] },
      exposure: { L: left, R: 1 - left },
      split: splits,
    });
    return { player, pitching, hand, counts, ...platoon };
  });
}
