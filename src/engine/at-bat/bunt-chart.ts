/** The bunt charts as tables that a roll indexes, and the numbers that a manager is shown. */
import { INFIELD } from '../alignment.ts';
import { speedOf } from '../baserunning/safe-numbers.ts';
import { cardOf } from '../card-of.ts';
import type { EngineGame } from '../game-state.ts';
import { at, itemAt, numberAt } from '../table-access.ts';
import {
  FAILED_HIT_FACES,
  HIT_NUMBER_CORNERS_IN,
  HIT_NUMBER_OF_GRADE,
  SACRIFICE_ROWS,
  SQUEEZE_ROWS,
} from './bunt.data.ts';

const FACES = 20;
const GRADES = 4;
const SAFE_MIN = 1;
const SAFE_MAX = 19;

/** Outcomes of a bunt by their places in the lists of the data. */
export const BUNT = {
  single: 0,
  sacrifice: 1,
  leadOut: 2,
  popOut: 3,
  strikeout: 4,
  /** The last one of the list: two outs on a sacrifice, a miss on a squeeze. */
  last: 5,
} as const;

function buildTable(chart: typeof SACRIFICE_ROWS): Int8Array {
  const table = new Int8Array(2 * GRADES * FACES);
  let place = 0;
  for (const row of chart.flat()) {
    for (const [code, faces] of row.entries()) {
      table.fill(code, place, place + faces);
      place += faces;
    }
  }
  return table;
}

const SACRIFICE_TABLE = buildTable(SACRIFICE_ROWS);
const SQUEEZE_TABLE = buildTable(SQUEEZE_ROWS);

/** Tells whether first and third baseman stand in, alone or with the whole infield. */
function areCornersIn(game: EngineGame): boolean {
  return game.alignment.infield !== INFIELD.normal;
}

/** The place of the bunter's line in a chart: his grade, below the lines of the usual depth. */
function rowOf(game: EngineGame, batter: number): number {
  const grade = cardOf(game.batting, batter).bunting;
  return areCornersIn(game) ? GRADES + grade : grade;
}

/** The outcome of a sacrifice, a code of BUNT, on a face of a d20. */
export function sacrificeResult(game: EngineGame, face: number): number {
  return at(SACRIFICE_TABLE, rowOf(game, game.record.batter) * FACES + face - 1);
}

/** The outcome of a squeeze, a code of BUNT, on a face of a d20. */
export function squeezeResult(game: EngineGame, face: number): number {
  return at(SQUEEZE_TABLE, rowOf(game, game.record.batter) * FACES + face - 1);
}

/** What became of a failed bunt for a hit on a face of a d20: its place in FAILED_HIT_RESULTS. */
export function failedHitResult(face: number): number {
  const [groundOut, popOut] = FAILED_HIT_FACES;
  if (face <= groundOut) return 0;
  return face <= groundOut + popOut ? 1 : 2;
}

function goodFaces(chart: typeof SACRIFICE_ROWS, game: EngineGame, batter: number): number {
  const row = itemAt(chart.flat(), rowOf(game, batter));
  return numberAt(row, BUNT.single) + numberAt(row, BUNT.sacrifice);
}

/** The face of a d20 up to which a sacrifice of this player moves the runners up. */
export function sacrificeNumber(game: EngineGame, batter: number): number {
  return goodFaces(SACRIFICE_ROWS, game, batter);
}

/** The face of a d20 up to which a squeeze of this player brings the run home. */
export function squeezeNumber(game: EngineGame, batter: number): number {
  return goodFaces(SQUEEZE_ROWS, game, batter);
}

/** The face of a d20 up to which this player beats out a bunt. */
export function buntHitNumber(game: EngineGame, batter: number): number {
  const { bunting } = cardOf(game.batting, batter);
  const depth = areCornersIn(game) ? HIT_NUMBER_CORNERS_IN : 0;
  const number = speedOf(game.batting, batter) + numberAt(HIT_NUMBER_OF_GRADE, bunting) + depth;
  return Math.max(SAFE_MIN, Math.min(SAFE_MAX, number));
}

/** The face up to which a runner from third is safe at home when a squeeze is missed. */
export function missedSqueezeNumber(speed: number): number {
  return Math.max(SAFE_MIN, speed - 12);
}

/**
 * The base of the runner for whom a sacrifice is made, from the runners of bases 1-3: the foremost
 * one whom it moves up, 0 when there is none. The man on third moves only when he is pushed.
 */
export function leadRunner(runners: Int8Array): number {
  const isFirst = at(runners, 1) >= 0;
  const isSecond = at(runners, 2) >= 0;
  const isThird = at(runners, 3) >= 0;
  if (isThird && isFirst && isSecond) return 3;
  if (isSecond && !isThird) return 2;
  return isFirst ? 1 : 0;
}
