/** The chances of a compiled side: how often each result comes up, of 108. */
import type { CardResult } from '../../models/card-layout.ts';
import { countAt } from '../table-access.ts';
import { type CompiledSide, ENTRIES_PER_SIDE } from './compile-card.ts';
import { ENTRY_FIELDER_BITS, RESULT_NAMES } from './result-codes.ts';

const ROWS_PER_COLUMN = 11;
const FACES = 20;

function chanceAt(chances: Float64Array, code: number): number {
  return chances[code] as number;
}

/** Chances by result code, 0-32; they sum to 108. */
export function chancesByCode(side: CompiledSide): Float64Array {
  const chances = new Float64Array(RESULT_NAMES.length);
  for (let index = 0; index < ENTRIES_PER_SIDE; index += 1) {
    const row = Math.floor(index / FACES) % ROWS_PER_COLUMN;
    const ways = 6 - Math.abs(5 - row);
    const code = countAt(side, index) >> ENTRY_FIELDER_BITS;
    chances[code] = chanceAt(chances, code) + ways / FACES;
  }
  return chances;
}

/** Chances by the result's name, with 0 for what the side does not hold. */
export function chancesByName(side: CompiledSide): Record<CardResult, number> {
  const chances = chancesByCode(side);
  const named = RESULT_NAMES.map((name, code) => [name, chanceAt(chances, code)] as const);
  return Object.fromEntries(named) as Record<CardResult, number>;
}
