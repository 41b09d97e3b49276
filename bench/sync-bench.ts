/**
 * Rows a second of a first pull: the league serves a whole founding season over HTTP and the bot
 * stores it, beside COPY of the same rows into the same empty tables.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundSeason } from '../src/card-factory/founding/found-season.ts';
import { makeCards } from '../src/card-factory/make-cards.ts';
import { type Database, openEmbedded, openServer } from '../src/database/connection.ts';
import { SYNCED_TABLES, type SyncedTable } from '../src/models/sync.ts';
import { CursorRepo } from '../src/repositories/cursor-repo.ts';
import { SyncedRowRepo } from '../src/repositories/synced-row-repo.ts';
import { SyncService } from '../src/services/sync-service.ts';
import { createServerDatabase, embeddedSnapshot } from '../tests/support/database-sources.ts';
import { serviceDeps, startLeague } from '../tests/support/league.ts';
import { findPostgresProgram } from './postgres-programs.ts';
import { printTable, printTitle, ratio, whole } from './report.ts';

const SEASON = { seed: 'bench', year: 2026 };

/** Stores a season's cards in the league and gives the number of rows. */
async function fillLeague(league: Database<'league'>): Promise<number> {
  const cards = makeCards(foundSeason(SEASON));
  const rows: Partial<Record<SyncedTable, readonly object[]>> = {
    cardset: [cards.cardset],
    rarity: cards.rarities,
    player: cards.players,
    position_rating: cards.positionRatings,
    batting_card: cards.battingCards,
    batting_ratings: cards.battingRatings,
    batter_scouting: cards.batterScouting,
    pitching_card: cards.pitchingCards,
    pitching_ratings: cards.pitchingRatings,
    pitcher_scouting: cards.pitcherScouting,
    card_layout: cards.cardLayouts,
  };
  const repo = new SyncedRowRepo(league);
  let count = 0;
  for (const table of SYNCED_TABLES) {
    const ofTable = rows[table] ?? [];
    if (ofTable.length > 0) await repo.insert(table, ofTable);
    count += ofTable.length;
  }
  return count;
}

interface Pulled {
  readonly rows: number;
  readonly seconds: number;
}

async function pull(league: Database<'league'>, bot: Database<'bot'>): Promise<Pulled> {
  const server = await startLeague(league);
  try {
    const sync = new SyncService({
      ...serviceDeps(bot),
      league: server.client(),
      rows: new SyncedRowRepo(bot),
      cursors: new CursorRepo(bot),
    });
    const started = performance.now();
    const { rows } = await sync.pull();
    return { rows, seconds: (performance.now() - started) / 1_000 };
  } finally {
    await server.close();
  }
}

/** Seconds of COPY between two embedded databases; reading the rows is not counted. */
async function copyEmbedded(from: Database<'league'>, to: Database<'bot'>): Promise<number> {
  if (from.engine !== 'pglite' || to.engine !== 'pglite') throw new Error('two embedded databases');
  let ms = 0;
  for (const table of SYNCED_TABLES) {
    const { blob } = await from.lite.query(`copy league.${table} to '/dev/blob'`);
    // An empty table gives nothing to copy.
    if (blob === undefined) continue;
    const started = performance.now();
    await to.lite.query(`copy bot.${table} from '/dev/blob'`, [], { blob });
    ms += performance.now() - started;
  }
  return ms / 1_000;
}

/** Runs a script of psql on a database. Throws with what psql said. */
function runPsql(psql: string, url: string, commands: readonly string[]): void {
  const words = commands.flatMap((command) => ['-c', command]);
  const run = spawnSync(psql, ['-q', '-v', 'ON_ERROR_STOP=1', '-d', url, ...words], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`psql: ${run.error?.message ?? run.stderr}`);
}

interface ServerCopy {
  readonly psql: string;
  readonly url: string;
  readonly adminUrl: string;
}

/** Seconds of COPY from files into the empty tables of a second database, by psql. */
async function copyOnServer({ psql, url, adminUrl }: ServerCopy): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pd-bench-'));
  const other = await createServerDatabase(adminUrl, 'migrated');
  try {
    const file = (table: string) => `'${join(folder, table)}'`;
    runPsql(
      psql,
      url,
      SYNCED_TABLES.map((table) => `\\copy league.${table} to ${file(table)}`),
    );
    const started = performance.now();
    runPsql(
      psql,
      other.url,
      SYNCED_TABLES.map((table) => `\\copy bot.${table} from ${file(table)}`),
    );
    return (performance.now() - started) / 1_000;
  } finally {
    await other.drop();
    rmSync(folder, { recursive: true });
  }
}

type Row = readonly string[];

function rowsOf(engine: string, { rows, seconds }: Pulled, copySeconds: number | undefined): Row[] {
  const speed = rows / seconds;
  const pulled = [`${engine}, first pull`, whole(rows), seconds.toFixed(2), whole(speed), ''];
  if (copySeconds === undefined) return [pulled];
  const copySpeed = rows / copySeconds;
  return [
    [...pulled.slice(0, -1), ratio(speed, copySpeed)],
    [`${engine}, COPY`, whole(rows), copySeconds.toFixed(2), whole(copySpeed), ''],
  ];
}

async function benchEmbedded(): Promise<Row[]> {
  const snapshot = await embeddedSnapshot('migrated');
  const [source, copy, other] = await Promise.all([1, 2, 3].map(() => openEmbedded({ snapshot })));
  if (source === undefined || copy === undefined || other === undefined) throw new Error('opened');
  try {
    await fillLeague(source.league);
    const pulled = await pull(source.league, copy.bot);
    return rowsOf('PGlite', pulled, await copyEmbedded(source.league, other.bot));
  } finally {
    for (const databases of [source, copy, other]) await databases.close();
  }
}

async function benchServer(adminUrl: string): Promise<Row[]> {
  const { url, drop } = await createServerDatabase(adminUrl, 'migrated');
  const onConnectionLost = (error: Error) => console.error(error.message);
  const league = openServer({ schema: 'league', url, onConnectionLost });
  const bot = openServer({ schema: 'bot', url, onConnectionLost });
  try {
    await fillLeague(league.database);
    const pulled = await pull(league.database, bot.database);
    const psql = findPostgresProgram('psql');
    if (psql === undefined) console.log('There is no psql: COPY on PostgreSQL is left out.');
    const copySeconds =
      psql === undefined ? undefined : await copyOnServer({ psql, url, adminUrl });
    return rowsOf('PostgreSQL', pulled, copySeconds);
  } finally {
    await Promise.all([league.close(), bot.close()]);
    await drop();
  }
}

/** Measures and prints. `adminUrl` is a PostgreSQL on which a database may be created. */
export async function benchSync(adminUrl: string | undefined): Promise<void> {
  printTitle('sync: a first pull of a founding season over HTTP, validated row by row');
  const rows = await benchEmbedded();
  if (adminUrl === undefined) {
    console.log('PostgreSQL is left out: set PD_TEST_DATABASE_URL to a server that answers.');
  } else rows.push(...(await benchServer(adminUrl)));
  printTable(['', 'rows', 'seconds', 'rows/s', 'of COPY'], rows);
}
