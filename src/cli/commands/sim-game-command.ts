/** `pd sim game`: plays one game of a season's clubs and prints it play by play. */
import { Command } from 'commander';
import type { LahmanSeason } from '../../card-factory/lahman/tables.ts';
import { makeCards } from '../../card-factory/make-cards.ts';
import { seasonClubs } from '../../card-factory/season-clubs.ts';
import { seasonGames } from '../../card-factory/season-schedule.ts';
import type { Side } from '../../models/baseball.ts';
import type { SimulatedGame } from '../../services/simulation-service.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { writeExport } from '../export-files.ts';
import { findSeason, findTables } from '../find-season.ts';
import { formatGame } from '../text/game-report.ts';

interface Options {
  readonly season: string;
  readonly away: string;
  readonly home: string;
  readonly seed: string;
  readonly export?: string;
  readonly json?: true;
}

/** Makes the command. */
export function simGameCommand(deps: CliDeps): Command {
  const command = new Command('game')
    .description(
      'Play a game between two clubs of a season, both managed by the computer: play-by-play, line ' +
        'score and box score. The same seed gives the same game',
    )
    .requiredOption('--season <name>', 'the card set: its name or its year')
    .requiredOption('--away <abbreviation>', 'the visiting club')
    .requiredOption('--home <abbreviation>', 'the home club')
    .option('--seed <text>', 'any text; another seed, another game', '1')
    .option('--export <directory>', 'write it there as a Retrosheet event file and as JSON')
    .option('--json', 'print JSON')
    .action(async ({ json, ...order }: Options) => {
      const game = await play(deps, order);
      deps.output.print(json ? JSON.stringify(game, null, 2) : formatGame(game));
    });
  return withExamples(command, [
    ['sim game --season 2019 --away HOU --home WAS --seed 7', 'Houston at Washington'],
    ['sim game --season 2019 --away BOS --home NYA --seed "game two" --json', 'for a program'],
    [
      'sim game --season 2019 --away HOU --home WAS --export games',
      'with files for other programs',
    ],
  ]);
}

/** Simulated games are played on the first of April of their season. */
const DAY = '04-01';

/** Cards come from the database; park, rules and who really played from the imported tables. */
async function play(deps: CliDeps, order: Options): Promise<SimulatedGame> {
  const { season, away, home, seed } = order;
  const cardset = await findSeason(deps.seasons, season);
  const tables = await findTables(deps.seasons, cardset.name);
  const facts = tables && factsOf(tables, { away, home }, cardset.name);
  const simulations = await deps.simulations();
  const match = { cardset, away, home, seed, ...facts };
  if (order.export === undefined) return await simulations.playGame(match);
  const { game, files } = await simulations.exportGame(match, `${cardset.year}-${DAY}`);
  const paths = await writeExport(order.export, files);
  for (const path of paths) deps.output.note(`Wrote ${path}`);
  return game;
}

/** What the tables say about a game; nothing when one of the clubs is not in them. */
function factsOf(tables: LahmanSeason, names: Readonly<Record<Side, string>>, setName: string) {
  const placeOf = (name: string) =>
    tables.teams.findIndex(({ teamId }) => teamId === name.trim().toUpperCase());
  const host = placeOf(names.home);
  const clubs = seasonClubs(tables, makeCards(tables, { name: setName }));
  const [away, home] = [clubs[placeOf(names.away)], clubs[host]];
  if (away === undefined || home === undefined) return undefined;
  const hosted = seasonGames(tables).find((game) => game.home === host);
  return {
    designatedHitter: hosted?.designatedHitter,
    park: home.park,
    plans: { away, home },
  };
}
