/** The line-up that the computer's manager would write for a club. */
import { autoLineup } from '../engine/manager/auto-lineup.ts';
import { AppError, present } from '../errors.ts';
import type { Hand } from '../models/baseball.ts';
import type { PinnedPlayer } from '../models/game.ts';
import type { LineupCard } from '../models/team.ts';
import { pinPlayer } from './lineup-pin.ts';
import type { RosterCard } from './team-roster.ts';

const PLACES = 9;

function bats(player: PinnedPlayer): boolean {
  return player.pitching === null || player.positions.some(({ position }) => position !== 'P');
}

/** Whether nine are fit to bat when one of the pitchers, who may be a batter too, starts. */
export function isEnough(club: readonly PinnedPlayer[]): boolean {
  const players = club.filter(({ outFor }) => outFor === undefined);
  const batters = players.filter(bats);
  const needed = batters.some(({ pitching }) => pitching !== null) ? PLACES + 1 : PLACES;
  return batters.length >= needed && players.some(({ pitching }) => pitching !== null);
}

/** Of several copies of a card one plays. */
export function onePerPerson(roster: readonly RosterCard[]): RosterCard[] {
  return [...new Map(roster.toReversed().map((card) => [card.facts.player.id, card])).values()];
}

/**
 * Fills in a line-up with a designated hitter against starters of a hand. `gameNumber` is how many
 * games the club has played, which decides whose turn in the rotation it is. Who is hurt sits out. Throws
 * `roster/illegal` for a club that does not have nine batters and a pitcher.
 */
export function fillLineup(
  roster: readonly RosterCard[],
  vsHand: Hand,
  gameNumber = 0,
): LineupCard {
  const players = onePerPerson(roster).toReversed().map(pinPlayer);
  if (!isEnough(players)) {
    const message = 'A club needs nine batters and a pitcher to play.';
    throw new AppError('roster/illegal', message, { problems: [message] });
  }
  const unavailable = new Set(
    [...players.keys()].filter((player) => players[player]?.outFor !== undefined),
  );
  const filled = autoLineup(players, { designatedHitter: true, vsHand, gameNumber, unavailable });
  const cardOf = (player: number) => present(players[player], 'a player of the club').cardId;
  return {
    slots: filled.lineup.map(({ player, position }) => ({ cardId: cardOf(player), position })),
    starterCardId: cardOf(filled.starter),
  };
}
