/** What the managers of a season did more or less often than those of another. */
import type { SeasonHabits } from '../models/season-plan.ts';
import type { LahmanSeason } from './lahman/tables.ts';

/**
 * Complete games a club and game, and the share of a starter's work up to which he goes out for the
 * ninth so that replays have as many: measured in replays of 2019, those of fewer games with a share that
 * was too small for it.
 */
const FINISHED: readonly { readonly games: number; readonly share: number }[] = [
  { games: 0, share: 0.4 },
  { games: 0.0041, share: 0.62 },
  { games: 0.0093, share: 0.9 },
  { games: 0.017, share: 1 },
];

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
  const played = sumOf(teams, (team) => team.games);
  const games = finished / Math.max(played, 1);
  const above = FINISHED.findIndex((point) => point.games > games);
  const [from, to] = [FINISHED[above - 1], FINISHED[above]];
  if (from === undefined || to === undefined) return 1;
  return from.share + ((to.share - from.share) * (games - from.games)) / (to.games - from.games);
}

/** The habits of a season's managers, from its complete games, and whether it counted intentional walks. */
export function seasonHabits(season: LahmanSeason): SeasonHabits {
  return { walksArePlanned: countsWalks(season), finishes: finishedShare(season) };
}
