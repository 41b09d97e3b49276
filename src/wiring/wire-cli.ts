/** Puts together what the pd command works with; each part is opened when a command first needs it. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CliDeps, DatabaseName, SeasonDesk } from '../cli/cli-deps.ts';
import { migrateDown, migrateUp, migrationStatus } from '../database/migrator.ts';
import { CardRepo } from '../repositories/card-repo.ts';
import { GameRepo } from '../repositories/game-repo.ts';
import { LeagueCatalogueRepo } from '../repositories/league-catalogue-repo.ts';
import { PlayerRepo } from '../repositories/player-repo.ts';
import { transactionsOf } from '../repositories/transactions.ts';
import { CardService } from '../services/card-service.ts';
import { GameCheckService } from '../services/game-check-service.ts';
import { GameExportService } from '../services/game-export-service.ts';
import { ServiceCache } from '../services/service-cache.ts';
import { SimulationService } from '../services/simulation-service.ts';
import { askHealth } from './ask-health.ts';
import { type CliGround, type CliSurroundings, groundOf } from './cli-ground.ts';
import { wireLeague } from './wire-league.ts';
import { wireReplays } from './wire-replays.ts';
import { wireSyncDesk } from './wire-sync-desk.ts';

export interface CliRun {
  readonly deps: CliDeps;
  /** Closes everything that the command opened. */
  close(): Promise<void>;
}
interface Lazy<Value> {
  (): Value;
  /** The value, if it has been made. */
  readonly made: () => Value | undefined;
}

/** Makes the value when it is first asked for, and only then. */
function lazily<Value>(make: () => Value): Lazy<Value> {
  let made: { readonly value: Value } | undefined;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.assign(get, { made: () => made?.value });
}

async function openLeague({ databases, parts }: CliGround) {
  const database = await databases.openLeague();
  await migrateUp(database);
  const { logger, metrics } = parts;
  const shared = { logger, metrics, transactions: transactionsOf(database) };
  const players = new PlayerRepo(database);
  return {
    catalogueRepo: new LeagueCatalogueRepo(database),
    catalogue: wireLeague(database, parts).catalogue,
    cards: new CardService({
      ...shared,
      ...{ players, cards: new CardRepo(database), cache: new ServiceCache() },
    }),
    simulations: new SimulationService({ ...shared, players }),
  };
}

/** What commands ask about games that were played here. */
async function openGames({ databases, parts }: CliGround) {
  const database = await databases.openBot();
  await migrateUp(database);
  const { logger, metrics } = parts;
  const shared = { logger, metrics, transactions: transactionsOf(database) };
  const games = new GameRepo(database);
  return {
    exports: new GameExportService({ ...shared, games, players: new PlayerRepo(database) }),
    checks: new GameCheckService({ ...shared, games }),
  };
}
type OpenLeague = () => ReturnType<typeof openLeague>;

function seasonDesk(ground: () => CliGround, league: OpenLeague): SeasonDesk {
  type OnRows = (rowsDone: number, rowsTotal: number) => void;
  const told =
    (onRows: OnRows) =>
    ({ rowsDone, rowsTotal }: { readonly rowsDone: number; readonly rowsTotal: number }) =>
      onRows(rowsDone, rowsTotal);
  return {
    list: async () => (await league()).catalogueRepo.listCardsets(),
    store: async (set, onRows) => (await league()).catalogue.importCardSet(set, told(onRows)),
    foundIfEmpty: async (seed, onRows) =>
      (await league()).catalogue.foundIfEmpty({ seed, onProgress: told(onRows) }),
    foundingSeed: () => ground().config.foundingSeed,
    tablesDirectory: (name) => join(ground().config.dataDir, 'seasons', encodeURIComponent(name)),
  };
}

/** Wires a run of the command; nothing is read, opened or written before a command asks. */
export function wireCli(surroundings: CliSurroundings): CliRun {
  const ground = lazily(() => groundOf(surroundings));
  const league = lazily(() => openLeague(ground()));
  const games = lazily(() => openGames(ground()));
  const openDatabase = (name: DatabaseName) => {
    const { databases } = ground();
    return name === 'league' ? databases.openLeague() : databases.openBot();
  };
  return {
    deps: {
      output: surroundings.output,
      signal: surroundings.signal,
      now: () => new Date().toISOString(),
      nowMs: () => performance.now(),
      migrations: {
        status: async (database) => migrationStatus(await openDatabase(database)),
        move: async ({ database, direction, to, onStep }) => {
          const target = await openDatabase(database);
          const migrate = direction === 'up' ? migrateUp : migrateDown;
          return (await migrate(target, { to, onStep })).length;
        },
      },
      seasons: seasonDesk(ground, league),
      cards: async () => (await league()).cards,
      simulations: async () => (await league()).simulations,
      exports: async () => (await games()).exports,
      gameChecks: async () => (await games()).checks,
      readInput: () => text(process.stdin),
      ...wireReplays(ground, { output: surroundings.output, signal: surroundings.signal }),
      sync: wireSyncDesk(ground),
      askHealth: () => askHealth(ground().config),
    },
    close: async () => {
      await ground.made()?.databases.close();
    },
  };
}
