/** Turns printed card sides into tables that a roll indexes directly. */
import { assert } from '../../errors.ts';
import type { FieldPosition, Grade, Hand } from '../../models/baseball.ts';
import type { PinnedPlayer, PinnedPosition } from '../../models/game.ts';
import { carriedWork, isOverused } from '../pitching/rest.ts';
import { ENTRY_FIELDER_BITS, positionNumber, RESULT_NAMES } from './result-codes.ts';

export const CELLS = 33;
const ROWS_PER_COLUMN = 11;
const LOWEST_TOTAL = 2;
const FACES = 20;
/** A cell in one number: faces of its first entry in the lowest bits, then that entry, then the second. */
const FACES_BITS = 5;
const FACES_MASK = 31;
const ENTRY_BITS = 10;
const ENTRY_MASK = 1023;
const POSITION_SLOTS = 10;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/**
 * A side as the dice see it, a number for each of its 33 cells. Not 20 entries for the 20 faces: a
 * league of those is larger than what a processor keeps at hand, and reading it takes longer than the
 * rest of the play.
 */
export type CompiledSide = Int32Array;

/** Sides of a player in the table of his club: batting, then pitching, each by the other's hand. */
export const BATTING_SIDE = 0;
export const PITCHING_SIDE = 2;
const SIDES_PER_PLAYER = 4;

/** Hands as table indexes. */
const LEFT = 0;
export const RIGHT = 1;
export const SWITCH = 2;

/** A player as the rules use him; position tables are indexed by the scorer's number 1-9. */
export interface CompiledPlayer {
  readonly pinned: PinnedPlayer;
  /** LEFT, RIGHT or SWITCH. */
  readonly bats: number;
  /** LEFT or RIGHT. */
  readonly throws: number;
  readonly speed: number;
  /** Safe numbers of a steal of second on a bad and on a good jump, and chances in 36 of a good one. */
  readonly stealLow: number;
  readonly stealHigh: number;
  readonly stealJump: number;
  /** He always has a good jump towards second. */
  readonly stealAuto: boolean;
  /** His batting sides by the pitcher's hand. */
  readonly batting: readonly [CompiledSide, CompiledSide];
  readonly power: readonly [number, number];
  readonly contact: readonly [number, number];
  readonly eye: readonly [number, number];
  /** Grades 0 (A) to 3 (D). */
  readonly bunting: number;
  readonly hitAndRun: number;
  readonly pitches: boolean;
  /** He pitches and has no rating in the other eight positions. */
  readonly pitchesOnly: boolean;
  /** His pitching sides by the batter's hand; all zero when he does not pitch. */
  readonly pitching: readonly [CompiledSide, CompiledSide];
  readonly wildPitch: number;
  /** Added to the safe numbers of runners: the lower the better. */
  readonly hold: number;
  readonly balk: number;
  /** Innings that he lasts as a starter, 0 when that is not his role; likewise below. */
  readonly starterEndurance: number;
  readonly reliefEndurance: number;
  readonly closerEndurance: number;
  /** What he brings along from his club's last games; see pitching/rest.ts. */
  readonly carriedWork: number;
  readonly isOverused: boolean;
  /** Range 1-5, 0 where he has no rating. */
  readonly range: Int8Array;
  readonly error: Int8Array;
  readonly arm: Int8Array;
  readonly passedBall: Int8Array;
  readonly overthrow: Int8Array;
}

/** The cell of a roll, 0-32: column 0-2, total 2-12. */
export function cellIndex(column: number, total: number): number {
  return column * ROWS_PER_COLUMN + total - LOWEST_TOTAL;
}

/** The sides of all men of a club in one table: what a play reads, with nothing to follow to get there. */
export function joinSides(players: readonly CompiledPlayer[]): CompiledSide {
  const table = new Int32Array(players.length * SIDES_PER_PLAYER * CELLS);
  for (const [player, { batting, pitching }] of players.entries()) {
    for (const [side, cells] of [...batting, ...pitching].entries()) {
      table.set(cells, sideStart(player, side));
    }
  }
  return table;
}

/** Where a player's side, BATTING_SIDE or PITCHING_SIDE and a hand, begins in his club's table. */
export function sideStart(player: number, side: number): number {
  return (player * SIDES_PER_PLAYER + side) * CELLS;
}

/** The entry of a cell on a face 1-20 of the split die. */
export function entryAt(side: CompiledSide, cell: number, split: number): number {
  const packed = side[cell] as number;
  const isFirst = split <= (packed & FACES_MASK);
  return (isFirst ? packed >> FACES_BITS : packed >> (FACES_BITS + ENTRY_BITS)) & ENTRY_MASK;
}

const RESULT_CODES: ReadonlyMap<string, number> = new Map(
  RESULT_NAMES.map((name, code) => [name, code]),
);

function entryOf(text: string, cell: string): number {
  const [name = '', fielder] = text.split('.');
  const code = RESULT_CODES.get(name);
  assert(code !== undefined, `"${cell}" holds a known result`);
  const number = fielder === undefined ? 0 : positionNumber(fielder as FieldPosition);
  return (code << ENTRY_FIELDER_BITS) | number;
}

/** Compiles 33 printed cells; the texts are those of models/card-layout.ts, already validated. */
export function compileSide(cells: readonly string[]): CompiledSide {
  assert(cells.length === CELLS, 'a side has 33 cells');
  return Int32Array.from(cells, (cell) => {
    const [first = '', split, second = first] = cell.split('|');
    const onFirst = split === undefined ? FACES : Number(split);
    const entries = (entryOf(second, cell) << ENTRY_BITS) | entryOf(first, cell);
    return (entries << FACES_BITS) | onFirst;
  });
}

const NO_SIDE: CompiledSide = new Int32Array(CELLS);
const handCode = (hand: Hand): number => (hand === 'L' ? LEFT : RIGHT);

function byPosition(
  positions: readonly PinnedPosition[],
  rating: (position: PinnedPosition) => number,
): Int8Array {
  const table = new Int8Array(POSITION_SLOTS);
  for (const one of positions) table[positionNumber(one.position)] = rating(one);
  return table;
}

/** Compiles a pinned player once; the result never changes and may serve any number of games. */
export function compilePlayer(pinned: PinnedPlayer): CompiledPlayer {
  const { batting, pitching, positions } = pinned;
  const { vsLeft, vsRight } = batting;
  return {
    pinned,
    bats: pinned.bats === 'S' ? SWITCH : handCode(pinned.bats),
    throws: handCode(pinned.throws),
    speed: batting.speed,
    stealLow: batting.stealLow,
    stealHigh: batting.stealHigh,
    stealJump: batting.stealJump,
    stealAuto: batting.stealAuto,
    batting: [compileSide(vsLeft.cells), compileSide(vsRight.cells)],
    power: [vsLeft.powerCheck, vsRight.powerCheck],
    contact: [vsLeft.contactCheck, vsRight.contactCheck],
    eye: [vsLeft.eyeCheck, vsRight.eyeCheck],
    bunting: GRADES.indexOf(batting.bunting),
    hitAndRun: GRADES.indexOf(batting.hitAndRun),
    pitches: pitching !== null,
    pitchesOnly: pitching !== null && positions.every(({ position }) => position === 'P'),
    pitching:
      pitching === null
        ? [NO_SIDE, NO_SIDE]
        : [compileSide(pitching.vsLeft.cells), compileSide(pitching.vsRight.cells)],
    wildPitch: pitching?.wildPitch ?? 0,
    hold: pitching?.hold ?? 0,
    balk: pitching?.balk ?? 0,
    starterEndurance: pitching?.starterEndurance ?? 0,
    reliefEndurance: pitching?.reliefEndurance ?? 0,
    closerEndurance: pitching?.closerEndurance ?? 0,
    carriedWork: carriedWork(pinned.recentWork),
    isOverused: isOverused(pinned.recentWork),
    range: byPosition(positions, (one) => one.range),
    error: byPosition(positions, (one) => one.error),
    arm: byPosition(positions, (one) => one.arm),
    passedBall: byPosition(positions, (one) => one.passedBall),
    overthrow: byPosition(positions, (one) => one.overthrow),
  };
}
