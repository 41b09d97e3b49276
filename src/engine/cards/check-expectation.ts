/** What a fielding check on a pitcher's card is worth on average, for those who make the cards. */
import type { FieldPosition } from '../../models/baseball.ts';
import { basesThatSaveBatter, CHECK, checkResult, errorChance } from '../fielding/charts.ts';
import { CHECK_RESULTS, type CheckResult } from '../fielding/check.data.ts';
import { CHECKS_PER_SEASON } from '../fielding/error.data.ts';
import { itemAt, numberAt } from '../table-access.ts';
import { HIT_RUNS } from './hit-runs.data.ts';
import { fieldPositionOf, positionNumber } from './result-codes.ts';

const FACES = 20;
const RANGES = [1, 2, 3, 4, 5] as const;
const AVERAGE_RANGE = 3;
/** Innings of the season that CHECKS_PER_SEASON counts. */
const SEASON_INNINGS = 162 * 9;

/** Chances of each kind of end of a check; the first five sum to 1. */
export interface CheckExpectation {
  readonly single: number;
  readonly double: number;
  readonly triple: number;
  /** The batter is put out. */
  readonly out: number;
  /** The batter is safe on an error that would have been an out. */
  readonly reachedOnError: number;
  /** Any error at all, those on hits and bad throws included. */
  readonly anyError: number;
  /** Chances by result of the range chart, before errors. */
  readonly byResult: Readonly<Record<CheckResult, number>>;
}

export interface CheckFielder {
  readonly position: FieldPosition;
  /** 1 (best) - 5. */
  readonly range: number;
  /** 0-88: errors in 162 whole games at the position; 0 leaves errors out. */
  readonly error: number;
}

/** The exact chances of a check on this fielder. */
export function expectedCheckOutcome(fielder: CheckFielder): CheckExpectation {
  const position = positionNumber(fielder.position);
  const none = CHECK_RESULTS.map((name) => [name, 0]);
  const byResult = Object.fromEntries(none) as Record<CheckResult, number>;
  for (let face = 1; face <= FACES; face += 1) {
    const name = itemAt(CHECK_RESULTS, checkResult(position, fielder.range, face));
    byResult[name] += 1 / FACES;
  }
  const hits = (from: CheckResult, to: CheckResult) =>
    CHECK_RESULTS.slice(CHECK[from], CHECK[to] + 1).reduce((sum, name) => sum + byResult[name], 0);
  const caught = 1 - hits('singleOne', 'triple');
  const saving = errorChance(position, fielder.error, basesThatSaveBatter(position));
  return {
    single: hits('singleOne', 'singleTwo'),
    double: hits('doubleTwo', 'doubleThree'),
    triple: byResult.triple,
    out: caught * (1 - saving),
    reachedOnError: caught * saving,
    anyError: errorChance(position, fielder.error),
    byResult,
  };
}

/** Runs that hits on a check of this fielder bring in, errors left out. */
function hitRuns(position: FieldPosition, range: number): number {
  const { single, double, triple } = expectedCheckOutcome({ position, range, error: 0 });
  return single * HIT_RUNS.single + double * HIT_RUNS.double + triple * HIT_RUNS.triple;
}

/** Runs that a fielder saves against one of range 3 in an inning, by position 1-9 and range 1-5. */
const RUNS_SAVED: readonly (readonly number[])[] = CHECKS_PER_SEASON.map((checks, index) => {
  const position = fieldPositionOf(index + 1);
  if (position === undefined) throw new Error(`no position ${index + 1}`);
  const average = hitRuns(position, AVERAGE_RANGE);
  return RANGES.map((range) => ((average - hitRuns(position, range)) * checks) / SEASON_INNINGS);
});

/** Runs that a fielder of this range, 1-5, at a position, 1-9, saves in an inning against range 3. */
export function runsSavedByRange(position: number, range: number): number {
  return numberAt(itemAt(RUNS_SAVED, position - 1), range - 1);
}
