/** Contested bases: the safe number of a runner on a d20, and when he tries without being told to. */
import { cardOf } from '../card-of.ts';
import type { TeamState } from '../game-state.ts';
import { at, itemAt, numberAt } from '../table-access.ts';
import {
  ADVANCE_ADDED,
  ADVANCE_TRIES_FROM,
  CONTACT_HOME_ADDED,
  DOUBLE_PLAY_FROM,
  GROUND_THIRD_ADDED,
  TAG_HOME_ADDED,
  TAG_THIRD_ADDED,
} from './advance.data.ts';

const SAFE_MIN = 1;
const SAFE_MAX = 19;
const LEFT_FIELD = 7;
/** With two out runners go as the ball is hit. */
const TWO_OUT_START = 3;
const UNRATED_ARM = 4;

export const ADVANCE = { secondToHome: 0, firstToThird: 1, firstToHome: 2, flyHome: 3 } as const;
/** A safe number, never under 1 or over 19. */
export function clamp(number: number): number {
  return Math.max(SAFE_MIN, Math.min(SAFE_MAX, number));
}

/** The arm of the man at a position: -6 (best) to +5, a poor one where he has no rating. */
export function armAt(team: TeamState, position: number): number {
  const player = at(team.fielders, position);
  const card = cardOf(team, player);
  return at(card.range, position) === 0 ? UNRATED_ARM : at(card.arm, position);
}

/** A runner's speed, 8-17. */
export function speedOf(team: TeamState, player: number): number {
  return cardOf(team, player).speed;
}

/** The safe number, 1-19, of an advance: speed + arm + what it takes + 3 with two out. */
export function safeNumber(advance: number, speed: number, arm: number, outs: number): number {
  return clamp(speed + arm + numberAt(ADVANCE_ADDED, advance) + (outs === 2 ? TWO_OUT_START : 0));
}

/** Tells whether most managers send a runner with this safe number. */
export function triesFrom(advance: number, outs: number): number {
  return numberAt(itemAt(ADVANCE_TRIES_FROM, advance), outs);
}

/** The safe number of a batter who tries for one base more while the throw goes elsewhere. */
export function trailNumber(speed: number, arm: number): number {
  return clamp(speed + arm + 1);
}

/** The face up to which the runner from third scores on an ordinary fly; above it he holds. */
export function tagHomeNumber(speed: number, arm: number, fielder: number): number {
  return clamp(speed + arm + numberAt(TAG_HOME_ADDED, fielder - LEFT_FIELD));
}

/** The face up to which the runner from second takes third on a fly; above it he holds. */
export function tagThirdNumber(speed: number, arm: number, fielder: number): number {
  return clamp(speed + arm + numberAt(TAG_THIRD_ADDED, fielder - LEFT_FIELD));
}

/** The face up to which a grounder with a man on first is turned into two outs. */
export function doublePlayNumber(speed: number, range: number): number {
  return clamp(DOUBLE_PLAY_FROM - speed - range);
}

/** The face up to which the runner from third beats a grounder hit to the middle. */
export function contactHomeNumber(speed: number): number {
  return clamp(speed + CONTACT_HOME_ADDED);
}

/** The face up to which the runner from second goes to third on a grounder to the shortstop. */
export function groundThirdNumber(speed: number): number {
  return clamp(speed + GROUND_THIRD_ADDED);
}

/** The same when the fielder plays in; a slow ball gives the runner more time. */
export function drawnInHomeNumber(speed: number, isSlow: boolean): number {
  return clamp(speed - (isSlow ? 1 : 7));
}

/** The face up to which a hard ball to an infield that is in, bases full, is two outs by the plate. */
export function homeToFirstNumber(speed: number): number {
  return clamp(25 - speed);
}
