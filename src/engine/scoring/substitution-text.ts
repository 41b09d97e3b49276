/** Substitutions and the end by concession in words. Made before they are carried out. */
import { present } from '../../errors.ts';
import type { Position } from '../../models/baseball.ts';
import { positionNumber } from '../cards/result-codes.ts';
import type { EngineGame, TeamState } from '../game-state.ts';
import { pinchedForPitcher, type Substitution } from '../lineup/check-substitution.ts';
import { at, itemAt } from '../table-access.ts';
import { BASE_WORDS, familyName, fullName, holderOf } from './names.ts';

const PITCHER = 1;
const POSITION_WORDS: Record<Position, string> = {
  P: 'to the mound',
  C: 'behind the plate',
  '1B': 'at first base',
  '2B': 'at second base',
  '3B': 'at third base',
  SS: 'at shortstop',
  LF: 'in left field',
  CF: 'in center field',
  RF: 'in right field',
  DH: 'as the designated hitter',
};

function inOrder(team: TeamState, slot: number): number {
  return present(team.order[slot - 1], 'the man in the order');
}

function movesText(
  team: TeamState,
  moves: readonly { readonly slot: number; readonly position: Position }[],
): string {
  const clauses: string[] = [];
  for (const { slot, position } of moves) {
    const name = familyName(team, inOrder(team, slot));
    if (position !== 'P') {
      if (team.slotPosition[slot - 1] === positionNumber(position)) continue;
      clauses.push(`${name} plays ${POSITION_WORDS[position]}`);
      continue;
    }
    const pitcher = familyName(team, holderOf(team, PITCHER));
    clauses.push(`${pitcher} bats for himself in place of ${name}`);
  }
  return clauses.length === 0 ? 'Nobody moves.' : `${clauses.join('; ')}.`;
}

function fielderText(team: TeamState, choice: Extract<Substitution, { kind: 'changeFielder' }>) {
  const newcomer = fullName(team, choice.player);
  const leaving = inOrder(team, choice.slot);
  const where = POSITION_WORDS[choice.position];
  if (leaving === choice.player) return `${newcomer} stays ${where}.`;
  return `${newcomer} now plays ${where} for ${familyName(team, leaving)}.`;
}

function doubleSwitchText(
  team: TeamState,
  choice: Extract<Substitution, { kind: 'doubleSwitch' }>,
): string {
  const pitcher = fullName(team, choice.pitcher);
  const leaving = familyName(team, inOrder(team, choice.slot));
  const old = familyName(team, holderOf(team, PITCHER));
  const where = POSITION_WORDS[choice.position];
  const fielder = fullName(team, choice.fielder);
  if (pinchedForPitcher(team) === choice.fielder) {
    return `Double switch: ${pitcher} takes the mound and bats in the place of ${leaving}; ${fielder} stays in and plays ${where}.`;
  }
  return `Double switch: ${pitcher} takes the mound for ${old} and bats in the place of ${leaving}; ${fielder} now plays ${where} and bats for the pitcher.`;
}

/** The sentence of a substitution, from the state before it. */
export function substitutionText(game: EngineGame, choice: Substitution): string {
  const team = choice.side === 'away' ? game.away : game.home;
  switch (choice.kind) {
    case 'pinchHit': {
      const batter = at(team.order, team.nextSlot);
      return `${fullName(team, choice.player)} bats for ${familyName(team, batter)}.`;
    }
    case 'pinchRun': {
      const runner = familyName(team, at(game.runner, choice.base));
      const base = itemAt(BASE_WORDS, choice.base);
      return `${fullName(team, choice.player)} runs for ${runner} at ${base}.`;
    }
    case 'changePitcher': {
      const leaving = familyName(team, holderOf(team, PITCHER));
      return `${fullName(team, choice.player)} takes the mound for ${leaving}.`;
    }
    case 'changeFielder':
      return fielderText(team, choice);
    case 'moveFielders':
      return movesText(team, choice.moves);
    case 'doubleSwitch':
      return doubleSwitchText(team, choice);
  }
}

/** The sentence of a concession. */
export function concessionText(team: TeamState): string {
  return `The ${team.team.pinned.shortName} concede the game.`;
}
