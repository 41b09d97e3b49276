/** Bunts: the sacrifice, the squeeze and the bunt for a hit, from the pitch to the outs. */
import type { Choice } from '../../models/choice.ts';
import { moveUpOnPitch } from '../baserunning/hits.ts';
import { speedOf } from '../baserunning/safe-numbers.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { checkPitch } from '../pitching/pitch-check.ts';
import {
  advanceRunners,
  BATTER,
  EVENT,
  HOME,
  isOn,
  NONE,
  type PlayRecord,
  putOut,
  send,
} from '../play-record.ts';
import { rollFor, rollSafe } from '../roll-trace.ts';
import { at, numberAt } from '../table-access.ts';
import { BUNT_FIELDERS } from './bunt.data.ts';
import {
  BUNT,
  buntHitNumber,
  failedHitResult,
  leadRunner,
  missedSqueezeNumber,
  sacrificeResult,
  squeezeResult,
} from './bunt-chart.ts';

const CATCHER = 2;
const FIRST_BASEMAN = 3;
const SECOND_BASEMAN = 4;
const THIRD_BASEMAN = 5;
const SHORTSTOP = 6;

export type BuntPurpose = Extract<Choice, { kind: 'bunt' }>['purpose'];

/** Who takes the throw at first: somebody else when the first baseman has come in for the ball. */
const atFirst = (fielder: number) => (fielder === FIRST_BASEMAN ? SECOND_BASEMAN : FIRST_BASEMAN);

/** Who takes the throw ahead of the batter, by the base that the runner left. */
const RECEIVERS = [0, SHORTSTOP, THIRD_BASEMAN, CATCHER] as const;

function findFielder(game: EngineGame, dice: Dice): void {
  game.record.fielder = numberAt(BUNT_FIELDERS, rollFor(game, dice, 20, 'fielder of the bunt') - 1);
}

/** Every runner moves up one base; from third only with a squeeze or when pushed, and none past him. */
function moveUp(record: PlayRecord, isSqueeze: boolean): void {
  advanceRunners(record, 1);
  const isFull = isOn(record, 1) && isOn(record, 2);
  if (isSqueeze || isFull || !isOn(record, 3)) return;
  send(record, 3, 3);
  if (isOn(record, 2)) send(record, 2, 2);
}

function buntSingle(record: PlayRecord): void {
  record.event = EVENT.single;
  record.hitBases = 1;
  advanceRunners(record, 1);
  send(record, BATTER, 1);
}

/** The batter gives himself up: out at first, the runners move up. */
function giveUp(record: PlayRecord, isSqueeze: boolean): void {
  record.event = EVENT.sacrificeBunt;
  moveUp(record, isSqueeze);
  putOut(record, BATTER, atFirst(record.fielder), record.fielder);
}

/** The throw goes ahead of the batter and gets the runner from `lead`. */
function outAhead(record: PlayRecord, lead: number, isSqueeze: boolean): void {
  let isForced = true;
  for (let base = 1; base < lead; base += 1) if (!isOn(record, base)) isForced = false;
  record.event = isForced ? EVENT.forceOut : EVENT.fielderChoice;
  moveUp(record, isSqueeze);
  putOut(record, lead, numberAt(RECEIVERS, lead), record.fielder);
  send(record, BATTER, 1);
}

/** The throw ahead and on to first in time. With first base open nobody is forced: one out. */
function twoOuts(game: EngineGame, lead: number): void {
  const { record } = game;
  outAhead(record, lead, false);
  if (!isOn(record, 1)) return;
  record.event = EVENT.groundedIntoDoublePlay;
  putOut(record, BATTER, atFirst(record.fielder), at(record.outPutout, 0));
  if (game.outs === 0) return;
  // The half is over: nobody behind the forced runner has moved.
  for (let base = 1; base <= 3; base += 1) {
    if (isOn(record, base) && base !== lead) send(record, base, base);
  }
}

function popUp(record: PlayRecord): void {
  record.event = EVENT.popOut;
  putOut(record, BATTER, record.fielder, 0);
}

/** A third strike bunted foul: the catcher has the putout, nobody moves. */
function foulThirdStrike(record: PlayRecord): void {
  record.event = EVENT.strikeout;
  record.fielder = 0;
  putOut(record, BATTER, CATCHER, 0);
}

/** A popped squeeze: the runner from third is too far off to come back. */
function popUpSqueeze(record: PlayRecord): void {
  popUp(record);
  record.event = EVENT.lineDoublePlay;
  putOut(record, 3, THIRD_BASEMAN, record.fielder);
}

/** The squeeze was missed and the runner from third is nearly home: the catcher waits for him. */
function missed(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const speed = speedOf(game.batting, at(record.before, 3));
  const isSafe = rollSafe(game, dice, missedSqueezeNumber(speed), 'runner from third gets home');
  if (isSafe) {
    record.event = EVENT.stolenBase;
    record.stolen = 1 << 3;
    send(record, 3, HOME);
    return;
  }
  record.event = EVENT.caughtStealing;
  record.caught = 1 << 3;
  putOut(record, 3, CATCHER, 0);
}

function sacrifice(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const result = sacrificeResult(game, rollFor(game, dice, 20, 'sacrifice bunt'));
  if (result === BUNT.strikeout) {
    foulThirdStrike(record);
    return;
  }
  findFielder(game, dice);
  if (result === BUNT.single) buntSingle(record);
  else if (result === BUNT.sacrifice) giveUp(record, false);
  else if (result === BUNT.leadOut) outAhead(record, leadRunner(record.before), false);
  else if (result === BUNT.popOut) popUp(record);
  else twoOuts(game, leadRunner(record.before));
}

function squeeze(game: EngineGame, dice: Dice): void {
  const { record, alignment } = game;
  // A pitch-out is too wide for the bat: no chart, the runner is met at the plate.
  const face = alignment.pitchOut ? 20 : rollFor(game, dice, 20, 'squeeze bunt');
  const result = squeezeResult(game, face);
  if (result === BUNT.strikeout) {
    foulThirdStrike(record);
    return;
  }
  if (result === BUNT.last) {
    missed(game, dice);
    return;
  }
  findFielder(game, dice);
  if (result === BUNT.single) buntSingle(record);
  else if (result === BUNT.sacrifice) giveUp(record, true);
  else if (result === BUNT.leadOut) outAhead(record, 3, true);
  else popUpSqueeze(record);
}

/** A bunt for a hit: safe up to the batter's number, else thrown out, popped up or a third strike. */
function buntForHit(game: EngineGame, dice: Dice): void {
  const { record } = game;
  if (rollSafe(game, dice, buntHitNumber(game, record.batter), 'bunt for a hit, safe')) {
    findFielder(game, dice);
    buntSingle(record);
    return;
  }
  const result = failedHitResult(rollFor(game, dice, 20, 'bunt that fails'));
  if (result === 2) {
    foulThirdStrike(record);
    return;
  }
  findFielder(game, dice);
  if (result === 1) {
    popUp(record);
    return;
  }
  record.event = EVENT.groundOut;
  if (game.outs < 2) moveUp(record, false);
  putOut(record, BATTER, atFirst(record.fielder), record.fielder);
}

/**
 * A bunt from the pitch on: it may get away before the bat comes to it, and that is the whole play.
 * The record is begun, and is finished by the caller.
 */
export function resolveBunt(game: EngineGame, dice: Dice, purpose: BuntPurpose): void {
  const { record } = game;
  const away = checkPitch(game, dice);
  if (away !== NONE) {
    moveUpOnPitch(record, away);
    return;
  }
  record.isBunt = true;
  if (purpose === 'sacrifice') sacrifice(game, dice);
  else if (purpose === 'squeeze') squeeze(game, dice);
  else buntForHit(game, dice);
}
