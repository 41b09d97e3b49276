/** Opens the databases that the configuration names and brings their schemas up to date. */
import path from 'node:path';
import type { Config, ProgramPart } from '../config.ts';
import { type Database, openEmbedded, openServer } from '../database/connection.ts';
import { migrateUp } from '../database/migrator.ts';
import type { Logger } from '../monitoring/logging.ts';

export interface OpenDatabases {
  /** Undefined when the league runs elsewhere. */
  readonly league: Database<'league'> | undefined;
  /** Undefined when the bot runs elsewhere. */
  readonly bot: Database<'bot'> | undefined;
  close(): Promise<void>;
}

/** The folder of the embedded database within the data directory. */
export function embeddedDirectory(dataDir: string): string {
  return path.resolve(dataDir, 'database');
}

type Closers = (() => Promise<void>)[];

function openOnServer<Schema extends 'league' | 'bot'>(
  target: { readonly schema: Schema; readonly url: string; readonly logger: Logger },
  closers: Closers,
): Database<Schema> {
  const opened = openServer({
    schema: target.schema,
    url: target.url,
    onConnectionLost: (error) =>
      target.logger.warn({ err: error }, 'a database connection was lost'),
  });
  closers.push(() => opened.close());
  return opened.database;
}

/**
 * Opens what this part of the program needs, on servers where URLs are set and embedded otherwise,
 * and migrates it. Throws `database/locked`, `database/unreachable` and `database/corrupt`; what was
 * opened by then is closed again.
 */
export async function openDatabases(
  config: Config,
  part: ProgramPart,
  logger: Logger,
): Promise<OpenDatabases> {
  const closers: Closers = [];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  const urls = { league: config.leagueDatabaseUrl, bot: config.databaseUrl };
  const wanted = { league: part !== 'bot', bot: part !== 'league' };
  try {
    const isEmbedded =
      (wanted.league && urls.league === undefined) || (wanted.bot && urls.bot === undefined);
    const embedded = isEmbedded
      ? await openEmbedded({ directory: embeddedDirectory(config.dataDir) })
      : undefined;
    if (embedded !== undefined) closers.push(() => embedded.close());
    const open = <Schema extends 'league' | 'bot'>(
      schema: Schema,
      local: Database<Schema> | undefined,
    ) => {
      const url = urls[schema];
      if (!wanted[schema]) return undefined;
      return url === undefined ? local : openOnServer({ schema, url, logger }, closers);
    };
    const league = open('league', embedded?.league);
    const bot = open('bot', embedded?.bot);
    if (league !== undefined) await migrateUp(league);
    if (bot !== undefined) await migrateUp(bot);
    return { league, bot, close };
  } catch (error) {
    await close();
    throw error;
  }
}
