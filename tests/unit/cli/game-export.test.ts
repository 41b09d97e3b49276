/** Writing exported games: which files, where, and what is said when it cannot be. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CliDeps } from '../../../src/cli/cli-deps.ts';
import { AppError } from '../../../src/errors.ts';
import { runPd } from './fake-cli.ts';

const GAME = '0199a2c4-5d1e-7c3a-9f00-000000000001';
const FILES = [
  { name: '2026OWL.EVA', text: 'id,OWL202604010\r\n' },
  { name: 'TEAM2026', text: 'HER,A,Harbor,Herons\r\n' },
];
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'pd-export-')), 'games');

/** Gives the same files out for every game, and notes what was asked for. */
function giving(asked: string[] = []): Partial<CliDeps> {
  return {
    exports: async () => ({
      export: async (gameId, format) => {
        asked.push(`${gameId} ${format}`);
        return FILES;
      },
    }),
  };
}

test('a game is written as files, whose paths are printed', async () => {
  const out = newFolder();
  const asked: string[] = [];
  const run = await runPd(`game export ${GAME.toUpperCase()} --out ${out}`, giving(asked));
  expect(run).toEqual({
    ...{ code: 0, err: '', out: `${join(out, '2026OWL.EVA')}\n${join(out, 'TEAM2026')}\n` },
  });
  expect(readFileSync(join(out, '2026OWL.EVA'), 'utf8')).toBe('id,OWL202604010\r\n');
  expect(asked).toEqual([`${GAME} retrosheet`]);
});

test('the document is another format, and --json prints the paths for a program', async () => {
  const out = newFolder();
  const asked: string[] = [];
  const line = `game export ${GAME} --format json --json --out ${out}`;
  const run = await runPd(line, giving(asked));
  expect(JSON.parse(run.out)).toEqual({
    gameId: GAME,
    files: [join(out, '2026OWL.EVA'), join(out, 'TEAM2026')],
  });
  expect(asked).toEqual([`${GAME} json`]);
});

test('the same files are written again, those of another game are left as they are', async () => {
  const out = newFolder();
  await runPd(`game export ${GAME} --out ${out}`, giving());
  expect((await runPd(`game export ${GAME} --out ${out}`, giving())).code).toBe(0);
  writeFileSync(join(out, 'TEAM2026'), 'another game');
  const { code, err } = await runPd(`game export ${GAME} --out ${out}`, giving());
  expect(code).toBe(2);
  expect(err).toContain('TEAM2026 is in');
  expect(err).toContain('name another directory');
  expect(readFileSync(join(out, 'TEAM2026'), 'utf8')).toBe('another game');
});

test('a folder that cannot be read is a fault that is told', async () => {
  const out = newFolder();
  writeFileSync(out, 'a file where the folder should be');
  expect((await runPd(`game export ${GAME} --out ${out}`, giving())).code).toBe(1);
});

test('a game that goes on cannot be exported, and the next step is told', async () => {
  const exports = async () => ({
    export: async () => {
      throw new AppError('export/unfinished', 'Game x goes on, in inning 3');
    },
  });
  const { code, err } = await runPd(`game export ${GAME}`, { exports });
  expect(code).toBe(2);
  expect(err).toBe(
    'pd: Game x goes on, in inning 3.\n' +
      'Only a finished game can be exported: play it to its end, or give it up.\n',
  );
});

test('another format than the two is refused with those that there are', async () => {
  const { code, err } = await runPd(`game export ${GAME} --format csv`);
  expect(code).toBe(2);
  expect(err).toContain('Allowed choices are retrosheet, json');
});
