/** What a fielding check on a pitcher's card is worth on average, for those who make the cards. */
import type { FieldPosition } from '../../models/baseball.ts';
import { basesThatSaveBatter, CHECK, checkResult, errorChance } from '../fielding/charts.ts';
import { CHECK_RESULTS, type CheckResult } from '../fielding/check.data.ts';
import { itemAt } from '../table-access.ts';
import { positionNumber } from './result-codes.ts';

const FACES = 20;

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
