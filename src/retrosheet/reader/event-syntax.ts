/** What the text of an event can say, before anybody asks whether it can have happened. */

/** What the first part of an event says happened. */
export const BASIC_KINDS = [
  'out',
  'single',
  'double',
  'triple',
  'homeRun',
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'strikeout',
  'interference',
  'error',
  'fielderChoice',
  'wildPitch',
  'passedBall',
  'balk',
  'indifference',
  'running',
] as const;
export type BasicKind = (typeof BASIC_KINDS)[number];

/** "64(1)": who handled the ball, and who was put out if it says so; 0 is the batter. */
export interface OutGroup {
  readonly fielders: readonly number[];
  readonly runner: number | undefined;
}
/** "SB2", "CS3(25)", "PO1(E1/TH)", "POCS2(136)". `from` is the base of the runner. */
export interface Running {
  readonly kind: 'stolen' | 'caught' | 'pickedOff' | 'pickedOffCaught';
  readonly from: number;
  /** The base that he made for; the same as `from` for a pick-off. */
  readonly to: number;
  readonly fielders: readonly number[];
  /** The position of an error that saved him, else 0. */
  readonly error: number;
}
/** "2-H(E7)(NR)(UR)" or "1X3(95)". */
export interface Advance {
  readonly from: number;
  readonly to: number;
  readonly isOut: boolean;
  readonly fielders: readonly number[];
  readonly error: number;
  readonly isUnearned: boolean;
  /** True and false where it is written; undefined leaves it to the event. */
  readonly isBattedIn: boolean | undefined;
}
export interface EventText {
  readonly kind: BasicKind;
  /** Who fielded a hit, erred on it, or chose; 0 where it is not said. */
  readonly fielder: number;
  readonly outs: readonly OutGroup[];
  /** What runners and pitches did beside it: after a plus sign, or as the event itself. */
  readonly running: readonly Running[];
  /** "WP" or "PB" after the plus sign of a strikeout or a walk. */
  readonly pitch: 'wildPitch' | 'passedBall' | undefined;
  /** The position of "E2" there, else 0. */
  readonly pitchError: number;
  readonly modifiers: readonly string[];
  readonly advances: readonly Advance[];
}

/** Events that end the turn of the man at bat. */
export function isTurn(kind: BasicKind): boolean {
  return BASIC_KINDS.indexOf(kind) < BASIC_KINDS.indexOf('wildPitch');
}
