/** The pd command as a whole: its groups, its help, and how a run of it ends. */
import { Command, CommanderError } from 'commander';
import type { CliDeps } from './cli-deps.ts';
import { withExamples } from './command-help.ts';
import { cardsExplainCommand } from './commands/cards-explain-command.ts';
import { cardsShowCommand } from './commands/cards-show-command.ts';
import { diceVerifyCommand } from './commands/dice-verify-command.ts';
import { gameExportCommand } from './commands/game-export-command.ts';
import { healthCommand } from './commands/health-command.ts';
import { migrateCommand } from './commands/migrate-command.ts';
import { oddsShowCommand } from './commands/odds-show-command.ts';
import { seasonFoundCommand } from './commands/season-found-command.ts';
import { seasonImportCommand } from './commands/season-import-command.ts';
import { simGameCommand } from './commands/sim-game-command.ts';
import { simSeasonCommand } from './commands/sim-season-command.ts';
import { simTournamentCommand } from './commands/sim-tournament-command.ts';
import { simWorkerCommand } from './commands/sim-worker-command.ts';
import { syncCommand } from './commands/sync-command.ts';
import { describeFailure, EXIT_CODES, type ExitCode, exitCodeOf } from './failure.ts';
import { RejectedError } from './rejected-error.ts';
import { UnhealthyError } from './unhealthy-error.ts';

const EXIT_CODE_HELP = `
Exit codes: 0 done, 1 a fault of the program or dice that are not right, 2 a wrong command line or
configuration, 3 a wrong or missing season file, 4 not found, 5 the database, 6 the league, 7 not
healthy, 130 stopped by Ctrl+C.`;

/** Builds the command. Help and complaints go where results and notes go. */
function buildProgram(deps: CliDeps): Command {
  const program = new Command('pd')
    .description('Paper Dynasty for operators: seasons, cards, simulations, databases, sync')
    .helpCommand(false)
    .addCommand(seasonGroup(deps))
    .addCommand(cardsGroup(deps))
    .addCommand(simGroup(deps))
    .addCommand(gameGroup(deps))
    .addCommand(oddsGroup(deps))
    .addCommand(diceGroup(deps))
    .addCommand(migrateCommand(deps))
    .addCommand(syncCommand(deps))
    .addCommand(healthCommand(deps));
  withExamples(program, [
    ['season import ../shared/data/lahman-2019', 'cards of a real season'],
    ['sim game --season 2019 --away HOU --home WAS --seed 7', 'a game between two of its clubs'],
    ['sim season --help', 'any command explains itself'],
  ]).addHelpText('after', EXIT_CODE_HELP);
  prepare(program, deps);
  return program;
}

function seasonGroup(deps: CliDeps): Command {
  const group = new Command('season')
    .description('Card sets: from real statistics, or made up')
    .addCommand(seasonImportCommand(deps))
    .addCommand(seasonFoundCommand(deps));
  return withExamples(group, [
    ['season import ../shared/data/lahman-2019', 'a real season'],
    ['season found --seed "another one"', 'a season that never was'],
  ]);
}

function cardsGroup(deps: CliDeps): Command {
  const group = new Command('cards')
    .description('Cards')
    .addCommand(cardsShowCommand(deps))
    .addCommand(cardsExplainCommand(deps));
  return withExamples(group, [
    ['cards show "Justin Verlander" --season 2019', 'a card as text'],
    ['cards explain "Justin Verlander" --season 2019', 'how it came about'],
  ]);
}

function simGroup(deps: CliDeps): Command {
  const group = new Command('sim')
    .description('Games that nobody watches: nothing of them is stored')
    .addCommand(simGameCommand(deps))
    .addCommand(simSeasonCommand(deps))
    .addCommand(simTournamentCommand(deps))
    .addCommand(simWorkerCommand(deps));
  return withExamples(group, [
    ['sim game --season 2019 --away HOU --home WAS --seed 7', 'one game, play by play'],
    ['sim season --season 2019 --replays 3', 'a whole season, as rates'],
  ]);
}

function oddsGroup(deps: CliDeps): Command {
  const group = new Command('odds')
    .description('What a situation of a game is worth')
    .addCommand(oddsShowCommand(deps));
  return withExamples(group, [['odds show --data ../shared/data', 'beside the real season']]);
}

function gameGroup(deps: CliDeps): Command {
  const group = new Command('game')
    .description('Games that were played here')
    .addCommand(gameExportCommand(deps));
  return withExamples(group, [
    ['game export 0199a2c4-5d1e-7c3a-9f00-000000000001 --out games', 'as a Retrosheet event file'],
  ]);
}

function diceGroup(deps: CliDeps): Command {
  const group = new Command('dice')
    .description('The dice of games that are over')
    .addCommand(diceVerifyCommand(deps));
  return withExamples(group, [['dice verify game.json', 'recompute every roll of a game']]);
}

/** Settings that commander does not hand down to commands that were built by themselves. */
function prepare(command: Command, deps: CliDeps): void {
  command
    .exitOverride()
    .showHelpAfterError('Run it with --help to see how it is used.')
    .configureOutput({
      writeOut: (text) => deps.output.print(text.trimEnd()),
      writeErr: (text) => deps.output.note(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'pd: ')),
    });
  for (const sub of command.commands) prepare(sub, deps);
}

/** Runs a command line, without its first two words, and gives the exit code. */
export async function runCommandLine(deps: CliDeps, words: readonly string[]): Promise<ExitCode> {
  try {
    await buildProgram(deps).parseAsync(words, { from: 'user' });
    return EXIT_CODES.ok;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what is to be said already.
      return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
    }
    if (deps.signal.aborted) {
      deps.output.note('pd: Stopped. Nothing was left half done.');
      return EXIT_CODES.interrupted;
    }
    if (error instanceof RejectedError) {
      deps.output.note(`pd: ${error.message}`);
      return EXIT_CODES.rejected;
    }
    if (error instanceof UnhealthyError) {
      deps.output.note(`pd: ${error.message}`);
      return EXIT_CODES.unhealthy;
    }
    deps.output.note(describeFailure(error));
    return exitCodeOf(error);
  }
}
