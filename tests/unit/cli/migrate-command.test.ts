/** `pd migrate`: which migrations stay, and refusals before anything is changed. */
import { describe, expect, test } from 'vitest';
import type { MigrationMove, MigrationRow } from '../../../src/cli/cli-deps.ts';
import { runPd } from './fake-cli.ts';

const RUN_AT = '2026-04-01T12:00:00.000Z';
const NAMES = ['0001-first', '0002-second', '0003-third'];

/** A desk with three migrations, of which the first `executed` have been run. */
function desk(executed: number) {
  const moves: string[] = [];
  const rows: MigrationRow[] = NAMES.map((name, index) => ({
    name,
    stage: 'expand',
    executedAt: index < executed ? RUN_AT : undefined,
  }));
  return {
    moves,
    migrations: {
      status: async () => rows,
      move: async ({ database, direction, to, onStep }: MigrationMove) => {
        moves.push(`${database} ${direction} to ${to ?? 'the end'}`);
        onStep({ name: '0003-third', durationMs: 12.4 });
        return 1;
      },
    },
  };
}

describe('where a migration ends', () => {
  test.each([
    ['up', 1, ['league up to 0003-third', 'bot up to 0003-third']],
    ['up --to 2 --database league', 1, ['league up to 0002-second']],
    ['down', 3, ['league down to 0002-second', 'bot down to 0002-second']],
    ['down --database bot', 1, ['bot down to the end']],
    ['down --to 1', 3, ['league down to 0001-first', 'bot down to 0001-first']],
    ['down --to 0', 3, ['league down to the end', 'bot down to the end']],
  ])('migrate %s with %i run', async (words, executed, expected) => {
    const { moves, migrations } = desk(executed);
    const { code, out } = await runPd(`migrate ${words}`, { migrations });
    expect(code).toBe(0);
    expect(moves).toEqual(expected);
    expect(out).toMatch(/0003-third in 12 ms/);
  });

  test.each([
    ['up --to 4', '--to 4 is too many: the league database has 3 migrations'],
    ['down --to 9', '--to 9 is too many'],
    ['up --to 0', 'use "pd migrate down"'],
  ])('migrate %s is refused before anything moves', async (words, complaint) => {
    const { moves, migrations } = desk(1);
    const { code, err } = await runPd(`migrate ${words}`, { migrations });
    expect(code).toBe(2);
    expect(err).toContain(complaint);
    expect(moves).toEqual([]);
  });
});

test('nothing to do is said', async () => {
  const migrations = { status: async () => [], move: async () => 0 };
  const { out } = await runPd('migrate up', { migrations });
  expect(out).toBe('There was nothing to do.\n');
});

test('the status lists every migration, for people and for programs', async () => {
  const { migrations } = desk(1);
  const { out } = await runPd('migrate status --database league', { migrations });
  expect(out).toBe(
    [
      'database  migration    stage   run at',
      `league    0001-first   expand  ${RUN_AT}`,
      'league    0002-second  expand  not run',
      'league    0003-third   expand  not run',
      '',
    ].join('\n'),
  );
  const { out: json } = await runPd('migrate status --json', { migrations });
  const states = JSON.parse(json) as Record<string, MigrationRow[]>;
  expect(Object.keys(states)).toEqual(['league', 'bot']);
  expect(states['bot']?.map(({ name }) => name)).toEqual(NAMES);
});
