/** A real league for tests: its services over a real database, listening on a free port. */

import type { Database } from '../../src/database/connection.ts';
import { isTransactionOpen } from '../../src/database/transaction.ts';
import { buildLeagueServer, type LeagueServerDeps } from '../../src/league/server.ts';
import { BrowseService } from '../../src/league/services/browse-service.ts';
import { CatalogueService } from '../../src/league/services/catalogue-service.ts';
import { ClubService } from '../../src/league/services/club-service.ts';
import { FeedService } from '../../src/league/services/feed-service.ts';
import { IntakeService } from '../../src/league/services/intake-service.ts';
import { TokenService } from '../../src/league/services/token-service.ts';
import { LeagueClient } from '../../src/league-client/league-client.ts';
import type { TransportDeps } from '../../src/league-client/transport.ts';
import type { Scope } from '../../src/models/access.ts';
import { createLogger } from '../../src/monitoring/logging.ts';
import { PerformanceMetrics } from '../../src/monitoring/performance-metrics.ts';
import { ApiTokenRepo } from '../../src/repositories/api-token-repo.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import { ChangeRepo } from '../../src/repositories/change-repo.ts';
import { LeagueCatalogueRepo } from '../../src/repositories/league-catalogue-repo.ts';
import { LeagueGameRepo } from '../../src/repositories/league-game-repo.ts';
import { OperationKeyRepo } from '../../src/repositories/operation-key-repo.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';

const SILENT = createLogger({ level: 'silent' });
const BOT_SCOPES: readonly Scope[] = ['catalogue:read', 'teams:write', 'results:write'];

/** What every service is given in these tests. */
export function serviceDeps(database: Database) {
  return {
    logger: SILENT,
    metrics: new PerformanceMetrics(),
    transactions: transactionsOf(database),
    ids: { next: () => crypto.randomUUID() },
    clock: { now: () => new Date().toISOString() },
  };
}

/** The league's services over a database. */
export function leagueServices(league: Database<'league'>) {
  const base = serviceDeps(league);
  const [teams, cards] = [new TeamRepo(league), new CardRepo(league)];
  const [catalogue, games] = [new LeagueCatalogueRepo(league), new LeagueGameRepo(league)];
  const operationKeys = new OperationKeyRepo(league);
  const [changes, rows] = [new ChangeRepo(league), new SyncedRowRepo(league)];
  return {
    catalogue: new CatalogueService({ ...base, catalogue, rows }),
    tokens: new TokenService({ ...base, tokens: new ApiTokenRepo(league) }),
    browse: new BrowseService({ ...base, catalogue, teams, cards, games }),
    clubs: new ClubService({ ...base, teams, cards, catalogue, operationKeys }),
    feed: new FeedService({ ...base, changes, rows }),
    intake: new IntakeService({ ...base, games, operationKeys }),
  };
}
export type LeagueServices = ReturnType<typeof leagueServices>;

export interface TestLeague {
  readonly services: LeagueServices;
  readonly url: string;
  /** The token of the bot that tests play. */
  readonly token: string;
  /** A client of the league; with that bot's token unless another is given. */
  client(changes?: Partial<TransportDeps>): LeagueClient;
  /** A plain request, with that bot's token unless the headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a league on a free port of this machine. */
export async function startLeague(
  league: Database<'league'>,
  { botName = 'bot-one', ...changes }: Partial<LeagueServerDeps> & { botName?: string } = {},
): Promise<TestLeague> {
  const services = leagueServices(league);
  const probes: LeagueServerDeps['probes'] = [];
  const server = await buildLeagueServer({ ...services, logger: SILENT, probes, ...changes });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const token = await services.tokens.createToken({ name: botName, scopes: BOT_SCOPES });
  const deps = { baseUrl: url, token, logger: SILENT, metrics: new PerformanceMetrics() };
  return {
    services,
    url,
    token,
    client: (more = {}) =>
      new LeagueClient({ ...deps, isTransactionOpen, sleep: () => Promise.resolve(), ...more }),
    fetch: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, ...init.headers },
      }),
    close: () => server.close(),
  };
}
