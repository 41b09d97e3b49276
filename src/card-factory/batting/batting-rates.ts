/** What every batter of a season does against left-handers and right-handers. */
import { present } from '../../errors.ts';
import { type BattingHand, HANDS } from '../../models/baseball.ts';
import { battingHandOf, meetingOf } from '../hands.ts';
import type { LeagueRates } from '../league-rates.ts';
import { batterPeers, PeerMeans } from '../peers.ts';
import { type EventTable, eventTable, RESULT_EVENTS, sumOf } from '../plate-events.ts';
import { type ByHand, platoonRates, withOuts } from '../platoon-rates.ts';
import { addBatting, type PlayerSeason, plateAppearancesOf } from '../player-seasons.ts';
import { BATTER_PRIOR, regressed } from '../regression.ts';
import { battingEvents, splitEvents } from '../season-events.ts';

export interface BatterRates {
  readonly player: PlayerSeason;
  readonly bats: BattingHand;
  readonly plateAppearances: number;
  /** What he did in them. */
  readonly counts: EventTable;
  /** Rates per plate appearance against pitchers of each hand. */
  readonly rates: ByHand<EventTable>;
  readonly exposure: ByHand<number>;
}

/** Draws the counts of a stint towards a mean and completes them with outs in play. */
function settled(counts: EventTable, mean: EventTable): EventTable {
  const sample = sumOf(counts);
  const results = eventTable(() => 0);
  for (const event of RESULT_EVENTS) {
    const prior = { rate: mean[event], appearances: BATTER_PRIOR[event] };
    results[event] = regressed({ count: counts[event], sample }, prior);
  }
  return withOuts(results, mean);
}

interface Season {
  readonly stints: readonly PlayerSeason[];
  readonly peers: string;
  readonly counts: EventTable;
}

/** Every person's season, all clubs together. */
function wholeSeasons(players: readonly PlayerSeason[]): ReadonlyMap<string, Season> {
  const byPerson = Map.groupBy(players, ({ person }) => person.playerId);
  const seasons = new Map<string, Season>();
  for (const [playerId, stints] of byPerson) {
    const first = present(stints[0], 'a stint');
    const batting = addBatting(stints.flatMap((stint) => (stint.batting ? [stint.batting] : [])));
    const counts = battingEvents(batting);
    const peers = batterPeers(first, plateAppearancesOf(batting));
    seasons.set(playerId, { stints, peers, counts });
  }
  return seasons;
}

/**
 * Rates of every player who may come to bat, in the order given. A season is drawn towards the mean
 * of his peers; the part of one with each of several clubs towards that.
 */
export function batterRates(
  players: readonly PlayerSeason[],
  league: LeagueRates,
): readonly BatterRates[] {
  const means = new PeerMeans(league.overall, BATTER_PRIOR);
  const seasons = wholeSeasons(players);
  for (const { peers, counts } of seasons.values()) means.add(peers, counts);
  return players.map((player) => {
    const bats = battingHandOf(player.person);
    const { stints, peers, counts: all } = present(seasons.get(player.person.playerId), 'a season');
    const season = settled(all, means.meanOf(peers));
    const counts =
      player.batting === undefined ? eventTable(() => 0) : battingEvents(player.batting);
    const left = league.exposure[bats];
    const platoon = platoonRates({
      overall: stints.length > 1 ? settled(counts, season) : season,
      league: { L: league.meeting[meetingOf(bats, 'L')], R: league.meeting[meetingOf(bats, 'R')] },
      exposure: { L: left, R: 1 - left },
      split: battingSplits(player),
    });
    return { player, bats, plateAppearances: sumOf(counts), counts, ...platoon };
  });
}

function battingSplits(player: PlayerSeason): ByHand<EventTable | undefined> {
  const [left, right] = HANDS.map((hand) => {
    const row = player.battingSplits[hand];
    return row && splitEvents(row);
  });
  return { L: left, R: right };
}
