/** A game stands after the last acknowledged play, however often its process is killed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Database, openEmbedded } from '../../src/database/connection.ts';
import { seededDice } from '../../src/engine/dice/seeded-dice.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { COMPILE_CACHE, SHORT_LIVED } from '../support/child-processes.ts';
import { embeddedSnapshot } from '../support/database-sources.ts';
import { openTestDatabases } from '../support/databases.ts';
import { type Standing, standingOf } from '../support/fakes-killed-player.ts';
import { ME, MINE, storeClubs } from '../support/fakes-play.ts';
import { makeGameService } from '../support/fakes-services.ts';

const PLAYER = join(import.meta.dirname, '../support/fakes-killed-player.ts');
const { PD_TEST_DATABASE_URL: SERVER_URL } = process.env;
const KILLS = 20;
const dice = seededDice('kill-play');

/** One choice adds at most a roll and a few answers of the computer. */
const PLAYS_PER_CHOICE_MAX = 25;

/** What was last acknowledged of each game. */
type Acknowledged = ReadonlyMap<string, Standing>;

/**
 * Lets a process play for some plays and kills it at a random moment. Gives how the game stood when
 * it came, and after each choice that it acknowledged. Throws when it ended before it was killed.
 */
async function liveAndDie(target: string, life: string): Promise<readonly Standing[]> {
  const child = spawn(process.execPath, [...SHORT_LIVED, PLAYER, target, life], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...COMPILE_CACHE },
  });
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const lines: string[] = [];
  const enough = dice.roll(8) + 1;
  const isEnough = Promise.withResolvers<void>();
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    if (lines.length === enough) isEnough.resolve();
  });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
  await Promise.race([isEnough.promise, gone]);
  await wait(dice.roll(12));
  child.kill('SIGKILL');
  const signal = await gone;
  if (signal !== 'SIGKILL') throw new Error(`ended by itself: ${complaints.join('')}`);
  return lines.map((line): Standing => JSON.parse(line));
}

/** What was acknowledged stands, or that and the choice that the killed process was at. */
function expectNothingLost(acknowledged: Standing, found: Standing): void {
  expect(found.version).toBeGreaterThanOrEqual(acknowledged.version);
  expect(found.plays - acknowledged.plays).toBeLessThanOrEqual(PLAYS_PER_CHOICE_MAX);
  if (found.version === acknowledged.version) expect(found).toEqual(acknowledged);
}

/** Every game replays to its own score, and its plays are numbered without a gap. */
async function expectWhole(bot: Database<'bot'>, acknowledged: Acknowledged): Promise<void> {
  const games = new GameRepo(bot);
  const service = makeGameService(bot);
  const all = await games.listOfTeam({ teamId: MINE.teamId, limit: 50 });
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged.keys()]));
  for (const game of all) {
    const found = standingOf(await service.view({ gameId: game.id, ownerId: ME }));
    const last = acknowledged.get(game.id);
    if (last !== undefined) expectNothingLost(last, found);
    const numbers = (await games.listPlays(game.id)).map(({ playNumber }) => playNumber);
    expect(numbers).toEqual(Array.from({ length: game.playCount }, (_, index) => index + 1));
    const messages = await bot.db
      .selectFrom('outboxMessage')
      .select('seq')
      .where('gameId', '=', game.id)
      .where('kind', '<>', 'seal')
      .orderBy('seq')
      .execute();
    expect(messages.map(({ seq }) => seq)).toEqual(
      Array.from({ length: game.version }, (_, index) => index + 1),
    );
  }
}

async function killAgainAndAgain(target: string): Promise<Acknowledged> {
  const acknowledged = new Map<string, Standing>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const standings = await liveAndDie(target, kill.toString(16).padStart(8, '0'));
    for (const [index, standing] of standings.entries()) {
      const before = acknowledged.get(standing.gameId);
      // The first line is what a new process found; it acknowledges nothing.
      if (index === 0 && before !== undefined) expectNothingLost(before, standing);
      else acknowledged.set(standing.gameId, standing);
    }
  }
  return acknowledged;
}

test.concurrent(`on pglite a game survives ${KILLS} kills of its process`, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'pd-kill-'));
  const data = join(directory, 'data');
  try {
    const snapshot = await embeddedSnapshot('migrated');
    const first = await openEmbedded({ directory: data, snapshot });
    await storeClubs(first.bot);
    await first.close();
    const acknowledged = await killAgainAndAgain(data);
    const again = await openEmbedded({ directory: data });
    await expectWhole(again.bot, acknowledged);
    await again.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 600_000);

test.runIf(SERVER_URL !== undefined).concurrent(
  `on postgres a game survives ${KILLS} kills of its process`,
  async () => {
    const databases = await openTestDatabases('postgres');
    try {
      await storeClubs(databases.bot);
      const acknowledged = await killAgainAndAgain(databases.url ?? '');
      await expectWhole(databases.bot, acknowledged);
    } finally {
      await databases.close();
    }
  },
  600_000,
);
