/** Splits an event file into records: their kind, their fields, the line they stand on. */
import { nonsense } from './refuse.ts';

const RECORD_KINDS = [
  'id',
  'version',
  'info',
  'start',
  'play',
  'sub',
  'com',
  'radj',
  'data',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How many fields follow the kind of each record. */
const FIELD_COUNTS: Readonly<Record<RecordKind, number>> = {
  id: 1,
  version: 1,
  info: 2,
  start: 5,
  play: 6,
  sub: 5,
  com: 1,
  radj: 2,
  data: 3,
};

export interface FileRecord {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly kind: RecordKind;
  readonly fields: readonly string[];
}

/** The fields of a line: commas in quotation marks do not part them. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))(?=,|$)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
}

function isRecordKind(word: string): word is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(word);
}

function readRecord(text: string, line: number): FileRecord {
  const [kind = '', ...fields] = fieldsOf(text);
  const where = { line, text };
  if (!isRecordKind(kind)) throw nonsense(where, 'record', `no record is called "${kind}"`);
  const expected = FIELD_COUNTS[kind];
  if (fields.length !== expected) {
    const message = `a ${kind} record has ${expected} fields, not ${fields.length}`;
    throw nonsense(where, 'record', message);
  }
  return { line, text, kind, fields };
}

/** The records of a file in order. Throws `export/nonsense` for a line that is none. */
export function readRecords(text: string): readonly FileRecord[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => readRecord(line, index + 1));
}

/** A whole number within bounds. Throws `export/nonsense` with the name of the field. */
export function numberField(
  record: FileRecord,
  place: number,
  bounds: { readonly name: string; readonly min: number; readonly max: number },
): number {
  const text = record.fields[place] ?? '';
  const value = Number(text);
  const { name, min, max } = bounds;
  if (/^\d{1,3}$/.test(text) && value >= min && value <= max) return value;
  throw nonsense(record, 'field', `the ${name} is a number from ${min} to ${max}, not "${text}"`);
}
