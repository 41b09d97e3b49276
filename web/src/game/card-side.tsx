/** A side of a card: 33 cells in three columns, good results green, the rolled one lit. */
import type { CardResult } from '../../../src/models/card-layout.ts';
import type { CardSideView } from '../../../src/models/game-view.ts';
import { session } from '../session.ts';

const TOTALS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const COLUMNS = [0, 1, 2] as const;

/** "groundballA.SS" in the words that the dugout prints it with. */
function words(result: string): { readonly text: string; readonly isGood: boolean } {
  const [name = '', fielder] = result.split('.');
  const label = session.value?.resultLabels[name as CardResult];
  const at = fielder === undefined ? '' : `(${fielder.toLowerCase()})`;
  const text = (label?.text ?? name).replace('{f}', at).replace(/\s+/g, ' ').trim();
  return { text, isGood: label?.isGood ?? false };
}

/** The numbers of the twenty-sided die that give a result: "1-7", or "20" alone. */
function range(from: number, to: number): string {
  return from === to ? String(to) : `${from}-${to}`;
}

/** The words of one cell, two lines where it is split. */
export function Cell({ cell }: { readonly cell: string }) {
  const [first = '', splitAt, second] = cell.split('|');
  const one = words(first);
  if (splitAt === undefined || second === undefined) {
    return <span class={one.isGood ? 'good' : undefined}>{one.text}</span>;
  }
  const two = words(second);
  return (
    <>
      <span class={one.isGood ? 'good' : undefined}>
        {one.text} <i>{range(1, Number(splitAt))}</i>
      </span>
      <span class={two.isGood ? 'good' : undefined}>
        {two.text} <i>{range(Number(splitAt) + 1, 20)}</i>
      </span>
    </>
  );
}

interface CardCellsProps {
  readonly cells: readonly string[];
  readonly lit: number | null;
  /** 1 on a batter's card, 4 on a pitcher's: the number of its first column. */
  readonly firstColumn: 1 | 4;
}
export function CardCells({ cells, lit, firstColumn }: CardCellsProps) {
  return (
    <div class="scroll">
      <table class="cells">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {firstColumn + column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOTALS.map((total) => (
            <tr key={total}>
              {COLUMNS.map((column) => {
                const index = column * TOTALS.length + total - 2;
                const isLit = index === lit;
                return (
                  <td
                    key={column}
                    class={isLit ? 'lit' : undefined}
                    aria-current={isLit ? 'true' : undefined}
                  >
                    <b>{total}</b>
                    <span class="results">
                      <Cell cell={cells[index] ?? ''} />
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CardPanelProps {
  readonly heading: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly side: CardSideView;
  readonly firstColumn: 1 | 4;
}
export function CardPanel({ heading, name, facts, side, firstColumn }: CardPanelProps) {
  return (
    <section class="paper-card" aria-label={heading}>
      <header>
        <small>{heading}</small>
        <h2>{name}</h2>
        <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </header>
      <CardCells cells={side.cells} lit={side.lit} firstColumn={firstColumn} />
      {side.checks && (
        <p class="checks">
          Checks: power {side.checks.power}, contact {side.checks.contact}, eye {side.checks.eye}
        </p>
      )}
    </section>
  );
}
