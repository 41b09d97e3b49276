/**
 * Plays seasons with computer managers and writes src/engine/odds/*.data.ts from them: the founding
 * season, and every season directory that is named, the same number of games of each. To be run
 * again whenever the rules change how games come out.
 * Usage: npm run odds -- [games] [season directory …]
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foundSeason } from '../src/card-factory/founding/found-season.ts';
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../src/card-factory/lahman/tables.ts';
import { makeCards } from '../src/card-factory/make-cards.ts';
import { seasonClubs } from '../src/card-factory/season-clubs.ts';
import { seasonGames } from '../src/card-factory/season-schedule.ts';
import { compileClubs, SeasonReplay } from '../src/engine/simulate-season.ts';
import { OddsCount } from './lib/odds-count.ts';

const ROOT = join(import.meta.dirname, '..');
const FOUNDING = { seed: 'odds', year: 2026 };

/** Plays so many games of a season, replayed as often as needed. */
function playSeason(season: LahmanSeason, count: OddsCount, games: number): void {
  const clubs = compileClubs(seasonClubs(season, makeCards(season)));
  const schedule = seasonGames(season);
  let left = games;
  for (let number = 1; left > 0; number += 1) {
    const seed = `odds ${number}`;
    const replay = new SeasonReplay({ clubs, games: schedule, seed, tally: count });
    replay.playOn(Math.min(left, schedule.length));
    left -= replay.played;
  }
  count.finish();
}

function rows(name: string, comment: string, values: readonly (readonly number[])[]): string {
  const lines = values.map((row) => `  [${row.join(', ')}],`).join('\n');
  return `/** ${comment} */\nexport const ${name}: readonly (readonly number[])[] = [\n${lines}\n];\n`;
}

function write(file: string, head: string, parts: readonly string[]): void {
  const path = join(ROOT, 'src', 'engine', 'odds', file);
  writeFileSync(path, [head, ...parts].join('\n'));
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'format', '--write', path]);
  console.log(`wrote ${path}`);
}

const [games = '200000', ...directories] = process.argv.slice(2);
const each = Math.ceil(Number(games) / (directories.length + 1));
const count = new OddsCount();
playSeason(foundSeason(FOUNDING), count, each);
for (const directory of directories) playSeason(await readSeason(directory), count, each);

const sources = ['a founding season', ...directories.map((directory) => basename(directory))];
const made = `"npm run odds" from ${count.games.games.toLocaleString('en')} games of ${sources.join(', ')}`;
write('half-innings.data.ts', `/** Runs to the end of the half, counted by ${made}. */\n`, [
  rows(
    'RUNS_OF_VISITORS',
    'How often 0, 1, 2 … runs of the visitors scored, by base-out state (base-out.ts).',
    count.runsOfVisitors,
  ),
  rows('RUNS_AT_HOME', 'The same of the home club.', count.runsAtHome),
]);
const summary = Object.entries(count.games).map(([name, value]) => `  ${name}: ${value},`);
write('games.data.ts', `/** How games came out, counted by ${made}. */\n`, [
  rows(
    'APPEARANCES',
    'Plate appearances and those with a run to come, by base-out state.',
    count.appearances,
  ),
  rows(
    'GAMES_BY_LEAD',
    'Games and home wins by half, 1st top first, and the home lead as it begins, -4 to 4.',
    count.gamesByLead,
  ),
  `/** Games and their runs; those won at home, by one run, in extra innings, with a shutout. */\nexport const GAMES = {\n${summary.join('\n')}\n} as const;\n`,
]);
