/** `pd odds show`: prints the engine's odds, beside a real season's figures. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { engineOdds } from '../../services/engine-odds.ts';
import { readCalibration } from '../calibration.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { formatOdds } from '../text/odds-report.ts';

interface Options {
  readonly data?: string;
  readonly json?: true;
}

/** Makes the command. */
export function oddsShowCommand({ output }: Pick<CliDeps, 'output'>): Command {
  const command = new Command('show')
    .description(
      'Print the runs that each base-out state still brings and the home club’s chance to win, as ' +
        'counted over games of the engine',
    )
    .option('--data <directory>', 'print beside the real figures of its calibration.json')
    .option('--json', 'print JSON')
    .action(async ({ data, json }: Options) => {
      const odds = engineOdds();
      const real = data === undefined ? undefined : await readCalibration(resolve(data));
      output.print(json ? JSON.stringify(odds, null, 2) : formatOdds(odds, real));
    });
  return withExamples(command, [
    ['odds show', 'the engine alone'],
    ['odds show --data ../shared/data', 'beside the real season'],
  ]);
}
