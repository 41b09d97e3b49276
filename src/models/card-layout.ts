/**
 * A card side as it is printed: 33 cells, three columns of the totals 2-12 of two dice. The layout
 * is the truth; every count of chances is derived from it.
 */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { FIELD_POSITIONS, type FieldPosition } from './baseball.ts';

/** What a batter's card can give. The order is the order of the columns in batting_ratings. */
export const BATTER_RESULTS = [
  'homeRun',
  'ballparkHomeRun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doublePull',
  'singleTwo',
  'singleOne',
  'singleCenter',
  'ballparkSingle',
  'hitByPitch',
  'walk',
  'strikeout',
  'lineout',
  'popout',
  'deepFlyA',
  'mediumFlyB',
  'flyBLeft',
  'flyBRight',
  'groundballA',
  'groundballB',
  'groundballC',
] as const;
export type BatterResult = (typeof BATTER_RESULTS)[number];

/** What a pitcher's card can give; the nine checks hand the play to a fielder. */
export const PITCHER_RESULTS = [
  'homeRun',
  'ballparkHomeRun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doubleCenter',
  'singleTwo',
  'singleOne',
  'singleCenter',
  'ballparkSingle',
  'hitByPitch',
  'walk',
  'strikeout',
  'flyBLeft',
  'flyBCenter',
  'flyBRight',
  'groundballA',
  'groundballB',
  'checkPitcher',
  'checkCatcher',
  'checkFirstBase',
  'checkSecondBase',
  'checkThirdBase',
  'checkShortstop',
  'checkLeftField',
  'checkCenterField',
  'checkRightField',
] as const;
export type PitcherResult = (typeof PITCHER_RESULTS)[number];

export type CardResult = BatterResult | PitcherResult;
export const CARD_RESULTS: readonly CardResult[] = [
  ...new Set<CardResult>([...BATTER_RESULTS, ...PITCHER_RESULTS]),
];

export const COLUMNS_PER_SIDE = 3;
export const CELLS_PER_COLUMN = 11;
export const CELLS_PER_SIDE = COLUMNS_PER_SIDE * CELLS_PER_COLUMN;
/** A side's chances: three columns of the 36 ways that two dice can fall. */
export const CHANCES_PER_SIDE = 108;
/** A split die's faces: the finest step of a cell is a twentieth of one way. */
export const SPLIT_FACES = 20;

/** One result in a cell, with the fielder who makes the play where the card names him. */
export interface CellResult {
  readonly result: CardResult;
  readonly fielder: FieldPosition | null;
}
/** A cell: one result, or the first on a d20 of 1..splitAt and the second above it. */
export interface LayoutCell {
  readonly first: CellResult;
  /** 1-19, or null where the cell is not split. */
  readonly splitAt: number | null;
  readonly second: CellResult | null;
}

/** How many of the 36 throws of two dice give this total (2-12). */
export function waysOfTotal(total: number): number {
  return 6 - Math.abs(7 - total);
}

/** The place of a cell in a side: column 0-2 and total 2-12. */
export function cellIndex(column: number, total: number): number {
  return column * CELLS_PER_COLUMN + total - 2;
}

function formatCellResult(cell: CellResult): string {
  return cell.fielder === null ? cell.result : `${cell.result}.${cell.fielder}`;
}

/** Writes a cell as `homeRun`, `groundballA.SS` or `homeRun|12|flyBRight.RF`. */
export function formatCell(cell: LayoutCell): string {
  if (cell.splitAt === null || cell.second === null) return formatCellResult(cell.first);
  return `${formatCellResult(cell.first)}|${cell.splitAt}|${formatCellResult(cell.second)}`;
}

const isResult = (text: string): text is CardResult =>
  (CARD_RESULTS as readonly string[]).includes(text);
const isFielder = (text: string): text is FieldPosition =>
  (FIELD_POSITIONS as readonly string[]).includes(text);

function parseCellResult(text: string, cell: string): CellResult {
  const [result = '', fielder, ...rest] = text.split('.');
  const known = isResult(result) && (fielder === undefined || isFielder(fielder));
  if (!known || rest.length > 0) {
    throw new AppError('input/invalid', `"${cell}" is not a card cell`, { cell });
  }
  return { result, fielder: fielder ?? null };
}

/** Reads what formatCell writes. Throws `input/invalid`. */
export function parseCell(text: string): LayoutCell {
  const [first = '', split, second, ...rest] = text.split('|');
  if (split === undefined) {
    return { first: parseCellResult(first, text), splitAt: null, second: null };
  }
  const splitAt = Number(split);
  const inRange = Number.isInteger(splitAt) && splitAt >= 1 && splitAt < SPLIT_FACES;
  if (!inRange || second === undefined || rest.length > 0) {
    throw new AppError('input/invalid', `"${text}" is not a card cell`, { cell: text });
  }
  return { first: parseCellResult(first, text), splitAt, second: parseCellResult(second, text) };
}

const NAME_PATTERN = '[a-zA-Z]+(?:\\.(?:P|C|1B|2B|3B|SS|LF|CF|RF))?';
const cellTextSchema = z
  .string()
  .regex(new RegExp(`^${NAME_PATTERN}(?:\\|(?:1?[0-9])\\|${NAME_PATTERN})?$`));
/** A side's 33 cells as text, column by column, totals 2 to 12. */
export const cellsSchema = z.array(cellTextSchema).length(CELLS_PER_SIDE);

/** Chances per result of a side, in 1/20 steps of a way; they sum to 108. */
export function chancesOf(cells: readonly LayoutCell[]): Map<CardResult, number> {
  const twentieths = new Map<CardResult, number>();
  const add = (cell: CellResult, amount: number) =>
    twentieths.set(cell.result, (twentieths.get(cell.result) ?? 0) + amount);
  for (const [index, cell] of cells.entries()) {
    const ways = waysOfTotal((index % CELLS_PER_COLUMN) + 2);
    const onFirst = cell.splitAt ?? SPLIT_FACES;
    add(cell.first, ways * onFirst);
    if (cell.second !== null) add(cell.second, ways * (SPLIT_FACES - onFirst));
  }
  for (const [result, amount] of twentieths) twentieths.set(result, amount / SPLIT_FACES);
  return twentieths;
}
