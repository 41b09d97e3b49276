/** Card results as small numbers, and the compiled entry: a result with the fielder it names. */
import type { FieldPosition, Position } from '../../models/baseball.ts';
import type { CardResult } from '../../models/card-layout.ts';

/** Every result that a card can hold; the place in this list is its code in compiled cards. */
export const RESULT_NAMES = [
  'homeRun',
  'ballparkHomeRun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doublePull',
  'doubleCenter',
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
  'flyBCenter',
  'flyBRight',
  'groundballA',
  'groundballB',
  'groundballC',
  'checkPitcher',
  'checkCatcher',
  'checkFirstBase',
  'checkSecondBase',
  'checkThirdBase',
  'checkShortstop',
  'checkLeftField',
  'checkCenterField',
  'checkRightField',
] as const satisfies readonly CardResult[];

type Codes<Names extends readonly string[]> = { readonly [Name in Names[number]]: number };

/** The code of each result, 0-32. */
export const RESULT = Object.fromEntries(RESULT_NAMES.map((name, code) => [name, code])) as Codes<
  typeof RESULT_NAMES
>;

/** Codes from here on hand the play to a fielder: the code less this is the position less one. */
export const FIRST_CHECK = RESULT.checkPitcher;

/** The scorer's positions by number: 1 pitcher to 9 right field, 10 the designated hitter. */
export const POSITION_NAMES = [
  'P',
  'C',
  '1B',
  '2B',
  '3B',
  'SS',
  'LF',
  'CF',
  'RF',
  'DH',
] as const satisfies readonly Position[];

/** The scorer's number of a position, 1-10. */
export function positionNumber(position: Position): number {
  return POSITION_NAMES.indexOf(position) + 1;
}

/** The field position with this scorer's number, 1-9; undefined for any other number. */
export function fieldPositionOf(number: number): FieldPosition | undefined {
  const name = POSITION_NAMES[number - 1];
  return name === 'DH' ? undefined : name;
}

/** An entry of a compiled side: result code times 16, plus the fielder's number or 0. */
export const ENTRY_FIELDER_BITS = 4;
export const ENTRY_FIELDER_MASK = 15;
