/** The chances of a compiled side: how often each result comes up, of 108. */
import type { CardResult } from '../../models/card-layout.ts';
import { CELLS, type CompiledSide, entryAt } from './compile-card.ts';
import { ENTRY_FIELDER_BITS, RESULT_NAMES } from './result-codes.ts';

const ROWS_PER_COLUMN = 11;
const FACES = 20;

function chanceAt(chances: Float64Array, code: number): number {
  return chances[code] as number;
}

/** Chances by result code, 0-32; they sum to 108. */
export function chancesByCode(side: CompiledSide): Float64Array {
  const chances = new Float64Array(RESULT_NAMES.length);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const ways = 6 - Math.abs(5 - (cell % ROWS_PER_COLUMN));
    for (let face = 1; face <= FACES; face += 1) {
      const code = entryAt(side, cell, face) >> ENTRY_FIELDER_BITS;
      chances[code] = chanceAt(chances, code) + ways / FACES;
    }
  }
  return chances;
}

/** Chances by the result's name, with 0 for what the side does not hold. */
export function chancesByName(side: CompiledSide): Record<CardResult, number> {
  const chances = chancesByCode(side);
  const named = RESULT_NAMES.map((name, code) => [name, chanceAt(chances, code)] as const);
  return Object.fromEntries(named) as Record<CardResult, number>;
}
