/** What the managers of a season did more or less often than those of another. */
import type { SeasonHabits } from '../models/season-plan.ts';
import type { LahmanSeason } from './lahman/tables.ts';

/**
 * Complete games a club and game in 2019 with the share of a starter's work up to which he went out
 * for the ninth, and the complete games from which on everybody did.
 */
const FEW_FINISHED = { games: 0.0093, share: 0.62 } as const;
const USUALLY_FINISHED = 0.017;

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

/** Both tables count intentional walks since 1955; seasons before that show none. */
function countsWalks({ batting, pitching }: LahmanSeason): boolean {
  return (
    batting.some(({ intentionalWalks }) => intentionalWalks > 0) &&
    pitching.some(({ intentionalWalks }) => intentionalWalks > 0)
  );
}

function finishedShare({ pitching, teams }: LahmanSeason): number {
  const finished = sumOf(pitching, ({ completeGames }) => completeGames);
  const games = sumOf(teams, (team) => team.games);
  const over = finished / Math.max(games, 1) - FEW_FINISHED.games;
  const share = over / (USUALLY_FINISHED - FEW_FINISHED.games);
  return FEW_FINISHED.share + (1 - FEW_FINISHED.share) * Math.min(1, Math.max(-0.5, share));
}

/** The habits of a season's managers, from its complete games, and whether it counted intentional walks. */
export function seasonHabits(season: LahmanSeason): SeasonHabits {
  return { walksArePlanned: countsWalks(season), finishes: finishedShare(season) };
}
