/** The sync commands: the bot's copy, and a league to copy from. */
import type { SyncDesk } from '../cli/cli-deps.ts';
import { migrateUp } from '../database/migrator.ts';
import { isTransactionOpen } from '../database/transaction.ts';
import { LeagueClient } from '../league-client/league-client.ts';
import { CursorRepo } from '../repositories/cursor-repo.ts';
import { OutboxRepo } from '../repositories/outbox-repo.ts';
import { SyncedRowRepo } from '../repositories/synced-row-repo.ts';
import { transactionsOf } from '../repositories/transactions.ts';
import { SyncService } from '../services/sync-service.ts';
import type { CliGround } from './cli-ground.ts';
import { wireLeague } from './wire-league.ts';

/** The name under which the command's own token is known while it pulls. */
const TOKEN_NAME = 'pd-sync';

interface Address {
  readonly baseUrl: string;
  readonly token: string;
  close(): Promise<void>;
}

/**
 * The league at LEAGUE_URL; without one the league of this configuration's own database, served
 * for as long as the pull takes.
 */
async function leagueAddress({ config, databases, parts }: CliGround): Promise<Address> {
  const { leagueUrl, leagueToken } = config;
  if (leagueUrl !== undefined) {
    return { baseUrl: leagueUrl, token: leagueToken ?? '', close: async () => undefined };
  }
  const database = await databases.openLeague();
  await migrateUp(database);
  const league = wireLeague(database, parts);
  const token = await league.tokens.createToken({ name: TOKEN_NAME, scopes: ['catalogue:read'] });
  const server = await league.buildServer();
  const baseUrl = await server.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await server.close();
    await league.tokens.revokeTokens(TOKEN_NAME);
  };
  return { baseUrl, token, close };
}

async function openSync(
  { databases, parts }: CliGround,
  address: Pick<Address, 'baseUrl' | 'token'>,
) {
  const bot = await databases.openBot();
  await migrateUp(bot);
  const { logger, metrics, clock } = parts;
  const { baseUrl, token } = address;
  const league = new LeagueClient({ baseUrl, token, logger, metrics, isTransactionOpen });
  const [rows, cursors, outbox] = [
    new SyncedRowRepo(bot),
    new CursorRepo(bot),
    new OutboxRepo(bot),
  ];
  const transactions = transactionsOf(bot);
  const sync = new SyncService({ logger, metrics, clock, transactions, league, rows, cursors });
  return { sync, outbox };
}

/** A league that is never called: the status is the copy's own. */
const NOWHERE = { baseUrl: 'http://localhost', token: '' } as const;

export function wireSyncDesk(ground: () => CliGround): SyncDesk {
  return {
    status: async () => {
      const { sync, outbox } = await openSync(ground(), NOWHERE);
      const { pending, parkedGames } = await outbox.depth();
      return { ...(await sync.status()), undelivered: pending, parkedGames };
    },
    pull: async (isFull) => {
      const address = await leagueAddress(ground());
      try {
        const { sync } = await openSync(ground(), address);
        return isFull ? await sync.pullEverything() : await sync.pull();
      } finally {
        await address.close();
      }
    },
  };
}
