/** The batter's and the pitcher's lines of a plate appearance. */
import type { EngineGame } from '../game-state.ts';
import { currentStint, WORK_OF_RUNNER } from '../pitching/fatigue.ts';
import { BATTER, EVENT, HOME, isOn, OUT, type PlayRecord } from '../play-record.ts';
import { at } from '../table-access.ts';
import { addBatting, addPitching, BATTING, PITCHING } from './stat-columns.ts';

/** A fly, line drive or pop on which a runner scored with the batter out. */
function isSacrificeFly(record: PlayRecord): boolean {
  const { event } = record;
  if (event !== EVENT.flyOut && event !== EVENT.lineOut && event !== EVENT.popOut) return false;
  return isOn(record, 3) && record.clean[3] === HOME;
}

/** Walks, hit batsmen and sacrifices are no times at bat. */
export function isAtBat(record: PlayRecord): boolean {
  const { event } = record;
  if (record.sacrificeFly || event === EVENT.sacrificeBunt) return false;
  return event < EVENT.walk || event > EVENT.hitByPitch;
}

/** Tells whether the play ended the batter's turn. */
export function isPlateAppearance(record: PlayRecord): boolean {
  return record.event >= 0 && record.event < EVENT.wildPitch;
}

function creditHit(game: EngineGame): void {
  const { record, batting, fielding } = game;
  const { batter, pitcher, hitBases } = record;
  addBatting(batting.batting, batter, BATTING.hits);
  addPitching(fielding.pitching, pitcher, PITCHING.hits);
  batting.hits += 1;
  if (hitBases === 2) addBatting(batting.batting, batter, BATTING.doubles);
  else if (hitBases === 3) addBatting(batting.batting, batter, BATTING.triples);
  else if (hitBases === HOME) {
    addBatting(batting.batting, batter, BATTING.homeRuns);
    addPitching(fielding.pitching, pitcher, PITCHING.homeRuns);
  }
}

function creditWalk(game: EngineGame): void {
  const { record, batting, fielding } = game;
  addBatting(batting.batting, record.batter, BATTING.walks);
  addPitching(fielding.pitching, record.pitcher, PITCHING.walks);
  if (record.event !== EVENT.intentionalWalk) return;
  addBatting(batting.batting, record.batter, BATTING.intentionalWalks);
  addPitching(fielding.pitching, record.pitcher, PITCHING.intentionalWalks);
}

function creditEvent(game: EngineGame): void {
  const { record, batting, fielding } = game;
  const { batter, pitcher, event } = record;
  if (record.hitBases > 0) creditHit(game);
  else if (event === EVENT.strikeout) {
    addBatting(batting.batting, batter, BATTING.strikeouts);
    addPitching(fielding.pitching, pitcher, PITCHING.strikeouts);
    if (isWildThird(record)) addPitching(fielding.pitching, pitcher, PITCHING.wildPitches);
  } else if (event === EVENT.walk || event === EVENT.intentionalWalk) creditWalk(game);
  else if (event === EVENT.hitByPitch) {
    addBatting(batting.batting, batter, BATTING.hitByPitch);
    addPitching(fielding.pitching, pitcher, PITCHING.hitBatters);
  } else if (event === EVENT.groundedIntoDoublePlay) {
    addBatting(batting.batting, batter, BATTING.groundedIntoDoublePlay);
  } else if (event === EVENT.sacrificeBunt) {
    addBatting(batting.batting, batter, BATTING.sacrificeHits);
  }
}

/** The third strike was a wild pitch that let the batter reach first; an error is charged as such. */
export function isWildThird({ event, destination, errorPosition }: PlayRecord): boolean {
  return event === EVENT.strikeout && at(destination, BATTER) > OUT && errorPosition === 0;
}

/** Writes the plate appearance, or the wild pitch or balk, to the batter and the pitcher. */
export function creditBatter(game: EngineGame): void {
  const { record, batting, fielding } = game;
  const { batter, pitcher } = record;
  if (!isPlateAppearance(record)) {
    if (record.event === EVENT.wildPitch) {
      addPitching(fielding.pitching, pitcher, PITCHING.wildPitches);
    } else if (record.event === EVENT.balk) {
      addPitching(fielding.pitching, pitcher, PITCHING.balks);
    }
    return;
  }
  addBatting(batting.batting, batter, BATTING.plateAppearances);
  addPitching(fielding.pitching, pitcher, PITCHING.battersFaced);
  record.sacrificeFly = isSacrificeFly(record);
  if (record.sacrificeFly) addBatting(batting.batting, batter, BATTING.sacrificeFlies);
  if (isAtBat(record)) addBatting(batting.batting, batter, BATTING.atBats);
  creditEvent(game);
  const stint = currentStint(fielding);
  stint.battersFaced += 1;
  if (at(record.destination, BATTER) > OUT) stint.work += WORK_OF_RUNNER;
}
