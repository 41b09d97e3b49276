/** A batter's side as chances of events, and the checks on what the pitcher's side gives him. */
import { CHANCES_PER_SIDE, SPLIT_FACES } from '../../models/card-layout.ts';
import type { Faced } from '../faced.ts';
import { neutralFor } from '../park.ts';
import {
  type EventTable,
  eventTable,
  OUT_EVENTS,
  RESULT_EVENTS,
  type ResultTable,
} from '../plate-events.ts';
import { scaleToRoom } from '../side-room.ts';

/** Chances of both sides together. */
const BOTH_SIDES = 2 * CHANCES_PER_SIDE;
/** Every side keeps some outs in play, with which split cells are filled up. */
const OUTS_MIN = 10;
/** Chances of a kind of out that an average batter's side holds at least. */
const OUT_KIND_MIN = 3;

export interface BatterHalf {
  /** Chances on his own side in a neutral park; they sum to 108. */
  readonly chances: EventTable;
  /** Faces of a d20 on which the pitcher's home run, strikeout and walk stand; 20 is no check. */
  readonly powerCheck: number;
  readonly contactCheck: number;
  readonly eyeCheck: number;
}

export interface BatterHalfInput {
  /** His rates in this meeting, in his club's parks. */
  readonly rates: EventTable;
  /** The pitchers whom he meets. */
  readonly opponent: Faced;
  /** The league's rates in this meeting. */
  readonly league: EventTable;
}

interface Checked {
  readonly check: number;
  readonly own: number;
}

/**
 * A rate below what pitchers alone give needs a check: the largest that leaves the batter at or
 * under his rate, and the small rest on his own side.
 */
function checked(target: number, opponent: number): Checked {
  if (target >= opponent || opponent <= 0) return { check: SPLIT_FACES, own: target - opponent };
  const faces = Math.floor((SPLIT_FACES * target) / opponent);
  const check = Math.min(SPLIT_FACES - 1, Math.max(1, faces));
  return { check, own: Math.max(0, target - (opponent * check) / SPLIT_FACES) };
}

/**
 * Outs of a side by kind, with the given sum. What the league's batters must hold of each kind,
 * beside the pitchers, is weighted by how much more or less often this batter makes it.
 */
function outsOf({ rates, opponent, league }: BatterHalfInput, total: number): EventTable {
  const wanted = eventTable(() => 0);
  let sum = 0;
  for (const event of OUT_EVENTS) {
    const usual = Math.max(OUT_KIND_MIN, BOTH_SIDES * league[event] - opponent.events[event]);
    wanted[event] = (usual * rates[event]) / Math.max(league[event], 1e-9);
    sum += wanted[event];
  }
  for (const event of OUT_EVENTS) {
    wanted[event] = sum > 0 ? (wanted[event] * total) / sum : total / OUT_EVENTS.length;
  }
  return wanted;
}

/** The side and the checks that give a batter his rates against the pitchers whom he meets. */
export function checkedHalf(input: BatterHalfInput): BatterHalf {
  const { rates, opponent } = input;
  const { events, parks } = opponent;
  const power = checked(BOTH_SIDES * rates.homeRun, events.homeRun);
  const contact = checked(BOTH_SIDES * rates.strikeout, events.strikeout);
  const eye = checked(BOTH_SIDES * rates.walk, events.walk);
  const rest = (event: 'single' | 'double' | 'triple' | 'hitByPitch') =>
    Math.max(0, BOTH_SIDES * rates[event] - events[event]);
  const results: ResultTable = {
    single: neutralFor('single', rest('single'), parks.single),
    double: rest('double'),
    triple: rest('triple'),
    homeRun: neutralFor('homeRun', power.own, parks.homeRun),
    walk: eye.own,
    hitByPitch: rest('hitByPitch'),
    strikeout: contact.own,
  };
  const sum = RESULT_EVENTS.reduce((total, event) => total + results[event], 0);
  const scale = scaleToRoom(results, CHANCES_PER_SIDE, OUTS_MIN);
  const chances = outsOf(input, CHANCES_PER_SIDE - sum * scale);
  for (const event of RESULT_EVENTS) chances[event] = results[event] * scale;
  return {
    chances,
    powerCheck: power.check,
    contactCheck: contact.check,
    eyeCheck: eye.check,
  };
}
