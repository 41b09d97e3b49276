/** Services over a test database, with everything else made by hand. */
import type { Database } from '../../src/database/connection.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { LineupTemplateRepo } from '../../src/repositories/lineup-template-repo.ts';
import { ManagerRepo } from '../../src/repositories/manager-repo.ts';
import { PlayerRepo } from '../../src/repositories/player-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { GameService, type GameServiceDeps } from '../../src/services/game-service.ts';
import { countedIds, serviceBase, stoppedClock } from './fakes.ts';

/** Seeds that differ from game to game and are the same in every run. */
export function countedSeeds(): { next(): string } {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return String(count).padStart(64, 'a');
    },
  };
}

/** What the game service of one process is made of. */
export function gameDeps(bot: Database<'bot'>): GameServiceDeps {
  return {
    ...{ ...serviceBase(), transactions: transactionsOf(bot) },
    ...{ games: new GameRepo(bot), teams: new TeamRepo(bot), cards: new CardRepo(bot) },
    ...{ players: new PlayerRepo(bot), lineupTemplates: new LineupTemplateRepo(bot) },
    managers: new ManagerRepo(bot),
    ...{ ids: countedIds(), clock: stoppedClock(), seeds: countedSeeds(), author: 'test-bot' },
  };
}

/** The game service of one process; another one on the same database is another process. */
export function makeGameService(
  bot: Database<'bot'>,
  changes: Partial<GameServiceDeps> = {},
): GameService {
  return new GameService({ ...gameDeps(bot), ...changes });
}
