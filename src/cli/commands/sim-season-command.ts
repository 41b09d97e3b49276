/** `pd sim season`: replays a season's schedule and prints its rates beside the real ones. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readSeason } from '../../card-factory/lahman/read-season.ts';
import { makeCards } from '../../card-factory/make-cards.ts';
import { seasonClubs } from '../../card-factory/season-clubs.ts';
import { seasonGames } from '../../card-factory/season-schedule.ts';
import { AppError } from '../../errors.ts';
import type { CliDeps } from '../cli-deps.ts';
import { wholeNumber, withExamples } from '../command-help.ts';
import { findSeason, findTables } from '../find-season.ts';
import { Progress } from '../progress.ts';
import { ratesOf } from '../season-rates.ts';
import { formatSeasonReport, isWithin } from '../text/rates-report.ts';

const REPLAYS_MAX = 1_000;

interface Options {
  readonly season: string;
  readonly replays: number;
  readonly seed: string;
  readonly data?: string;
  readonly json?: true;
}

/** Makes the command. */
export function simSeasonCommand(deps: CliDeps): Command {
  const command = new Command('season')
    .description(
      'Play every game of a season on its schedule, computer managers on both sides, and print the ' +
        'league rates beside the real ones',
    )
    .requiredOption('--season <name>', 'the card set: its name or its year')
    .option('--replays <count>', 'how many times', wholeNumber(1, REPLAYS_MAX), 1)
    .option('--seed <text>', 'any text; another seed, other seasons', '1')
    .option('--data <directory>', 'the files of the season, where they are not those of the import')
    .option('--json', 'print JSON')
    .action((options: Options) => run(deps, options));
  return withExamples(command, [
    ['sim season --season 2019 --replays 3', 'the schedule of 2019 three times'],
    ['sim season --season 2019 --replays 20 --seed b --json', 'other seasons, for a program'],
  ]);
}

async function run(deps: CliDeps, options: Options): Promise<void> {
  const { output, signal, nowMs } = deps;
  const { season, replays, seed, data, json } = options;
  const cardset = await findSeason(deps.seasons, season);
  const tables = await tablesOf(deps, cardset.name, data);
  const games = seasonGames(tables);
  const total = games.length * replays;
  const progress = new Progress({ output, unit: 'games', total, nowMs });
  const simulations = await deps.simulations();
  const sums = await simulations.replaySeason({
    clubs: seasonClubs(tables, makeCards(tables, { name: cardset.name })),
    ...{ games, replays, seed },
    onGames: (done) => {
      signal.throwIfAborted();
      progress.advance(done);
    },
  });
  progress.finish(total);
  const report = {
    ...{ season: cardset.name, games: games.length, replays, rates: ratesOf(sums, tables) },
    runsByReplay: sums.map(({ runs, clubGames }) => runs / clubGames),
  };
  const rates = report.rates.map((rate) => ({ ...rate, isWithin: isWithin(rate) }));
  output.print(json ? JSON.stringify({ ...report, rates }, null, 2) : formatSeasonReport(report));
}

/** The database holds cards; the schedule and the real rates are in the season's tables. */
async function tablesOf(deps: CliDeps, name: string, data: string | undefined) {
  if (data !== undefined) return await readSeason(resolve(data));
  const tables = await findTables(deps.seasons, name);
  if (tables !== undefined) return tables;
  throw new AppError(
    'entity/not_found',
    `The tables of season ${name} are not in ${deps.seasons.tablesDirectory(name)}, where an import ` +
      'keeps them. Import the season again, or name its files with --data.',
  );
}
