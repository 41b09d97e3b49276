/** The lint step as npm runs it: what it reads, what it prints and how it exits. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../scripts/lint-imports.ts');

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'house-rules-'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function lint(): {
  readonly status: number | null;
  readonly out: string;
  readonly problems: string;
} {
  const run = spawnSync(process.execPath, [SCRIPT, project], { encoding: 'utf8' });
  return { status: run.status, out: run.stdout, problems: run.stderr };
}

test('a project that keeps the rules passes, and packages and built files are not read', () => {
  write('docs/architecture.md', '- models/: what things are\n');
  write('src/models/game.ts', 'export const INNINGS = 9;\n');
  write('web/dist/bundle.mjs', "import '../src/a.ts';\n".repeat(600));
  write('web/node_modules/x/a.ts', "import './a.ts';\n");
  expect(lint()).toEqual({
    status: 0,
    out: 'House rules: 1 files, no rule broken.\n',
    problems: '',
  });
});

test('a broken rule is printed as file:line with what to do, and fails the step', () => {
  write('docs/architecture.md', '- engine/: the rules\n');
  write('src/engine/play.ts', 'export const roll = () =>\n  Math.random();\n');
  write('web/src/app.tsx', "import { roll } from '../../src/engine/play.ts';\n");
  const { status, out, problems } = lint();
  expect(status).toBe(1);
  expect(out).toBe('House rules: 2 files, 2 broken rules.\n');
  expect(problems.split('\n')).toEqual([
    'src/engine/play.ts:2  pure: engine is pure, but here is Math.random; ' +
      'draw from the dice that are passed in',
    'web/src/app.tsx:1  web: web takes only types, and only from src/models, ' +
      'not src/engine/play.ts; ask over HTTP',
    '',
  ]);
});
