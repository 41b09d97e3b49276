/** How the play-by-play names people, positions and bases. */
import { NOBODY, type TeamState } from '../game-state.ts';
import { at } from '../table-access.ts';

/** The positions in the field in words, by scorer's number. */
export const FIELDER_WORDS = [
  '',
  'pitcher',
  'catcher',
  'first baseman',
  'second baseman',
  'third baseman',
  'shortstop',
  'left fielder',
  'center fielder',
  'right fielder',
] as const;
/** Where a ball goes, by the fielder's number: "short", "left". */
export const PLACE_WORDS = [
  '',
  'the mound',
  'the plate',
  'first',
  'second',
  'third',
  'short',
  'left',
  'center',
  'right',
] as const;
/** A fielder in a chain of throws: "short to second to first". */
export const CHAIN_WORDS = [
  '',
  'pitcher',
  'catcher',
  'first',
  'second',
  'third',
  'short',
  'left',
  'center',
  'right',
] as const;
export const BASE_WORDS = ['', 'first', 'second', 'third', 'home'] as const;

/** The full name on the card. */
export function fullName(team: TeamState, player: number): string {
  return team.team.players[player]?.pinned.name ?? 'Nobody';
}

/** "R. Castañeda" for Ramón Castañeda; a single name stands as it is. */
export function initialName(team: TeamState, player: number): string {
  const [given = '', ...family] = fullName(team, player).split(' ');
  return family.length === 0 ? given : `${[...given].slice(0, 1).join('')}. ${family.join(' ')}`;
}

/** The family name alone, "Castañeda"; with the initial where a teammate in the game shares it. */
export function familyName(team: TeamState, player: number): string {
  const family = familyOf(fullName(team, player));
  const isShared = team.team.players.some(
    (other, index) =>
      index !== player && team.slotOf[index] !== 0 && familyOf(other.pinned.name) === family,
  );
  return isShared ? initialName(team, player) : family;
}

function familyOf(name: string): string {
  const [given = '', ...family] = name.split(' ');
  return family.length === 0 ? given : family.join(' ');
}

/** The man at a position; for one left open, the pinch-hitter who stands for him in the order. */
export function holderOf(team: TeamState, position: number): number {
  const player = at(team.fielders, position);
  if (player !== NOBODY) return player;
  return at(team.order, team.opened.indexOf(position));
}
