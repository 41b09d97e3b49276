/** `pd season import DIR`: makes a season's cards and stores them in the league. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readSeason } from '../../card-factory/lahman/read-season.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { importSeason } from '../import-season.ts';
import { formatImport } from '../text/import-report.ts';

interface Options {
  readonly name?: string;
  readonly json?: true;
}

/** Makes the command. */
export function seasonImportCommand(deps: CliDeps): Command {
  const command = new Command('import')
    .description(
      'Make the cards of a season in the format of the Lahman database and store them in the ' +
        'league, all of them or none; the same season again changes nothing',
    )
    .argument('<directory>', 'where People.csv, Batting.csv, Teams.csv … are')
    .option('--name <name>', 'what the card set is called; the year unless given')
    .option('--json', 'print JSON')
    .action((directory: string, options: Options) => run(deps, directory, options));
  return withExamples(command, [
    ['season import ../shared/data/lahman-2019', 'the season of 2019'],
    ['season import ~/seasons/1927 --name "Murderers\' Row"', 'under a name of its own'],
  ]);
}

async function run(deps: CliDeps, directory: string, options: Options): Promise<void> {
  const { output, signal } = deps;
  const season = await readSeason(resolve(directory));
  signal.throwIfAborted();
  output.note(`Read the season of ${season.year}; making its cards …`);
  const report = await importSeason(deps, season, {
    description: `The season of ${season.year}.`,
    ...(options.name !== undefined && { name: options.name }),
  });
  output.print(options.json ? JSON.stringify(report, null, 2) : formatImport(report));
}
