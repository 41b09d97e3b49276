/** The pd command as operators run it: separate processes, one after another, on one data directory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundSeason } from '../../src/card-factory/founding/found-season.ts';
import { formatSeasonTables } from '../../src/card-factory/lahman/format-season-tables.ts';
import type { LahmanSeason } from '../../src/card-factory/lahman/tables.ts';
import { createOutput } from '../../src/cli/output.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { openEmbedded } from '../../src/database/connection.ts';
import type { FidelityReport } from '../../src/models/fidelity.ts';
import { wireCli } from '../../src/wiring/wire-cli.ts';
import { COMPILE_CACHE, SHORT_LIVED } from '../support/child-processes.ts';
import { type DatabaseKind, embeddedSnapshot } from '../support/database-sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOLDER = join(ROOT, 'tests/support/database-holder.ts');
const GAMES = 12;
const { PD_SEASON_DATA: DATA = join(ROOT, '../shared/data') } = process.env;
const REAL_SEASON = join(DATA, 'lahman-2019');

let folder = '';
let season = '';
let clubs: readonly [away: string, home: string] = ['', ''];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
interface Surroundings {
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Told the process, to send it signals. */
  readonly onStart?: (child: ChildProcess) => void;
}

function environmentOf(around: Surroundings): Record<string, string> {
  return { PD_DATA_DIR: around.dataDir ?? join(folder, 'data'), ...around.environment };
}

/** Runs a command line in this process, with everything opened and closed as in one of its own. */
async function pd(words: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      said[name] += text;
    },
  });
  const output = createOutput(stream('out'), stream('err'));
  const { signal } = new AbortController();
  const run = wireCli({ output, signal, environment: environmentOf(around) });
  try {
    return { code: await runCommandLine(run.deps, words), ...said };
  } finally {
    await run.close();
  }
}

/** Runs `pd` with these words in a process of its own. */
async function pdProcess(words: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...SHORT_LIVED, 'src/cli/pd.ts', ...words], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...COMPILE_CACHE, ...environmentOf(around) },
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  around.onStart?.(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** A data directory with a database in it, so that a command need not make one first. */
async function dataDirectory(name: string, kind: DatabaseKind): Promise<string> {
  const dataDir = join(folder, name);
  const snapshot = await embeddedSnapshot(kind);
  await (await openEmbedded({ directory: join(dataDir, 'database'), snapshot })).close();
  return dataDir;
}

/**
 * Two clubs of a made-up season, who meet twelve times: the whole way through, in little time. With
 * this seed every side of a card is laid out at the first look, which others take seconds for.
 */
function smallLeague(): { season: LahmanSeason; clubs: readonly [string, string] } {
  const whole = foundSeason({ seed: 'three', year: 2024 });
  const teams = whole.teams.slice(0, 2);
  const [away = '', home = ''] = teams.map(({ teamId }) => teamId);
  const [visitors = '', hosts = ''] = teams.map(({ retroTeamId }) => retroTeamId);
  const isTheirs = ({ teamId }: { readonly teamId: string }) => teamId === away || teamId === home;
  const appearances = whole.appearances.filter(isTheirs);
  const names = new Set(appearances.map(({ playerId }) => playerId));
  const people = whole.people.filter(({ playerId }) => names.has(playerId));
  const retroIds = new Set(people.map(({ retroId }) => retroId));
  const isOfThem = ({ retroId }: { readonly retroId: string }) => retroIds.has(retroId);
  const opening = whole.schedule?.slice(0, GAMES) ?? [];
  const schedule = opening.map((game) => ({
    ...{ ...game, number: 0, visitingRetroTeamId: visitors, homeRetroTeamId: hosts },
    date: game.date,
  }));
  const days = [...new Set((whole.schedule ?? []).map(({ date }) => date))];
  return {
    clubs: [away, home],
    season: {
      ...{ year: whole.year, people, teams, appearances },
      batting: whole.batting.filter(isTheirs),
      pitching: whole.pitching.filter(isTheirs),
      fielding: whole.fielding.filter(isTheirs),
      battingSplits: whole.battingSplits?.filter(isOfThem),
      pitchingSplits: whole.pitchingSplits?.filter(isOfThem),
      schedule: schedule.map((game, index) => ({ ...game, date: days[index] ?? game.date })),
    },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pd-cli-'));
  season = await mkdtemp(join(folder, 'season-'));
  const small = smallLeague();
  clubs = small.clubs;
  for (const [file, text] of formatSeasonTables(small.season)) {
    await writeFile(join(season, file), text);
  }
  const imported = await pdProcess(['season', 'import', season]);
  expect(imported.err).toContain('Read the season of 2024');
  expect(imported.out).toMatch(/^Card set 2024: \d+ cards of 2 clubs are in the league\.\n/);
  expect(imported.code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const gameWords = (seed: string) =>
  ['sim', 'game', '--season', '2024', '--away', clubs[0], '--home', clubs[1], '--seed'].concat(
    seed,
  );
const game = (seed: string) => pd(gameWords(seed));

describe('after an import, in other processes,', () => {
  test('a game is the same for the same seed, and another one for another', async () => {
    const first = await game('seven');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^Top of the 1st: .* batting \(.* 0, .* 0\)$/m);
    expect(first.out).toMatch(/^Final: .* win \d+-\d+/m);
    expect(await pdProcess(gameWords('seven'))).toEqual(first);
    expect((await game('eight')).out).not.toBe(first.out);
  });

  test('a season is replayed on its schedule and set beside its own rates', async () => {
    const words = ['sim', 'season', '--season', '2024', '--replays', '2'];
    const { code, out, err } = await pd(words);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/^24 games in/) });
    expect(out).toContain(
      `Season 2024: ${GAMES} games of 2 clubs on its own schedule, replayed 2 times, seed 1`,
    );
    for (const rate of ['1B', '2B', '3B', 'HR', 'BB', 'HBP', 'K']) {
      expect(out).toMatch(new RegExp(`^${rate} per PA .* % {2}within 1 % +(pass|MISS)$`, 'm'));
    }
    expect(out).toMatch(/^wins of clubs: RMSE .*at most 6\.8 +(pass|MISS)$/m);
    expect(out).toMatch(/^\d+ of \d+ targets met\.$/m);
    expect((await pd(words)).out).toBe(out);
  });

  test('a card is printed by name, and as JSON for programs', async () => {
    const { out } = await pd([...gameWords('seven'), '--json']);
    const { away } = JSON.parse(out) as { away: { batting: { name: string }[] } };
    const name = away.batting[0]?.name ?? '';
    const shown = await pd(['cards', 'show', name, '--season', '2024', '--club', clubs[0]]);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain(`${name}, `);
    expect(shown.out).toMatch(/^Against left-handed/m);
    const words = ['cards', 'show', name, '--season', '2024', '--club', clubs[0], '--json'];
    expect(JSON.parse((await pd(words)).out)).toMatchObject({ name, clubAbbrev: clubs[0] });
  });

  test('the same import changes nothing and says so', async () => {
    const again = await pd(['season', 'import', season]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('was in the league already; nothing was changed');
  });

  test('the bot pulls a copy from the league over HTTP, and its status tells of it', async () => {
    const before = await pd(['sync', 'status']);
    expect(before.out).toContain('Nothing has been copied yet');
    const pulled = await pd(['sync', 'pull']);
    expect(pulled).toMatchObject({ code: 0, err: '' });
    expect(pulled.out).toMatch(/^Read [\d,]+ rows, a full copy, in \d/);
    const { out } = await pd(['sync', 'status', '--json']);
    const state = JSON.parse(out) as { isReady: boolean; counts: Record<string, number> };
    expect(state.isReady).toBe(true);
    expect(state.counts['player']).toBeGreaterThan(40);
  });
});

describe('what cannot be done ends with an exit code and what to do:', () => {
  test('a club that the season does not have', async () => {
    const words = ['sim', 'game', '--season', '2024', '--away', 'XYZ', '--home', clubs[1]];
    expect(await pd(words)).toEqual({
      code: 4,
      out: '',
      err: `pd: Season 2024 has no club "XYZ". Its clubs are ${[...clubs].sort().join(', ')}.\n`,
    });
  });

  test('a season that the league does not have', async () => {
    const { code, err } = await pd(['sim', 'season', '--season', '1927']);
    expect({ code, err }).toEqual({
      code: 4,
      err: 'pd: There is no season "1927". The league has 2024. Import another with "pd season import DIR".\n',
    });
  });

  test('a malformed file: file, line, column, what was expected, and nothing half-imported', async () => {
    const broken = join(folder, 'broken');
    await cp(season, broken, { recursive: true });
    const batting = await readFile(join(broken, 'Batting.csv'), 'utf8');
    const lines = batting.split('\n');
    const column = (lines[0] ?? '').split(',').indexOf('HR');
    const cells = (lines[2] ?? '').split(',');
    cells[column] = 'many';
    lines[2] = cells.join(',');
    await writeFile(join(broken, 'Batting.csv'), lines.join('\n'));
    const { code, err } = await pd(['season', 'import', broken, '--name', 'Broken']);
    expect(code).toBe(3);
    expect(err).toMatch(
      /^pd: Batting\.csv line 3, column HR: expected .*, found .*many.*\nNothing was imported\./,
    );
    const none = await pd(['sim', 'season', '--season', 'Broken']);
    expect(none).toMatchObject({ code: 4, err: expect.stringContaining('has 2024.') });
    expect(await readdir(join(folder, 'data', 'seasons'))).toEqual(['2024']);
  });

  test('a directory without a season', async () => {
    const { code, err } = await pd(['season', 'import', join(folder, 'nowhere')]);
    expect(code).toBe(3);
    expect(err).toMatch(/^pd: People\.csv is missing: it holds the names/);
  });

  test('a data directory that another process uses: the process is named', async () => {
    const directory = join(folder, 'data', 'database');
    const holder = spawn(process.execPath, [HOLDER, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(holder.stdout, 'data');
      const { code, err } = await pd(['migrate', 'status']);
      expect(code).toBe(5);
      expect(err).toContain(`pd: process ${holder.pid} is using the database in ${directory}.`);
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
  });

  test('a broken configuration: every problem at once', async () => {
    const environment = { PORT: 'x', DATABASE_URL: 'mysql://here' };
    const { code, err } = await pd(['migrate', 'status'], { environment });
    expect(code).toBe(2);
    expect(err).toContain('  PORT is "x"; expected a port');
    expect(err).toContain('  DATABASE_URL is not valid; expected an address');
    expect(err).not.toContain('mysql');
  });

  test('a database server that is not there', async () => {
    const environment = { LEAGUE_DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' };
    const { code, err } = await pd(['sim', 'season', '--season', '2024'], { environment });
    expect(code).toBe(5);
    expect(err).toMatch(/^pd: The database cannot be reached\.\nCheck that the server runs/);
    expect(err).not.toContain('secret');
  });

  test('a league that is not there', async () => {
    const environment = { LEAGUE_URL: 'http://127.0.0.1:1', LEAGUE_TOKEN: 'pd_secret' };
    const { code, err } = await pd(['sync', 'pull'], { environment });
    expect(code).toBe(6);
    expect(err).toContain('Check LEAGUE_URL and that the league runs');
    expect(err).not.toContain('pd_secret');
  });

  test('a program that does not run is not healthy', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    const environment = { PORT: String(port), LEAGUE_PORT: String(port) };
    const { code, out, err } = await pd(['health'], { environment });
    expect(code).toBe(7);
    expect(out).toMatch(/^dugout {2}NOT WELL .*nothing listens there: is the program running\?$/m);
    expect(err).toBe('pd: Not well: dugout, sync, league.\n');
  });
});

test('a made-up season is written as files once, and never over others', async () => {
  const out = join(folder, 'made-up');
  const words = ['season', 'found', '--seed', 'x', '--year', '2030', '--out', out];
  const written = await pd(words);
  expect(written.out).toMatch(new RegExp(`^Wrote 30 clubs and [\\d,]+ people to ${out}\n$`));
  expect((await readdir(out)).sort()).toContain('Schedule.csv');
  expect(await pd(words)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is there already: name a new directory'),
  });
});

test('Ctrl+C stops a long command between two games, and the next command finds the directory free', async () => {
  const words = ['sim', 'season', '--season', '2024', '--replays', '100000'];
  const held = join(folder, 'data', 'database.pid');
  const onStart = async (child: ChildProcess) => {
    // However long it takes to start: from here on it listens, and some seconds later it plays.
    while (!existsSync(held) && child.exitCode === null) await wait(20);
    await wait(2_000);
    child.kill('SIGINT');
  };
  expect(await pdProcess(words, { onStart })).toMatchObject({
    code: 130,
    out: '',
    err: expect.stringContaining('pd: Stopped.'),
  });
  expect((await pd(['migrate', 'status'])).code).toBe(0);
});

test('migrations go down to nothing and up again', async () => {
  const dataDir = await dataDirectory('migrated', 'empty');
  const names = async () => (await pd(['migrate', 'status'], { dataDir })).out;
  await pd(['migrate', 'up'], { dataDir });
  expect(await names()).not.toContain('not run');
  const down = await pd(['migrate', 'down', '--to', '0'], { dataDir });
  expect(down).toMatchObject({ code: 0, out: expect.stringContaining('took back 0001-founding') });
  expect(await names()).toMatch(/league +0001-founding .*not run\n.*bot +0001-founding .*not run/s);
  const up = await pd(['migrate', 'up'], { dataDir });
  expect(up.out.match(/ran \d{4}/g)?.length).toBeGreaterThanOrEqual(2);
});

test('the real season of 2019 is imported, played and replayed within its targets', async (context) => {
  if (!existsSync(REAL_SEASON))
    context.skip(`no real season in ${REAL_SEASON}: set PD_SEASON_DATA`);
  const dataDir = await dataDirectory('real', 'migrated');
  expect(await pd(['season', 'import', REAL_SEASON], { dataDir })).toMatchObject({ code: 0 });
  const match = ['sim', 'game', '--season', '2019', '--away', 'HOU', '--home', 'WAS'];
  const played = await pd([...match, '--seed', '7'], { dataDir });
  expect(played.out).toContain('Houston Astros at Washington Nationals');
  const words = ['sim', 'season', '--season', '2019', '--replays', '3', '--json'];
  const { out } = await pd(words, { dataDir });
  const report = JSON.parse(out) as FidelityReport;
  expect(report).toMatchObject({ games: 2_429, clubs: 30, replays: 3, hasOwnSchedule: true });
  const rates = report.rows.filter(({ group }) => group === 'league rates');
  for (const { name, measured = 0, real = 0, noiseFloor = 0 } of rates) {
    expect(Math.abs(measured - real), name).toBeLessThan(real * 0.04 + 3 * noiseFloor);
  }
}, 180_000);
