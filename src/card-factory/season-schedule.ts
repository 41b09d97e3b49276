/** The games of a season for a replay: its own schedule, or a made one where it has none. */
import type { SeasonGame } from '../models/season-plan.ts';
import type { LahmanSeason, ScheduleRow, TeamRow } from './lahman/tables.ts';
import { madeSchedule } from './made-schedule.ts';

/** From these years on a designated hitter bats in the American League, and in both. */
const HITTER_FROM = 1973;
const HITTER_FOR_ALL_FROM = 2022;
/** From this year on extra innings begin with a runner on second base. */
const AUTOMATIC_RUNNER_FROM = 2020;
/** In 2020 both leagues had him, for one season. */
const HITTER_FOR_ALL_ONCE = 2020;

function hasHitter(year: number, home: TeamRow | undefined): boolean {
  if (year >= HITTER_FOR_ALL_FROM || year === HITTER_FOR_ALL_ONCE) return true;
  return year >= HITTER_FROM && home?.leagueId === 'AL';
}

/** The rules of a season in the park of a club. */
function rulesOf(year: number, home: TeamRow | undefined) {
  return {
    designatedHitter: hasHitter(year, home),
    automaticRunner: year >= AUTOMATIC_RUNNER_FROM,
  };
}

function fromRows(
  rows: readonly ScheduleRow[],
  { teams, year }: LahmanSeason,
): readonly SeasonGame[] {
  const places = new Map(teams.map(({ retroTeamId }, index) => [retroTeamId, index]));
  return rows.flatMap((row) => {
    const away = places.get(row.visitingRetroTeamId);
    const home = places.get(row.homeRetroTeamId);
    if (away === undefined || home === undefined) return [];
    const { automaticRunner } = rulesOf(year, teams[home]);
    return [{ away, home, designatedHitter: row.designatedHitter, automaticRunner }];
  });
}

/** The games of a season in order; clubs are places in the season's Teams table. */
export function seasonGames(season: LahmanSeason): readonly SeasonGame[] {
  const { schedule, teams, year } = season;
  const rows = schedule === undefined ? [] : fromRows(schedule, season);
  if (rows.length > 0) return rows;
  return madeSchedule(teams, year).map(({ away, home }) => ({
    ...{ away, home, ...rulesOf(year, teams[home]) },
  }));
}
