/** Grounders that are fielded: force outs, double plays and runners who move up. */
import {
  contactHomeNumber,
  doublePlayNumber,
  drawnInHomeNumber,
  groundThirdNumber,
  homeToFirstNumber,
  speedOf,
} from '../baserunning/safe-numbers.ts';
import { RESULT } from '../cards/result-codes.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import {
  advanceRunners,
  BATTER,
  EVENT,
  isOn,
  type PlayRecord,
  putOut,
  send,
} from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { at } from '../table-access.ts';
import { goesThrough, isDrawnIn } from './alignment-effects.ts';
import { CHECK } from './charts.ts';
import { rangeAt } from './fielder-ratings.ts';

const PITCHER = 1;
const CATCHER = 2;
const FIRST_BASEMAN = 3;
const SECOND_BASEMAN = 4;
const SHORTSTOP = 6;
const MIDDLE_RANGE = 3;

/** Balls to the right side or to the middle, seen from the runners. */
const isRightSide = (fielder: number) => fielder === FIRST_BASEMAN || fielder === SECOND_BASEMAN;
/** Not the pitcher and the catcher, who have the ball before the plate. */
const isInfielder = (fielder: number) => fielder >= FIRST_BASEMAN && fielder <= SHORTSTOP;
const isMiddle = (fielder: number) => fielder === SECOND_BASEMAN || fielder === SHORTSTOP;
/** The man who takes a throw at second base. */
const atSecond = (fielder: number) => (isRightSide(fielder) ? SHORTSTOP : SECOND_BASEMAN);

/** Tells whether the card, or the check that it asked for, says a grounder that was hit hard. */
function isHard({ checkPosition, checkResult, result }: PlayRecord): boolean {
  return checkPosition > 0 ? checkResult === CHECK.groundballA : result === RESULT.groundballA;
}

/**
 * The batter is thrown out at first. The first baseman touches the base himself when the ball was hit
 * hard; another draws him away from it, and the pitcher covers.
 */
function outAtFirst({ record }: EngineGame): void {
  record.event = EVENT.groundOut;
  const isCovered = record.fielder === FIRST_BASEMAN && !isHard(record);
  putOut(record, BATTER, isCovered ? PITCHER : FIRST_BASEMAN, record.fielder);
}

/** The runner from first is forced at second; those ahead of him move up. */
function forceAtSecond(game: EngineGame): void {
  const { record } = game;
  advanceRunners(record, 1);
  putOut(record, 1, atSecond(record.fielder), record.fielder);
}

/** Bases full: the runner from third is forced at the plate. */
function forceAtHome(game: EngineGame): void {
  const { record } = game;
  record.event = EVENT.forceOut;
  advanceRunners(record, 1);
  putOut(record, 3, CATCHER, record.fielder);
  send(record, BATTER, 1);
}

/**
 * With first base open the runner from second takes an open third behind a ball to the right side,
 * and behind one to the shortstop when the die allows.
 */
function moveFromSecond(game: EngineGame, dice: Dice): void {
  const { record } = game;
  if (!isOn(record, 2) || isOn(record, 3)) return;
  if (isRightSide(record.fielder)) send(record, 2, 3);
  if (record.fielder !== SHORTSTOP) return;
  const number = groundThirdNumber(speedOf(game.batting, at(record.before, 2)));
  if (rollSafe(game, dice, number, 'runner from second takes third')) send(record, 2, 3);
}

/**
 * Groundball A, hit hard: two outs when a man is on first and the die allows, else a force; with the
 * bases full the pitcher, the catcher and the corners throw home first.
 */
function hardGrounder(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const { fielder } = record;
  if (!isOn(record, 1)) {
    openFirst(game, dice);
    return;
  }
  const range = isMiddle(fielder) ? rangeAt(game.fielding, fielder) : MIDDLE_RANGE;
  const number = doublePlayNumber(speedOf(game.batting, record.batter), range);
  const isDouble = rollSafe(game, dice, number, 'double play');
  if (isOn(record, 2) && isOn(record, 3) && !isMiddle(fielder)) forceAtHome(game);
  else forceAtSecond(game);
  if (isDouble) {
    record.event = EVENT.groundedIntoDoublePlay;
    putOut(record, BATTER, FIRST_BASEMAN, at(record.outPutout, 0));
    if (game.outs === 1) holdRunners(game);
  } else {
    record.event = EVENT.forceOut;
    send(record, BATTER, 1);
  }
}

/** The inning is over on a force: nobody who was not put out has moved. */
function holdRunners(game: EngineGame): void {
  const { record } = game;
  for (let base = 1; base <= 3; base += 1) {
    if (isOn(record, base) && at(record.destination, base) > 0) record.destination[base] = base;
  }
}

/**
 * Groundball B: the lead force. With first base open the batter is out, unless the runner from
 * third breaks for the plate and is thrown out there.
 */
function forceGrounder(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const { fielder } = record;
  if (isOn(record, 1)) {
    if (isOn(record, 2) && isOn(record, 3) && !isMiddle(fielder)) {
      forceAtHome(game);
      return;
    }
    forceAtSecond(game);
    record.event = EVENT.forceOut;
    send(record, BATTER, 1);
    return;
  }
  openFirst(game, dice);
}

/**
 * With first base open the runner from third breaks for the plate: on a hard grounder to the right
 * side, on another unless the pitcher or the catcher has it. Otherwise the batter is out and only a
 * runner on second may move.
 */
function openFirst(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const { fielder } = record;
  const isBreaking = isRightSide(fielder) || (isInfielder(fielder) && !isHard(record));
  if (isOn(record, 3) && isBreaking) {
    runOnContact(game, dice);
    return;
  }
  outAtFirst(game);
  moveFromSecond(game, dice);
}

/** The runner from third breaks as the ball is hit; the fielder takes the out that he can get. */
function runOnContact(game: EngineGame, dice: Dice): void {
  runHome(game, dice, contactHomeNumber(speedOf(game.batting, at(game.record.before, 3))));
}

/** The runner from third goes home against this safe number; safe, the batter is out at first. */
function runHome(game: EngineGame, dice: Dice, number: number): void {
  const { record } = game;
  const isSafe = rollSafe(game, dice, number, 'runner from third beats the throw');
  if (isSafe) {
    outAtFirst(game);
    advanceRunners(record, 1);
    return;
  }
  record.event = EVENT.fielderChoice;
  advanceRunners(record, 1);
  putOut(record, 3, CATCHER, record.fielder);
  send(record, BATTER, 1);
}

/** Groundball C, slow: the batter is out and every runner moves up. */
function slowGrounder(game: EngineGame): void {
  outAtFirst(game);
  advanceRunners(game.record, 1);
}

/** Bases full and the infield in: the throw goes home, and on to first when the ball was hit hard. */
function drawnInForce(game: EngineGame, dice: Dice, kind: number): void {
  const { record } = game;
  forceAtHome(game);
  if (kind !== GROUNDBALL.hard) return;
  const number = homeToFirstNumber(speedOf(game.batting, record.batter));
  if (!rollSafe(game, dice, number, 'double play')) return;
  record.event = EVENT.groundedIntoDoublePlay;
  putOut(record, BATTER, FIRST_BASEMAN, CATCHER);
  if (game.outs === 1) holdRunners(game);
}

/**
 * A runner on third and the fielder in: behind a hard ball he holds, on the others he tries and may
 * be thrown out. The batter is out at first unless the throw goes home.
 */
function drawnInGrounder(game: EngineGame, dice: Dice, kind: number): void {
  const { record } = game;
  if (isOn(record, 1) && isOn(record, 2)) {
    drawnInForce(game, dice, kind);
    return;
  }
  if (kind !== GROUNDBALL.hard) {
    const speed = speedOf(game.batting, at(record.before, 3));
    runHome(game, dice, drawnInHomeNumber(speed, kind === GROUNDBALL.slow));
    return;
  }
  outAtFirst(game);
  if (isOn(record, 1)) send(record, 1, 2);
}

export const GROUNDBALL = { hard: 0, force: 1, slow: 2 } as const;

/** A grounder of a kind in GROUNDBALL to `record.fielder`, who makes no error. */
export function fieldGroundball(game: EngineGame, dice: Dice, kind: number): void {
  if (goesThrough(game, dice)) return;
  if (game.outs === 2) outAtFirst(game);
  else if (game.record.isHitAndRun) slowGrounder(game);
  else if (isOn(game.record, 3) && isDrawnIn(game)) drawnInGrounder(game, dice, kind);
  else if (kind === GROUNDBALL.hard) hardGrounder(game, dice);
  else if (kind === GROUNDBALL.force) forceGrounder(game, dice);
  else slowGrounder(game);
}
