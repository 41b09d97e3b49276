/** Runs the parts of the program that were asked for, and stops them in the opposite order. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config, ProgramPart } from '../config.ts';
import { AppError, assert, isAppError } from '../errors.ts';
import type { Scope } from '../models/access.ts';
import type { ConsistencyReport, Probe } from '../monitoring/health-checks.ts';
import { startBackground } from './background.ts';
import { keep, keptSecret, readKept } from './kept-secrets.ts';
import { type OpenDatabases, openDatabases } from './open-databases.ts';
import type { ProcessParts } from './process-parts.ts';
import { type Bot, WEB_ROOT, wireBot } from './wire-bot.ts';
import { type League, wireLeague } from './wire-league.ts';

export interface RunInput {
  readonly config: Config;
  readonly part: ProgramPart;
  readonly parts: ProcessParts;
}
export interface RunningParts {
  /** Three lines that say where to go. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}
interface Address {
  readonly url: string;
  readonly token: string;
}
type Stops = (() => Promise<void>)[];

const TOKEN_FILE = 'league-token';
const SESSION_FILE = 'session-secret';
const BOT_NAME = 'bot';
const BOT_SCOPES: readonly Scope[] = ['catalogue:read', 'teams:write', 'results:write'];
const MS_PER_SECOND = 1_000;

function localUrl(server: FastifyInstance, config: Config): string {
  const address = server.addresses()[0];
  assert(typeof address === 'object', 'a server that listens has an address and a port');
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = everywhere ? 'localhost' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** The bot's own token: the kept one while the league knows it, else a new one. */
async function tokenOfBot(league: League, dataDir: string): Promise<string> {
  const known = await readKept(dataDir, TOKEN_FILE);
  if (known !== undefined) {
    try {
      await league.tokens.authenticate(known);
      return known;
    } catch (error) {
      if (!isAppError(error, 'league/unauthorized')) throw error;
    }
  }
  const token = await league.tokens.createToken({ name: BOT_NAME, scopes: BOT_SCOPES });
  await keep(dataDir, TOKEN_FILE, token);
  return token;
}

async function runLeague(
  { config, parts }: RunInput,
  databases: OpenDatabases,
  stops: Stops,
): Promise<Address | undefined> {
  if (databases.league === undefined) return undefined;
  const league = wireLeague(databases.league, parts);
  await league.catalogue.foundIfEmpty({ seed: config.foundingSeed });
  const token = await tokenOfBot(league, config.dataDir);
  const server = await league.buildServer();
  await server.listen({ host: config.host, port: config.leaguePort });
  stops.push(() => server.close());
  return { url: localUrl(server, config), token };
}

function consistencyOf(bot: Bot): () => Promise<ConsistencyReport> {
  return async () => {
    const sync = await bot.sync.status();
    const outbox = await bot.outbox.status();
    const age = outbox.oldestAt === null ? null : Date.now() - Date.parse(outbox.oldestAt);
    return {
      stalenessSeconds: sync.stalenessSeconds,
      outboxDepth: outbox.pending,
      oldestMessageSeconds: age === null ? null : age / MS_PER_SECOND,
      parkedGames: outbox.parkedGames,
      pausedBy: outbox.pausedBy,
    };
  };
}

function probesOf(bot: Bot, league: Address): readonly Probe[] {
  return [
    {
      name: 'own database',
      isRequired: true,
      check: async () => {
        await bot.outbox.status();
      },
    },
    { name: 'cards', isRequired: true, check: () => bot.sync.assertReady() },
    {
      name: 'league',
      isRequired: false,
      check: async () => {
        const reply = await fetch(`${league.url}/livez`);
        if (!reply.ok) throw new Error(`it answers ${reply.status}`);
      },
    },
  ];
}

/** The first copy of the cards; a league that is away now is asked again in the background. */
async function pullFirst(bot: Bot): Promise<void> {
  try {
    await bot.sync.pull();
    await bot.copy.warmUp();
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}

async function runBot(
  { config, parts }: RunInput,
  { databases, league }: { readonly databases: OpenDatabases; readonly league: Address },
  stops: Stops,
): Promise<{ readonly url: string; readonly bot: Bot } | undefined> {
  const database = databases.bot;
  if (database === undefined) return undefined;
  if (!existsSync(path.join(WEB_ROOT, 'index.html'))) {
    throw new AppError(
      'config/invalid',
      'The browser pages have not been built. Run: npm run build:web',
    );
  }
  const sessionSecret = config.sessionSecret ?? (await keptSecret(config.dataDir, SESSION_FILE));
  const author = `${BOT_NAME}@${hostname()}`.slice(0, 60);
  const bot = wireBot({ database, parts, config, league, sessionSecret, author });
  stops.push(() => bot.pictures.close());
  await pullFirst(bot);
  const background = await startBackground({
    ...{ database, sync: bot.sync, outbox: bot.outbox, logger: parts.logger },
    syncIntervalSeconds: config.syncIntervalSeconds,
  });
  stops.push(() => background.stop());
  // Before that, so that nothing waits for a league that does not answer.
  stops.push(async () => bot.league.close());
  const dugout = await bot.buildDugout({
    probes: probesOf(bot, league),
    consistency: consistencyOf(bot),
    readMetrics: () => parts.metrics.registry.metrics(),
  });
  await dugout.listen({ host: config.host, port: config.port });
  stops.push(() => dugout.close());
  stops.push(() => bot.discord.stop());
  // Discord may take its time or be away; the browser need not wait for it.
  bot.discord.start().catch((error: unknown) => {
    parts.logger.error({ err: error }, 'Discord did not start');
  });
  return { url: localUrl(dugout, config), bot };
}

/** Runs what the input asks for. What had been started is stopped again when a part fails. */
export async function runParts(input: RunInput): Promise<RunningParts> {
  const { config, part, parts } = input;
  const stops: Stops = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const databases = await openDatabases(config, part, parts.logger);
    stops.push(() => databases.close());
    const own = await runLeague(input, databases, stops);
    const league = own ?? { url: config.leagueUrl ?? '', token: config.leagueToken ?? '' };
    const running = await runBot(input, { databases, league }, stops);
    const lines = [
      `Play:    ${running?.url ?? 'the bot runs elsewhere'}`,
      `League:  ${league.url}/docs`,
      `Discord: ${running?.bot.discord.status() ?? 'with the bot'}`,
    ];
    return { lines, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
