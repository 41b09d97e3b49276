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

/**
 * The code of each result: its place in the list above. Written out, because a literal's numbers
 * cost nothing to look up while an object built from a list does.
 */
export const RESULT = {
  homeRun: 0,
  ballparkHomeRun: 1,
  triple: 2,
  doubleThree: 3,
  doubleTwo: 4,
  doublePull: 5,
  doubleCenter: 6,
  singleTwo: 7,
  singleOne: 8,
  singleCenter: 9,
  ballparkSingle: 10,
  hitByPitch: 11,
  walk: 12,
  strikeout: 13,
  lineout: 14,
  popout: 15,
  deepFlyA: 16,
  mediumFlyB: 17,
  flyBLeft: 18,
  flyBCenter: 19,
  flyBRight: 20,
  groundballA: 21,
  groundballB: 22,
  groundballC: 23,
  checkPitcher: 24,
  checkCatcher: 25,
  checkFirstBase: 26,
  checkSecondBase: 27,
  checkThirdBase: 28,
  checkShortstop: 29,
  checkLeftField: 30,
  checkCenterField: 31,
  checkRightField: 32,
} as const satisfies { readonly [Name in (typeof RESULT_NAMES)[number]]: number };

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
