/** What an event does to the men on base: who ends where, who is out, who handled the ball. */
import { type EventText, isTurn } from './event-syntax.ts';

const STAYS_AT_BAT = -1;
export const OUT = 0;
export const HOME = 4;

/** The bases as an event finds them. */
export interface Situation {
  /** By base 1-3. */
  readonly isOn: readonly boolean[];
  readonly outs: number;
}
export interface EffectRun {
  readonly from: number;
  readonly isUnearned: boolean;
  readonly isBattedIn: boolean;
}
/** By base, 0 for the batter: OUT, 1-3, HOME, STAYS_AT_BAT; undefined where nobody is. */
export type Destinations = (number | undefined)[];

export interface PlayEffect {
  readonly destinations: Destinations;
  /** Bases of those who were put out, in order. */
  readonly outs: readonly number[];
  /** Bases of runners who were put out for the batter, the farthest first. */
  readonly forced: readonly number[];
  /** Positions, one entry for each credit. */
  readonly putouts: readonly number[];
  readonly assists: readonly number[];
  readonly errors: readonly number[];
  readonly runs: readonly EffectRun[];
  readonly stolen: readonly number[];
  readonly caught: readonly number[];
}

/** What is being put together while an event is read part by part. */
export interface EffectDraft {
  readonly event: EventText;
  readonly situation: Situation;
  readonly destinations: Destinations;
  /** Bases of those whose fate has been told. */
  readonly told: Set<number>;
  readonly outs: number[];
  readonly forced: number[];
  readonly putouts: number[];
  readonly assists: number[];
  readonly errors: number[];
  readonly stolen: number[];
  readonly caught: number[];
}

/** Everybody stands where he stood; the batter of a turn is nowhere yet. */
export function beginEffect(event: EventText, situation: Situation): EffectDraft {
  const destinations: Destinations = [isTurn(event.kind) ? undefined : STAYS_AT_BAT];
  for (let base = 1; base <= 3; base += 1) {
    destinations.push(situation.isOn[base] === true ? base : undefined);
  }
  return {
    ...{ event, situation, destinations, told: new Set<number>() },
    ...{ outs: [], forced: [], putouts: [], assists: [], errors: [], stolen: [], caught: [] },
  };
}

/** A chain of throws ends in a putout; everybody before it has one assist, however often he threw. */
export function creditOut(draft: EffectDraft, from: number, fielders: readonly number[]): void {
  draft.destinations[from] = OUT;
  draft.outs.push(from);
  const putout = fielders.at(-1);
  if (putout !== undefined) draft.putouts.push(putout);
  draft.assists.push(...new Set(fielders.slice(0, -1)));
}

/** A muffed throw: those who threw have their assists, the last one the error. */
export function creditError(draft: EffectDraft, fielders: readonly number[], error: number): void {
  draft.assists.push(...new Set(fielders));
  draft.errors.push(error);
}
