/** Replays a season's schedule in memory, computer managers on both sides, and adds up its league. */
import { setImmediate } from 'node:timers/promises';
import { BATTING, BATTING_COLUMNS } from '../engine/scoring/stat-columns.ts';
import { type CompiledClub, compileClubs, SeasonReplay } from '../engine/simulate-season.ts';
import type { SeasonClub, SeasonGame } from '../models/season-plan.ts';

export interface SeasonSimulation {
  readonly clubs: readonly SeasonClub[];
  readonly games: readonly SeasonGame[];
  readonly seed: string;
  readonly replays: number;
  /** Told after every few games; what it throws ends the work. */
  readonly onGames?: ((done: number, total: number) => void) | undefined;
}

/** A league's season, added up over its batters. */
export type LeagueSums = { readonly [Column in keyof typeof BATTING]: number } & {
  /** Games of clubs: two for each game that was played. */
  readonly clubGames: number;
};

/** Games between two looks at the outside world: a few hundredths of a second. */
const GAMES_AT_A_TIME = 40;

function columnSum(table: Float64Array, column: number): number {
  return table.reduce((sum, count, at) => (at % BATTING_COLUMNS === column ? sum + count : sum), 0);
}

function sumsOf(replay: SeasonReplay): LeagueSums {
  const columns = Object.entries(BATTING).map(([name, column]) => {
    const sum = replay.totals.reduce((all, { batting }) => all + columnSum(batting, column), 0);
    return [name, sum];
  });
  const clubGames = replay.totals.reduce((sum, { games }) => sum + games, 0);
  return { ...(Object.fromEntries(columns) as Record<keyof typeof BATTING, number>), clubGames };
}

async function replayOnce(
  { games, seed }: SeasonSimulation,
  clubs: readonly CompiledClub[],
  run: { readonly number: number; readonly onGames: (played: number) => void },
): Promise<LeagueSums> {
  const replay = new SeasonReplay({ clubs, games, seed: `${seed} ${run.number}` });
  for (let goesOn = true; goesOn; ) {
    goesOn = replay.playOn(GAMES_AT_A_TIME);
    run.onGames(replay.played);
    await setImmediate();
  }
  return sumsOf(replay);
}

/** Plays the season as often as asked; one sum a replay. The same seed gives the same sums. */
export async function replaySeasons(simulation: SeasonSimulation): Promise<readonly LeagueSums[]> {
  const { games, replays, onGames } = simulation;
  const clubs = compileClubs(simulation.clubs);
  const sums: LeagueSums[] = [];
  for (let number = 1; number <= replays; number += 1) {
    const before = (number - 1) * games.length;
    const report = (played: number) => onGames?.(before + played, replays * games.length);
    sums.push(await replayOnce(simulation, clubs, { number, onGames: report }));
  }
  return sums;
}
