/** A club's cards with everything that stands on them. */
import { present } from '../errors.ts';
import type { RosterCardView } from '../models/dugout-view.ts';
import type { PinnedPlayer } from '../models/game.ts';
import type { CardRepo } from '../repositories/card-repo.ts';
import type { BattingSide, PlayerFacts } from '../repositories/player-facts.ts';
import type { PlayerRepo } from '../repositories/player-repo.ts';
import { summariseFacts } from './card-print.ts';

/** A card that a club owns and the player on it. */
export interface RosterCard {
  readonly cardId: string;
  readonly facts: PlayerFacts;
  /** What the club's last games did to him, in campaign play. */
  readonly condition?: Condition;
}

export type Condition = Pick<PinnedPlayer, 'recentWork' | 'outFor'>;

export interface RosterRepos {
  readonly cards: CardRepo;
  readonly players: PlayerRepo;
}

/** All cards of a club, dearest player first. */
export async function loadRoster(repos: RosterRepos, teamId: string): Promise<RosterCard[]> {
  const cards = await repos.cards.listOfTeam(teamId);
  const facts = await repos.players.facts([...new Set(cards.map(({ playerId }) => playerId))]);
  const byPlayer = new Map(facts.map((one) => [one.player.id, one]));
  // A player who has been taken out of the catalogue since the first query takes his cards along.
  return cards
    .filter(({ playerId }) => byPlayer.has(playerId))
    .map(({ id, playerId }) => ({
      cardId: id,
      facts: present(byPlayer.get(playerId), 'a player of the club'),
    }));
}

function onBasePlusSlugging(side: BattingSide | undefined): number {
  return side === undefined ? 0 : Math.round((side.obp + side.slg) * 1_000) / 1_000;
}

/** A card as a manager needs it to fill in a line-up; `campaign` is how its man comes to a campaign game. */
export function viewRosterCard(
  { facts, cardId }: RosterCard,
  roster: readonly RosterCard[],
  campaign: string | null,
): RosterCardView {
  const copies = roster
    .filter((other) => other.facts.player.id === facts.player.id)
    .map((other) => other.cardId);
  return {
    ...summariseFacts(facts, new Map([[facts.player.id, copies]])),
    cardId,
    ratings: facts.positions.map(({ position, range, error }) => ({ position, range, error })),
    opsVsLeft: onBasePlusSlugging(facts.batting?.vsLeft),
    opsVsRight: onBasePlusSlugging(facts.batting?.vsRight),
    starterEndurance: facts.pitching?.starterEndurance ?? null,
    isPitcher: facts.pitching !== null,
    campaign,
  };
}
