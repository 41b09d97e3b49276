/** Plays that come up once in a while: somebody is in the way, or three men are out on one ball. */
import { hitWithFixedAdvance, takeFirst } from '../baserunning/hits.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import {
  BATTER,
  EVENT,
  isOn,
  keepClean,
  OUT,
  type PlayRecord,
  putOut,
  send,
} from '../play-record.ts';
import { rollFor } from '../roll-trace.ts';
import { at, itemAt } from '../table-access.ts';

const CATCHER = 2;
const FIRST_BASEMAN = 3;
const SECOND_BASEMAN = 4;
const THIRD_BASEMAN = 5;
const SHORTSTOP = 6;
const FIRST_OUTFIELDER = 7;

/** One fielding check in so many is rare. */
const RARE_FACES = 100;

/** Rows of the last face of a d20 and the play; a play that gives false did not come up. */
type RareChart = readonly (readonly [last: number, play: (record: PlayRecord) => boolean])[];

const INFIELD_CHART: RareChart = [
  [4, catcherInterference],
  [9, battersInterference],
  [14, obstruction],
  [20, struckRunner],
];
const OUTFIELD_CHART: RareChart = [
  [4, catcherInterference],
  [12, fanCatch],
  [20, fanDouble],
];

/** The catcher's mitt was in the way of the bat: the batter takes first, an error (9.12(a)(4)). */
function catcherInterference(record: PlayRecord): true {
  takeFirst(record, EVENT.catcherInterference);
  record.fielder = CATCHER;
  record.errorPosition = CATCHER;
  record.errorBases = 1;
  keepClean(record);
  return true;
}

/** The batter was in the catcher's way: he is out, to the catcher, and nobody moves (9.09(b)). */
function battersInterference(record: PlayRecord): true {
  record.event = EVENT.groundOut;
  record.fielder = CATCHER;
  record.interference = true;
  putOut(record, BATTER, CATCHER, 0);
  return true;
}

/** A fielder without the ball was in the batter's way: first base and an error. */
function obstruction(record: PlayRecord): true {
  takeFirst(record, EVENT.reachedOnError);
  record.interference = true;
  record.errorPosition = record.fielder;
  record.errorBases = 1;
  keepClean(record);
  record.clean[BATTER] = OUT;
  return true;
}

/** A runner was struck by the ball: he is out, the batter has a single (9.05(a)(5)), others hold. */
function struckRunner(record: PlayRecord): boolean {
  for (let base = 1; base <= 3; base += 1) {
    if (!isOn(record, base)) continue;
    record.event = EVENT.single;
    record.hitBases = 1;
    record.interference = true;
    send(record, BATTER, 1);
    putOut(record, base, record.fielder, 0);
    return true;
  }
  return false;
}

/** A fan took a fly out of a fielder's reach: the umpire gives the catch, and nobody moves. */
function fanCatch(record: PlayRecord): true {
  record.event = EVENT.flyOut;
  record.interference = true;
  putOut(record, BATTER, record.fielder, 0);
  return true;
}

/** A fan touched a fair ball: two bases for everybody. */
function fanDouble(record: PlayRecord): true {
  hitWithFixedAdvance(record, 2, 2);
  record.interference = true;
  return true;
}

/** Men on first and second, nobody out: around the bases ahead of everybody. */
function triplePlay(record: PlayRecord): void {
  const { fielder } = record;
  const isRightSide = fielder === FIRST_BASEMAN || fielder === SECOND_BASEMAN;
  record.event = EVENT.triplePlay;
  putOut(record, 2, THIRD_BASEMAN, fielder);
  putOut(record, 1, isRightSide ? SHORTSTOP : SECOND_BASEMAN, THIRD_BASEMAN);
  putOut(record, BATTER, FIRST_BASEMAN, at(record.outPutout, 1));
}

/**
 * Asks whether a check on `record.fielder` is a rare play, and resolves it; false when the check is
 * an ordinary one. A rare ball to an infielder with men on first and second and nobody out is a
 * triple play: .00124 a game in 2019 (calibration triple_plays_per_game).
 */
export function isRarePlay(game: EngineGame, dice: Dice): boolean {
  if (rollFor(game, dice, RARE_FACES, 'rare play on 1') > 1) return false;
  const { record } = game;
  const isOutfield = record.fielder >= FIRST_OUTFIELDER;
  if (!isOutfield && game.outs === 0 && isOn(record, 1) && isOn(record, 2)) {
    triplePlay(record);
    return true;
  }
  const face = rollFor(game, dice, 20, 'what rare play');
  const chart = isOutfield ? OUTFIELD_CHART : INFIELD_CHART;
  const row = chart.findIndex(([last]) => face <= last);
  return itemAt(chart, row)[1](record);
}
