/** Tables of a document, and ranges of faces in them. */

/** A line of a table. */
export function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with its head. */
export function table(head: readonly (string | number)[], rows: readonly string[]): string {
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

/** "1-3", "4" or "" for the faces that a result takes after so many others. */
export function faces(start: number, count: number): string {
  if (count === 0) return '';
  return count === 1 ? `${start + 1}` : `${start + 1}-${start + count}`;
}
