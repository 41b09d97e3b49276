/**
 * Steals: runners go with a pitch on which nobody bats. The man who starts needs a good jump, or his
 * manager is asked whether he goes all the same; the throw is made at one runner, and the others are
 * safe.
 */
import { handOfBatter } from '../at-bat/resolve-result.ts';
import { cardOf } from '../card-of.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { QUESTION } from '../pending-decision.ts';
import { EVENT, putOut, send } from '../play-record.ts';
import { rollAgainst, rollFor } from '../roll-trace.ts';
import { at, itemAt } from '../table-access.ts';
import { inTurn } from '../throwers.ts';
import { addErrorBases } from './hits.ts';
import { jumpNumber, SURE_JUMP, stealNumber } from './steal-numbers.ts';

const NOBODY_BEHIND = -1;
const PITCHER = 1;
const CATCHER = 2;
const SECOND_BASEMAN = 4;
const THIRD_BASEMAN = 5;
const SHORTSTOP = 6;
const FIRST_AND_THIRD = (1 << 1) | (1 << 3);
/** On these faces of a throw that comes too late the catcher's overthrow is asked. */
const WILD_THROW_FACES = 5;
const DIE = 6;
const STEAL_WORDS = ['', 'steal of second, safe', 'steal of third, safe', 'steal of home, safe'];

/** The bit of a runner by the base that he leaves, in masks of who goes. */
export function bitOf(base: number): number {
  return 1 << base;
}

/** The base of the man farthest along of those who go with the pitch. */
export function leadOf(going: number): number {
  if ((going & bitOf(3)) !== 0) return 3;
  return (going & bitOf(2)) !== 0 ? 2 : 1;
}

/** The base of the next man behind him who goes, or -1. */
function trailOf(going: number): number {
  const behind = going & ~bitOf(leadOf(going));
  return behind === 0 ? NOBODY_BEHIND : leadOf(behind);
}

/**
 * The base of the man whose jump counts: the lead runner's, but with men going from first and third
 * the one from first starts, and the one from third goes on the throw.
 */
export function starterOf(going: number): number {
  return going === FIRST_AND_THIRD ? 1 : leadOf(going);
}

function setRunner(game: EngineGame, runner: PendingRunner, from: number, isGood: boolean): void {
  runner.from = from;
  runner.to = from + 1;
  if (from !== NOBODY_BEHIND) runner.safe = stealNumber(game, from, isGood);
}

/** The runners of a mask go with the pitch, which did not get away. */
export function startSteal(game: EngineGame, dice: Dice, going: number): void {
  const { pending, turn } = game;
  turn.isPitchChecked = true;
  pending.going = going;
  const isGood = hasGoodJump(game, dice, jumpNumber(game, starterOf(going)));
  setRunner(game, pending.lead, leadOf(going), isGood);
  setRunner(game, pending.trail, trailOf(going), isGood);
  if (isGood) run(game, dice);
  else pending.question = QUESTION.jump;
}

/** Two dice read as a number from 1 to 36, of which the jump number and less are good. */
function hasGoodJump(game: EngineGame, dice: Dice, jump: number): boolean {
  if (jump >= SURE_JUMP) return true;
  const first = rollFor(game, dice, DIE, 'jump, sixes');
  const second = rollFor(game, dice, DIE, 'jump, ones');
  return (first - 1) * DIE + second <= jump;
}

/**
 * The runners of a mask go with a pitch that the batter missed, without a jump; the throw is made at
 * the lead runner. Sets the event of a steal.
 */
export function goWithPitch(game: EngineGame, dice: Dice, going: number): void {
  const { pending, turn } = game;
  turn.isPitchChecked = true;
  pending.going = going;
  setRunner(game, pending.lead, leadOf(going), false);
  throwAt(game, dice, pending.lead);
}

/** They are off: the throw has one target, or its side is asked. */
function run(game: EngineGame, dice: Dice): void {
  const { pending } = game;
  if (pending.trail.from === NOBODY_BEHIND) throwAt(game, dice, pending.lead);
  else pending.question = QUESTION.stealTarget;
}

/** Carries out the first (`true`) or second answer to a question about a steal. */
export function answerSteal(game: EngineGame, dice: Dice, isFirst: boolean): void {
  const { pending, turn, alignment } = game;
  const { question } = pending;
  pending.question = QUESTION.none;
  if (question === QUESTION.stealTarget) {
    throwAt(game, dice, isFirst ? pending.lead : pending.trail);
  } else if (isFirst) run(game, dice);
  else {
    turn.isRunnerHeld = true;
    alignment.pitchOut = false;
  }
}

/** The man who takes the throw at second: he who does not stand where the batter pulls to. */
function atSecond(game: EngineGame): number {
  return handOfBatter(game) === 0 ? SHORTSTOP : SECOND_BASEMAN;
}

function moveOthers(game: EngineGame, target: number): void {
  const { record, pending } = game;
  for (let from = 1; from <= 3; from += 1) {
    if (from !== target && (pending.going & bitOf(from)) !== 0) send(record, from, from + 1);
  }
}

/** The catcher, or the pitcher at home, has the runner out; a third out keeps the others back. */
function catchRunner(game: EngineGame, from: number): void {
  const { record, pending } = game;
  record.event = EVENT.caughtStealing;
  record.caught = bitOf(from);
  if (from === 1) putOut(record, from, atSecond(game), CATCHER);
  else if (from === 2) putOut(record, from, THIRD_BASEMAN, CATCHER);
  else if (pending.going === FIRST_AND_THIRD)
    putOut(record, from, CATCHER, inTurn(CATCHER, atSecond(game)));
  else putOut(record, from, CATCHER, PITCHER);
  if (game.outs + record.outs < 3) moveOthers(game, from);
}

/** A throw that comes too late may get past everybody. */
function checkThrow(game: EngineGame, dice: Dice, face: number): void {
  if (face > WILD_THROW_FACES) return;
  const { record, fielding } = game;
  const catcher = cardOf(fielding, at(fielding.fielders, CATCHER));
  if (rollFor(game, dice, 20, 'overthrow') > at(catcher.overthrow, CATCHER)) return;
  record.errorPosition = CATCHER;
  record.errorBases = 1;
  addErrorBases(record, 1);
}

/** The throw is made at one of those who go. When he is caught nobody has stolen a base (9.07(d)). */
function throwAt(game: EngineGame, dice: Dice, target: PendingRunner): void {
  const { record, pending } = game;
  const { from, to, safe } = target;
  const face = rollAgainst(game, dice, safe, itemAt(STEAL_WORDS, from));
  if (face > safe) {
    catchRunner(game, from);
    return;
  }
  record.event = EVENT.stolenBase;
  record.stolen = pending.going;
  send(record, from, to);
  moveOthers(game, from);
  if (to < 4) checkThrow(game, dice, face);
}
