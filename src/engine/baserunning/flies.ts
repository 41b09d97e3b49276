/** Balls caught in the air: who tags up, and who is doubled off. */
import { atDepth } from '../alignment.ts';
import type { Dice } from '../dice/dice.ts';
import { isOverHeads } from '../fielding/alignment-effects.ts';
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, HOME, isOn, putOut, send } from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { at, itemAt } from '../table-access.ts';
import { LINE_DOUBLE_PLAY, TAG_HOME_LINER } from './advance.data.ts';
import { contestFly } from './contested-advance.ts';
import { armAt, speedOf, tagHomeNumber, tagThirdNumber } from './safe-numbers.ts';

const FIRST_OUTFIELDER = 7;
/** Speed from which on a man on first tags up on a deep fly. */
const FAST_MAN = 14;
/** Faces of a d20 on which a liner to an infielder doubles off a runner who was going. */
const LINE_DOUBLE_PLAY_GOING = 16;

function caught(game: EngineGame, event: number): void {
  game.record.event = event;
  putOut(game.record, BATTER, game.record.fielder, 0);
}

/** Nobody moves: two are out, or the runners went with the pitch and have to come back. */
function isHeld({ outs, record }: EngineGame): boolean {
  return outs === 2 || record.isHitAndRun;
}

/** A ball on which nobody can move; an infield fly where a double play could be had by dropping it. */
export function popOut(game: EngineGame): void {
  const { record } = game;
  caught(game, EVENT.popOut);
  const isForcedOn = game.outs < 2 && isOn(record, 1) && isOn(record, 2);
  if (isForcedOn && record.fielder < FIRST_OUTFIELDER) record.infieldFly = true;
}

/** A shallow fly: the batter is out and everybody holds. */
export function shallowFly(game: EngineGame): void {
  caught(game, EVENT.flyOut);
}

/**
 * A deep fly: with fewer than two out the runners from third and second take a base, and from first
 * a fast man: in 2019 3.9 % of the runners on first took second on a fly (baserunning_2019).
 */
export function deepFly(game: EngineGame, dice: Dice): void {
  const { record } = game;
  if (isOverHeads(game, dice)) return;
  caught(game, EVENT.flyOut);
  if (isHeld(game)) return;
  if (isOn(record, 3)) send(record, 3, HOME);
  if (isOn(record, 2)) send(record, 2, 3);
  if (!isOn(record, 1)) return;
  if (speedOf(game.batting, at(record.before, 1)) >= FAST_MAN) send(record, 1, 2);
}

/** The runner from second takes third after the catch when it is open and the die allows. */
function tagToThird(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const isOpen = !isOn(record, 3) || record.destination[3] === HOME;
  if (!isOn(record, 2) || !isOpen) return;
  const speed = speedOf(game.batting, at(record.before, 2));
  const arm = armAt(game.fielding, record.fielder);
  const number = atDepth(game, tagThirdNumber(speed, arm, record.fielder));
  if (rollSafe(game, dice, number, 'runner from second takes third')) send(record, 2, 3);
}

/**
 * After an ordinary catch: the runner from third scores or holds, then the one from second; `added`
 * to the number of the one from third.
 */
function tagUp(game: EngineGame, dice: Dice, added = 0): void {
  const { record } = game;
  if (isHeld(game)) return;
  if (isOn(record, 3)) {
    const speed = speedOf(game.batting, at(record.before, 3));
    const arm = armAt(game.fielding, record.fielder);
    const number = atDepth(game, tagHomeNumber(speed, arm + added, record.fielder));
    if (rollSafe(game, dice, number, 'runner from third scores')) send(record, 3, HOME);
  }
  tagToThird(game, dice);
}

/** An ordinary fly to the outfield. */
export function ordinaryFly(game: EngineGame, dice: Dice): void {
  caught(game, EVENT.flyOut);
  tagUp(game, dice);
}

/** A medium fly: the runner from third decides, and may be thrown out at the plate. */
export function mediumFly(game: EngineGame, dice: Dice): void {
  caught(game, EVENT.flyOut);
  if (isHeld(game)) return;
  if (isOn(game.record, 3)) contestFly(game);
  else tagToThird(game, dice);
}

/** The bases in the order in which an infielder looks for somebody to double off. */
const LOOKS_AT = [[], [1, 2, 3], [1, 3, 2], [1, 2, 3], [2, 1, 3], [3, 2, 1], [2, 1, 3]] as const;
/** Who touches the base: its own infielder, who may have caught the ball himself. */
function coveringFielder(base: number, thrower: number): number {
  if (ownBase(thrower) === base) return thrower;
  if (base === 1) return 3;
  if (base === 3) return 5;
  return thrower === 4 || thrower === 3 ? 6 : 4;
}

/** A liner: to the outfield as an ordinary fly, to an infielder now and then a double play. */
export function lineOut(game: EngineGame, dice: Dice): void {
  const { record } = game;
  caught(game, EVENT.lineOut);
  if (record.fielder >= FIRST_OUTFIELDER) {
    tagUp(game, dice, TAG_HOME_LINER);
    return;
  }
  if (game.outs === 2) return;
  const number = record.isHitAndRun ? LINE_DOUBLE_PLAY_GOING : LINE_DOUBLE_PLAY;
  for (const base of itemAt(LOOKS_AT, record.fielder)) {
    if (!isOn(record, base)) continue;
    if (!rollSafe(game, dice, number, 'runner doubled off')) return;
    record.event = EVENT.lineDoublePlay;
    putOut(record, base, coveringFielder(base, record.fielder), record.fielder);
    return;
  }
}

/** The base that an infielder can touch himself: his own. */
function ownBase(position: number): number {
  if (position === 3) return 1;
  if (position === 5) return 3;
  return position === 4 || position === 6 ? 2 : 0;
}
