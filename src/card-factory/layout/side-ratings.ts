/** What is stored beside a layout: chances per result, and the slash line against average opponents. */
import {
  type CardResult,
  CHANCES_PER_SIDE,
  chancesOf,
  type LayoutCell,
} from '../../models/card-layout.ts';
import { NEUTRAL_ODDS } from '../park.ts';
import {
  addTimes,
  type EventTable,
  eventTable,
  type PlateEvent,
  slashLine,
} from '../plate-events.ts';

/** The event of every result that is not an out in play; ballpark results count in part. */
const EVENT_OF: Partial<Record<CardResult, PlateEvent>> = {
  homeRun: 'homeRun',
  ballparkHomeRun: 'homeRun',
  triple: 'triple',
  doubleThree: 'double',
  doubleTwo: 'double',
  doublePull: 'double',
  doubleCenter: 'double',
  singleTwo: 'single',
  singleOne: 'single',
  singleCenter: 'single',
  ballparkSingle: 'single',
  hitByPitch: 'hitByPitch',
  walk: 'walk',
  strikeout: 'strikeout',
};
const isBallpark = (result: CardResult): boolean =>
  result === 'ballparkHomeRun' || result === 'ballparkSingle';
const isCheck = (result: CardResult): boolean => result.startsWith('check');

/** Events of a side in a neutral park, its fielding checks left out; outs count as ground balls. */
function eventsOfChances(chances: ReadonlyMap<CardResult, number>): EventTable {
  const events = eventTable(() => 0);
  for (const [result, amount] of chances) {
    if (isCheck(result)) continue;
    const event = EVENT_OF[result] ?? 'groundOut';
    const counted = isBallpark(result) ? amount * NEUTRAL_ODDS : amount;
    events[event] += counted;
    events.groundOut += amount - counted;
  }
  return events;
}

/** Chances by result of a side, 0 for what it does not hold. */
export function chancesRecord<Name extends CardResult>(
  names: readonly Name[],
  chances: ReadonlyMap<CardResult, number>,
): Record<Name, number> {
  const rounded = (name: Name) => Math.round((chances.get(name) ?? 0) * 100) / 100;
  return Object.fromEntries(names.map((name) => [name, rounded(name)])) as Record<Name, number>;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The expected slash line of a side with what else decides the plate appearance: 216 in all. */
export function expectedLine(
  cells: readonly LayoutCell[],
  others: readonly EventTable[],
): { readonly avg: number; readonly obp: number; readonly slg: number } {
  const events = eventsOfChances(chancesOf(cells));
  for (const other of others) addTimes(events, other, 1);
  const rates = eventTable((event) => events[event] / (2 * CHANCES_PER_SIDE));
  const { avg, obp, slg } = slashLine(rates);
  return { avg: rounded(avg), obp: rounded(obp), slg: rounded(slg) };
}
