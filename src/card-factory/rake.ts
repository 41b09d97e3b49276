/** Raking: a table keeps its inner pattern and gets given sums of rows and columns. */

/** Rounds; the sums agree to a millionth after a few. */
const ROUNDS = 30;

export interface RakeInput {
  /** The pattern: rows of the same length, nothing negative. */
  readonly seed: readonly (readonly number[])[];
  /** Wanted sums; those of the columns are scaled to the total of the rows. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const ratio = (wanted: number, sum: number): number => (sum > 0 ? wanted / sum : 1);

function withColumns(
  table: readonly (readonly number[])[],
  columns: readonly number[],
): number[][] {
  const factors = columns.map((wanted, column) =>
    ratio(wanted, sumOf(table.map((row) => row[column] ?? 0))),
  );
  return table.map((row) => row.map((value, column) => value * (factors[column] ?? 1)));
}

/**
 * The table nearest to the seed with these sums (iterative proportional fitting). It keeps the odds
 * ratios of the seed. A row or column of zeros stays as it is; columns that sum to nothing are free.
 */
export function rake({ seed, rows, columns }: RakeInput): readonly (readonly number[])[] {
  const isGiven = sumOf(columns) > 0;
  const scale = ratio(sumOf(rows), sumOf(columns));
  let table = seed.map((row) => [...row]);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (isGiven)
      table = withColumns(
        table,
        columns.map((wanted) => wanted * scale),
      );
    table = table.map((row, index) => {
      const perRow = ratio(rows[index] ?? 0, sumOf(row));
      return row.map((value) => value * perRow);
    });
  }
  return table;
}
