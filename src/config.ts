/** The program's configuration: read once from the environment, checked as a whole, then frozen. */

import { z } from 'zod';
import { AppError } from './errors.ts';

/** What a process runs: everything, or the league or the bot (with the dugout) alone. */
export type ProgramPart = 'all' | 'league' | 'bot';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const PORT_MAX = 65_535;
const SYNC_INTERVAL_SECONDS_MAX = 3600;
const SESSION_SECRET_LENGTH_MIN = 32;
const FOUNDING_SEED_LENGTH_MAX = 100;

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const port = wholeNumber.pipe(z.int().max(PORT_MAX));
const postgresUrl = z.url({ protocol: /^postgres(?:ql)?$/, hostname: /./ });
const webUrl = z.url({ protocol: /^https?$/, hostname: /./ });
/** A token travels in an HTTP header, which takes printable ASCII without spaces. */
const token = z.string().regex(/^[\x21-\x7e]+$/);

/** Every variable that the program reads, with its default where it has one. */
const environmentSchema = z.object({
  PORT: port.default(8080),
  LEAGUE_PORT: port.default(8081),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PD_DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  LEAGUE_DATABASE_URL: postgresUrl.optional(),
  LEAGUE_URL: webUrl.optional(),
  LEAGUE_TOKEN: token.optional(),
  DISCORD_TOKEN: token.optional(),
  DISCORD_API_URL: webUrl.optional(),
  SESSION_SECRET: z.string().min(SESSION_SECRET_LENGTH_MIN).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  SYNC_INTERVAL_SECONDS: wholeNumber
    .pipe(z.int().min(1).max(SYNC_INTERVAL_SECONDS_MAX))
    .default(30),
  PD_FOUNDING_SEED: z.string().max(FOUNDING_SEED_LENGTH_MAX).default('paper-dynasty'),
});
type Values = z.output<typeof environmentSchema>;
type Variable = keyof Values;

/** How a person is told what a variable should be. */
const EXPECTED: Readonly<Record<Variable, string>> = {
  PORT: `a port, which is a whole number from 0 (any free port) to ${PORT_MAX}`,
  LEAGUE_PORT: `a port, which is a whole number from 0 (any free port) to ${PORT_MAX}`,
  HOST: 'a host name or an IP address to listen on',
  PD_DATA_DIR: 'the path of a directory',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  LEAGUE_DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  LEAGUE_URL: 'an address such as http://127.0.0.1:8081',
  LEAGUE_TOKEN: 'a token without spaces, exactly as the league issued it',
  DISCORD_TOKEN: 'a token without spaces, exactly as Discord issued it',
  DISCORD_API_URL: 'an address such as http://127.0.0.1:9000/api',
  SESSION_SECRET: `at least ${SESSION_SECRET_LENGTH_MIN} characters that nobody can guess`,
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  SYNC_INTERVAL_SECONDS: `a whole number of seconds from 1 to ${SYNC_INTERVAL_SECONDS_MAX}`,
  PD_FOUNDING_SEED: `a text of at most ${FOUNDING_SEED_LENGTH_MAX} characters`,
};

/** Variables whose value a message may repeat. Addresses are not among them: they hold passwords. */
const PUBLIC: ReadonlySet<Variable> = new Set([
  'PORT',
  'LEAGUE_PORT',
  'HOST',
  'LOG_LEVEL',
  'SYNC_INTERVAL_SECONDS',
]);

/** Without these a bot that runs alone has no league to play in. */
const NEEDED_BY_BOT_ALONE = ['LEAGUE_URL', 'LEAGUE_TOKEN'] as const satisfies readonly Variable[];

export interface Config {
  /** Where the dugout listens; 0 takes any free port. */
  readonly port: number;
  /** Where the league listens; 0 takes any free port. */
  readonly leaguePort: number;
  /** The address on which both listen: loopback unless the operator says otherwise. */
  readonly host: string;
  /** Where the embedded database and generated secrets are kept, as it was written. */
  readonly dataDir: string;
  /** The bot's PostgreSQL; undefined keeps its data in the embedded database. Secret. */
  readonly databaseUrl: string | undefined;
  /** The league's PostgreSQL; undefined keeps its data in the embedded database. Secret. */
  readonly leagueDatabaseUrl: string | undefined;
  /** Where a bot that runs alone finds the league; always there for the part `bot`. */
  readonly leagueUrl: string | undefined;
  /** The bearer token of a bot that runs alone; always there for the part `bot`. Secret. */
  readonly leagueToken: string | undefined;
  /** The Discord bot's token; undefined leaves Discord off. Secret. */
  readonly discordToken: string | undefined;
  /** Another address for Discord's REST interface, for tests; undefined is Discord's own. */
  readonly discordApiUrl: string | undefined;
  /** Signs the dugout's sessions; undefined lets the program make one and keep it. Secret. */
  readonly sessionSecret: string | undefined;
  readonly logLevel: Values['LOG_LEVEL'];
  /** Seconds between two pulls of the league's changes. */
  readonly syncIntervalSeconds: number;
  /** Decides which founding season an empty league is given. */
  readonly foundingSeed: string;
}

/** Environment variables as Node gives them. */
type Environment = Readonly<Record<string, string | undefined>>;
type Given = Readonly<Partial<Record<Variable, string>>>;

/** What is wrong with one variable. Never holds a secret value. */
interface Problem {
  readonly variable: Variable;
  readonly message: string;
}

/**
 * Reads the configuration of the part that is to run. A variable that is blank counts as unset.
 * Throws `config/invalid` with every problem at once, each with its variable and what is expected,
 * in the message and as `problems` in the context.
 */
export function readConfig(env: Environment, part: ProgramPart = 'all'): Config {
  const given = knownVariables(env);
  const parsed = environmentSchema.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : invalidVariables(parsed.error, given)),
    ...(part === 'bot' ? missingVariables(given) : []),
    ...(part === 'all' ? sharedPort(given) : []),
  ];
  if (!parsed.success || problems.length > 0) throw invalidConfig(problems);
  return Object.freeze(toConfig(parsed.data));
}

function knownVariables(env: Environment): Given {
  const names = Object.keys(EXPECTED) as Variable[];
  const texts = names.map((name) => [name, env[name]?.trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined && text !== ''));
}

function invalidVariables(error: z.ZodError<Values>, given: Given): readonly Problem[] {
  const { fieldErrors } = z.flattenError(error);
  const names = Object.keys(fieldErrors) as Variable[];
  return names.map((variable) => {
    const found = PUBLIC.has(variable) ? `is ${JSON.stringify(given[variable])}` : 'is not valid';
    return { variable, message: `${found}; expected ${EXPECTED[variable]}` };
  });
}

function missingVariables(given: Given): readonly Problem[] {
  return NEEDED_BY_BOT_ALONE.filter((variable) => given[variable] === undefined).map(
    (variable) => ({
      variable,
      message: `is needed to run the bot alone; expected ${EXPECTED[variable]}`,
    }),
  );
}

/** Two servers in one process cannot listen on one port, unless each takes any that is free. */
function sharedPort(given: Given): readonly Problem[] {
  const { PORT = '8080', LEAGUE_PORT = '8081' } = given;
  if (Number(PORT) !== Number(LEAGUE_PORT) || Number(PORT) === 0) return [];
  const message = `is ${LEAGUE_PORT}, which is also PORT; expected a port of its own`;
  return [{ variable: 'LEAGUE_PORT', message }];
}

function invalidConfig(problems: readonly Problem[]): AppError {
  const lines = problems.map(({ variable, message }) => `  ${variable} ${message}`);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  const message = [`The configuration has ${count}:`, ...lines].join('\n');
  return new AppError('config/invalid', message, { problems });
}

function toConfig(values: Values): Config {
  return {
    port: values.PORT,
    leaguePort: values.LEAGUE_PORT,
    host: values.HOST,
    dataDir: values.PD_DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    leagueDatabaseUrl: values.LEAGUE_DATABASE_URL,
    leagueUrl: values.LEAGUE_URL,
    leagueToken: values.LEAGUE_TOKEN,
    discordToken: values.DISCORD_TOKEN,
    discordApiUrl: values.DISCORD_API_URL,
    sessionSecret: values.SESSION_SECRET,
    logLevel: values.LOG_LEVEL,
    syncIntervalSeconds: values.SYNC_INTERVAL_SECONDS,
    foundingSeed: values.PD_FOUNDING_SEED,
  };
}
