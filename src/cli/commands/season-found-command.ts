/** `pd season found`: makes a season up, and imports it or writes its files. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { type FoundingOptions, foundSeason } from '../../card-factory/founding/found-season.ts';
import type { LahmanSeason } from '../../card-factory/lahman/tables.ts';
import { present } from '../../errors.ts';
import type { CliDeps } from '../cli-deps.ts';
import { seasonYear, withExamples } from '../command-help.ts';
import { importSeason, rowProgress } from '../import-season.ts';
import { replaceSeason, writeSeason } from '../season-files.ts';
import { formatImport } from '../text/import-report.ts';

/** The year of the season that a fresh install plays with. */
const FOUNDING_YEAR = 2026;

interface Options {
  readonly seed?: string;
  readonly year?: number;
  readonly out?: string;
  readonly json?: true;
}

/** Makes the command. */
export function seasonFoundCommand(deps: CliDeps): Command {
  const command = new Command('found')
    .description(
      'Make up a season of invented clubs and people, and store its cards in the league, or only ' +
        'write its files',
    )
    .option('--seed <text>', 'another seed, another season; PD_FOUNDING_SEED unless given')
    .option('--year <year>', 'the year that the cards show', seasonYear)
    .option('--out <directory>', 'write the CSV files there and import nothing')
    .option('--json', 'print JSON')
    .action((options: Options) => run(deps, options));
  return withExamples(command, [
    ['season found', 'the season that a fresh install plays with'],
    ['season found --seed "second league" --out /tmp/second', 'the files of another one'],
  ]);
}

async function run(deps: CliDeps, options: Options): Promise<void> {
  const { output, seasons } = deps;
  const order = {
    seed: options.seed ?? seasons.foundingSeed(),
    year: options.year ?? FOUNDING_YEAR,
  };
  if (options.out !== undefined) return await write(deps, { ...order, ...options });
  const isFirst = options.year === undefined && (await seasons.list()).length === 0;
  if (isFirst) return await foundFirst(deps, order.seed, options.json);
  if (options.seed === undefined && options.year === undefined) {
    const names = (await seasons.list()).map(({ name }) => name).join(', ');
    const told = `The league has card sets already (${names}); nothing was changed.`;
    output.print(`${told} Another --seed or --year makes another season.`);
    return;
  }
  const season = play(deps, order);
  const report = await importSeason(deps, season, {
    name: `Made up ${order.year} ${order.seed}`,
    description: 'Thirty clubs and everybody who played for them, all made up.',
  });
  output.print(options.json ? JSON.stringify(report, null, 2) : formatImport(report));
}

function play({ output, signal }: CliDeps, order: FoundingOptions): LahmanSeason {
  output.note(`Playing the season ${order.year} of "${order.seed}" …`);
  const season = foundSeason(order);
  signal.throwIfAborted();
  return season;
}

/** An empty league gets the clubs that the computer manages as well. */
async function foundFirst(deps: CliDeps, seed: string, json: true | undefined): Promise<void> {
  const { output, seasons } = deps;
  output.note(`Playing the first season, of "${seed}" …`);
  await seasons.foundIfEmpty(seed, rowProgress(deps));
  const [founded] = await seasons.list();
  const cardset = present(founded, 'the founding season');
  const season = foundSeason({ seed, year: cardset.year });
  const tables = seasons.tablesDirectory(cardset.name);
  await replaceSeason(tables, season);
  const report = {
    ...{ cardset: cardset.name, year: cardset.year, isNew: true, tables },
    ...{ clubs: season.teams.length, players: season.appearances.length },
  };
  output.print(json ? JSON.stringify(report, null, 2) : formatImport(report));
}

async function write(
  deps: CliDeps,
  order: FoundingOptions & { readonly out?: string; readonly json?: true },
): Promise<void> {
  const directory = resolve(present(order.out, 'a directory'));
  const { seed, year } = order;
  const season = play(deps, { seed, year });
  await writeSeason(directory, season);
  const facts = { directory, seed, year, clubs: season.teams.length, people: season.people.length };
  const text = `Wrote ${facts.clubs} clubs and ${facts.people.toLocaleString('en')} people to ${directory}`;
  deps.output.print(order.json ? JSON.stringify(facts, null, 2) : text);
}
