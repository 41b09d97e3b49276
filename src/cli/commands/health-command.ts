/** `pd health`: asks the running program whether it is well. */
import { Command } from 'commander';
import type { CliDeps, HealthAnswer } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { formatColumns } from '../text/columns.ts';
import { UnhealthyError } from '../unhealthy-error.ts';

/** Makes the command. */
export function healthCommand(deps: CliDeps): Command {
  const command = new Command('health')
    .description(
      'Ask the running program whether it is alive, ready and in step with the league; the exit ' +
        'code is 7 when it is not',
    )
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: true }) => {
      const answers = await deps.askHealth();
      deps.output.print(json ? JSON.stringify(answers, null, 2) : formatAnswers(answers));
      const bad = answers.filter(({ isWell }) => !isWell).map(({ subject }) => subject);
      if (bad.length > 0) throw new UnhealthyError(bad);
    });
  return withExamples(command, [
    ['health', 'the program on this machine, at PORT and LEAGUE_PORT'],
    ['health --json', 'for a monitor'],
  ]);
}

function formatAnswers(answers: readonly HealthAnswer[]): string {
  const rows = answers.map(({ subject, isWell, detail }) => [
    subject,
    isWell ? 'well' : 'NOT WELL',
    detail,
  ]);
  return formatColumns(rows);
}
