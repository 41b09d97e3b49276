/** Turns printed card sides into tables that a roll indexes directly. */
import { assert } from '../../errors.ts';
import type { FieldPosition, Grade, Hand } from '../../models/baseball.ts';
import type { PinnedPlayer, PinnedPosition } from '../../models/game.ts';
import { ENTRY_FIELDER_BITS, positionNumber, RESULT_NAMES } from './result-codes.ts';

const CELLS = 33;
const ROWS_PER_COLUMN = 11;
const FACES = 20;
export const ENTRIES_PER_SIDE = CELLS * FACES;
const POSITION_SLOTS = 10;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** A side as the dice see it: 33 cells x 20 faces of the split die, each an entry. */
export type CompiledSide = Uint16Array;

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
  /** Range 1-5, 0 where he has no rating. */
  readonly range: Int8Array;
  readonly error: Int8Array;
  readonly arm: Int8Array;
  readonly passedBall: Int8Array;
  readonly overthrow: Int8Array;
}

/** The place of a roll in a compiled side: column 0-2, total 2-12, split 1-20. */
export function entryIndex(column: number, total: number, split: number): number {
  return (column * ROWS_PER_COLUMN + total - 2) * FACES + split - 1;
}

function entryOf(text: string, cell: string): number {
  const [name = '', fielder] = text.split('.');
  const code = (RESULT_NAMES as readonly string[]).indexOf(name);
  assert(code >= 0, `"${cell}" holds a known result`);
  const number = fielder === undefined ? 0 : positionNumber(fielder as FieldPosition);
  return (code << ENTRY_FIELDER_BITS) | number;
}

/** Compiles 33 printed cells; the texts are those of models/card-layout.ts, already validated. */
export function compileSide(cells: readonly string[]): CompiledSide {
  assert(cells.length === CELLS, 'a side has 33 cells');
  const side = new Uint16Array(ENTRIES_PER_SIDE);
  for (const [index, cell] of cells.entries()) {
    const [first = '', split, second] = cell.split('|');
    const onFirst = split === undefined ? FACES : Number(split);
    const firstEntry = entryOf(first, cell);
    const secondEntry = second === undefined ? firstEntry : entryOf(second, cell);
    const start = index * FACES;
    side.fill(firstEntry, start, start + onFirst);
    side.fill(secondEntry, start + onFirst, start + FACES);
  }
  return side;
}

const NO_SIDE: CompiledSide = new Uint16Array(ENTRIES_PER_SIDE);
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
    range: byPosition(positions, (one) => one.range),
    error: byPosition(positions, (one) => one.error),
    arm: byPosition(positions, (one) => one.arm),
    passedBall: byPosition(positions, (one) => one.passedBall),
    overthrow: byPosition(positions, (one) => one.overthrow),
  };
}
