/** Whom a club meets in its season, and where: the games against every opponent in each park. */
import type { LahmanSeason } from './lahman/tables.ts';
import { NEUTRAL_ODDS, oddsIn, type ParkOdds, parkOf } from './park.ts';
import { seasonGames } from './season-schedule.ts';

/** Games of a club against one opponent under one set of conditions. */
export interface Encounter {
  readonly opponent: string;
  readonly parks: ParkOdds;
  readonly designatedHitter: boolean;
  readonly games: number;
}

/** The encounters of a club by its team id. */
export type Opposition = ReadonlyMap<string, readonly Encounter[]>;

/**
 * Counts the season's schedule, or the one that stands for it where it has none: a card is made for
 * the games that it will be judged by.
 */
export function oppositionOf(season: LahmanSeason): Opposition {
  const clubs = season.teams.map((team) => ({ id: team.teamId, parks: oddsIn(parkOf(team)) }));
  const counts = new Map<string, Map<string, Encounter>>();
  const add = (club: string, encounter: Omit<Encounter, 'games'>, venue: string): void => {
    const own = counts.get(club) ?? new Map<string, Encounter>();
    const key = `${encounter.opponent} ${venue} ${encounter.designatedHitter}`;
    own.set(key, { ...encounter, games: (own.get(key)?.games ?? 0) + 1 });
    counts.set(club, own);
  };
  for (const { away, home, designatedHitter } of seasonGames(season)) {
    const [visitor, host] = [clubs[away], clubs[home]];
    if (visitor === undefined || host === undefined) continue;
    const where = { parks: host.parks, designatedHitter };
    add(visitor.id, { opponent: host.id, ...where }, host.id);
    add(host.id, { opponent: visitor.id, ...where }, host.id);
  }
  return new Map([...counts].map(([club, own]) => [club, [...own.values()]]));
}

/** The mean odds of ballpark results over encounters; neutral where there are none. */
export function meanOdds(encounters: readonly Encounter[]): ParkOdds {
  const games = encounters.reduce((sum, one) => sum + one.games, 0);
  if (games === 0) return { homeRun: NEUTRAL_ODDS, single: NEUTRAL_ODDS };
  const mean = (event: keyof ParkOdds) =>
    encounters.reduce((sum, one) => sum + one.parks[event] * one.games, 0) / games;
  return { homeRun: mean('homeRun'), single: mean('single') };
}
