/** /new-game: a game in this channel against a club that the computer manages. */
import { sideSchema } from '../../models/baseball.ts';
import { canHostGame } from '../pipeline/checks.ts';
import type { Command } from '../pipeline/command.ts';
import { findOpponent, suggestOpponents } from '../pipeline/opponents.ts';
import { ownClub } from '../pipeline/own-club.ts';
import { gameMessage } from '../views/game-message.ts';

/** Typed clubs are longer than this only by mistake. */
const CLUB_LENGTH_MAX = 80;

export const newGameCommand: Command = {
  name: 'new-game',
  description: 'Start a game in this channel',
  options: [
    {
      name: 'opponent',
      description: 'A club that the computer manages',
      isRequired: true,
      lengthMax: CLUB_LENGTH_MAX,
      suggest: suggestOpponents,
    },
    {
      name: 'side',
      description: 'Where you play; at home unless you say otherwise',
      choices: [
        { name: 'At home: you pitch first', value: 'home' },
        { name: 'Away: you bat first', value: 'away' },
      ],
    },
  ],
  audience: () => 'everyone',
  checks: [canHostGame],
  run: async ({ caller, channelId, options }, deps) => {
    const club = await ownClub(caller, deps);
    const opponent = await findOpponent(options['opponent'] ?? '', deps);
    const view = await deps.games.newGame({
      ownerId: caller.ownerId,
      teamId: club.id,
      opponentTeamId: opponent.id,
      side: sideSchema.parse(options['side'] ?? 'home'),
      channelId,
    });
    return { screen: await gameMessage(view, deps) };
  },
};
