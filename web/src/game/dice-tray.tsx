/** The last roll: the dice, and the cell of the card that they lit. */
import type { RollView } from '../../../src/models/game-view.ts';
import { CardCells, Cell } from './card-side.tsx';

const PIPS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[20, 20]],
  2: [
    [11, 11],
    [29, 29],
  ],
  3: [
    [11, 11],
    [20, 20],
    [29, 29],
  ],
  4: [
    [11, 11],
    [29, 11],
    [11, 29],
    [29, 29],
  ],
  5: [
    [11, 11],
    [29, 11],
    [20, 20],
    [11, 29],
    [29, 29],
  ],
  6: [
    [11, 11],
    [29, 11],
    [11, 20],
    [29, 20],
    [11, 29],
    [29, 29],
  ],
};

function Die({ face, kind }: { readonly face: number; readonly kind: string }) {
  return (
    <svg viewBox="0 0 40 40" class={`die ${kind}`} role="img" aria-label={`${kind} die: ${face}`}>
      <rect x="1" y="1" width="38" height="38" rx="8" />
      {(PIPS[face] ?? []).map(([x, y]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="4" />
      ))}
    </svg>
  );
}

/** The dice of the last roll and the words of the cell that they lit. */
export function DiceTray({ roll }: { readonly roll: RollView | null }) {
  const column = roll?.dice.column;
  const row = roll?.dice.row;
  if (!roll || column === null || column === undefined || !row) {
    return (
      <div class="dice empty">
        <p>The dice lie ready: one for the column, two for the row, a d20 for split cells.</p>
      </div>
    );
  }
  return (
    <div class="dice" key={roll.playNumber}>
      <div class="tray">
        <Die face={column} kind="column" />
        {row.map((face, index) => (
          <Die key={index} face={face} kind="row" />
        ))}
        {roll.dice.split !== null && (
          <span class="die d20" role="img" aria-label={`Twenty-sided die: ${roll.dice.split}`}>
            {roll.dice.split}
          </span>
        )}
        {roll.side.lit !== null && (
          <span class="lit-words">
            <Cell cell={roll.side.cells[roll.side.lit] ?? ''} />
          </span>
        )}
      </div>
    </div>
  );
}

/** The card that the last roll was read from, with its lit cell. */
export function RolledCard({ roll }: { readonly roll: RollView | null }) {
  if (roll === null) return null;
  return (
    <div class="rolled-card">
      <p class="dice-words">
        {roll.card === 'batting' ? 'Read from the batter’s card' : 'Read from the pitcher’s card'}:{' '}
        <b>{roll.name}</b>
      </p>
      <CardCells
        cells={roll.side.cells}
        lit={roll.side.lit}
        firstColumn={roll.card === 'batting' ? 1 : 4}
      />
    </div>
  );
}
