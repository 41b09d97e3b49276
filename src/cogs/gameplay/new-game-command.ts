/** /new-game: a game in this channel against a club that the computer manages. */
import { AppError } from '../../errors.ts';
import { sideSchema } from '../../models/baseball.ts';
import { managerLevelSchema } from '../../models/manager.ts';
import type { CogServices } from '../cog-services.ts';
import { canHostGame } from '../pipeline/checks.ts';
import type { Caller, Command } from '../pipeline/command.ts';
import { findOpponent, suggestOpponents } from '../pipeline/opponents.ts';
import { ownClub } from '../pipeline/own-club.ts';
import { findProfile, suggestProfiles } from '../pipeline/profiles.ts';
import { gameMessage } from '../views/game-message.ts';

/** Typed clubs are longer than this only by mistake. */
const CLUB_LENGTH_MAX = 80;
const PROFILE_LENGTH_MAX = 60;

/** Buttons of two games of one person in one channel would be hard to tell apart. */
async function refuseSecondGame(
  channelId: string,
  caller: Caller,
  deps: CogServices,
): Promise<void> {
  const going = await deps.games.inChannel(channelId, caller.ownerId);
  if (going === undefined || going.yourSides.length === 0) return;
  throw new AppError(
    'entity/conflict',
    'You are playing a game in this channel already. Go on with it by /gamestate, or play another one in another channel or thread.',
    { channelId, gameId: going.gameId },
  );
}

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
    {
      name: 'campaign',
      description: 'Whether pitchers need rest and men get hurt; no unless you say otherwise',
      choices: [
        { name: 'Yes: rest and injuries count', value: 'yes' },
        { name: 'No: everybody is fresh and fit', value: 'no' },
      ],
    },
    {
      name: 'level',
      description: 'How well the computer judges; its dice are yours',
      choices: [
        { name: 'Rookie: takes tired men out', value: 'rookie' },
        { name: 'Regular: by the rules of thumb', value: 'regular' },
        { name: 'Ace: by the chance to win', value: 'ace' },
      ],
    },
    {
      name: 'profile',
      description: 'What the computer likes to do; its club’s own habits unless you say otherwise',
      lengthMax: PROFILE_LENGTH_MAX,
      suggest: suggestProfiles,
    },
  ],
  audience: () => 'everyone',
  checks: [canHostGame],
  run: async ({ caller, channelId, options }, deps) => {
    const club = await ownClub(caller, deps);
    await refuseSecondGame(channelId, caller, deps);
    const opponent = await findOpponent(options['opponent'] ?? '', deps);
    const profileId = await findProfile(options['profile'], deps);
    const view = await deps.games.newGame({
      ownerId: caller.ownerId,
      teamId: club.id,
      opponentTeamId: opponent.id,
      side: sideSchema.parse(options['side'] ?? 'home'),
      channelId,
      level: managerLevelSchema.optional().parse(options['level']),
      profileId,
      isCampaign: options['campaign'] === 'yes',
    });
    return { screen: await gameMessage(view, deps) };
  },
};
