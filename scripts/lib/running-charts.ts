/** The charts of the running game as tables of docs/rules.md. */
import {
  JUMP_DIVISOR,
  PICK_OFF_ADDED,
  STEAL_ADDED,
} from '../../src/engine/baserunning/running.data.ts';
import { PICK_OFF_FACES } from '../../src/engine/pitching/pick-off.ts';
import { row, table } from './markdown-table.ts';

const BASES = ['first', 'second', 'third'] as const;
const TARGETS = ['second', 'third', 'home'] as const;

function added(number: number): string {
  return number < 0 ? `${number}` : `+${number}`;
}

function stealTable(): string {
  const lines = TARGETS.map((target, index) => {
    const divisor = JUMP_DIVISOR[index + 1] ?? 1;
    const jump = divisor === 1 ? 'his jump number' : `his jump number / ${divisor}, rounded down`;
    return row([target, jump, added(STEAL_ADDED[index + 1] ?? 0)]);
  });
  return table(['Steal of', 'Good jump, of 36', 'Safe number'], lines);
}

function pickOffTable(): string {
  const numbers = BASES.map((base, index) => `${base} ${added(PICK_OFF_ADDED[index + 1] ?? 0)}`);
  return table(
    ['d20', 'The throw'],
    [
      row([
        `1-${PICK_OFF_FACES}`,
        `out on another d20 of at most his number (${numbers.join(', ')})`,
      ]),
      row([`${PICK_OFF_FACES + 1}-18`, 'he is back in time']),
      row([19, 'a balk on another d20 of at most the pitcher’s balk number']),
      row([20, 'wild, on three dice in the line of the pitcher’s error rating']),
    ],
  );
}

/** The blocks of running charts by the names of their markers in docs/rules.md. */
export function runningCharts(): readonly (readonly [name: string, chart: string])[] {
  return [
    ['steals', stealTable()],
    ['pick-offs', pickOffTable()],
  ];
}
