/** `pd cards explain NAME|ID`: how a card came about. */
import { Command } from 'commander';
import { cardIdOf, cardsetIdOf } from '../../card-factory/card-ids.ts';
import { type CardExplanation, explainCard } from '../../card-factory/explain-card.ts';
import { modelOf } from '../../card-factory/season-model.ts';
import { AppError } from '../../errors.ts';
import type { CardView } from '../../models/card-view.ts';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { findCard } from '../find-card.ts';
import { findTables } from '../find-season.ts';
import { formatExplanation } from '../text/card-explanation.ts';

interface Options {
  readonly season?: string;
  readonly club?: string;
  readonly json?: true;
}

/** Makes the command. */
export function cardsExplainCommand(deps: CliDeps): Command {
  const command = new Command('explain')
    .description(
      "Print how a player's card came about: his line, what his peers, his opponents and his parks " +
        'make of it, the target of every result beside what is printed, and what every rating is from',
    )
    .argument('<name-or-id>', 'a name, a part of it, or the id of the player')
    .option('--season <name>', 'only of this card set: its name or its year')
    .option('--club <abbreviation>', 'only of this club, for a player who was traded')
    .option('--json', 'print JSON')
    .action(async (text: string, { json, season, club }: Options) => {
      const card = await findCard(deps, { text, season, club });
      const explanation = await explanationOf(deps, card);
      deps.output.print(
        json ? JSON.stringify(explanation, null, 2) : formatExplanation(explanation),
      );
    });
  return withExamples(command, [
    ['cards explain "Justin Verlander" --season 2019', 'a card by name'],
    ['cards explain soto --season 2019 --club WAS --json', 'the same for a program'],
  ]);
}

/** The database holds cards; the lines that they were made of are in the season's tables. */
function missing({ seasons }: CliDeps, cardset: string): AppError {
  const message =
    `The tables of season ${cardset} are not in ${seasons.tablesDirectory(cardset)}, where an import ` +
    'keeps them. Import the season again.';
  return new AppError('entity/not_found', message);
}

/** Measures the card's season again and finds the player in it. */
async function explanationOf(deps: CliDeps, card: CardView): Promise<CardExplanation> {
  const season = await findTables(deps.seasons, card.cardset);
  if (season === undefined) throw missing(deps, card.cardset);
  const model = modelOf(season);
  const cardsetId = cardsetIdOf(season.year, card.cardset);
  const player = model.players.find((one) => cardIdOf(cardsetId, one) === card.playerId);
  if (player === undefined) {
    const message = `${card.name} is not in the tables of ${card.cardset}: import the season again.`;
    throw new AppError('entity/not_found', message);
  }
  return explainCard({
    model,
    player,
    cellsOf: (kind, hand) => card[kind]?.[hand === 'L' ? 'vsLeft' : 'vsRight'].cells,
  });
}
