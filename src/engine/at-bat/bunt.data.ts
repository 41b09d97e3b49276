/**
 * The bunt charts: faces of a d20 for each outcome, by grade A-D of the bunter, with first and third
 * baseman at their usual depth and in. Fitted to bunts_2019: of all bunts with a man on first or
 * second the sacrifices of pitchers, mostly A and B, succeeded three times in four, and those of
 * others .5684, tries for a hit among them.
 */

/** Outcomes of a sacrifice, in the order of the faces. */
export const SACRIFICE_RESULTS = [
  'single',
  'sacrifice',
  'leadOut',
  'popOut',
  'strikeout',
  'doublePlay',
] as const;
/** Outcomes of a squeeze, in the order of the faces. */
export const SQUEEZE_RESULTS = [
  'single',
  'sacrifice',
  'leadOut',
  'popDouble',
  'strikeout',
  'missed',
] as const;
/** What becomes of a bunt for a hit that does not make it, in the order of the faces. */
export const FAILED_HIT_RESULTS = ['groundOut', 'popOut', 'strikeout'] as const;

/** Four grades by the faces of six outcomes, which come to 20. */
type BuntRows = readonly (readonly number[])[];
/** The rows for corners at their usual depth, and for corners in. */
type BuntChart = readonly [usual: BuntRows, cornersIn: BuntRows];

export const SACRIFICE_ROWS: BuntChart = [
  [
    [2, 15, 1, 1, 1, 0],
    [1, 14, 2, 1, 1, 1],
    [1, 11, 3, 2, 2, 1],
    [1, 9, 4, 2, 3, 1],
  ],
  [
    [1, 11, 4, 2, 1, 1],
    [0, 10, 5, 2, 1, 2],
    [0, 7, 7, 2, 2, 2],
    [0, 5, 7, 3, 3, 2],
  ],
];

export const SQUEEZE_ROWS: BuntChart = [
  [
    [2, 12, 2, 1, 1, 2],
    [1, 11, 3, 1, 1, 3],
    [1, 9, 3, 2, 2, 3],
    [1, 6, 4, 2, 3, 4],
  ],
  [
    [1, 8, 6, 2, 1, 2],
    [0, 7, 7, 2, 1, 3],
    [0, 5, 8, 2, 2, 3],
    [0, 3, 8, 2, 3, 4],
  ],
];

/** Faces of a d20 after a bunt for a hit that does not make it. */
export const FAILED_HIT_FACES = [14, 3, 3] as const;

/** What a grade A-D adds to the speed of a man who bunts for a hit. */
export const HIT_NUMBER_OF_GRADE = [-5, -7, -9, -11] as const;
/** What corners in take off it. */
export const HIT_NUMBER_CORNERS_IN = -5;

/** Who fields a bunt, by the faces of a d20: pitcher, catcher, first and third baseman. */
export const BUNT_FIELDERS = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 5, 5, 5, 5] as const;
