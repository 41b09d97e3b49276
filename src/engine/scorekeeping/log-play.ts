/** Carries out a play that was logged by hand: the same books as for a play that was rolled. */
import { present } from '../../errors.ts';
import type { LoggedPlay } from '../../models/choice.ts';
import { positionNumber } from '../cards/result-codes.ts';
import { beginPlay, finishPlay } from '../finish-play.ts';
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, HOME, keepClean, NONE, OUT, putOut, send } from '../play-record.ts';
import { at, numberAt } from '../table-access.ts';
import { MEANINGS } from './check-log.ts';
import { loggedMoves } from './logged-moves.ts';

const PITCHER = 1;
const CATCHER = 2;
const FIRST_BASEMAN = 3;
/** Who usually makes the out at first, second, third and home. */
const RECEIVERS = [0, 3, 4, 5, 2] as const;
const IN_THE_AIR: readonly number[] = [
  EVENT.flyOut,
  EVENT.lineOut,
  EVENT.lineDoublePlay,
  EVENT.popOut,
];

/** The batter's out: the catcher on strikes, the man who caught the ball, or the first baseman. */
function putBatterOut(game: EngineGame): void {
  const { record } = game;
  const { event, fielder } = record;
  if (event === EVENT.strikeout) putOut(record, BATTER, CATCHER, 0);
  else if (IN_THE_AIR.includes(event)) putOut(record, BATTER, fielder, 0);
  else putOut(record, BATTER, FIRST_BASEMAN, record.outs > 0 ? at(record.outPutout, 0) : fielder);
}

/** A runner's out, at the base ahead of him; behind him when he was doubled or picked off. */
function putRunnerOut(game: EngineGame, from: number): void {
  const { record } = game;
  const isBack = record.event === EVENT.lineDoublePlay || record.event === EVENT.pickOff;
  const base = isBack ? from : from + 1;
  const thrower = record.fielder || (record.event === EVENT.pickOff ? PITCHER : CATCHER);
  putOut(record, from, numberAt(RECEIVERS, base), thrower);
}

/** Steals, men caught at it and men picked off, as the scorer marks them. */
function markRunning(game: EngineGame, play: LoggedPlay): void {
  const { record } = game;
  for (const [index, to] of play.runners.entries()) {
    const base = index + 1;
    const isStealing = record.event === EVENT.stolenBase || record.event === EVENT.caughtStealing;
    if (isStealing && to !== null && to > base) record.stolen |= 1 << base;
    if (to !== OUT) continue;
    if (record.event === EVENT.caughtStealing || record.event === EVENT.strikeout) {
      record.caught |= 1 << base;
    }
    if (record.event === EVENT.pickOff) record.pickedOff = base;
  }
}

/** What would have been without the error: a hit is worth its bases, an error an out. */
function markError(game: EngineGame, play: LoggedPlay): void {
  const { record } = game;
  if (play.error === null) return;
  keepClean(record);
  record.errorPosition = positionNumber(play.error);
  record.errorBases = 1;
  for (let from = 1; from < HOME; from += 1) {
    if (at(record.before, from) >= 0) {
      record.clean[from] = Math.min(at(record.destination, from), from + record.hitBases);
    }
  }
  record.clean[BATTER] = record.event === EVENT.reachedOnError ? OUT : record.hitBases || NONE;
}

/** Books a logged play that `checkLog` allows. */
export function logPlay(game: EngineGame, play: LoggedPlay): void {
  game.playNumber += 1;
  beginPlay(game);
  const { record } = game;
  record.event = EVENT[play.result];
  record.hitBases = MEANINGS[play.result].hitBases;
  record.fielder = play.fielder === null ? 0 : positionNumber(play.fielder);
  record.isBunt = play.isBunt;
  record.droppedThird = play.result === 'strikeout' && play.batter !== OUT;
  for (let from = 3; from >= BATTER; from -= 1) {
    const to = loggedMoves(play)[from];
    if (to === null) continue;
    if (to !== OUT) send(record, from, present(to, 'where somebody came'));
    else if (from === BATTER) putBatterOut(game);
    else putRunnerOut(game, from);
  }
  markRunning(game, play);
  markError(game, play);
  finishPlay(game);
}
