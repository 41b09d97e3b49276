/**
 * The house rules that the lint step enforces, as data: who may import whom, which room owns
 * which package, and what pure rooms may not touch. Change a rule here and nowhere else.
 */

/** One room of the house: the files that it holds and what they may import. */
export type Room = {
  /** The room's name, as messages print it. */
  readonly name: string;
  /** A path under src/: a file, or a folder with its slash. The longest match decides. */
  readonly paths: readonly string[] | RegExp;
  /** Paths under src/ without extension: a folder or a file. A room may always import itself. */
  readonly imports: readonly string[] | 'everything';
  /** The part of `imports` of which only types may be taken. */
  readonly typesOnly?: readonly string[];
  /** The only packages that the room may use; undefined means any that PACKAGE_OWNERS allows. */
  readonly packages?: readonly string[];
};

/** The table of the house. The first room that holds a file decides, so special rooms come first. */
export const ROOMS: readonly Room[] = [
  { name: 'entry', paths: ['main.ts', 'cli/pd.ts', 'wiring/'], imports: 'everything' },
  { name: 'errors', paths: ['errors.ts'], imports: [], packages: [] },
  { name: 'config', paths: ['config.ts'], imports: ['models', 'errors'] },
  {
    name: 'models',
    paths: ['models/'],
    imports: ['errors'],
    packages: ['zod', 'uuid', 'node:crypto'],
  },
  {
    name: 'engine',
    paths: ['engine/'],
    imports: ['models', 'errors'],
    typesOnly: ['models'],
    packages: ['node:crypto'],
  },
  { name: 'card-factory', paths: ['card-factory/'], imports: ['models', 'engine/cards', 'errors'] },
  { name: 'retrosheet', paths: ['retrosheet/'], imports: ['models', 'engine', 'errors'] },
  { name: 'pictures', paths: ['pictures/'], imports: ['models', 'engine/cards', 'errors'] },
  { name: 'database', paths: ['database/'], imports: ['models', 'errors', 'config'] },
  { name: 'repositories', paths: ['repositories/'], imports: ['models', 'database', 'errors'] },
  { name: 'monitoring', paths: ['monitoring/'], imports: ['models', 'errors'] },
  { name: 'flags', paths: ['flags/'], imports: ['models', 'repositories', 'monitoring', 'errors'] },
  { name: 'league-client', paths: ['league-client/'], imports: ['models', 'monitoring', 'errors'] },
  {
    name: 'services',
    paths: ['services/'],
    imports: [
      'models',
      'engine',
      'retrosheet',
      'repositories',
      'league-client',
      'flags',
      'monitoring',
      'errors',
    ],
  },
  {
    name: 'league services',
    paths: /^league\/(?:services\/|(?:[^/]+\/)*[^/]+-service\.ts$)/,
    imports: ['models', 'services', 'repositories', 'card-factory', 'monitoring', 'errors'],
  },
  { name: 'league', paths: ['league/'], imports: ['models', 'services', 'monitoring', 'errors'] },
  {
    name: 'cogs',
    paths: ['cogs/'],
    imports: ['models', 'services', 'pictures', 'monitoring', 'errors'],
  },
  {
    name: 'dugout',
    paths: ['dugout/'],
    imports: ['models', 'services', 'pictures', 'monitoring', 'errors'],
  },
  {
    name: 'cli',
    paths: ['cli/'],
    imports: ['models', 'services', 'card-factory', 'pictures', 'monitoring', 'errors'],
  },
];

/** Wiring: what may import everything, and what therefore nobody may import. */
export const ENTRY_ROOM = 'entry';

/** Packages that belong to certain rooms only. A name that ends in a slash stands for a scope. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  kysely: ['database', 'repositories'],
  pg: ['database', 'repositories'],
  '@electric-sql/pglite': ['database', 'repositories'],
  'pg-boss': ['database'],
  'discord.js': ['cogs'],
  fastify: ['league', 'dugout'],
  '@fastify/': ['league', 'dugout'],
  'fastify-type-provider-zod': ['league', 'dugout'],
  '@resvg/resvg-js': ['pictures'],
  fontkit: ['pictures'],
  facesjs: ['pictures'],
  commander: ['cli'],
  'csv-parse': ['card-factory'],
  'prom-client': ['monitoring'],
  pino: ['monitoring'],
  rolldown: ['wiring'],
  '@openfeature/server-sdk': ['flags'],
};

/** Rooms in which strings of SQL may stand. */
export const SQL_ROOMS: readonly string[] = ['database', 'repositories'];

/** What a pure room may not say, as a sequence of tokens, and what to do instead. */
export type ImpureWords = {
  readonly rooms: readonly string[];
  readonly words: readonly string[];
  readonly instead: string;
};

const PURE_ROOMS = ['engine', 'models'] as const;
const CLOCK = 'take the time as a value from the caller';
const DICE = 'draw from the dice that are passed in';
const SERVICE = 'leave input, output and waiting to a service';

export const IMPURE_WORDS: readonly ImpureWords[] = [
  { rooms: PURE_ROOMS, words: ['Math', '.', 'random'], instead: DICE },
  { rooms: PURE_ROOMS, words: ['Math', '['], instead: 'name the function of Math' },
  { rooms: PURE_ROOMS, words: ['=', 'Math', ';'], instead: 'name the function of Math' },
  { rooms: PURE_ROOMS, words: ['crypto', '.'], instead: 'import the function from node:crypto' },
  { rooms: PURE_ROOMS, words: ['randomBytes'], instead: DICE },
  { rooms: PURE_ROOMS, words: ['randomInt'], instead: DICE },
  { rooms: PURE_ROOMS, words: ['randomUUID'], instead: 'take the id from the caller' },
  { rooms: PURE_ROOMS, words: ['getRandomValues'], instead: DICE },
  { rooms: PURE_ROOMS, words: ['Date', '.', 'now'], instead: CLOCK },
  { rooms: PURE_ROOMS, words: ['new', 'Date'], instead: CLOCK },
  { rooms: PURE_ROOMS, words: ['Date', '('], instead: CLOCK },
  { rooms: PURE_ROOMS, words: ['performance', '.'], instead: CLOCK },
  { rooms: PURE_ROOMS, words: ['fetch', '('], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['setTimeout'], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['setInterval'], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['setImmediate'], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['queueMicrotask'], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['process', '.'], instead: SERVICE },
  { rooms: PURE_ROOMS, words: ['globalThis'], instead: 'name what is needed and pass it in' },
  { rooms: ['engine'], words: ['async'], instead: SERVICE },
  { rooms: ['engine'], words: ['await'], instead: SERVICE },
  { rooms: ['engine'], words: ['Promise'], instead: SERVICE },
];

/** A file longer than this is a defect; tables of data are excepted by their names. */
export const FILE_LINES_MAX = 500;
export const DATA_FILE_NAME = /(?:-tables?|\.data)\.tsx?$/;
