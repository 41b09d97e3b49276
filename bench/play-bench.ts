/**
 * Plays committed a second by the real statement of the game repository, at 1, 8 and 32 callers,
 * on the embedded database and on PostgreSQL beside pgbench with the classic transaction.
 */
import { type Database, openEmbedded, openServer } from '../src/database/connection.ts';
import type { GameSetup } from '../src/models/game.ts';
import { GameRepo } from '../src/repositories/game-repo.ts';
import { transactionsOf } from '../src/repositories/transactions.ts';
import { createServerDatabase, embeddedSnapshot } from '../tests/support/database-sources.ts';
import { catalogueRows, storeCatalogue } from '../tests/support/fakes-catalogue.ts';
import { advanceOf, openingOf, playRow } from '../tests/support/fakes-game.ts';
import { testId, testSetup } from '../tests/support/game-setups.ts';
import { findPostgresProgram, runPgbench } from './postgres-programs.ts';
import { printTable, printTitle, ratio, whole } from './report.ts';

const CALLERS = [1, 8, 32] as const;
const CALLERS_MAX = 32;
const SECONDS = 4;
const WARM_UP_MS = 500;

/** A game for each caller, as each manager at his own table has one. */
const SETUPS: readonly GameSetup[] = Array.from({ length: CALLERS_MAX }, (_, index) =>
  testSetup({ gameId: testId(9, index + 1) }),
);

async function openGames(bot: Database<'bot'>): Promise<void> {
  const first = SETUPS[0];
  if (first === undefined) throw new Error('there is a game');
  await storeCatalogue(bot, catalogueRows(first));
  const repo = new GameRepo(bot);
  for (const setup of SETUPS) {
    await transactionsOf(bot).run((tx) => repo.with(tx).open(openingOf(setup)));
  }
}

/** Commits plays one after another until the time is over, and gives their number. */
async function playOn(repo: GameRepo, setup: GameSetup, untilMs: number): Promise<number> {
  let { version } = await repo.get(setup.gameId);
  let plays = 0;
  while (performance.now() < untilMs) {
    version = await repo.commitActions(advanceOf(setup, version));
    plays += 1;
  }
  return plays;
}

async function playsPerSecond(bot: Database<'bot'>, callers: number): Promise<number> {
  const repo = new GameRepo(bot);
  const games = SETUPS.slice(0, callers);
  const playAll = (ms: number) => {
    const until = performance.now() + ms;
    return Promise.all(games.map((setup) => playOn(repo, setup, until)));
  };
  await playAll(WARM_UP_MS);
  const started = performance.now();
  const plays = await playAll(SECONDS * 1_000);
  const seconds = (performance.now() - started) / 1_000;
  return plays.reduce((sum, count) => sum + count, 0) / seconds;
}

function sqlLiteral(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A colon would begin one of pgbench's variables.
  return `e'${text.replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;
}

/** The classic way to commit the same row: five commands, each a trip to the server. */
function classicTransaction(): string {
  const first = SETUPS[0];
  if (first === undefined) throw new Error('there is a game');
  const { id: _, gameId: __, playNumber: ___, ...row } = playRow(first, 1);
  const columns = Object.keys(row).map((key) =>
    key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  const game = `('00000000-0000-4000-8000-' || lpad((900001 + :client_id)::text, 12, '0'))::uuid`;
  return `begin;
select play_count + 1 as number from bot.game where id = ${game} for update \\gset
insert into bot.play (id, game_id, play_number, ${columns.join(', ')})
  values (gen_random_uuid(), ${game}, :number, ${Object.values(row).map(sqlLiteral).join(', ')});
update bot.game set version = version + 1, updated_at = now(), outs = 1, play_count = :number
  where id = ${game};
commit;
`;
}

async function benchEmbedded(): Promise<readonly string[]> {
  const databases = await openEmbedded({ snapshot: await embeddedSnapshot('migrated') });
  try {
    await openGames(databases.bot);
    const row = ['PGlite, one statement'];
    for (const callers of CALLERS) row.push(whole(await playsPerSecond(databases.bot, callers)));
    return row;
  } finally {
    await databases.close();
  }
}

async function benchServer(adminUrl: string): Promise<readonly (readonly string[])[]> {
  const { url, drop } = await createServerDatabase(adminUrl, 'migrated');
  const onConnectionLost = (error: Error) => console.error(error.message);
  const server = openServer({ schema: 'bot', url, connectionsMax: CALLERS_MAX, onConnectionLost });
  try {
    await openGames(server.database);
    const pgbench = findPostgresProgram('pgbench');
    const ours: number[] = [];
    const classic: number[] = [];
    const script = classicTransaction();
    for (const clients of CALLERS) {
      ours.push(await playsPerSecond(server.database, clients));
      if (pgbench === undefined) continue;
      classic.push(runPgbench({ pgbench, url, script, clients, seconds: SECONDS }));
    }
    const row = ['PostgreSQL, one statement', ...ours.map(whole)];
    if (pgbench === undefined) {
      console.log('pgbench is neither on the PATH nor in /usr/lib/postgresql: left out.');
      return [row];
    }
    const times = ours.map((plays, index) => ratio(plays, classic[index] ?? 0));
    return [
      row,
      ['pgbench, begin select insert update commit', ...classic.map(whole)],
      ['ratio', ...times],
    ];
  } finally {
    await server.close();
    await drop();
  }
}

/** Measures and prints. `adminUrl` is a PostgreSQL on which a database may be created. */
export async function benchPlay(adminUrl: string | undefined): Promise<void> {
  printTitle('play: plays committed a second, each caller in a game of its own');
  const rows = [await benchEmbedded()];
  if (adminUrl === undefined) {
    console.log('PostgreSQL is left out: set PD_TEST_DATABASE_URL to a server that answers.');
  } else rows.push(...(await benchServer(adminUrl)));
  printTable(['', ...CALLERS.map((callers) => `${callers} callers`)], rows);
  console.log('Our statement stores the outbox row as well; the classic transaction does not.');
}
