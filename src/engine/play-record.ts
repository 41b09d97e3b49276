/** The last play as numbers: what scoring, statistics and words are made from. */
import type { LoggedResult } from '../models/choice.ts';
import { at } from './table-access.ts';

/** What happened, in one word (a scorekeeper logs the same words); the place in this list is its code. */
export const PLAY_EVENTS = [
  'single',
  'double',
  'triple',
  'homeRun',
  'walk',
  'intentionalWalk',
  'catcherInterference',
  'hitByPitch',
  'strikeout',
  'groundOut',
  'forceOut',
  'groundedIntoDoublePlay',
  'fielderChoice',
  'flyOut',
  'lineOut',
  'lineDoublePlay',
  'popOut',
  'sacrificeBunt',
  'triplePlay',
  'reachedOnError',
  'wildPitch',
  'passedBall',
  'balk',
  'stolenBase',
  'caughtStealing',
  'pickOff',
  'pickOffError',
] as const satisfies readonly (LoggedResult | 'pickOffError')[];
export type PlayEvent = (typeof PLAY_EVENTS)[number];
/** The code of each event: its place in the list above. */
export const EVENT = {
  single: 0,
  double: 1,
  triple: 2,
  homeRun: 3,
  walk: 4,
  intentionalWalk: 5,
  catcherInterference: 6,
  hitByPitch: 7,
  strikeout: 8,
  groundOut: 9,
  forceOut: 10,
  groundedIntoDoublePlay: 11,
  fielderChoice: 12,
  flyOut: 13,
  lineOut: 14,
  lineDoublePlay: 15,
  popOut: 16,
  sacrificeBunt: 17,
  triplePlay: 18,
  reachedOnError: 19,
  wildPitch: 20,
  passedBall: 21,
  balk: 22,
  stolenBase: 23,
  caughtStealing: 24,
  pickOff: 25,
  pickOffError: 26,
} as const satisfies { readonly [Name in PlayEvent]: number };

/** The batter in lists by base; the bases are 1-3, HOME is reached, OUT is put out. */
export const BATTER = 0;
export const HOME = 4;
export const OUT = 0;
/** Nobody was there. */
export const NONE = -1;
const BASES = 4;
const OUTS_MAX = 3;

/**
 * Lists by base: index 0 is the batter, 1-3 the runner who began there. `destination` is NONE where
 * nobody was, OUT, a base or HOME. The lists of outs are parallel, `outs` entries in order.
 */
export interface PlayRecord {
  /** A code of PLAY_EVENTS, NONE before the first play. */
  event: number;
  /** The card result as the play was resolved, and as it stood on the card; NONE without a card. */
  result: number;
  printed: number;
  /** The cell of that card, 0-32, in `column` 1-6; NONE and 0 when no card was read. */
  cell: number;
  column: number;
  rowFirst: number;
  rowSecond: number;
  split: number;
  /** The position of a fielding check 1-9, else 0, and the code of its result, else NONE. */
  checkPosition: number;
  checkResult: number;
  /** The position that the ball went to 1-9, else 0. */
  fielder: number;
  errorPosition: number;
  errorBases: number;
  /** Bases of an error beside a hit whose runners have not decided yet, else 0. */
  lateErrorBases: number;
  batter: number;
  /** The batter's place in the order, 0-8. */
  slot: number;
  pitcher: number;
  outsBefore: number;
  readonly before: Int8Array;
  /** Bases with a runner as the play began, a bit each (1 << base): asked often, so kept as a number. */
  occupied: number;
  readonly destination: Int8Array;
  /** Where each would have come but for the play's error or passed ball. */
  readonly clean: Int8Array;
  outs: number;
  readonly outBase: Int8Array;
  readonly outPutout: Int8Array;
  /** Who threw, as throwers.ts packs them; 0 for nobody. */
  readonly outThrowers: Int8Array;
  hitBases: number;
  runs: number;
  earnedRuns: number;
  runsBattedIn: number;
  leftOnBase: number;
  sacrificeFly: boolean;
  /** The park was asked: 0 no, 1 about a home run, 2 about a single; and what it gave. */
  parkAsked: number;
  parkGave: boolean;
  /** A hit only because the pitcher was tired. */
  tiredHit: boolean;
  /** The batter bunted; the runners went with the pitch and he swung at it. */
  isBunt: boolean;
  isHitAndRun: boolean;
  /** Runners by the base that they left, a bit each (1 << base): who stole, who was caught at it. */
  stolen: number;
  caught: number;
  /** The base of a runner who was picked off, else 0. */
  pickedOff: number;
  /** Somebody was in the way of a player: the umpires placed the runners. */
  interference: boolean;
  infieldFly: boolean;
  /** The catcher did not hold the third strike. */
  droppedThird: boolean;
  /** For how many games of his club somebody was hurt, else 0; who, and of which club. */
  injuryGames: number;
  hurt: number;
  isFielderHurt: boolean;
}

/** A record of no play. */
export function emptyRecord(): PlayRecord {
  return {
    event: NONE,
    result: NONE,
    printed: NONE,
    cell: NONE,
    column: 0,
    rowFirst: 0,
    rowSecond: 0,
    split: 0,
    checkPosition: 0,
    checkResult: NONE,
    fielder: 0,
    errorPosition: 0,
    errorBases: 0,
    lateErrorBases: 0,
    batter: NONE,
    slot: 0,
    pitcher: NONE,
    outsBefore: 0,
    before: new Int8Array(BASES).fill(NONE),
    occupied: 0,
    destination: new Int8Array(BASES).fill(NONE),
    clean: new Int8Array(BASES).fill(NONE),
    outs: 0,
    outBase: new Int8Array(OUTS_MAX),
    outPutout: new Int8Array(OUTS_MAX),
    outThrowers: new Int8Array(OUTS_MAX),
    hitBases: 0,
    runs: 0,
    earnedRuns: 0,
    runsBattedIn: 0,
    leftOnBase: 0,
    sacrificeFly: false,
    parkAsked: 0,
    parkGave: false,
    tiredHit: false,
    isBunt: false,
    isHitAndRun: false,
    stolen: 0,
    caught: 0,
    pickedOff: 0,
    interference: false,
    infieldFly: false,
    droppedThird: false,
    injuryGames: 0,
    hurt: NONE,
    isFielderHurt: false,
  };
}

/** Clears what a play fills in; the runners stand where they stood. */
export function beginRecord(record: PlayRecord): void {
  record.event = NONE;
  record.result = NONE;
  record.printed = NONE;
  record.cell = NONE;
  record.column = 0;
  record.rowFirst = 0;
  record.rowSecond = 0;
  record.split = 0;
  record.checkPosition = 0;
  record.checkResult = NONE;
  record.fielder = 0;
  record.errorPosition = 0;
  record.errorBases = 0;
  record.lateErrorBases = 0;
  record.outs = 0;
  record.hitBases = 0;
  record.runs = 0;
  record.earnedRuns = 0;
  record.runsBattedIn = 0;
  record.leftOnBase = 0;
  record.sacrificeFly = false;
  record.parkAsked = 0;
  record.parkGave = false;
  record.tiredHit = false;
  record.isBunt = false;
  record.isHitAndRun = false;
  record.stolen = 0;
  record.caught = 0;
  record.pickedOff = 0;
  record.interference = false;
  record.infieldFly = false;
  record.droppedThird = false;
  record.injuryGames = 0;
  record.destination[BATTER] = NONE;
  for (let base = 1; base < BASES; base += 1) {
    record.destination[base] = isOn(record, base) ? base : NONE;
  }
}

/** Notes where each who was there came without an error. A loop: a call of set() costs more. */
export function keepClean(record: PlayRecord): void {
  record.clean[BATTER] = at(record.destination, BATTER);
  if (!isAnyoneOn(record)) return;
  for (let from = 1; from < BASES; from += 1) {
    record.clean[from] = at(record.destination, from);
  }
}

/** Tells whether somebody was on the base (1-3) when the play began. */
export function isOn(record: PlayRecord, base: number): boolean {
  return (record.occupied & (1 << base)) !== 0;
}

/** Tells whether anybody was on base when the play began. */
export function isAnyoneOn(record: PlayRecord): boolean {
  return record.occupied !== 0;
}

/** Sends the batter (0) or the runner of a base to a base or HOME. */
export function send(record: PlayRecord, from: number, to: number): void {
  record.destination[from] = to;
}

/** Moves every runner on base by so many bases, at most home. */
export function advanceRunners(record: PlayRecord, bases: number): void {
  if (!isAnyoneOn(record)) return;
  for (let base = 1; base < BASES; base += 1) {
    if (isOn(record, base)) record.destination[base] = Math.min(HOME, base + bases);
  }
}

/**
 * Puts the batter (0) or a runner out: who touched him out, and who threw: a position, 0 for nobody,
 * or what `inTurn` of throwers.ts gives for two.
 */
export function putOut(record: PlayRecord, from: number, putout: number, throwers: number): void {
  record.destination[from] = OUT;
  record.outBase[record.outs] = from;
  record.outPutout[record.outs] = putout;
  record.outThrowers[record.outs] = throwers === putout ? 0 : throwers;
  record.outs += 1;
}
