/** Runs: who crossed the plate, whose they are, whether they were earned and batted in. */
import type { EngineGame } from '../game-state.ts';
import { currentStint, WORK_OF_RUN } from '../pitching/fatigue.ts';
import { noteRun } from '../pitching/pitchers-of-record.ts';
import { BATTER, cleanAdvance, EVENT, HOME, type PlayRecord } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { addBatting, addPitching, BATTING, PITCHING } from './stat-columns.ts';

/**
 * Whether a run counts against its pitcher: not when the man came on by an error or began extra
 * innings on second, not when he would not have come home without errors and passed balls, and
 * not when the side would have been out. A new pitcher does not profit from earlier errors.
 */
function isEarned(game: EngineGame, from: number): boolean {
  const { record, runnerUnearned, runnerCleanBase, runnerPitcher } = game;
  const isOwn = from === BATTER || at(runnerPitcher, from) === record.pitcher;
  const missed = isOwn ? game.missedOutsOfPitcher : game.missedOuts;
  if (record.outsBefore + missed > 2) return false;
  if (from === BATTER) return record.clean[BATTER] === HOME;
  if (runnerUnearned[from] === 1) return false;
  return at(runnerCleanBase, from) + cleanAdvance(record, from) >= HOME;
}

/** Whether the batter drove the run in: not with a double play on the ground, not by an error. */
function isBattedIn(record: PlayRecord, from: number): boolean {
  if (record.event === EVENT.groundedIntoDoublePlay || record.event >= EVENT.reachedOnError) {
    return false;
  }
  return record.clean[from] === HOME;
}

function scoreRun(game: EngineGame, from: number): void {
  const { record, batting, fielding } = game;
  const isBatter = from === BATTER;
  const runner = isBatter ? record.batter : at(record.before, from);
  const pitcher = isBatter ? record.pitcher : at(game.runnerPitcher, from);
  record.runs += 1;
  batting.runs += 1;
  addBatting(batting.batting, runner, BATTING.runs);
  addPitching(fielding.pitching, pitcher, PITCHING.runs);
  if (isEarned(game, from)) {
    record.earnedRuns += 1;
    addPitching(fielding.pitching, pitcher, PITCHING.earnedRuns);
  }
  if (isBattedIn(record, from)) record.runsBattedIn += 1;
  currentStint(fielding).work += WORK_OF_RUN;
  noteRun(game, pitcher);
}

/** Scores everybody who came home, the runner who was farthest along first. */
export function scoreRuns(game: EngineGame): void {
  const { record, batting } = game;
  const runsBefore = batting.runs;
  for (let from = 3; from >= 0; from -= 1) {
    if (record.destination[from] === HOME) scoreRun(game, from);
  }
  if (record.runs === 0) return;
  addBatting(batting.batting, record.batter, BATTING.runsBattedIn, record.runsBattedIn);
  const inning = game.inning - 1;
  batting.runsByInning[inning] = itemAt(batting.runsByInning, inning) + batting.runs - runsBefore;
}
