/** The pitcher throws to a base to catch the runner off it. */
import { addErrorBases, moveUpOnPitch } from '../baserunning/hits.ts';
import { PICK_OFF_ADDED } from '../baserunning/running.data.ts';
import { holdOf } from '../baserunning/steal-numbers.ts';
import { cardOf } from '../card-of.ts';
import type { Dice } from '../dice/dice.ts';
import { errorBases } from '../fielding/charts.ts';
import { errorAt } from '../fielding/fielder-ratings.ts';
import type { EngineGame } from '../game-state.ts';
import { EVENT, type PlayRecord, putOut } from '../play-record.ts';
import { rollAgainst, rollFor } from '../roll-trace.ts';
import { at, numberAt } from '../table-access.ts';
import { inTurn } from '../throwers.ts';

/** Throws that a pitcher may make while one batter is up. */
export const THROWS_MAX = 2;
/** Faces of the d20: he is caught off his base, the pitcher balks, the throw may be wild. */
export const PICK_OFF_FACES = 4;
const BALK_FACE = 19;
const ERROR_FACE = 20;
const PITCHER = 1;
/** Who takes the throw, by the base, and who has the runner out when he is run down on the way to the next. */
const RECEIVERS = [0, 3, 6, 5] as const;
const CHASERS = [0, 6, 5, 2] as const;
/** Infielders at the bases make the throw quicker. */
const HELD = 2;
const NUMBER_MAX = 19;

/**
 * The number of the second d20 up to which the runner on a base (1-3) is out: his jump number, as he
 * leads off the farther the more he steals, less the pitcher's hold and what the base takes; 0 for
 * a man who stays near his base.
 */
export function pickOffNumber(game: EngineGame, base: number): number {
  const { stealJump } = cardOf(game.batting, at(game.runner, base));
  const held = game.alignment.holdRunners ? HELD : 0;
  return Math.max(
    0,
    Math.min(NUMBER_MAX, stealJump + numberAt(PICK_OFF_ADDED, base) - holdOf(game) + held),
  );
}

/** A wild throw to the base: three dice in the line of the pitcher's error rating. */
function checkThrow(game: EngineGame, dice: Dice): void {
  const { record, fielding } = game;
  const total =
    rollFor(game, dice, 6, 'error, first die') +
    rollFor(game, dice, 6, 'error, second die') +
    rollFor(game, dice, 6, 'error, third die');
  if (errorBases(PITCHER, errorAt(fielding, PITCHER), total) === 0) return;
  record.event = EVENT.pickOffError;
  record.errorPosition = PITCHER;
  record.errorBases = 1;
  addErrorBases(record, 1);
}

/** The runner of a base is out there, or run down between it and the next. */
function putOff(record: PlayRecord, base: number, isRunDown: boolean): void {
  const receiver = numberAt(RECEIVERS, base);
  record.event = EVENT.pickOff;
  record.pickedOff = base;
  if (isRunDown) putOut(record, base, numberAt(CHASERS, base), inTurn(PITCHER, receiver));
  else putOut(record, base, receiver, PITCHER);
}

/** Throws to the base of a runner. The record has no event when he gets back. */
export function throwToBase(game: EngineGame, dice: Dice, base: number): void {
  const { record, turn, fielding } = game;
  turn.pickOffThrows += 1;
  const face = rollFor(game, dice, 20, 'throw to the base');
  if (face <= PICK_OFF_FACES) {
    const number = pickOffNumber(game, base);
    if (number === 0) return;
    const caughtBy = rollAgainst(game, dice, number, 'picked off');
    if (caughtBy <= number) putOff(record, base, caughtBy * 2 <= number);
  } else if (face === BALK_FACE) {
    const { balk } = cardOf(fielding, record.pitcher);
    if (rollFor(game, dice, 20, 'balk') <= balk) moveUpOnPitch(record, EVENT.balk);
  } else if (face === ERROR_FACE) checkThrow(game, dice);
}
