/** How a command that failed ends: one sentence, what to do next, and an exit code. */
import { type AppError, type ErrorCode, isAppError } from '../errors.ts';
import { sentenceFor } from '../models/sentences.ts';

/** What a shell script can tell apart; docs/operations.md lists the same. */
export const EXIT_CODES = {
  ok: 0,
  /** A fault of the program. */
  fault: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** The season's files are wrong or missing. */
  season: 3,
  /** What was named is not there. */
  notFound: 4,
  /** What was to be checked is not true. Programs that check things end with 1 then. */
  rejected: 1,
  /** The database is in use, out of reach or damaged. */
  database: 5,
  /** The league is out of reach or refuses. */
  league: 6,
  /** The command did its work, and what it checked is not well. */
  unhealthy: 7,
  /** Ctrl+C, as shells expect it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

const CODES: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  'config/invalid': EXIT_CODES.usage,
  'input/invalid': EXIT_CODES.usage,
  'platform/unsupported': EXIT_CODES.usage,
  'season/invalid': EXIT_CODES.season,
  'season/missing': EXIT_CODES.season,
  'entity/not_found': EXIT_CODES.notFound,
  'game/not_found': EXIT_CODES.notFound,
  'export/unfinished': EXIT_CODES.usage,
};

/** Messages that were written for operators stand as they are; these need a next step beside them. */
const NEXT_STEPS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'config/invalid':
    'Change the variables and run the command again; docs/operations.md lists them.',
  'season/invalid': 'Nothing was imported. Mend the file and run the command again.',
  'season/missing': 'Nothing was imported. Name a directory with the files of a season.',
  'game/not_found': "Check the id: it stands in the address of the game's page.",
  'export/unfinished': 'Only a finished game can be exported: play it to its end, or give it up.',
  'export/disagrees': 'Nothing was written. Please report it with the id of the game.',
  'database/unreachable':
    'Check that the server runs and that DATABASE_URL and LEAGUE_DATABASE_URL are right.',
  'database/busy': 'Nothing was changed. Run the command again.',
  'league/unreachable': 'Check LEAGUE_URL and that the league runs, then run the command again.',
  'league/unauthorized': 'Check LEAGUE_TOKEN: the league does not know it.',
  'league/forbidden': 'The token in LEAGUE_TOKEN lacks the scope for this.',
};
/** Codes whose sentence for players says more to an operator than the message for programs. */
const TOLD_AS_TO_PLAYERS: ReadonlySet<ErrorCode> = new Set([
  'league/rate_limited',
  'sync/not_ready',
]);

/** The exit code that stands for an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!isAppError(error)) return EXIT_CODES.fault;
  const area = error.code.split('/')[0];
  if (area === 'database') return EXIT_CODES.database;
  if (area === 'league' || area === 'sync') return EXIT_CODES.league;
  return CODES[error.code] ?? EXIT_CODES.fault;
}

function expected(error: AppError): string {
  const told = TOLD_AS_TO_PLAYERS.has(error.code) ? sentenceFor(error) : error.message;
  const message = /[.!?:]$/.test(told) || told.includes('\n') ? told : `${told}.`;
  const next = NEXT_STEPS[error.code];
  return next === undefined ? message : `${message}\n${next}`;
}

/**
 * What to say about an error: for an expected one its message and the next step, for a fault its
 * stack, since that is what a report needs.
 */
export function describeFailure(error: unknown): string {
  if (isAppError(error)) return `pd: ${expected(error)}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `pd: This is a fault of the program; please report it with the lines below.\n${stack}`;
}
