/** /gamestate: posts the channel's game as it stands, with its buttons. */
import { AppError } from '../../errors.ts';
import { canHostGame } from '../pipeline/checks.ts';
import type { Command } from '../pipeline/command.ts';
import { gameMessage } from '../views/game-message.ts';

export const gamestateCommand: Command = {
  name: 'gamestate',
  description: 'Post the game of this channel as it stands now',
  options: [],
  audience: () => 'everyone',
  checks: [canHostGame],
  run: async ({ caller, channelId }, deps) => {
    const view = await deps.games.inChannel(channelId, caller.ownerId);
    if (view !== undefined) return { screen: await gameMessage(view, deps) };
    throw new AppError(
      'input/invalid',
      'No game is being played in this channel. Start one with /new-game.',
    );
  },
};
