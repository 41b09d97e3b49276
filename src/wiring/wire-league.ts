/** Puts the league server together: repositories, its services, its routes. */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/connection.ts';
import { buildLeagueServer } from '../league/server.ts';
import { BrowseService } from '../league/services/browse-service.ts';
import { CatalogueService } from '../league/services/catalogue-service.ts';
import { ClubService } from '../league/services/club-service.ts';
import { FeedService } from '../league/services/feed-service.ts';
import { IntakeService } from '../league/services/intake-service.ts';
import { TokenService } from '../league/services/token-service.ts';
import { ApiTokenRepo } from '../repositories/api-token-repo.ts';
import { CardRepo } from '../repositories/card-repo.ts';
import { ChangeRepo } from '../repositories/change-repo.ts';
import { LeagueCatalogueRepo } from '../repositories/league-catalogue-repo.ts';
import { LeagueGameRepo } from '../repositories/league-game-repo.ts';
import { OperationKeyRepo } from '../repositories/operation-key-repo.ts';
import { SyncedRowRepo } from '../repositories/synced-row-repo.ts';
import { TeamRepo } from '../repositories/team-repo.ts';
import { transactionsOf } from '../repositories/transactions.ts';
import type { ProcessParts } from './process-parts.ts';

export interface League {
  readonly catalogue: CatalogueService;
  readonly tokens: TokenService;
  buildServer(): Promise<FastifyInstance>;
}

/** The league on its database; nothing runs until its server listens. */
export function wireLeague(database: Database<'league'>, parts: ProcessParts): League {
  const { logger, metrics, clock, ids } = parts;
  const shared = { logger, metrics, transactions: transactionsOf(database) };
  const rows = new SyncedRowRepo(database);
  const teams = new TeamRepo(database);
  const cards = new CardRepo(database);
  const games = new LeagueGameRepo(database);
  const changes = new ChangeRepo(database);
  const catalogueRepo = new LeagueCatalogueRepo(database);
  const operationKeys = new OperationKeyRepo(database);
  const tokens = new TokenService({
    ...shared,
    ...{ clock, ids, tokens: new ApiTokenRepo(database) },
  });
  const catalogue = new CatalogueService({ ...shared, catalogue: catalogueRepo, rows });
  const browse = new BrowseService({ ...shared, catalogue: catalogueRepo, teams, cards, games });
  const clubs = new ClubService({
    ...shared,
    ...{ teams, cards, ids, operationKeys, catalogue: catalogueRepo },
  });
  const feed = new FeedService({ ...shared, changes, rows });
  const intake = new IntakeService({ ...shared, games, operationKeys });
  const isAnswering = async () => {
    await changes.horizon();
  };
  return {
    catalogue,
    tokens,
    buildServer: () =>
      buildLeagueServer({
        ...{ logger, tokens, browse, clubs, feed, intake },
        probes: [{ name: 'league database', isRequired: true, check: isAnswering }],
        readMetrics: () => metrics.registry.metrics(),
      }),
  };
}
