/** What an event file tells when the game is over: earned runs, and who won, lost and saved it. */
import type { FieldState } from './field-state.ts';
import type { FileRecord } from './read-records.ts';
import type { ReaderTables } from './reader-tables.ts';
import { nonsense } from './refuse.ts';

/** The `data,er` records: one for everybody who pitched, with what the plays say. */
export class EarnedRunRecords {
  readonly #told = new Set<string>();

  /** Reads the next one. Throws `export/nonsense` when it says something else than the plays. */
  take(record: FileRecord, tables: ReaderTables): void {
    const [kind = '', id = '', text = ''] = record.fields;
    if (kind !== 'er') throw nonsense(record, 'record', 'only earned runs are told as data');
    const line = tables.pitching.find((one) => one.id === id);
    if (line === undefined || this.#told.has(id)) {
      throw nonsense(record, 'earnedRuns', `${id} did not pitch, or is told of twice`);
    }
    const { earnedRuns } = line.counts;
    if (text !== `${earnedRuns}`) {
      const message = `the plays give ${id} ${earnedRuns} earned runs, not ${text}`;
      throw nonsense(record, 'earnedRuns', message);
    }
    this.#told.add(id);
  }

  /** Throws `export/nonsense` when somebody who pitched is missing. */
  check(record: FileRecord, tables: ReaderTables): void {
    const missing = tables.pitching.find(({ id }) => !this.#told.has(id));
    if (missing === undefined) return;
    throw nonsense(record, 'earnedRuns', `the earned runs of ${missing.id} are not told`);
  }
}

/**
 * Win, loss and save belong to men who pitched, for the club that won or lost. Throws
 * `export/nonsense`.
 */
export function checkDecisions(
  info: ReadonlyMap<string, string>,
  books: { readonly tables: ReaderTables; readonly teams: FieldState['teams'] },
  record: FileRecord,
): void {
  const [away, home] = books.teams;
  const winners = away.score > home.score ? 0 : 1;
  for (const label of ['wp', 'lp', 'save']) {
    const id = info.get(label) ?? '';
    const line = books.tables.pitching.find((one) => one.id === id);
    const isOfWinners = line?.team === winners;
    if (id === '' || (line !== undefined && isOfWinners === (label !== 'lp'))) continue;
    throw nonsense(record, 'info', `${id} cannot be told as ${label}`);
  }
}
