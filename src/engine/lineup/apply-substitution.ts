/** Carries out substitutions that were checked: order, positions, runners, who has left. */
import { positionNumber } from '../cards/result-codes.ts';
import {
  DESIGNATED_HITTER,
  type EngineGame,
  IN_GAME,
  NOBODY,
  PINCH_HITTER,
  PINCH_RUNNER,
  REMOVED,
  type TeamState,
} from '../game-state.ts';
import { enterPitcher } from '../pitching/stints.ts';
import { bookFieldOuts } from '../scoring/credit-outs.ts';
import { at, itemAt } from '../table-access.ts';
import {
  heldPosition,
  pitcherSlot,
  positionsAfter,
  type Substitution,
  teamOf,
} from './check-substitution.ts';
import { extendTrail } from './trail.ts';

const PITCHER = 1;
const ORDER = 9;
const BATS_NOWHERE = 10;

/** Somebody comes in and somebody leaves for good. */
function exchange(team: TeamState, newcomer: number, leaving: number): void {
  team.substitutes += 1;
  team.entry[newcomer] = team.substitutes;
  team.status[newcomer] = IN_GAME;
  team.status[leaving] = REMOVED;
}

function enterOrder(team: TeamState, slot: number, player: number): void {
  exchange(team, player, at(team.order, slot));
  team.order[slot] = player;
  team.slotOf[player] = slot + 1;
}

/** A man bats or runs for the one in this place; the place's position stays open behind him. */
function pinch(team: TeamState, slot: number, player: number, as: number): void {
  const held = at(team.slotPosition, slot);
  if (held <= DESIGNATED_HITTER) {
    team.opened[slot] = held;
    if (held < DESIGNATED_HITTER) {
      team.fielders[held] = NOBODY;
      team.vacancies += 1;
    }
  }
  enterOrder(team, slot, player);
  team.slotPosition[slot] = as;
  extendTrail(team, player, as);
}

function pinchRun(game: EngineGame, base: number, player: number): void {
  const team = game.batting;
  const slot = at(team.slotOf, at(game.runner, base)) - 1;
  pinch(team, slot, player, PINCH_RUNNER);
  game.runner[base] = player;
}

/** Sets the position of a place in the order; what he held before comes free. */
function takePosition(team: TeamState, slot: number, position: number): void {
  const player = at(team.order, slot);
  team.slotPosition[slot] = position;
  if (position <= DESIGNATED_HITTER) team.opened[slot] = 0;
  if (position < DESIGNATED_HITTER) team.fielders[position] = player;
  extendTrail(team, player, position);
}

function changePitcher(game: EngineGame, team: TeamState, player: number): void {
  const slot = pitcherSlot(team);
  if (slot >= 0) {
    enterOrder(team, slot, player);
    takePosition(team, slot, PITCHER);
  } else {
    exchange(team, player, at(team.fielders, PITCHER));
    team.slotOf[player] = BATS_NOWHERE;
    team.fielders[PITCHER] = player;
    extendTrail(team, player, PITCHER);
  }
  settleOpenings(team);
  enterPitcher(game, team, player);
}

/** The positions 1-9 that nobody holds; a club in the field has its hitter, if any. */
function openPositions(team: TeamState): number[] {
  const open: number[] = [];
  for (let position = 1; position <= ORDER; position += 1) {
    if (at(team.fielders, position) === NOBODY) open.push(position);
  }
  return open;
}

/**
 * Counts what is open, and gives each pinch-hitter or -runner in the order one of the open places
 * to stand for: his own as long as nobody took it.
 */
function settleOpenings(team: TeamState): void {
  const open = openPositions(team);
  team.vacancies = open.length;
  const unsettled: number[] = [];
  for (let slot = 0; slot < ORDER; slot += 1) {
    if (at(team.slotPosition, slot) <= DESIGNATED_HITTER) continue;
    const own = open.indexOf(at(team.opened, slot));
    if (own >= 0) open.splice(own, 1);
    else unsettled.push(slot);
  }
  for (const [index, slot] of unsettled.entries()) team.opened[slot] = itemAt(open, index);
}

function changeFielder(team: TeamState, slot: number, player: number, wanted: number): void {
  const held = at(team.slotPosition, slot);
  const displaced = wanted < DESIGNATED_HITTER ? at(team.fielders, wanted) : NOBODY;
  if (team.order[slot] !== player) enterOrder(team, slot, player);
  if (wanted !== held && displaced !== NOBODY) {
    takePosition(team, at(team.slotOf, displaced) - 1, held);
  }
  takePosition(team, slot, wanted);
  settleOpenings(team);
}

/** The designated hitter takes the field: the pitcher bats in this place, and its man leaves. */
function letPitcherBat(team: TeamState, slot: number): void {
  const pitcher = at(team.fielders, PITCHER);
  const leaving = at(team.order, slot);
  team.status[leaving] = REMOVED;
  team.order[slot] = pitcher;
  team.slotOf[pitcher] = slot + 1;
  team.hasDesignatedHitter = false;
}

function moveFielders(team: TeamState, choice: Extract<Substitution, { kind: 'moveFielders' }>) {
  const positions = positionsAfter(team, choice.moves);
  const pitcher = at(team.fielders, PITCHER);
  const newPitcherSlot = team.hasDesignatedHitter ? positions.indexOf(PITCHER) : -1;
  if (newPitcherSlot >= 0) letPitcherBat(team, newPitcherSlot);
  team.fielders.fill(NOBODY);
  team.fielders[PITCHER] = pitcher;
  for (let slot = 0; slot < ORDER; slot += 1) takePosition(team, slot, at(positions, slot));
  settleOpenings(team);
}

/**
 * The new pitcher bats where somebody leaves, the new fielder where the old pitcher did, if he has not
 * batted for him already.
 */
function doubleSwitch(
  game: EngineGame,
  team: TeamState,
  choice: Extract<Substitution, { kind: 'doubleSwitch' }>,
): void {
  const slot = choice.slot - 1;
  const mound = pitcherSlot(team);
  const held = heldPosition(team, slot);
  const wanted = positionNumber(choice.position);
  const displaced = at(team.fielders, wanted);
  enterOrder(team, slot, choice.pitcher);
  if (team.order[mound] !== choice.fielder) enterOrder(team, mound, choice.fielder);
  if (wanted !== held) {
    if (displaced === NOBODY) team.fielders[held] = NOBODY;
    else takePosition(team, at(team.slotOf, displaced) - 1, held);
  }
  takePosition(team, slot, PITCHER);
  takePosition(team, mound, wanted);
  settleOpenings(team);
  enterPitcher(game, team, choice.pitcher);
}

/** Carries out a substitution that `checkSubstitution` allows. */
export function applySubstitution(game: EngineGame, choice: Substitution): void {
  const team = teamOf(game, choice.side);
  bookFieldOuts(team);
  switch (choice.kind) {
    case 'pinchHit':
      pinch(team, team.nextSlot, choice.player, PINCH_HITTER);
      break;
    case 'pinchRun':
      pinchRun(game, choice.base, choice.player);
      break;
    case 'changePitcher':
      changePitcher(game, team, choice.player);
      break;
    case 'changeFielder':
      changeFielder(team, choice.slot - 1, choice.player, positionNumber(choice.position));
      break;
    case 'moveFielders':
      moveFielders(team, choice);
      break;
    case 'doubleSwitch':
      doubleSwitch(game, team, choice);
      break;
  }
}
