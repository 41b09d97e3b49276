/** Runs to the end of the half from each base-out state, as the engine's own games came out. */
import { itemAt, valueAt } from '../table-access.ts';
import { baseOutState } from './base-out.ts';
import { RUNS_AT_HOME, RUNS_OF_VISITORS } from './half-innings.data.ts';

/** The half that is over brings no more runs for certain. */
const OVER: readonly number[] = [1];

function sharesOf(counts: readonly number[]): Float64Array {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(counts, (count) => count / all);
}

const VISITORS: readonly Float64Array[] = [...RUNS_OF_VISITORS, OVER].map(sharesOf);
const AT_HOME: readonly Float64Array[] = [...RUNS_AT_HOME, OVER].map(sharesOf);
/** Both clubs together. */
const CHANCES: readonly Float64Array[] = VISITORS.map((visitors, state) => {
  const home = itemAt(AT_HOME, state);
  const length = Math.max(visitors.length, home.length);
  const places = Array.from({ length }, (_, runs) => runs);
  return Float64Array.from(places, (runs) => ((visitors[runs] ?? 0) + (home[runs] ?? 0)) / 2);
});
const EXPECTED = Float64Array.from(CHANCES, (chances) =>
  chances.reduce((sum, chance, runs) => sum + runs * chance, 0),
);

/** By runs from 0 on, the chance that so many score before the half ends; state as in base-out. */
export function runChances(state: number): Float64Array {
  return itemAt(CHANCES, state);
}

/** The same for the club at bat in one half: the home club scores more. */
export function runChancesIn(state: number, isBottom: boolean): Float64Array {
  return itemAt(isBottom ? AT_HOME : VISITORS, state);
}

/** Runs that score before the half ends, on average; state as in base-out, 24 for a half that is over. */
export function expectedRuns(state: number): number {
  return valueAt(EXPECTED, state);
}

/** Runs that score before the half ends, on average, with outs 0-3 and occupied bases 0-7. */
export function runExpectancy(outs: number, bases: number): number {
  return expectedRuns(baseOutState(outs, bases));
}

/** The chance that somebody scores before the half ends, with outs 0-3 and occupied bases 0-7. */
export function chanceToScore(outs: number, bases: number): number {
  return 1 - valueAt(runChances(baseOutState(outs, bases)), 0);
}
