/** The last play as numbers: what scoring, statistics and words are made from. */

/** Codes of what happened, beyond the card's results; see PLAY_EVENTS. */
export const PLAY_EVENTS = [
  'single',
  'double',
  'triple',
  'homeRun',
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'strikeout',
  'groundOut',
  'forceOut',
  'doublePlay',
  'homeForce',
  'fielderChoice',
  'flyOut',
  'lineOut',
  'lineDoublePlay',
  'popOut',
  'reachedOnError',
  'wildPitch',
  'passedBall',
] as const;
export type PlayEvent = (typeof PLAY_EVENTS)[number];
type Codes = { readonly [Name in PlayEvent]: number };
export const EVENT = Object.fromEntries(PLAY_EVENTS.map((name, code) => [name, code])) as Codes;

/** At most three outs in a play. */
export const OUTS_MAX = 3;

/**
 * Bases: index 0 is the batter, 1-3 the runner who began there. `destination` is -1 where nobody
 * was, 0 out, 1-3 a base, 4 home. `outs…` are parallel lists of `outs` entries in order.
 */
export interface PlayRecord {
  /** An index of PLAY_EVENTS, -1 before the first play. */
  event: number;
  /** The card result that was looked up, after checks of the batter; -1 when no card was read. */
  result: number;
  /** The cell of the card, 0-32, and whether it was the pitcher's; -1 when no card was read. */
  cell: number;
  column: number;
  rowFirst: number;
  rowSecond: number;
  split: number;
  /** The fielder of a check 1-9, else 0; the fielder of the batted ball 1-9, else 0. */
  checkPosition: number;
  fielder: number;
  /** Index of a check-chart result when there was a check, else -1. */
  checkResult: number;
  errorPosition: number;
  errorBases: number;
  batter: number;
  batterSlot: number;
  pitcher: number;
  outsBefore: number;
  readonly before: Int8Array;
  readonly destination: Int8Array;
  /** Where each would have come without the error of the play. */
  readonly cleanDestination: Int8Array;
  outs: number;
  readonly outBase: Int8Array;
  readonly outPutout: Int8Array;
  readonly outFirstAssist: Int8Array;
  readonly outSecondAssist: Int8Array;
  hitBases: number;
  runs: number;
  earnedRuns: number;
  runsBattedIn: number;
  leftOnBase: number;
  sacrificeFly: boolean;
  parkDecided: boolean;
  /** 0 none, 1 ballpark home run, 2 ballpark single: read on the card and given by the park. */
  parkHit: number;
}

/** A record of no play. */
export function emptyRecord(): PlayRecord {
  return {
    event: -1,
    result: -1,
    cell: -1,
    column: 0,
    rowFirst: 0,
    rowSecond: 0,
    split: 0,
    checkPosition: 0,
    fielder: 0,
    checkResult: -1,
    errorPosition: 0,
    errorBases: 0,
    batter: -1,
    batterSlot: 0,
    pitcher: -1,
    outsBefore: 0,
    before: new Int8Array(4).fill(-1),
    destination: new Int8Array(4).fill(-1),
    cleanDestination: new Int8Array(4).fill(-1),
    outs: 0,
    outBase: new Int8Array(OUTS_MAX),
    outPutout: new Int8Array(OUTS_MAX),
    outFirstAssist: new Int8Array(OUTS_MAX),
    outSecondAssist: new Int8Array(OUTS_MAX),
    hitBases: 0,
    runs: 0,
    earnedRuns: 0,
    runsBattedIn: 0,
    leftOnBase: 0,
    sacrificeFly: false,
    parkDecided: false,
    parkHit: 0,
  };
}
