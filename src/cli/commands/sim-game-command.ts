/** `pd sim game`: plays one game of a season's clubs and prints it play by play. */
import { Command } from 'commander';
import { parkOf } from '../../card-factory/park.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { findSeason, findTables } from '../find-season.ts';
import { formatGame } from '../text/game-report.ts';

interface Options {
  readonly season: string;
  readonly away: string;
  readonly home: string;
  readonly seed: string;
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
    .option('--json', 'print JSON')
    .action(async ({ json, ...order }: Options) => {
      const game = await play(deps, order);
      deps.output.print(json ? JSON.stringify(game, null, 2) : formatGame(game));
    });
  return withExamples(command, [
    ['sim game --season 2019 --away HOU --home WAS --seed 7', 'Houston at Washington'],
    ['sim game --season 2019 --away BOS --home NYA --seed "game two" --json', 'for a program'],
  ]);
}

/** Cards come from the database; park and designated hitter from the tables that were imported. */
async function play(deps: CliDeps, { season, away, home, seed }: Options) {
  const cardset = await findSeason(deps.seasons, season);
  const tables = await findTables(deps.seasons, cardset.name);
  const abbrev = home.trim().toUpperCase();
  const host = tables?.teams.find(({ teamId }) => teamId === abbrev);
  const hosted = tables?.schedule?.find((game) => game.homeRetroTeamId === host?.retroTeamId);
  const simulations = await deps.simulations();
  return await simulations.playGame({
    ...{ cardset, away, home, seed },
    designatedHitter: hosted?.designatedHitter,
    park: host && parkOf(host),
  });
}
