/** When a computer manager walks the batter on purpose. */
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { at } from '../table-access.ts';
import { battingValue } from './card-value.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';

const LATE_INNING = 7;
/** The lead of the club in the field between which one run matters much. */
const LEAD_MIN = -2;
const LEAD_MAX = 1;
/** Runs per reading by which the man at bat must be better than the next one. */
const GAIN_MIN = 0.066;
const GAIN_BY_TENDENCY = 0.006;
const AVERAGE_TENDENCY = 5;

/**
 * In a replay: walks that batter and pitcher are behind their plans from which on he is walked with
 * somebody in scoring position, and with two out anyway; and the lead beyond which nobody is. The first
 * makes replays of 2005, 2016 and 2019 come to as many walks as there were.
 */
const OWED_MIN = 0.9;
const OWED_MUCH = 2;
const LEAD_PLANNED = 4;

const PLANNED_WALK: ManagerDecision = {
  choice: { kind: 'intentionalWalk' },
  reason: 'First base is open, and he is a man whom others have walked.',
};
const WALK: ManagerDecision = {
  choice: { kind: 'intentionalWalk' },
  reason: 'First base is open and the next batter is much weaker.',
};

function isSpot(game: EngineGame): boolean {
  const { runner, batting, fielding } = game;
  if (game.inning < LATE_INNING || game.outs === 0) return false;
  if (runner[1] !== NOBODY || (runner[2] === NOBODY && runner[3] === NOBODY)) return false;
  const lead = fielding.runs - batting.runs;
  return lead >= LEAD_MIN && lead <= LEAD_MAX;
}

/**
 * In a replay men are walked as often as they really were, by those who really walked them: with
 * first base open and somebody in scoring position, or anywhere once much is owed.
 */
function plannedWalk(
  game: EngineGame,
  walksOwed: (game: EngineGame) => number,
): ManagerDecision | undefined {
  const { runner, batting, fielding } = game;
  if (runner[1] !== NOBODY) return undefined;
  const isScoring = runner[2] !== NOBODY || runner[3] !== NOBODY;
  if (!isScoring && game.outs < 2) return undefined;
  if (Math.abs(fielding.runs - batting.runs) > LEAD_PLANNED) return undefined;
  return walksOwed(game) >= (isScoring ? OWED_MIN : OWED_MUCH) ? PLANNED_WALK : undefined;
}

/** Walks a strong batter late in a close game to get at a weak one; undefined to pitch to him. */
export function walkCall(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const walksOwed = manager.season?.walksOwed;
  if (walksOwed !== undefined) return plannedWalk(game, walksOwed);
  if (!isSpot(game)) return undefined;
  const { batting, fielding } = game;
  const { throws } = cardOf(fielding, at(fielding.fielders, 1));
  const worth = (slot: number) =>
    battingValue(cardOf(batting, at(batting.order, slot % 9)), throws);
  const gain = worth(batting.nextSlot) - worth(batting.nextSlot + 1);
  const needed = GAIN_MIN - (manager.bullpenMatchup - AVERAGE_TENDENCY) * GAIN_BY_TENDENCY;
  return gain >= needed ? WALK : undefined;
}
