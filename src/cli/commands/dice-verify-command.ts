/** `pd dice verify GAME-ID|FILE`: recomputes every roll of a game that is over. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { AppError } from '../../errors.ts';
import { idSchema } from '../../models/base.ts';
import type { DiceReport } from '../../models/dice-record.ts';
import { checkDiceRecord } from '../../services/dice-check.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { RejectedError } from '../rejected-error.ts';
import { formatDiceReport } from '../text/dice-report.ts';

const STANDARD_INPUT = '-';

/** Makes the command. */
export function diceVerifyCommand(deps: CliDeps): Command {
  const command = new Command('verify')
    .description(
      'Recompute every roll of a game from its seed, and tell what differs. A stored game is also ' +
        'played again from its line-ups and choices. The exit code is 1 when anything differs',
    )
    .argument(
      '<game-or-file>',
      'the id of a game in the bot’s database; a file with the JSON of a finished game as the ' +
        'dugout gives it; or - for standard input',
    )
    .option('--json', 'print JSON')
    .action(async (target: string, { json }: { readonly json?: true }) => {
      const report = await check(deps, target);
      deps.output.print(json ? JSON.stringify(report, null, 2) : formatDiceReport(report));
      if (!report.isFair) throw new RejectedError('The dice are not right.');
    });
  return withExamples(command, [
    ['dice verify 018f6a3e-0000-7000-8000-00000000aaaa', 'a game of this bot'],
    ['dice verify game.json', 'a game that somebody sent'],
    ['dice verify - --json < game.json', 'for a program'],
  ]);
}

async function check(deps: CliDeps, target: string): Promise<DiceReport> {
  if (idSchema.safeParse(target).success) return await (await deps.gameChecks()).check(target);
  const text = target === STANDARD_INPUT ? await deps.readInput() : await readRecord(target);
  return checkDiceRecord(parseJson(text, target));
}

async function readRecord(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const message = `${path} cannot be read. Name a file, the id of a game, or - for standard input`;
    throw new AppError('input/invalid', message, { path }, error);
  }
}

function parseJson(text: string, target: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = target === STANDARD_INPUT ? 'Standard input' : target;
    throw new AppError('input/invalid', `${what} is not JSON`, { target }, error);
  }
}
