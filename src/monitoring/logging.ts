/** The program's log: one JSON line an event, with secrets taken out before they are written. */
import {
  type DestinationStream,
  type LevelWithSilent,
  type Logger as PinoLogger,
  pino,
} from 'pino';

/** What a part of the program needs of the log. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'> & {
  /** The same log with these fields on every line. */
  child(fields: Readonly<Record<string, unknown>>): Logger;
};
export type LogLevel = LevelWithSilent;

/** Fields that may hold a secret, wherever in the first three levels they stand. */
const SECRET_FIELDS = [
  'token',
  'accessToken',
  'authorization',
  'cookie',
  'password',
  'secret',
  'recoveryCode',
  'recoveryHash',
  'tokenHash',
  'diceSeed',
  'seed',
  'url',
  'connectionString',
] as const;
const SECRET_PATHS = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
/** `postgres://user:password@host` and `Bearer …` inside a text, such as an error's message. */
const SECRET_TEXTS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1[removed]@'],
  [/\b(Bearer|Bot)\s+[\w.~+/-]+=*/g, '$1 [removed]'],
];

function withoutSecrets(line: string): string {
  return SECRET_TEXTS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}

export interface LoggingOptions {
  readonly level: LogLevel;
  /** Standard output when it is left out. */
  readonly destination?: DestinationStream;
}

/** Makes the program's log. */
export function createLogger(options: LoggingOptions): Logger {
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    redact: { paths: SECRET_PATHS, censor: '[removed]' },
    hooks: { streamWrite: withoutSecrets },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
