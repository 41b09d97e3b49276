/**
 * The range chart: what a fielding check gives on a twenty-sided die, by position and range 1-5.
 * Method: at range 3 a quarter of the checks in the infield and centre field are hits, three tenths
 * in the corners of the outfield and three twentieths for catchers (the shares of grounders and
 * flies that fell in 2019, batted_ball_2019 in the calibration, less what the cards give directly).
 * From there a step of range is worth what separates fielders in a season: about ten runs at
 * shortstop, six elsewhere in the infield, five in the outfield and two for catchers, counting
 * 28.8 checks a season per chance on the card. Outs are divided so that the double plays of
 * double_play_2019 and the runners of baserunning_2019 come out (measured over whole games).
 */

/** What the chart can give; the order is the order of a row's numbers. */
export const CHECK_RESULTS = [
  'singleOne',
  'singleCenter',
  'singleTwo',
  'doubleTwo',
  'doubleThree',
  'triple',
  'groundballA',
  'groundballB',
  'groundballC',
  'popout',
  'deepFlyA',
  'flyB',
  'flyC',
] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Faces per result, face 1 first: a row of thirteen numbers that sum to 20. */
type Row = readonly number[];
type Rows = readonly [Row, Row, Row, Row, Row];

const PITCHER: Rows = [
  [3, 0, 0, 0, 0, 0, 6, 5, 6, 0, 0, 0, 0],
  [4, 0, 0, 0, 0, 0, 6, 5, 5, 0, 0, 0, 0],
  [4, 1, 0, 0, 0, 0, 5, 5, 5, 0, 0, 0, 0],
  [5, 1, 0, 0, 0, 0, 5, 4, 5, 0, 0, 0, 0],
  [6, 2, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0, 0],
];
const CATCHER: Rows = [
  [1, 0, 0, 0, 0, 0, 0, 3, 7, 9, 0, 0, 0],
  [2, 0, 0, 0, 0, 0, 0, 3, 6, 9, 0, 0, 0],
  [3, 0, 0, 0, 0, 0, 0, 3, 6, 8, 0, 0, 0],
  [4, 0, 0, 0, 0, 0, 0, 3, 6, 7, 0, 0, 0],
  [5, 0, 0, 0, 0, 0, 0, 3, 5, 7, 0, 0, 0],
];
const FIRST_BASE: Rows = [
  [1, 1, 0, 0, 0, 0, 5, 7, 6, 0, 0, 0, 0],
  [1, 1, 0, 1, 0, 0, 5, 6, 6, 0, 0, 0, 0],
  [1, 2, 1, 1, 0, 0, 4, 6, 5, 0, 0, 0, 0],
  [1, 3, 1, 1, 0, 0, 4, 5, 5, 0, 0, 0, 0],
  [2, 3, 1, 2, 0, 0, 3, 5, 4, 0, 0, 0, 0],
];
const SECOND_BASE: Rows = [
  [1, 2, 0, 0, 0, 0, 10, 4, 3, 0, 0, 0, 0],
  [2, 2, 0, 0, 0, 0, 9, 4, 3, 0, 0, 0, 0],
  [2, 2, 1, 0, 0, 0, 9, 3, 3, 0, 0, 0, 0],
  [2, 3, 1, 0, 0, 0, 8, 3, 3, 0, 0, 0, 0],
  [2, 4, 1, 0, 0, 0, 6, 4, 3, 0, 0, 0, 0],
];
const THIRD_BASE: Rows = [
  [1, 1, 0, 0, 0, 0, 9, 5, 4, 0, 0, 0, 0],
  [1, 1, 0, 1, 0, 0, 9, 4, 4, 0, 0, 0, 0],
  [1, 2, 1, 1, 0, 0, 8, 4, 3, 0, 0, 0, 0],
  [2, 3, 1, 1, 0, 0, 7, 3, 3, 0, 0, 0, 0],
  [3, 3, 1, 2, 0, 0, 5, 3, 3, 0, 0, 0, 0],
];
const SHORTSTOP: Rows = [
  [1, 1, 0, 0, 0, 0, 10, 5, 3, 0, 0, 0, 0],
  [1, 2, 0, 0, 0, 0, 10, 4, 3, 0, 0, 0, 0],
  [2, 2, 1, 0, 0, 0, 9, 3, 3, 0, 0, 0, 0],
  [2, 3, 1, 0, 0, 0, 8, 3, 3, 0, 0, 0, 0],
  [3, 4, 1, 0, 0, 0, 6, 3, 3, 0, 0, 0, 0],
];
const CORNER_OUTFIELD: Rows = [
  [0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 8, 7],
  [0, 2, 1, 1, 0, 0, 0, 0, 0, 0, 2, 7, 7],
  [0, 2, 1, 2, 1, 0, 0, 0, 0, 0, 2, 6, 6],
  [0, 3, 1, 2, 1, 1, 0, 0, 0, 0, 2, 5, 5],
  [1, 3, 1, 3, 1, 1, 0, 0, 0, 0, 2, 4, 4],
];
const CENTER_FIELD: Rows = [
  [0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 8, 7],
  [0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 3, 8, 6],
  [0, 2, 1, 1, 1, 0, 0, 0, 0, 0, 3, 7, 5],
  [0, 2, 1, 2, 1, 1, 0, 0, 0, 0, 2, 6, 5],
  [1, 3, 1, 2, 1, 1, 0, 0, 0, 0, 2, 5, 4],
];

/** Rows by position, the pitcher (1) to the right fielder (9). */
export const CHECK_ROWS: readonly Rows[] = [
  PITCHER,
  CATCHER,
  FIRST_BASE,
  SECOND_BASE,
  THIRD_BASE,
  SHORTSTOP,
  CORNER_OUTFIELD,
  CENTER_FIELD,
  CORNER_OUTFIELD,
];
