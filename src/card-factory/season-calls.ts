/** How often the managers of a season did what is theirs to do, a game, both clubs together. */
import type { LahmanSeason } from './lahman/tables.ts';

const CLUBS = 2;

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

/** Calls a game from a season's batting and pitching lines. */
export function seasonCalls({ batting, pitching, teams }: LahmanSeason) {
  const games = sumOf(teams, (team) => team.games) / CLUBS;
  const appearances = sumOf(pitching, (line) => line.games - line.gamesStarted);
  return {
    completeGames: sumOf(pitching, (line) => line.completeGames) / games,
    relievers: appearances / games,
    stolenBases: sumOf(batting, (line) => line.stolenBases) / games,
    caughtStealing: sumOf(batting, (line) => line.caughtStealing) / games,
    sacrificeBunts: sumOf(batting, (line) => line.sacrificeHits) / games,
    intentionalWalks: sumOf(batting, (line) => line.intentionalWalks) / games,
  };
}
