/** Cards as a game uses them: what the database knows, copied so that nothing can shift later. */
import type { GameSetup, PinnedBatting, PinnedPlayer, PinnedTeam } from '../models/game.ts';
import type { LineupCard, Team } from '../models/team.ts';
import type { BattingSide, PlayerFacts } from '../repositories/player-facts.ts';
import { PITCHER_BATTING } from './lineup-pitcher-batting.ts';
import type { RosterCard } from './team-roster.ts';

/** A game has room for so many cards of a club. */
const ROSTER_MAX = 40;
/** Of these, pitchers who are kept when a club owns more cards than a game has room for. */
const PITCHERS_KEPT = 14;

/** A park that neither helps nor hurts: a ballpark result counts on half of the d20. */
export const NEUTRAL_PARK: GameSetup['park'] = {
  homeRunLeft: 10,
  homeRunRight: 10,
  singleLeft: 10,
  singleRight: 10,
};

function pinBattingSide(side: BattingSide): PinnedBatting['vsLeft'] {
  const { cells, powerCheck, contactCheck, eyeCheck } = side;
  return { cells: [...cells], powerCheck, contactCheck, eyeCheck };
}

function pinBatting(facts: PlayerFacts): PinnedBatting {
  if (facts.batting === null) return PITCHER_BATTING;
  const { vsLeft, vsRight, ...abilities } = facts.batting;
  return { ...abilities, vsLeft: pinBattingSide(vsLeft), vsRight: pinBattingSide(vsRight) };
}

function pinPitching(facts: PlayerFacts): PinnedPlayer['pitching'] {
  if (facts.pitching === null) return null;
  const { vsLeft, vsRight, ...abilities } = facts.pitching;
  return {
    ...abilities,
    vsLeft: { cells: [...vsLeft.cells] },
    vsRight: { cells: [...vsRight.cells] },
  };
}

/** Copies a card for a game. */
export function pinPlayer({ cardId, facts, condition }: RosterCard): PinnedPlayer {
  const { id, name, bats, throws } = facts.player;
  return {
    ...{ cardId, playerId: id, name, bats, throws },
    positions: facts.positions.map(({ position, range, error, arm, passedBall, overthrow }) => ({
      ...{ position, range, error, arm: arm ?? 0 },
      ...{ passedBall: passedBall ?? 0, overthrow: overthrow ?? 0 },
    })),
    batting: pinBatting(facts),
    pitching: pinPitching(facts),
    ...condition,
  };
}

/**
 * The cards that go into a game: all of a club's, or those of the line-up and the dearest others
 * when it owns more than a game has room for. `roster` comes dearest first.
 */
export function gameRoster(roster: readonly RosterCard[], lineup: LineupCard): RosterCard[] {
  if (roster.length <= ROSTER_MAX) return [...roster];
  const named = new Set([lineup.starterCardId, ...lineup.slots.map(({ cardId }) => cardId)]);
  const [first, others] = [
    roster.filter(({ cardId }) => named.has(cardId)),
    roster.filter(({ cardId }) => !named.has(cardId)),
  ];
  const pitchers = others.filter(({ facts }) => facts.pitching !== null).slice(0, PITCHERS_KEPT);
  const rest = others.filter((card) => !pitchers.includes(card));
  return [...first, ...pitchers, ...rest].slice(0, ROSTER_MAX);
}

/** A club as a game uses it. Every card of the line-up must be in the roster. */
export function pinTeam(team: Team, roster: readonly RosterCard[], lineup: LineupCard): PinnedTeam {
  const cards = gameRoster(roster, lineup);
  const placeOf = (cardId: string) => cards.findIndex((card) => card.cardId === cardId);
  const { id, abbrev, shortName, longName, colour } = team;
  return {
    ...{ teamId: id, abbrev, shortName, longName, colour },
    players: cards.map(pinPlayer),
    lineup: lineup.slots.map(({ cardId, position }) => ({ player: placeOf(cardId), position })),
    starter: placeOf(lineup.starterCardId),
  };
}
