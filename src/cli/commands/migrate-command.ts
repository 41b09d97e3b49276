/** `pd migrate up|down|status`: moves the databases between their migrations. */
import { Command, Option } from 'commander';
import { AppError } from '../../errors.ts';
import { type CliDeps, DATABASES, type DatabaseName, type MigrationRow } from '../cli-deps.ts';
import { wholeNumber, withExamples } from '../command-help.ts';
import { formatColumns } from '../text/columns.ts';

const DATABASE_CHOICES = [...DATABASES, 'both'] as const;
const MIGRATIONS_MAX = 9_999;

interface Options {
  readonly database: (typeof DATABASE_CHOICES)[number];
  /** How many migrations are to be there afterwards; undefined is all, or one less. */
  readonly to?: number;
  readonly json?: true;
}

/** Makes the command. */
export function migrateCommand(deps: CliDeps): Command {
  const group = new Command('migrate').description(
    'Build, change or take back the tables of the databases',
  );
  group.addCommand(
    withExamples(
      command('up', 'Run the migrations that have not been run')
        .option('--to <count>', 'stop when this many have been run', count)
        .action((options: Options) => move(deps, 'up', options)),
      [
        ['migrate up', 'everything that is new, in both databases'],
        ['migrate up --to 1 --database league', 'the first migration of the league only'],
      ],
    ),
  );
  group.addCommand(
    withExamples(
      command('down', 'Take migrations back, newest first; the data in their tables is lost')
        .option('--to <count>', 'how many stay; one less than now unless given', count)
        .action((options: Options) => move(deps, 'down', options)),
      [
        ['migrate down', 'the last migration of each database'],
        ['migrate down --to 0', 'all of them: the databases are empty afterwards'],
      ],
    ),
  );
  group.addCommand(
    withExamples(
      command('status', 'List the migrations and which have been run')
        .option('--json', 'print JSON')
        .action((options: Options) => status(deps, options)),
      [
        ['migrate status', 'both databases'],
        ['migrate status --database bot --json', 'for a script'],
      ],
    ),
  );
  return withExamples(group, [
    ['migrate status', 'what has been run'],
    ['migrate up', 'run what is new'],
  ]);
}

const count = wholeNumber(0, MIGRATIONS_MAX);

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(
      new Option('--database <which>', 'which database').choices(DATABASE_CHOICES).default('both'),
    );
}

function chosen({ database }: Options): readonly DatabaseName[] {
  return database === 'both' ? DATABASES : [database];
}

async function status({ output, migrations }: CliDeps, options: Options): Promise<void> {
  const states = new Map<DatabaseName, readonly MigrationRow[]>();
  for (const database of chosen(options)) states.set(database, await migrations.status(database));
  if (options.json) {
    output.print(JSON.stringify(Object.fromEntries(states), null, 2));
    return;
  }
  const rows = [...states].flatMap(([database, list]) =>
    list.map(({ name, stage, executedAt }) => [database, name, stage, executedAt ?? 'not run']),
  );
  output.print(formatColumns([['database', 'migration', 'stage', 'run at'], ...rows]));
}

async function move(deps: CliDeps, direction: 'up' | 'down', options: Options): Promise<void> {
  const { output, migrations, signal } = deps;
  // Every refusal comes before the first change.
  const targets = new Map<DatabaseName, { readonly to: string | undefined }>();
  for (const database of chosen(options)) {
    const states = await migrations.status(database);
    targets.set(database, { to: targetOf({ database, direction, states, to: options.to }) });
  }
  const word = direction === 'up' ? 'ran' : 'took back';
  let done = 0;
  for (const [database, { to }] of targets) {
    signal.throwIfAborted();
    const onStep = ({ name, durationMs }: { name: string; durationMs: number }) =>
      output.print(`${database}: ${word} ${name} in ${Math.round(durationMs)} ms`);
    done += await migrations.move({ database, direction, to, onStep });
  }
  if (done === 0) output.print('There was nothing to do.');
}

interface Target {
  readonly database: DatabaseName;
  readonly direction: 'up' | 'down';
  readonly states: readonly MigrationRow[];
  readonly to: number | undefined;
}

/** The name of the last migration that stays; undefined is all of them up, none down. */
function targetOf({ database, direction, states, to }: Target): string | undefined {
  const executed = states.filter(({ executedAt }) => executedAt !== undefined).length;
  const stays = to ?? (direction === 'up' ? states.length : Math.max(0, executed - 1));
  if (stays > states.length) {
    throw new AppError(
      'input/invalid',
      `--to ${stays} is too many: the ${database} database has ${states.length} migrations`,
    );
  }
  if (direction === 'up' && to === 0) {
    throw new AppError('input/invalid', '--to 0 leaves nothing to run; use "pd migrate down"');
  }
  return stays === 0 ? undefined : states[stays - 1]?.name;
}
