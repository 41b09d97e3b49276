/** All that the factory measures of a season before any card is made. */
import { present } from '../errors.ts';
import { type BatterRates, batterRates } from './batting/batting-rates.ts';
import { type RunningRatings, runningRatings } from './batting/running.ts';
import { type SacrificeLeague, sacrificeLeague } from './batting/small-ball.ts';
import { clubChecks } from './fielding/club-checks.ts';
import { type FielderRatings, positionRatings } from './fielding/position-ratings.ts';
import { divideHalves, type Halves } from './halves.ts';
import type { LahmanSeason } from './lahman/tables.ts';
import { type LeagueRates, leagueRates } from './league-rates.ts';
import { oppositionOf } from './opposition.ts';
import { type PitcherRatings, pitcherRatings } from './pitching/pitcher-ratings.ts';

import { type PitcherRates, pitcherRates } from './pitching/pitching-rates.ts';
import { type EventTable, eventTable } from './plate-events.ts';
import { type PlayerSeason, playerSeasons } from './player-seasons.ts';
import { shareWithRunners } from './runners-on.ts';

/** The season as rates, ratings and sides, each by the player whose it is. */
export interface SeasonModel {
  readonly players: readonly PlayerSeason[];
  readonly league: LeagueRates;
  readonly batters: ReadonlyMap<PlayerSeason, BatterRates>;
  readonly pitchers: ReadonlyMap<PlayerSeason, PitcherRates>;
  readonly fielding: ReadonlyMap<PlayerSeason, readonly FielderRatings[]>;
  readonly running: ReadonlyMap<PlayerSeason, RunningRatings>;
  readonly checks: ReadonlyMap<string, EventTable>;
  readonly halves: Halves;
  readonly doublePlayRate: number;
  readonly mound: ReadonlyMap<PlayerSeason, PitcherRatings>;
  readonly sacrifices: SacrificeLeague;
}

const byPlayer = <Rated extends { readonly player: PlayerSeason }>(
  rated: readonly Rated[],
): ReadonlyMap<PlayerSeason, Rated> => new Map(rated.map((one) => [one.player, one]));

/** Double plays grounded into per out in play. */
function doublePlayRate(season: LahmanSeason): number {
  let doublePlays = 0;
  let outs = 0;
  for (const row of season.batting) {
    doublePlays += row.groundedIntoDoublePlays;
    outs += row.atBats - row.hits - row.strikeouts;
  }
  return doublePlays / Math.max(outs, 1);
}

/** Measures a season. Pure, and the same every time. */
export function modelOf(season: LahmanSeason): SeasonModel {
  const players = playerSeasons(season);
  const league = leagueRates(season);
  const batters = batterRates(players, league);
  const pitchers = pitcherRates(players, league);
  const runners = shareWithRunners(league.overall);
  const fielding = positionRatings(players, runners);
  const ratings = pitcherRatings(pitchers, runners);
  const checks = clubChecks(fielding);
  const noChecks = eventTable(() => 0);
  const checksOf = ({ player }: PitcherRates) => checks.get(player.team.teamId) ?? noChecks;
  return {
    players,
    league,
    batters: byPlayer(batters),
    pitchers: byPlayer(pitchers),
    fielding,
    running: runningRatings(players),
    checks,
    halves: divideHalves({ batters, pitchers, league, checksOf, opposition: oppositionOf(season) }),
    doublePlayRate: doublePlayRate(season),
    mound: new Map(
      pitchers.map(({ player }, index) => [player, present(ratings[index], 'his ratings')]),
    ),
    sacrifices: sacrificeLeague(players),
  };
}
