/** /player: a player's card as a picture, found by his name; buttons turn it over. */
import { AppError } from '../../errors.ts';
import { idSchema } from '../../models/base.ts';
import type { CogServices } from '../cog-services.ts';
import { canAttach } from '../pipeline/checks.ts';
import type { Caller, Click, Command, Suggestion } from '../pipeline/command.ts';
import { CARD_ACTION, cardMessage } from '../views/card-message.ts';
import { plainName } from '../views/words.ts';

const NAME_LENGTH_MAX = 80;

async function suggestPlayers(typed: string, deps: CogServices): Promise<readonly Suggestion[]> {
  const found = await deps.cards.autocomplete(typed);
  return found.map(({ playerId, label }) => ({ name: plainName(label), value: playerId }));
}

/** The player's id: chosen from the list, or the best match for a name typed without it. */
async function playerIdFor(typed: string, deps: CogServices): Promise<string> {
  if (idSchema.safeParse(typed).success) return typed;
  const [best] = await deps.cards.autocomplete(typed);
  if (best !== undefined) return best.playerId;
  throw new AppError(
    'input/invalid',
    `No player’s name is like “${plainName(typed)}”. Type a few letters and choose from the list.`,
  );
}

async function cardFor(playerId: string, caller: Caller, deps: CogServices) {
  const club = await deps.teams.mine(caller.ownerId);
  return await deps.cards.show(playerId, club?.id);
}

export const playerCommand: Command = {
  name: 'player',
  description: 'Show a player’s card',
  options: [
    {
      name: 'name',
      description: 'Type a few letters of the name',
      isRequired: true,
      lengthMax: NAME_LENGTH_MAX,
      suggest: suggestPlayers,
    },
  ],
  audience: () => 'everyone',
  checks: [canAttach],
  run: async ({ caller, options }, deps) => {
    const playerId = await playerIdFor(options['name'] ?? '', deps);
    const card = await cardFor(playerId, caller, deps);
    return { screen: await cardMessage(card, card.kind, deps) };
  },
};

/** Turns a card over. Anybody may: it is the same card for everybody. */
export const cardClick: Click = {
  action: CARD_ACTION,
  answer: 'update',
  checks: [canAttach],
  run: async ({ caller, id }, deps) => {
    const card = await cardFor(id.subject, caller, deps);
    const kind = id.detail === 'pitching' ? 'pitching' : 'batting';
    return { screen: await cardMessage(card, kind, deps) };
  },
};
