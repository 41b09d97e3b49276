/** One column of a Lahman-format file: its header, what a cell may hold, and how it is written back. */

/** What a column reader returns for a cell that it cannot accept. */
export const UNREADABLE: unique symbol = Symbol('unreadable cell');

export interface Column<Value> {
  readonly header: string;
  /** What a good cell looks like, in the words of an error message. */
  readonly expected: string;
  readonly read: (cell: string) => Value | typeof UNREADABLE;
  readonly write: (value: Value) => string;
}

/** A column of any value: it can be read as unknown, and written with what its reader returned. */
interface AnyColumn {
  readonly header: string;
  readonly expected: string;
  readonly read: (cell: string) => unknown;
  readonly write: (value: never) => string;
}

/** The columns of one file, keyed by the field of the row that each one fills. */
export type ColumnTable = Readonly<Record<string, AnyColumn>>;

/** The row that a table of columns describes. */
export type RowOf<Table> = {
  readonly [Field in keyof Table]: Table[Field] extends Column<infer Value> ? Value : never;
};

const WHOLE_NUMBER = /^\d{1,9}$/;
const DECIMAL_NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;
const SLASHED_DATE = /^\d{4}\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01])$/;
const DASHED_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function readWholeNumber(cell: string): number | typeof UNREADABLE {
  return WHOLE_NUMBER.test(cell) ? Number(cell) : UNREADABLE;
}

function readDecimal(cell: string): number | typeof UNREADABLE {
  return DECIMAL_NUMBER.test(cell) ? Number(cell) : UNREADABLE;
}

/** Text that must not be empty. */
export function text(header: string): Column<string> {
  return {
    header,
    expected: 'text',
    read: (cell) => (cell === '' ? UNREADABLE : cell),
    write: (value) => value,
  };
}

/** Text that may be empty: undefined then. */
export function optionalText(header: string): Column<string | undefined> {
  return {
    header,
    expected: 'text or nothing',
    read: (cell) => (cell === '' ? undefined : cell),
    write: (value) => value ?? '',
  };
}

/** A count that every season recorded: a whole number of 0 or more. */
export function count(header: string): Column<number> {
  return { header, expected: 'a whole number of 0 or more', read: readWholeNumber, write: String };
}

/** A count that early seasons did not record: an empty cell is 0. */
export function countOrZero(header: string): Column<number> {
  return {
    header,
    expected: 'a whole number of 0 or more, or nothing',
    read: (cell) => (cell === '' ? 0 : readWholeNumber(cell)),
    write: String,
  };
}

/** A count whose absence must not be mistaken for none: an empty cell is undefined. */
export function optionalCount(header: string): Column<number | undefined> {
  return {
    header,
    expected: 'a whole number of 0 or more, or nothing',
    read: (cell) => (cell === '' ? undefined : readWholeNumber(cell)),
    write: (value) => (value === undefined ? '' : String(value)),
  };
}

/** A decimal number, which may be empty: undefined then. */
export function optionalDecimal(header: string): Column<number | undefined> {
  return {
    header,
    expected: 'a number, or nothing',
    read: (cell) => (cell === '' ? undefined : readDecimal(cell)),
    write: (value) => (value === undefined ? '' : String(value)),
  };
}

/** One of a closed list of words, written as in the list. */
export function oneOf<const Word extends string>(
  header: string,
  words: readonly Word[],
): Column<Word> {
  return {
    header,
    expected: `one of ${words.join(', ')}`,
    read: (cell) => words.find((word) => word === cell) ?? UNREADABLE,
    write: (value) => value,
  };
}

/** The hand of a person: 'S' is both hands, for which the files write B when batting, S when throwing. */
export type Hand = 'L' | 'R' | 'S';

/** A hand; the files write `both` for either hand, and an empty cell (unknown) is undefined. */
export function optionalHand(header: string, both: 'B' | 'S'): Column<Hand | undefined> {
  const hands = new Map<string, Hand | undefined>([
    ['', undefined],
    ['L', 'L'],
    ['R', 'R'],
    ['B', 'S'],
    ['S', 'S'],
  ]);
  return {
    header,
    expected: `L, R or ${both}, or nothing`,
    read: (cell) => (hands.has(cell) ? hands.get(cell) : UNREADABLE),
    write: (value) => (value === 'S' ? both : (value ?? '')),
  };
}

/** A yes-or-no cell of a standings column: Y, N or nothing (false). */
export function yesOrNo(header: string): Column<boolean> {
  return {
    header,
    expected: 'Y, N or nothing',
    read: (cell) => (cell === 'Y' ? true : cell === 'N' || cell === '' ? false : UNREADABLE),
    write: (value) => (value ? 'Y' : 'N'),
  };
}

/** A true-or-false cell. */
export function trueOrFalse(header: string): Column<boolean> {
  return {
    header,
    expected: 'true or false',
    read: (cell) => (cell === 'true' ? true : cell === 'false' ? false : UNREADABLE),
    write: String,
  };
}

/** A day, YYYY/MM/DD in the file and YYYY-MM-DD in the row. */
export function day(header: string): Column<string> {
  return {
    header,
    expected: 'a day as YYYY/MM/DD',
    read: (cell) => (SLASHED_DATE.test(cell) ? cell.replaceAll('/', '-') : UNREADABLE),
    write: (value) => value.replaceAll('-', '/'),
  };
}

/** A day as YYYY-MM-DD, which may be empty: undefined then. */
export function optionalDay(header: string): Column<string | undefined> {
  return {
    header,
    expected: 'a day as YYYY-MM-DD, or nothing',
    read: (cell) => (cell === '' ? undefined : DASHED_DATE.test(cell) ? cell : UNREADABLE),
    write: (value) => value ?? '',
  };
}
