/** What the commands work with. Each desk opens what it needs when it is first asked. */
import type { CardSetRows } from '../card-factory/catalogue-rows.ts';
import type { CardService } from '../services/card-service.ts';
import type { GameCheckService } from '../services/game-check-service.ts';
import type { GameExportService } from '../services/game-export-service.ts';
import type { ReplayJob } from '../services/replay-jobs.ts';
import type { ReplayRunner } from '../services/season-simulation.ts';
import type { SimulationService } from '../services/simulation-service.ts';
import type { PullReport, SyncStatus } from '../services/sync-service.ts';
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

/** A card set of the league. */
export interface SeasonRef {
  readonly id: string;
  readonly name: string;
  readonly year: number;
}
type OnRows = (rowsDone: number, rowsTotal: number) => void;
export interface SeasonDesk {
  /** Every card set, newest season first. */
  list(): Promise<readonly SeasonRef[]>;
  /** Stores a card set, all or nothing; not new when it was there, and then nothing is changed. */
  store(set: CardSetRows, onRows: OnRows): Promise<{ readonly isNew: boolean }>;
  /** Founds the first season with its clubs; undefined when the league has card sets already. */
  foundIfEmpty(seed: string, onRows: OnRows): Promise<{ readonly players: number } | undefined>;
  /** The seed of the season that a fresh install plays with. */
  foundingSeed(): string;
  /** Where the tables of a card set are kept, which the database does not hold. */
  tablesDirectory(name: string): string;
}

export interface SyncState extends SyncStatus {
  /** Messages for the league that have not been delivered. */
  readonly undelivered: number;
  /** Games whose messages the league has refused for good. */
  readonly parkedGames: number;
}
export interface SyncDesk {
  status(): Promise<SyncState>;
  /** Brings the copy up to date; `isFull` copies everything anew. */
  pull(isFull: boolean): Promise<PullReport>;
}

export interface HealthAnswer {
  /** "dugout", "sync", "league". */
  readonly subject: string;
  readonly isWell: boolean;
  /** What it said, or why it did not answer. */
  readonly detail: string;
}

export interface ReplayChoice {
  /** Threads of this process; undefined is as many as there are cores. */
  readonly workers: number | undefined;
  /** Workers on any machine with the same database, instead of this process. */
  readonly areJobs: boolean;
}
/** Who plays replays, and what to call them: "2 threads". */
export interface ReplayDesk {
  readonly runner: ReplayRunner;
  readonly players: string;
}

export interface CliDeps {
  readonly output: Output;
  /** Aborted when the person has pressed Ctrl+C: long work stops at its next step. */
  readonly signal: AbortSignal;
  /** The present instant as an ISO 8601 string in UTC. */
  readonly now: () => string;
  /** Milliseconds of a clock that only goes on. */
  readonly nowMs: () => number;
  readonly migrations: MigrationDesk;
  readonly seasons: SeasonDesk;
  /** Cards of the league. */
  readonly cards: () => Promise<Pick<CardService, 'search' | 'show'>>;
  readonly simulations: () => Promise<
    Pick<SimulationService, 'playGame' | 'exportGame' | 'replaySeason'>
  >;
  /** Files of games that were played here. */
  readonly exports: () => Promise<Pick<GameExportService, 'export'>>;
  /** Games of the bot. */
  readonly gameChecks: () => Promise<Pick<GameCheckService, 'check'>>;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Who is to play replays; throws `config/invalid` for other machines without a server. */
  readonly replays: (choice: ReplayChoice) => Promise<ReplayDesk>;
  /** Plays what other machines ask for, until the signal; told of every replay. */
  readonly replayWorker: (work: {
    readonly workers: number | undefined;
    readonly onStart: (threads: number) => void;
    readonly onReplay: (job: ReplayJob) => void;
  }) => Promise<void>;
  readonly sync: SyncDesk;
  /** Asks each part of the running program. */
  readonly askHealth: () => Promise<readonly HealthAnswer[]>;
}
