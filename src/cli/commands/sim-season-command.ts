/** `pd sim season`: replays a season's schedule and sets it beside the real season. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { makeCards } from '../../card-factory/make-cards.ts';
import { seasonClubs } from '../../card-factory/season-clubs.ts';
import { seasonFacts } from '../../card-factory/season-facts.ts';
import { seasonHabits } from '../../card-factory/season-habits.ts';
import { seasonGames } from '../../card-factory/season-schedule.ts';
import { measureSeason, type SeasonOrder } from '../../services/fidelity/measure-season.ts';
import type { CliDeps } from '../cli-deps.ts';
import { wholeNumber, withExamples } from '../command-help.ts';
import { openSeason } from '../find-season.ts';
import { Progress } from '../progress.ts';
import { fidelityPage } from '../report/fidelity-page.ts';
import { formatFidelity } from '../text/fidelity-report.ts';

const REPLAYS_MAX = 100_000;
const WORKERS_MAX = 256;

interface Options {
  readonly season: string;
  readonly replays: number;
  readonly seed: string;
  readonly workers?: number;
  readonly data?: string;
  readonly jobs?: true;
  readonly report?: string;
  readonly json?: true;
}

/** Makes the command. */
export function simSeasonCommand(deps: CliDeps): Command {
  const command = new Command('season')
    .description(
      'Play every game of a season on its schedule, computer managers on both sides, and print how ' +
        'near the replays come to the real season: every target with what was measured, and what ' +
        'chance alone would leave',
    )
    .requiredOption('--season <name>', 'the card set: its name or its year')
    .option('--replays <count>', 'how many times', wholeNumber(1, REPLAYS_MAX), 1)
    .option('--seed <text>', 'any text; another seed, other seasons', '1')
    .option(
      '--workers <count>',
      'threads that play, as many as the machine has cores where it is not given; their number ' +
        'changes nothing but the time',
      wholeNumber(1, WORKERS_MAX),
    )
    .option('--jobs', 'let workers play (sim worker), on any machine with the same PostgreSQL')
    .option('--data <directory>', 'play a season straight from its files, without the league')
    .option('--report <file>', 'write the report as a page with pictures')
    .option('--json', 'print JSON')
    .action((options: Options) => run(deps, options));
  return withExamples(command, [
    ['sim season --season 2019 --replays 20 --report out.html', 'twenty seasons, as a page'],
    ['sim season --season 2019 --replays 20 --seed b --json', 'other seasons, for a program'],
    ['sim season --season 1998 --data ../lahman-1998', 'a season that was never imported'],
  ]);
}

async function run(deps: CliDeps, options: Options): Promise<void> {
  const { output, signal, nowMs } = deps;
  const { replays, seed, workers } = options;
  const { name, tables, isStored } = await openSeason(deps.seasons, options);
  const set = makeCards(tables, { name });
  const clubs = seasonClubs(tables, set);
  const games = seasonGames(tables);
  const total = games.length * replays;
  const { runner, players } = await deps.replays({ workers, areJobs: options.jobs === true });
  const progress = new Progress({ output, unit: 'games', total, nowMs });
  const order: SeasonOrder = {
    plan: { clubs, games, habits: seasonHabits(tables) },
    facts: seasonFacts({ season: tables, clubs, set }),
    ...{ replays, seed, signal, runner },
    onGames: (done) => progress.advance(done),
  };
  const startedMs = nowMs();
  const report = isStored
    ? await (await deps.simulations()).replaySeason(order)
    : await measureSeason(order);
  const seconds = (nowMs() - startedMs) / 1_000;
  progress.finish(total);
  const { report: file } = options;
  if (file !== undefined) {
    const page = fidelityPage({ name, report, seconds, players, at: deps.now() });
    await writeFile(resolve(file), page);
    output.note(`The report is in ${resolve(file)}.`);
  }
  output.print(options.json ? JSON.stringify(report, null, 2) : formatFidelity(name, report));
}
