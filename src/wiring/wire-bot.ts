/** Puts the bot together: its cache of the league, its services, Discord and the dugout. */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createDiscordBot, type DiscordBot } from '../cogs/discord-bot.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/connection.ts';
import { isTransactionOpen } from '../database/transaction.ts';
import type { DugoutHealth } from '../dugout/dugout-context.ts';
import { buildDugoutServer } from '../dugout/dugout-server.ts';
import { LeagueClient } from '../league-client/league-client.ts';
import { PictureRenderer } from '../pictures/picture-renderer.ts';
import { AccountRepo } from '../repositories/account-repo.ts';
import { CardRepo } from '../repositories/card-repo.ts';
import { CursorRepo } from '../repositories/cursor-repo.ts';
import { GameRepo } from '../repositories/game-repo.ts';
import { LineupTemplateRepo } from '../repositories/lineup-template-repo.ts';
import { ManagerRepo } from '../repositories/manager-repo.ts';
import { OutboxRepo } from '../repositories/outbox-repo.ts';
import { PlayerRepo } from '../repositories/player-repo.ts';
import { SyncedRowRepo } from '../repositories/synced-row-repo.ts';
import { TeamRepo } from '../repositories/team-repo.ts';
import { transactionsOf } from '../repositories/transactions.ts';
import { AccountService } from '../services/account-service.ts';
import { CacheService } from '../services/cache-service.ts';
import { CardService } from '../services/card-service.ts';
import { GameService } from '../services/game-service.ts';
import { ManagerService } from '../services/manager-service.ts';
import { OutboxService } from '../services/outbox-service.ts';
import { ServiceCache } from '../services/service-cache.ts';
import { SyncService } from '../services/sync-service.ts';
import { TeamService } from '../services/team-service.ts';
import type { ProcessParts } from './process-parts.ts';

/** The built pages of the browser client. */
export const WEB_ROOT = path.resolve(import.meta.dirname, '..', '..', 'web', 'dist');

export interface BotInput {
  readonly database: Database<'bot'>;
  readonly parts: ProcessParts;
  readonly config: Config;
  readonly league: { readonly url: string; readonly token: string };
  readonly sessionSecret: string;
  /** The name under which the league knows this bot. */
  readonly author: string;
}
export interface Bot {
  readonly league: LeagueClient;
  readonly copy: CacheService;
  readonly sync: SyncService;
  readonly outbox: OutboxService;
  readonly discord: DiscordBot;
  readonly pictures: PictureRenderer;
  buildDugout(health: DugoutHealth): Promise<FastifyInstance>;
}

/** The bot on its database; nothing runs until it is asked to. */
export function wireBot(input: BotInput): Bot {
  const { database, parts, config } = input;
  const { logger, metrics, clock, ids, secrets } = parts;
  const shared = { logger, metrics, transactions: transactionsOf(database) };
  const cache = new ServiceCache();
  const league = new LeagueClient({
    ...{ baseUrl: input.league.url, token: input.league.token },
    ...{ isTransactionOpen, logger, metrics },
  });
  const teamRepo = new TeamRepo(database);
  const cardRepo = new CardRepo(database);
  const players = new PlayerRepo(database);
  const lineupTemplates = new LineupTemplateRepo(database);
  const managerRepo = new ManagerRepo(database);
  const outboxRepo = new OutboxRepo(database);
  const [rows, cursors] = [new SyncedRowRepo(database), new CursorRepo(database)];
  const copy = new CacheService({
    ...{ ...shared, league, clock },
    ...{ rows, cursors, players, cache, teams: teamRepo },
  });
  const sync = new SyncService({
    ...{ ...shared, league, clock },
    ...{ rows, cursors },
    onTouched: () => copy.invalidate(),
  });
  const outbox = new OutboxService({
    ...{ ...shared, league, clock },
    ...{ outbox: outboxRepo, random: Math.random },
  });
  const accounts = new AccountService({
    ...shared,
    ...{ accounts: new AccountRepo(database), ids, secrets },
  });
  const cards = new CardService({ ...shared, players, cards: cardRepo, cache });
  const gameRepo = new GameRepo(database);
  const teams = new TeamService({
    ...{ ...shared, players, lineupTemplates, ids, league: copy },
    ...{ teams: teamRepo, cards: cardRepo, games: gameRepo },
  });
  const games = new GameService({
    ...{ ...shared, players, lineupTemplates, ids, clock, managers: managerRepo },
    ...{ teams: teamRepo, cards: cardRepo, games: gameRepo, author: input.author },
    seeds: { next: () => Buffer.from(secrets.next()).toString('hex') },
  });
  const managers = new ManagerService({ ...shared, managers: managerRepo });
  const pictures = new PictureRenderer();
  const discord = createDiscordBot({
    ...{ teams, managers, cards, games, pictures, logger, metrics, ids },
    ...{ token: config.discordToken, apiUrl: config.discordApiUrl },
  });
  return {
    ...{ league, copy, sync, outbox, discord, pictures },
    buildDugout: (health) =>
      buildDugoutServer({
        services: { accounts, teams, managers, cards, games },
        ...{ pictures, logger, sessionSecret: input.sessionSecret, webRoot: WEB_ROOT },
        discordStatus: () => discord.status(),
        health,
      }),
  };
}
