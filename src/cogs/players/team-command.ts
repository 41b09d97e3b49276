/** /team: a club and its cards, one's own or one that the computer manages. */
import type { Command } from '../pipeline/command.ts';
import { findOpponent, suggestOpponents } from '../pipeline/opponents.ts';
import { ownClub } from '../pipeline/own-club.ts';
import { teamMessage } from '../views/team-message.ts';

const CLUB_LENGTH_MAX = 80;

export const teamCommand: Command = {
  name: 'team',
  description: 'Show your club and its cards, or another club',
  options: [
    {
      name: 'club',
      description: 'A club that the computer manages; yours unless you say otherwise',
      lengthMax: CLUB_LENGTH_MAX,
      suggest: suggestOpponents,
    },
    {
      name: 'show-to',
      description: 'Who sees the answer; only you unless you say otherwise',
      choices: [
        { name: 'Only me', value: 'caller' },
        { name: 'Everyone in this channel', value: 'everyone' },
      ],
    },
  ],
  audience: (options) => (options['show-to'] === 'everyone' ? 'everyone' : 'caller'),
  checks: [],
  run: async ({ caller, options }, deps) => {
    const typed = options['club'];
    const club =
      typed === undefined ? await ownClub(caller, deps) : await findOpponent(typed, deps);
    const cards = await deps.cards.search({ ownedOnly: true, sort: 'position' }, club.id);
    return { screen: teamMessage(club, cards) };
  },
};
