/** `pd game export GAME-ID`: writes a finished game as files that other programs read. */
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../../services/game-files.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { writeExport } from '../export-files.ts';

interface Options {
  readonly format: ExportFormat;
  readonly out: string;
  readonly json?: true;
}

/** Makes the command. */
export function gameExportCommand(deps: CliDeps): Command {
  const command = new Command('export')
    .description(
      'Write a finished game as files: a Retrosheet event file with rosters and TEAM file, or one ' +
        'JSON document from which the game can be played again and its dice checked',
    )
    .argument('<game-id>', 'the id of the game, as its page shows it')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(EXPORT_FORMATS)
        .default('retrosheet' satisfies ExportFormat),
    )
    .option('--out <directory>', 'where to write; made when it is not there', '.')
    .option('--json', 'print the names of the files as JSON')
    .action(async (gameId: string, { format, out, json }: Options) => {
      const exports = await deps.exports();
      const files = await exports.export(gameId.trim().toLowerCase(), format);
      const paths = await writeExport(out, files);
      deps.output.print(
        json ? JSON.stringify({ gameId, files: paths }, null, 2) : paths.join('\n'),
      );
    });
  return withExamples(command, [
    ['game export 0199a2c4-5d1e-7c3a-9f00-000000000001', 'an event file in the present directory'],
    ['game export 0199a2c4-5d1e-7c3a-9f00-000000000001 --out games', 'in a directory of its own'],
    [
      'game export 0199a2c4-5d1e-7c3a-9f00-000000000001 --format json',
      'everything that is needed to play it again',
    ],
  ]);
}
