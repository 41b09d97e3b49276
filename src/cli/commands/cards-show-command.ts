/** `pd cards show NAME|ID`: prints a card as text. */
import { Command } from 'commander';
import type { CliDeps } from '../cli-deps.ts';
import { withExamples } from '../command-help.ts';
import { findCard } from '../find-card.ts';
import { formatCard } from '../text/card-sheet.ts';

interface Options {
  readonly season?: string;
  readonly club?: string;
  readonly json?: true;
}

/** Makes the command. */
export function cardsShowCommand(deps: CliDeps): Command {
  const command = new Command('show')
    .description("Print both sides of a player's card, his ratings and his cost")
    .argument('<name-or-id>', 'a name, a part of it, or the id of the player')
    .option('--season <name>', 'only of this card set: its name or its year')
    .option('--club <abbreviation>', 'only of this club, for a player who was traded')
    .option('--json', 'print JSON')
    .action(async (text: string, { json, ...where }: Options) => {
      const card = await findCard(deps, { text, season: where.season, club: where.club });
      deps.output.print(json ? JSON.stringify(card, null, 2) : formatCard(card));
    });
  return withExamples(command, [
    ['cards show "Justin Verlander" --season 2019', 'a card by name'],
    ['cards show soto --season 2019 --club WAS', 'a part of the name will do when it is clear'],
  ]);
}
