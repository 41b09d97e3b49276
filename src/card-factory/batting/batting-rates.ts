/** What every batter of a season does against left-handers and right-handers. */
import { type BattingHand, HANDS } from '../../models/baseball.ts';
import { battingHandOf, meetingOf } from '../hands.ts';
import { battingEvents, type LeagueRates, splitEvents } from '../league-rates.ts';
import { parkEffect } from '../park.ts';
import { batterPeers, PeerMeans } from '../peers.ts';
import { type EventTable, eventTable, RESULT_EVENTS, sumOf } from '../plate-events.ts';
import { type ByHand, platoonRates, withOuts } from '../platoon-rates.ts';
import { addBatting, type PlayerSeason, plateAppearancesOf } from '../player-seasons.ts';
import { BATTER_PRIOR, regressed } from '../regression.ts';

export interface BatterRates {
  readonly player: PlayerSeason;
  readonly bats: BattingHand;
  readonly plateAppearances: number;
  /** Rates per plate appearance in a neutral park against pitchers of each hand. */
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

/** A person's whole season, all clubs together, drawn towards his peers. */
function wholeSeasons(players: readonly PlayerSeason[], means: PeerMeans): Map<string, EventTable> {
  const byPerson = new Map<string, PlayerSeason[]>();
  for (const player of players) {
    const group = byPerson.get(player.person.playerId) ?? [];
    group.push(player);
    byPerson.set(player.person.playerId, group);
  }
  const seasons = new Map<string, EventTable>();
  for (const [playerId, stints] of byPerson) {
    const first = stints[0];
    if (first === undefined) continue;
    const counts = addBatting(stints.flatMap(({ batting }) => (batting ? [batting] : [])));
    const group = batterPeers(first, plateAppearancesOf(counts));
    seasons.set(playerId, settled(battingEvents(counts), means.meanOf(group)));
  }
  return seasons;
}

function neutralized(rates: EventTable, player: PlayerSeason): EventTable {
  const results = {
    ...rates,
    homeRun: rates.homeRun / parkEffect(player.team, 'homeRun'),
    single: rates.single / parkEffect(player.team, 'single'),
  };
  return withOuts(results, rates);
}

/**
 * Rates of every player who may come to bat, in the order given. A stint is drawn towards the
 * person's whole season, and that towards the mean of his peers.
 */
export function batterRates(
  players: readonly PlayerSeason[],
  league: LeagueRates,
): readonly BatterRates[] {
  const means = new PeerMeans(league.overall);
  for (const player of players) {
    if (player.batting === undefined) continue;
    means.add(
      batterPeers(player, plateAppearancesOf(player.batting)),
      battingEvents(player.batting),
    );
  }
  const seasons = wholeSeasons(players, means);
  return players.map((player) => {
    const bats = battingHandOf(player.person);
    const season = seasons.get(player.person.playerId) ?? league.overall;
    const counts =
      player.batting === undefined ? eventTable(() => 0) : battingEvents(player.batting);
    const left = league.exposure[bats];
    const platoon = platoonRates({
      overall: neutralized(settled(counts, season), player),
      league: { L: league.meeting[meetingOf(bats, 'L')], R: league.meeting[meetingOf(bats, 'R')] },
      exposure: { L: left, R: 1 - left },
      split: battingSplits(player),
    });
    return { player, bats, plateAppearances: sumOf(counts), ...platoon };
  });
}

function battingSplits(player: PlayerSeason): ByHand<EventTable | undefined> {
  const [left, right] = HANDS.map((hand) => {
    const row = player.battingSplits[hand];
    return row && splitEvents(row);
  });
  return { L: left, R: right };
}
