/** Games of a real season's schedule between two computer managers, for tests and scripts. */
import { readSeason } from '../../src/card-factory/lahman/read-season.ts';
import { makeCards } from '../../src/card-factory/make-cards.ts';
import { seasonClubs } from '../../src/card-factory/season-clubs.ts';
import { seasonGames } from '../../src/card-factory/season-schedule.ts';
import { present } from '../../src/errors.ts';
import type { GameSetup } from '../../src/models/game.ts';
import { plannedClub } from '../../src/services/simulation-clubs.ts';
import { testId } from './game-setups.ts';

export interface RealGames {
  readonly year: number;
  readonly setups: readonly GameSetup[];
  /** Ids in public databases by player id. */
  readonly knownIds: ReadonlyMap<string, string | null>;
}

/** The first games of the schedule, each with the clubs' regulars and the next of their rotations. */
export async function realGames(directory: string, games: number): Promise<RealGames> {
  const tables = await readSeason(directory);
  const cards = makeCards(tables, { name: 'real' });
  const clubs = seasonClubs(tables, cards);
  const setups = seasonGames(tables)
    .slice(0, games)
    .map(({ away, home, designatedHitter }, index): GameSetup => {
      const host = present(clubs[home], 'the home club');
      const days = {
        away: plannedClub(present(clubs[away], 'the visitors'), index % 5),
        home: plannedClub(host, index % 5),
      };
      return {
        gameId: testId(8, index),
        rules: { designatedHitter, innings: 9, automaticRunner: false },
        park: host.park,
        away: days.away.pinned({ designatedHitter, vsHand: days.home.starterThrows }),
        home: days.home.pinned({ designatedHitter, vsHand: days.away.starterThrows }),
      };
    });
  const knownIds = new Map(cards.players.map(({ id, retrosheetId }) => [id, retrosheetId]));
  return { year: tables.year, setups, knownIds };
}
