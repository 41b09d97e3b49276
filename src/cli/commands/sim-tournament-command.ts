/** `pd sim tournament`: two levels of judgement against each other, by the same dice. */
import { Command, Option } from 'commander';
import { makeCards } from '../../card-factory/make-cards.ts';
import { seasonCalls } from '../../card-factory/season-calls.ts';
import { seasonClubs } from '../../card-factory/season-clubs.ts';
import { seasonHabits } from '../../card-factory/season-habits.ts';
import { seasonGames } from '../../card-factory/season-schedule.ts';
import { MANAGER_LEVELS, type ManagerLevel } from '../../models/manager.ts';
import { runTournament } from '../../services/tournament-service.ts';
import type { CliDeps } from '../cli-deps.ts';
import { wholeNumber, withExamples } from '../command-help.ts';
import { openSeason } from '../find-season.ts';
import { Progress } from '../progress.ts';
import { formatTournament } from '../text/tournament-report.ts';

const GAMES_MAX = 10_000_000;

interface Options {
  readonly season: string;
  readonly games: number;
  readonly seed: string;
  readonly challenger: ManagerLevel;
  readonly other: ManagerLevel;
  readonly data?: string;
  readonly json?: true;
}

/** Makes the command. */
export function simTournamentCommand(deps: CliDeps): Command {
  const level = (flags: string, text: string, usual: ManagerLevel) =>
    new Option(flags, text).choices(MANAGER_LEVELS).default(usual);
  const command = new Command('tournament')
    .description(
      'Play a season with the managers of two levels against each other: every game twice by the ' +
        'same dice and line-ups, each level at home once. Prints wins, the margin with its 95 % ' +
        "confidence interval, and what the managers did beside the season's own",
    )
    .requiredOption('--season <name>', 'the card set: its name or its year')
    .option('--games <count>', 'games, both of a pair counted', wholeNumber(2, GAMES_MAX), 4_000)
    .option('--seed <text>', 'any text; another seed, other games', '1')
    .addOption(level('--challenger <level>', 'whose wins are counted', 'ace'))
    .addOption(level('--other <level>', 'whom he plays against', 'regular'))
    .option('--data <directory>', 'a season straight from its files, without the league')
    .option('--json', 'print JSON')
    .action((options: Options) => run(deps, options));
  return withExamples(command, [
    ['sim tournament --season 2019', 'the chance to win against rules of thumb'],
    ['sim tournament --season 2019 --games 20000 --other rookie --json', 'for a program'],
  ]);
}

async function run({ output, seasons, nowMs }: CliDeps, options: Options): Promise<void> {
  const { games: total, seed, challenger, other } = options;
  const { name, tables } = await openSeason(seasons, options);
  const clubs = seasonClubs(tables, makeCards(tables, { name }));
  const plan = { clubs, games: seasonGames(tables), habits: seasonHabits(tables) };
  const progress = new Progress({ output, unit: 'games', total, nowMs });
  const report = runTournament({
    ...{ plan, seed, games: total, challenger, other },
    season: seasonCalls(tables),
    onGames: (done) => progress.advance(done),
  });
  progress.finish(report.games);
  output.print(options.json ? JSON.stringify(report, null, 2) : formatTournament(name, report));
}
