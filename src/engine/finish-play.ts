/** Begins a play's record, and puts a resolved play on the books. */
import { resetAlignment } from './alignment.ts';
import { countOnBase, moveRunners } from './baserunning/move-runners.ts';
import { resetTurn } from './batter-turn.ts';
import type { EngineGame } from './game-state.ts';
import { moveOn } from './order-of-play.ts';
import { BATTER, beginRecord, EVENT, keepClean } from './play-record.ts';
import { creditBatter, isPlateAppearance } from './scoring/credit-batter.ts';
import { creditFielders } from './scoring/credit-outs.ts';
import { creditSteals } from './scoring/credit-steals.ts';
import { scoreRuns } from './scoring/score-runs.ts';
import { addBatting, BATTING } from './scoring/stat-columns.ts';
import { endOnWinningRun, isWalkOff } from './scoring/walk-off.ts';
import { at } from './table-access.ts';

const ORDER = 9;

/** Writes the situation before a play into the record. */
export function beginPlay(game: EngineGame): void {
  const { record, batting, fielding } = game;
  record.slot = batting.nextSlot;
  record.batter = at(batting.order, batting.nextSlot);
  record.pitcher = at(fielding.fielders, 1);
  record.outsBefore = game.outs;
  record.before[BATTER] = record.batter;
  record.occupied = game.occupied;
  for (let base = 1; base <= 3; base += 1) record.before[base] = at(game.runner, base);
  beginRecord(record);
}

/** Men left on base belong to the club, and to the batter whose play ended the half. */
function creditLeftOnBase(game: EngineGame): void {
  const { record, batting } = game;
  record.leftOnBase = countOnBase(game);
  batting.leftOnBase += record.leftOnBase;
  addBatting(batting.batting, record.batter, BATTING.leftOnBase, record.leftOnBase);
}

/** Scores the play of the record and moves the game on. */
export function finishPlay(game: EngineGame): void {
  const { record, batting } = game;
  const isPassedBall = record.event === EVENT.passedBall;
  if (record.errorPosition === 0 && !isPassedBall) keepClean(record);
  endOnWinningRun(game);
  creditBatter(game);
  scoreRuns(game);
  creditFielders(game);
  creditSteals(game);
  moveRunners(game);
  game.outs += record.outs;
  game.playsInHalf += 1;
  game.alignment.pitchOut = false;
  const isTurnOver = isPlateAppearance(record);
  if (isTurnOver) batting.nextSlot = (record.slot + 1) % ORDER;
  if (game.outs > 2 || isWalkOff(game)) creditLeftOnBase(game);
  game.tally?.note(game);
  if (isTurnOver) {
    resetAlignment(game.alignment);
    resetTurn(game.turn);
  }
  moveOn(game);
}
