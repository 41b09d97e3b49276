/** What the managers of a season did more or less often than those of another. */
import type { SeasonHabits } from '../models/season-plan.ts';
import type { LahmanSeason } from './lahman/tables.ts';

/**
 * Intentional walks per plate appearance with which the managers of a replay walk men by their usual
 * numbers, and how much more a step of the habit adds, as a share: counted in replays of 2005, 2016
 * and 2019 with steps from -2 to 6.
 */
const USUAL_WALKS = 0.0045;
const WALKS_PER_STEP = 0.115;
/** Seasons before intentional walks were counted show none: managers are as usual. */
const STEPS = { min: -4, max: 12 } as const;
/**
 * Complete games a club and game in 2019 with the share of a starter's work up to which he went out
 * for the ninth, and the complete games from which on everybody did.
 */
const FEW_FINISHED = { games: 0.0093, share: 0.62 } as const;
const USUALLY_FINISHED = 0.017;

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

function walkSteps({ batting, pitching }: LahmanSeason): number {
  const walks = sumOf(batting, ({ intentionalWalks }) => intentionalWalks);
  const turns = sumOf(pitching, ({ battersFaced }) => battersFaced ?? 0);
  if (walks === 0 || turns === 0) return 0;
  const steps = (walks / turns / USUAL_WALKS - 1) / WALKS_PER_STEP;
  return Math.min(STEPS.max, Math.max(STEPS.min, steps));
}

function finishedShare({ pitching, teams }: LahmanSeason): number {
  const finished = sumOf(pitching, ({ completeGames }) => completeGames);
  const games = sumOf(teams, (team) => team.games);
  const over = finished / Math.max(games, 1) - FEW_FINISHED.games;
  const share = over / (USUALLY_FINISHED - FEW_FINISHED.games);
  return FEW_FINISHED.share + (1 - FEW_FINISHED.share) * Math.min(1, Math.max(-0.5, share));
}

/** The habits of a season's managers, from its intentional walks and complete games. */
export function seasonHabits(season: LahmanSeason): SeasonHabits {
  return { walks: walkSteps(season), finishes: finishedShare(season) };
}
