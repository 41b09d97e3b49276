/**
 * The program's databases for one command: each is opened when it is first asked for, and not
 * migrated, so that a command takes no more than it needs from a server that is running.
 */
import type { Config } from '../config.ts';
import {
  type Database,
  type EmbeddedDatabases,
  openEmbedded,
  openServer,
} from '../database/connection.ts';
import type { SchemaName } from '../database/schema/schema-names.ts';
import { embeddedDirectory } from './open-databases.ts';

export interface LazyDatabases {
  /** The league's database; the embedded directory is opened, and locked, when it is there. */
  openLeague(): Promise<Database<'league'>>;
  /** The bot's database, as the league's. */
  openBot(): Promise<Database<'bot'>>;
  /** Closes everything that was opened and gives the directory free. */
  close(): Promise<void>;
}

/**
 * The databases that the configuration names: on servers, or embedded in the data directory. Opening
 * throws `database/locked` when another process uses that directory.
 */
export function lazyDatabases(
  config: Config,
  onConnectionLost: (error: Error) => void,
): LazyDatabases {
  const closings: (() => Promise<void>)[] = [];
  let embedded: Promise<EmbeddedDatabases> | undefined;
  const openDirectory = () => {
    embedded ??= openEmbedded({ directory: embeddedDirectory(config.dataDir) }).then(
      (databases) => {
        closings.push(() => databases.close());
        return databases;
      },
    );
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
