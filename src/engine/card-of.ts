/** The card of a man: what the rules ask for most, so that its lists are of one kind (table-access.ts). */
import type { CompiledPlayer } from './cards/compile-card.ts';
import type { CompiledTeam } from './game-state.ts';

/** The card of a player of a club; he must be there. */
export function cardOf(club: { readonly team: CompiledTeam }, player: number): CompiledPlayer {
  return club.team.players[player] as CompiledPlayer;
}
