/** Whether a line-up may begin a game. */
import type { Position } from '../../models/baseball.ts';
import type { GameRules, PinnedPlayer } from '../../models/game.ts';
import type { Refusal, RefusedRule } from '../refusal.ts';

/** Nine places in the order and the starting pitcher, named by their places in `players`. */
export interface LineupInput {
  readonly lineup: readonly { readonly player: number; readonly position: Position }[];
  readonly starter: number;
}

const ORDER = 9;
const no = (rule: RefusedRule, message: string): Refusal => ({ rule, message });

/** The sentence about a man who sits out. */
export function hurtWords(name: string): string {
  return `${name} is hurt and cannot play.`;
}

/** Tells whether a player has a rating at a position; anybody can be the designated hitter. */
export function isRatedAt(player: PinnedPlayer, position: Position): boolean {
  if (position === 'DH') return true;
  if (position === 'P') return player.pitching !== null;
  return player.positions.some((one) => one.position === position);
}

function checkPlaces(input: LineupInput, players: readonly PinnedPlayer[]): Refusal | undefined {
  const seen = new Set<number>();
  for (const { player, position } of input.lineup) {
    const card = players[player];
    if (card === undefined) return no('lineupPlayer', `There is no player number ${player}.`);
    if (seen.has(player)) {
      return no('lineupPlayer', `${card.name} stands twice in the batting order.`);
    }
    seen.add(player);
    if (card.outFor !== undefined) return no('hurt', hurtWords(card.name));
    if (!isRatedAt(card, position) && isAnyoneRatedAt(players, position)) {
      return no('notRatedThere', `${card.name} has no rating at ${position}.`);
    }
  }
  return undefined;
}

/** A position for which a club has nobody who is fit is anybody's: an emergency. */
function isAnyoneRatedAt(players: readonly PinnedPlayer[], position: Position): boolean {
  return players.some((player) => player.outFor === undefined && isRatedAt(player, position));
}

function checkPositions(input: LineupInput, rules: GameRules): Refusal | undefined {
  const held = input.lineup.map(({ position }) => position);
  const twice = held.find((position, index) => held.indexOf(position) !== index);
  if (twice !== undefined) return no('lineupPosition', `Two men would play ${twice}.`);
  const hasHitter = held.includes('DH');
  if (hasHitter && !rules.designatedHitter) {
    return no('noDesignatedHitter', 'This game is played without a designated hitter.');
  }
  if (hasHitter && held.includes('P')) {
    return no('lineupPosition', 'With a designated hitter the pitcher does not bat.');
  }
  // Nine different positions out of these leave none open.
  return undefined;
}

function checkStarter(input: LineupInput, players: readonly PinnedPlayer[]): Refusal | undefined {
  const starter = players[input.starter];
  if (starter === undefined || starter.pitching === null) {
    return no('lineupStarter', 'The starting pitcher needs a pitching card.');
  }
  if (starter.outFor !== undefined) return no('hurt', hurtWords(starter.name));
  const place = input.lineup.find(({ player }) => player === input.starter);
  const batter = input.lineup.find(({ position }) => position === 'P');
  if (batter !== undefined && batter.player !== input.starter) {
    return no('lineupStarter', 'The pitcher in the batting order must be the starting pitcher.');
  }
  if (batter === undefined && place !== undefined) {
    return no('lineupStarter', `${starter.name} cannot pitch and hold another position.`);
  }
  return undefined;
}

/** The rule that a starting line-up breaks; undefined when it breaks none. */
export function checkLineup(
  input: LineupInput,
  players: readonly PinnedPlayer[],
  rules: GameRules,
): Refusal | undefined {
  if (input.lineup.length !== ORDER) {
    return no('lineupPlayer', 'A batting order has nine places.');
  }
  return (
    checkPlaces(input, players) ?? checkPositions(input, rules) ?? checkStarter(input, players)
  );
}
