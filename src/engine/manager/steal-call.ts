/** When a computer manager sends his runners, and when his pitcher throws to first. */
import { jumpNumber, shownStealNumber } from '../baserunning/steal-numbers.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { pickOffNumber } from '../pitching/pick-off.ts';
import { at, itemAt } from '../table-access.ts';
import type { ManagerDecision } from './decision.ts';

/**
 * The safe number on a good jump from which he sends a runner, by the base that he leaves and outs
 * 0-2; 20 is never. Real managers run when it just pays: in 2019 .73 of all steals of second were
 * made, and a steal there breaks even at .72 to .75.
 */
const PAYS_FROM = [
  [20, 20, 20],
  [12, 12, 12],
  [14, 13, 15],
  [20, 20, 6],
] as const;
/** Runners who can be picked off with this number or a larger one are thrown at, once. */
const THROWS_FROM = 2;

const SECOND: ManagerDecision = {
  choice: { kind: 'steal', bases: [1] },
  reason: 'With a good jump he makes it often enough.',
};
const THIRD: ManagerDecision = { ...SECOND, choice: { kind: 'steal', bases: [2] } };
const HOME: ManagerDecision = {
  choice: { kind: 'steal', bases: [3] },
  reason: 'With two out a dash for home is worth the risk.',
};
const DOUBLE: ManagerDecision = {
  choice: { kind: 'steal', bases: [1, 2] },
  reason: 'With a good jump of the lead runner both can move up.',
};
const PICK_OFF: ManagerDecision = {
  choice: { kind: 'pickOff', base: 1 },
  reason: 'The man on first takes a long lead.',
};

/** Whether it pays to send the runner from a base if his jump is good. */
function pays(game: EngineGame, from: number): boolean {
  const needed = itemAt(itemAt(PAYS_FROM, from), game.outs);
  return jumpNumber(game, from) > 0 && shownStealNumber(game, from, true) >= needed;
}

/** Sends runners when a good jump makes it pay; undefined to let the batter swing. */
export function stealCall(game: EngineGame): ManagerDecision | undefined {
  const { runner, turn } = game;
  if (turn.isRunnerHeld) return undefined;
  const isFirst = at(runner, 1) !== NOBODY;
  if (at(runner, 2) !== NOBODY) {
    if (at(runner, 3) !== NOBODY || !pays(game, 2)) return undefined;
    return isFirst ? DOUBLE : THIRD;
  }
  if (isFirst && pays(game, 1)) return SECOND;
  return at(runner, 3) !== NOBODY && pays(game, 3) ? HOME : undefined;
}

/** Has the pitcher throw to first, once, when a base stealer is there and second is open. */
export function pickOffCall(game: EngineGame): ManagerDecision | undefined {
  const { runner, turn } = game;
  if (turn.pickOffThrows > 0 || at(runner, 1) === NOBODY || at(runner, 2) !== NOBODY) {
    return undefined;
  }
  return pickOffNumber(game, 1) >= THROWS_FROM ? PICK_OFF : undefined;
}
