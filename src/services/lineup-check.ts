/** Every rule that a line-up breaks, in words, so that a manager mends it in one go. */
import { isRatedAt } from '../engine/lineup/check-lineup.ts';
import type { Position } from '../models/baseball.ts';
import { FIELD_POSITIONS } from '../models/baseball.ts';
import type { PinnedPlayer } from '../models/game.ts';
import type { LineupCard } from '../models/team.ts';

interface Place {
  readonly position: Position;
  /** Undefined when the club does not own the card. */
  readonly player: PinnedPlayer | undefined;
}

function repeated<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function unknownCards(places: readonly Place[], starter: PinnedPlayer | undefined): string[] {
  const strangers = places.filter(({ player }) => player === undefined);
  return [
    ...strangers.map(({ position }) => `The card at ${position} is not in your club.`),
    ...(starter === undefined ? ['The starting pitcher is not in your club.'] : []),
  ];
}

/** A person plays once, however many copies of his card the club owns. */
function twiceInOrder(places: readonly Place[]): string[] {
  const known = places.flatMap(({ player }) => player ?? []);
  const people = repeated(known.map(({ playerId }) => playerId));
  return people.map((id) => {
    const name = known.find(({ playerId }) => playerId === id)?.name;
    return `${name} stands in the batting order more than once.`;
  });
}

function positionProblems(places: readonly Place[]): string[] {
  const held = places.map(({ position }) => position);
  const hasHitter = held.includes('DH');
  const missing = FIELD_POSITIONS.filter(
    (position) => !held.includes(position) && !(position === 'P' && hasHitter),
  );
  return [
    ...repeated(held).map((position) => `More than one man would play ${position}.`),
    ...missing.map((position) => `Nobody would play ${position}.`),
    ...(hasHitter && held.includes('P')
      ? ['With a designated hitter the pitcher does not bat.']
      : []),
  ];
}

/** A position for which a club has nobody who is fit is anybody's, as the rules have it. */
function ratingProblems(places: readonly Place[], players: readonly PinnedPlayer[]): string[] {
  return places.flatMap(({ player, position }) => {
    if (player === undefined || isRatedAt(player, position)) return [];
    const isAnyone = players.some(
      (other) => other.outFor === undefined && isRatedAt(other, position),
    );
    return isAnyone ? [`${player.name} has no rating at ${position}.`] : [];
  });
}

/** Who is hurt sits out. */
function hurtProblems(men: readonly (PinnedPlayer | undefined)[]): string[] {
  const hurt = new Set(men.flatMap((man) => (man?.outFor === undefined ? [] : [man])));
  return [...hurt].map(({ name, outFor = 0 }) => {
    const games = outFor === 1 ? 'for this game' : `for ${outFor} games with this one`;
    return `${name} is hurt and out ${games}.`;
  });
}

function starterProblems(places: readonly Place[], starter: PinnedPlayer | undefined): string[] {
  if (starter === undefined) return [];
  const bats = places.find(({ player }) => player?.playerId === starter.playerId);
  const pitcher = places.find(({ position }) => position === 'P');
  return [
    ...(starter.pitching === null ? [`${starter.name} has no pitching card.`] : []),
    ...(pitcher !== undefined && pitcher !== bats
      ? ['The pitcher in the batting order must be the starting pitcher.']
      : []),
    ...(bats !== undefined && bats.position !== 'P'
      ? [`${starter.name} cannot pitch and hold another position.`]
      : []),
  ];
}

/** The rules that a line-up of these players breaks, each as a sentence; empty when it is legal. */
export function lineupProblems(lineup: LineupCard, players: readonly PinnedPlayer[]): string[] {
  const byCard = new Map(players.map((player) => [player.cardId, player]));
  const places = lineup.slots.map(({ cardId, position }) => ({
    position,
    player: byCard.get(cardId),
  }));
  const starter = byCard.get(lineup.starterCardId);
  return [
    ...unknownCards(places, starter),
    ...twiceInOrder(places),
    ...positionProblems(places),
    ...ratingProblems(places, players),
    ...starterProblems(places, starter),
    ...hurtProblems([starter, ...places.map(({ player }) => player)]),
  ];
}
