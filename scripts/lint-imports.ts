/**
 * Lint step: checks who imports whom and the other rules of the house, here or in the project that
 * is named as the first argument; exits with 1 when a rule is broken.
 */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { checkHouse, type Project } from './lib/house-check.ts';

const ROOT = process.argv[2] ?? join(import.meta.dirname, '..');
const SOURCES = ['{src,web,tests,bench,scripts}/**/*.{ts,tsx,mts,mjs}', '*.{ts,mts}'];
const NOT_OURS = ['**/node_modules/**', 'web/dist/**'];
const ARCHITECTURE = join(ROOT, 'docs', 'architecture.md');

function readProject(): Project {
  const files = globSync(SOURCES, { cwd: ROOT, exclude: NOT_OURS });
  const sources = new Map(
    files.sort().map((file) => [file.split(sep).join('/'), readFileSync(join(ROOT, file), 'utf8')]),
  );
  const hasArchitecture = existsSync(ARCHITECTURE);
  return {
    sources,
    architecture: hasArchitecture ? readFileSync(ARCHITECTURE, 'utf8') : undefined,
  };
}

const project = readProject();
const violations = checkHouse(project);
for (const { file, line, rule, message } of violations) {
  console.error(`${file}:${line}  ${rule}: ${message}`);
}
const broken = violations.length === 0 ? 'no rule broken' : `${violations.length} broken rules`;
console.log(`House rules: ${project.sources.size} files, ${broken}.`);
process.exitCode = violations.length === 0 ? 0 : 1;
