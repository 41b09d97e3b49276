/** Runs: who crossed the plate, whose they are, whether they were earned and batted in. */
import { CHECK } from '../fielding/charts.ts';
import type { EngineGame } from '../game-state.ts';
import { currentStint, WORK_OF_RUN } from '../pitching/fatigue.ts';
import { noteRun } from '../pitching/pitchers-of-record.ts';
import { BATTER, EVENT, HOME, type PlayRecord } from '../play-record.ts';
import { at, numberAt } from '../table-access.ts';
import { earnedPitchers, isMisplayed } from './reconstruction.ts';
import { addBatting, addPitching, BATTING, PITCHING } from './stat-columns.ts';

/** Before two are out, an error on a ball that would have brought the runner from third home. */
function wouldHaveScored(record: PlayRecord, from: number): boolean {
  const isDeep = record.checkResult === CHECK.deepFlyA || record.checkResult === CHECK.groundballC;
  return from === 3 && record.outsBefore < 2 && isDeep;
}

/**
 * Whether the batter drove the run in (official rule 9.04): not with a double play on the ground,
 * not by an error unless the run would have scored without it, not by a pitch that got away.
 */
function isBattedIn(record: PlayRecord, from: number): boolean {
  switch (record.event) {
    case EVENT.groundedIntoDoublePlay:
    case EVENT.triplePlay:
    case EVENT.strikeout:
      return false;
    case EVENT.catcherInterference:
      return true;
    case EVENT.reachedOnError:
      return wouldHaveScored(record, from);
    default:
      return record.event < EVENT.reachedOnError && record.clean[from] === HOME;
  }
}

function scoreRun(game: EngineGame, from: number): number {
  const { record, batting, fielding } = game;
  const isBatter = from === BATTER;
  const runner = isBatter ? record.batter : at(record.before, from);
  const pitcher = isBatter ? record.pitcher : at(game.runnerPitcher, from);
  record.runs += 1;
  batting.runs += 1;
  addBatting(batting.batting, runner, BATTING.runs);
  addPitching(fielding.pitching, pitcher, PITCHING.runs);
  if (pitcher !== record.pitcher) {
    addPitching(fielding.pitching, record.pitcher, PITCHING.inheritedRunnersScored);
  }
  if (isBattedIn(record, from)) record.runsBattedIn += 1;
  currentStint(fielding).work += WORK_OF_RUN;
  noteRun(game, pitcher);
  return pitcher;
}

function scoreEarnedRun(game: EngineGame, pitcher: number): void {
  const { record, fielding } = game;
  record.earnedRuns += 1;
  addPitching(fielding.pitching, pitcher, PITCHING.earnedRuns);
  currentStint(fielding).earnedRunsScored += 1;
}

/** Scores everybody who came home, the runner who was farthest along first. */
export function scoreRuns(game: EngineGame): void {
  const { record, batting } = game;
  const isClean = !game.reconstruction.isNeeded && !isMisplayed(record);
  const runsBefore = batting.runs;
  for (let from = 3; from >= 0; from -= 1) {
    if (record.destination[from] !== HOME) continue;
    const pitcher = scoreRun(game, from);
    if (isClean) scoreEarnedRun(game, pitcher);
  }
  if (!isClean) for (const pitcher of earnedPitchers(game)) scoreEarnedRun(game, pitcher);
  if (record.runs === 0) return;
  addBatting(batting.batting, record.batter, BATTING.runsBattedIn, record.runsBattedIn);
  const inning = game.inning - 1;
  batting.runsByInning[inning] = numberAt(batting.runsByInning, inning) + batting.runs - runsBefore;
}
