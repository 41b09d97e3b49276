/** The pd command as a whole: help, wrong command lines, and how failures end. */
import { describe, expect, test } from 'vitest';
import { AppError, type ErrorCode } from '../../../src/errors.ts';
import { runPd } from './fake-cli.ts';

const COMMANDS = [
  '',
  'season',
  'season import',
  'season found',
  'cards',
  'cards show',
  'cards explain',
  'sim',
  'sim game',
  'sim season',
  'game',
  'game export',
  'odds',
  'odds show',
  'dice',
  'dice verify',
  'migrate',
  'migrate up',
  'migrate down',
  'migrate status',
  'sync',
  'sync status',
  'sync pull',
  'health',
];

describe('help', () => {
  test.each(COMMANDS)('of "pd %s" is a success and ends with examples', async (command) => {
    const { code, out, err } = await runPd(`${command} --help`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: pd ${command}`.trim());
    const examples = out.split('Examples:\n')[1] ?? '';
    expect(examples).toContain(`  npm run pd -- ${command}`.trimEnd());
  });

  test('of pd names every group and every exit code', async () => {
    const { out } = await runPd('--help');
    const groups = 'season cards sim game odds dice migrate sync health';
    for (const group of groups.split(' ')) {
      expect(out).toMatch(new RegExp(`^ {2}${group} `, 'm'));
    }
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 130]) expect(out).toContain(`${code} `);
  });
});

describe('a wrong command line exits with 2, says what is wrong and points to help:', () => {
  test.each([
    ['nonsense', "unknown command 'nonsense'"],
    ['season import', "missing required argument 'directory'"],
    ['season found --year soon', 'Expected a whole number from 1871 to 2200.'],
    ['sim game --season 2019 --away HOU', "required option '--home <abbreviation>'"],
    ['sim season --season 2019 --replays 0', 'Expected a whole number from 1 to 100000.'],
    ['migrate up --to x', 'Expected a whole number from 0 to 9999.'],
    ['migrate up --database all', 'Allowed choices are league, bot, both.'],
    ['migrate status --loudly', "unknown option '--loudly'"],
  ])('%s', async (line, complaint) => {
    const { code, out, err } = await runPd(line);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(complaint);
    expect(err).toMatch(/^pd: /);
    expect(err).toContain('--help');
  });
});

describe('a failure', () => {
  const failing = (error: unknown) => ({
    migrations: {
      status: async () => {
        throw error;
      },
      move: async () => 0,
    },
  });

  test.each<[ErrorCode, number]>([
    ['config/invalid', 2],
    ['input/invalid', 2],
    ['season/invalid', 3],
    ['season/missing', 3],
    ['export/unfinished', 2],
    ['export/disagrees', 1],
    ['entity/not_found', 4],
    ['game/not_found', 4],
    ['database/locked', 5],
    ['database/unreachable', 5],
    ['database/corrupt', 5],
    ['league/unreachable', 6],
    ['league/unauthorized', 6],
    ['sync/not_ready', 6],
  ])('%s that was expected exits with %i, a sentence and no stack', async (code, exitCode) => {
    const run = await runPd('migrate status', failing(new AppError(code, 'The message')));
    expect(run.code).toBe(exitCode);
    expect(run.err).toMatch(/^pd: [A-Z].*\.\n/);
    expect(run.err).not.toContain('    at ');
  });

  test('that nobody expected exits with 1 and its stack', async () => {
    const run = await runPd('migrate status', failing(new TypeError('x is not a function')));
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/fault of the program.*\nTypeError: x is not a function\n {4}at /s);
  });

  test('is told with the next step where the message alone does not help', async () => {
    const { err } = await runPd(
      'migrate status',
      failing(new AppError('database/unreachable', 'The database cannot be reached')),
    );
    expect(err).toBe(
      'pd: The database cannot be reached.\n' +
        'Check that the server runs and that DATABASE_URL and LEAGUE_DATABASE_URL are right.\n',
    );
  });

  test('after Ctrl+C is no failure: it exits with 130', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const { code, err } = await runPd('migrate up', { signal: stopping.signal });
    expect({ code, err }).toEqual({
      code: 130,
      err: 'pd: Stopped. Nothing was left half done.\n',
    });
  });
});
