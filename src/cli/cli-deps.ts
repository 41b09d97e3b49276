/** What the commands work with. Each desk opens what it needs when it is first asked. */
import type { Output } from './output.ts';

/** The two schemas; each has migrations of its own. */
export const DATABASES = ['league', 'bot'] as const;
export type DatabaseName = (typeof DATABASES)[number];

export interface MigrationRow {
  readonly name: string;
  /** expand, backfill, switch or contract. */
  readonly stage: string;
  /** When it was run; undefined when it has not been. */
  readonly executedAt: string | undefined;
}
export interface MigrationMove {
  readonly database: DatabaseName;
  readonly direction: 'up' | 'down';
  /** The last migration that stays; undefined is all of them on the way up, none on the way down. */
  readonly to: string | undefined;
  /** Told after each migration has been committed. */
  readonly onStep: (step: { readonly name: string; readonly durationMs: number }) => void;
}
export interface MigrationDesk {
  /** Every migration of a database in order. */
  status(database: DatabaseName): Promise<readonly MigrationRow[]>;
  /** Runs or takes back migrations, and gives their number. */
  move(move: MigrationMove): Promise<number>;
}

export interface CliDeps {
  readonly output: Output;
  /** Aborted when the person has pressed Ctrl+C: long work stops at its next step. */
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that only goes on. */
  readonly nowMs: () => number;
  readonly migrations: MigrationDesk;
}
