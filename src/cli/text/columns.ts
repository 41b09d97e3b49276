/** Text in columns that are as wide as what stands in them. */

export type Alignment = 'left' | 'right';

export interface ColumnOptions {
  /** By column; left where it is not given. */
  readonly align?: readonly Alignment[];
  /** Between two columns. */
  readonly gap?: string;
}

/** Lays rows out in columns, one line a row, without blanks at the ends of lines. */
export function formatColumns(
  rows: readonly (readonly string[])[],
  options: ColumnOptions = {},
): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, text] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(text));
    }
  }
  const lines = rows.map((row) => {
    const cells = row.map((text, index) => pad(text, widths[index] ?? 0, options.align?.[index]));
    return cells.join(options.gap ?? '  ').trimEnd();
  });
  return lines.join('\n');
}

/** Letters with marks may be written as two code points; a terminal shows them in one place. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

function pad(text: string, width: number, alignment: Alignment = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return alignment === 'right' ? `${blanks}${text}` : `${text}${blanks}`;
}
