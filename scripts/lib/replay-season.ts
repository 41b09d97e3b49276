/** Replays a season with its own cards, schedule and managers, as `pd sim season` does, and has somebody listen to every play. */
import { readSeason } from '../../src/card-factory/lahman/read-season.ts';
import { makeCards } from '../../src/card-factory/make-cards.ts';
import { seasonClubs } from '../../src/card-factory/season-clubs.ts';
import { seasonHabits } from '../../src/card-factory/season-habits.ts';
import { seasonGames } from '../../src/card-factory/season-schedule.ts';
import type { PlayTally } from '../../src/engine/game-state.ts';
import { AVERAGE_MANAGER } from '../../src/engine/manager/decision.ts';
import { compileClubs, SeasonReplay } from '../../src/engine/simulate-season.ts';

export interface ReplayOrder {
  /** The directory of the season's tables. */
  readonly directory: string;
  readonly replays: number;
  /** Makes the dice: the same word gives the same replays. */
  readonly name: string;
  readonly tally: PlayTally;
}

/** Plays the replays and gives the number of their games. */
export async function replaySeason(order: ReplayOrder): Promise<number> {
  const { directory, replays, name, tally } = order;
  const table = await readSeason(directory);
  const clubs = compileClubs(seasonClubs(table, makeCards(table)));
  const games = seasonGames(table);
  const manager = { ...AVERAGE_MANAGER, season: seasonHabits(table) };
  const managers = { away: manager, home: manager };
  for (let number = 1; number <= replays; number += 1) {
    const seed = `${name} ${number}`;
    new SeasonReplay({ clubs, games, seed, tally, managers }).playOn(games.length);
  }
  return games.length * replays;
}
