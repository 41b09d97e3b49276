/** The games of a season for a replay: its own schedule, or an even one where it has none. */
import type { SeasonGame } from '../models/season-plan.ts';
import type { LahmanSeason, ScheduleRow, TeamRow } from './lahman/tables.ts';

/** From these years on a designated hitter bats in the American League, and in both. */
const HITTER_FROM = 1973;
const HITTER_FOR_ALL_FROM = 2022;
/** In 2020 both leagues had him, for one season. */
const HITTER_FOR_ALL_ONCE = 2020;

function hasHitter(year: number, home: TeamRow): boolean {
  if (year >= HITTER_FOR_ALL_FROM || year === HITTER_FOR_ALL_ONCE) return true;
  return year >= HITTER_FROM && home.leagueId === 'AL';
}

function fromRows(rows: readonly ScheduleRow[], teams: readonly TeamRow[]): readonly SeasonGame[] {
  const places = new Map(teams.map(({ retroTeamId }, index) => [retroTeamId, index]));
  return rows.flatMap((row) => {
    const away = places.get(row.visitingRetroTeamId);
    const home = places.get(row.homeRetroTeamId);
    if (away === undefined || home === undefined) return [];
    return [{ away, home, designatedHitter: row.designatedHitter }];
  });
}

/** The two places that meet: pair 0 is the fixed place against the turning circle. */
function pairOf(circle: number, round: number, pair: number): readonly [number, number] {
  if (pair === 0) return [circle, round];
  return [(round + pair) % circle, (round + circle - pair) % circle];
}

/** A day's games by the circle method; every other time round the circle the hosts change. */
function dayOf(season: LahmanSeason, circle: number, day: number): readonly SeasonGame[] {
  const round = day % circle;
  const cycle = Math.floor(day / circle);
  return Array.from({ length: (circle + 1) / 2 }, (_, pair) => {
    const [one, other] = pairOf(circle, round, pair);
    const isSwapped = (cycle + (pair === 0 ? round : pair)) % 2 === 1;
    return isSwapped ? { away: other, home: one } : { away: one, home: other };
  }).flatMap((game) => {
    const host = season.teams[game.home];
    if (host === undefined || season.teams[game.away] === undefined) return [];
    return [{ ...game, designatedHitter: hasHitter(season.year, host) }];
  });
}

/**
 * A round robin, gone through until every club has as many games as the season's: everybody meets
 * everybody about as often, at home every other time.
 */
function roundRobin(season: LahmanSeason): readonly SeasonGame[] {
  const circle = season.teams.length - 1 + (season.teams.length % 2);
  const days = Math.max(...season.teams.map(({ games }) => games));
  return Array.from({ length: days }, (_, day) => dayOf(season, circle, day)).flat();
}

/** The games of a season in order; clubs are places in the season's Teams table. */
export function seasonGames(season: LahmanSeason): readonly SeasonGame[] {
  const { schedule, teams } = season;
  const rows = schedule === undefined ? [] : fromRows(schedule, teams);
  return rows.length > 0 ? rows : roundRobin(season);
}
