/** How much a side can hold: results beside enough outs to fill its cells with. */
import { ballparkParts, NEUTRAL_ODDS } from './park.ts';
import { RESULT_EVENTS, type ResultTable } from './plate-events.ts';

/** Outs that are printed as such, beside those that ballpark results come to where the park says no. */
const PRINTED_OUTS_MIN = 2;

/** Chances of ballpark results that fail in a neutral park: they take room on a side, and are outs. */
function failing({ homeRun, single }: ResultTable): number {
  const ballpark = [ballparkParts('homeRun', homeRun), ballparkParts('single', single)];
  return ballpark.reduce((sum, parts) => sum + parts.ballpark * (1 - NEUTRAL_ODDS), 0);
}

/** By how much results must be scaled, at most 1, so that so many outs are left of the side's room. */
export function scaleToRoom(results: ResultTable, room: number, outsMin: number): number {
  const sum = RESULT_EVENTS.reduce((total, event) => total + results[event], 0);
  if (sum === 0) return 1;
  const held = sum + failing(results);
  return Math.min(1, (room - outsMin) / sum, (room - PRINTED_OUTS_MIN) / held);
}
