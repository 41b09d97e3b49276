/** What a plate appearance can end in, as the factory counts it, and rates per plate appearance. */

export const RESULT_EVENTS = [
  'single',
  'double',
  'triple',
  'homeRun',
  'walk',
  'hitByPitch',
  'strikeout',
] as const;
export type ResultEvent = (typeof RESULT_EVENTS)[number];

/** Outs in play by the way the ball left the bat; errors and fielder's choices count with them. */
export const OUT_EVENTS = ['groundOut', 'flyOut', 'lineOut', 'popOut'] as const;
export type OutEvent = (typeof OUT_EVENTS)[number];

export const PLATE_EVENTS = [...RESULT_EVENTS, ...OUT_EVENTS] as const;
export type PlateEvent = (typeof PLATE_EVENTS)[number];

/** A number per event: counts, rates per plate appearance (sum 1) or chances of a side. */
export type EventTable = Record<PlateEvent, number>;
export type ResultTable = Record<ResultEvent, number>;

/** A table with one value computed for every event. */
export function eventTable(value: (event: PlateEvent) => number): EventTable {
  return {
    single: value('single'),
    double: value('double'),
    triple: value('triple'),
    homeRun: value('homeRun'),
    walk: value('walk'),
    hitByPitch: value('hitByPitch'),
    strikeout: value('strikeout'),
    groundOut: value('groundOut'),
    flyOut: value('flyOut'),
    lineOut: value('lineOut'),
    popOut: value('popOut'),
  };
}

/** The sum over a table's events. */
export function sumOf(table: EventTable, events: readonly PlateEvent[] = PLATE_EVENTS): number {
  let sum = 0;
  for (const event of events) sum += table[event];
  return sum;
}

/** Adds `amount` times a table to another, in place. */
export function addTimes(into: EventTable, table: EventTable, amount: number): void {
  for (const event of PLATE_EVENTS) into[event] += table[event] * amount;
}

/** A slash line from rates per plate appearance; sacrifices count as outs. */
export function slashLine(rates: EventTable): {
  readonly avg: number;
  readonly obp: number;
  readonly slg: number;
} {
  const hits = rates.single + rates.double + rates.triple + rates.homeRun;
  const reached = rates.walk + rates.hitByPitch;
  const all = sumOf(rates);
  const atBats = Math.max(all - reached, 1e-9);
  const bases = rates.single + 2 * rates.double + 3 * rates.triple + 4 * rates.homeRun;
  return { avg: hits / atBats, obp: (hits + reached) / Math.max(all, 1e-9), slg: bases / atBats };
}
