/** Opens the databases that the configuration names: on servers, or embedded in the data directory. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Database, type EmbeddedDatabases, openEmbedded, openServer } from './connection.ts';
import type { SchemaName } from './schema/schema-names.ts';

/** Where the embedded database lives; its lock and the holder's process id are kept beside it. */
function embeddedDirectory(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'database');
}

export interface ConfiguredDatabases {
  /** The league's database; the embedded directory is opened, and locked, when it is there. */
  openLeague(): Promise<Database<'league'>>;
  /** The bot's database, as the league's. */
  openBot(): Promise<Database<'bot'>>;
  /** Closes everything that was opened and gives the directory free. */
  close(): Promise<void>;
}

/**
 * The program's databases, each opened when it is first asked for. Opening throws
 * `database/locked` when another process uses the data directory.
 */
export function configuredDatabases(
  config: Config,
  onConnectionLost: (error: Error) => void,
): ConfiguredDatabases {
  const closings: (() => Promise<void>)[] = [];
  let embedded: Promise<EmbeddedDatabases> | undefined;
  const openDirectory = () => {
    embedded ??= openEmbedded({ directory: embeddedDirectory(config) }).then((databases) => {
      closings.push(() => databases.close());
      return databases;
    });
    return embedded;
  };
  const onServer = <Schema extends SchemaName>(schema: Schema, url: string): Database<Schema> => {
    const server = openServer({ schema, url, onConnectionLost });
    closings.push(() => server.close());
    return server.database;
  };
  const { leagueDatabaseUrl, databaseUrl } = config;
  return {
    openLeague: async () =>
      leagueDatabaseUrl === undefined
        ? (await openDirectory()).league
        : onServer('league', leagueDatabaseUrl),
    openBot: async () =>
      databaseUrl === undefined ? (await openDirectory()).bot : onServer('bot', databaseUrl),
    close: async () => {
      for (const close of closings.splice(0).reverse()) await close();
    },
  };
}
