/** Checks the source files of the project against the house rules and says what to do. */

import { posix } from 'node:path';
import { DATA_FILE_NAME, FILE_LINES_MAX } from './import-rules.ts';
import { findCycles } from './module-cycles.ts';
import { checkServerModule } from './room-checks.ts';
import { type Module, type Report, readModule, type Violation } from './source-module.ts';

export type Project = {
  /** Source text by path from the project's root, with forward slashes. */
  readonly sources: ReadonlyMap<string, string>;
  /** The text of docs/architecture.md; undefined when there is none. */
  readonly architecture: string | undefined;
};

/** Every broken rule of the project, by file and line. */
export function checkHouse(project: Project): readonly Violation[] {
  const modules = [...project.sources].map(([file, source]) => readModule(file, source));
  const violations = [
    ...modules.flatMap(checkModule),
    ...checkCycles(modules),
    ...checkArchitecture(modules, project.architecture),
  ];
  return violations.sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
}

function checkModule(module: Module): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (line, rule, message) => {
    violations.push({ file: module.file, line, rule, message });
  };
  checkLength(module, report);
  if (module.file.startsWith('src/')) checkServerModule(module, report);
  if (module.file.startsWith('web/src/')) checkBrowserModule(module, report);
  return violations;
}

function checkLength({ file, source }: Module, report: Report): void {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  if (lines <= FILE_LINES_MAX || DATA_FILE_NAME.test(file)) return;
  report(
    FILE_LINES_MAX + 1,
    'length',
    `${lines} lines are more than ${FILE_LINES_MAX}; split the file by what its parts own`,
  );
}

function checkBrowserModule({ file, links }: Module, report: Report): void {
  for (const line of links.reexportLines) {
    report(line, 'barrel', 'a barrel: import the name from the file that owns it');
  }
  for (const { specifier, kind, line } of links.imports) {
    if (specifier === undefined) continue;
    if (specifier.startsWith('node:')) report(line, 'web', `a browser has no ${specifier}`);
    if (!specifier.startsWith('.')) continue;
    const target = posix.join(posix.dirname(file), specifier);
    if (target.startsWith('web/')) continue;
    if (kind === 'type' && target.startsWith('src/models/')) continue;
    const message = `web takes only types, and only from src/models, not ${target}; ask over HTTP`;
    report(line, 'web', message);
  }
}

function checkCycles(modules: readonly Module[]): readonly Violation[] {
  const files = new Set(modules.map(({ file }) => file));
  const graph = new Map(modules.map((module) => [module.file, targetsOf(module, files)]));
  return findCycles(graph).map((cycle) => {
    const file = cycle[0] ?? '';
    const next = cycle[1] ?? file;
    const way = [...cycle, file].join(' -> ');
    const message = `a cycle of imports: ${way}; move what they share to a file of its own`;
    return { file, line: lineOfImport(modules, file, next), rule: 'cycle', message };
  });
}

function targetsOf({ file, links }: Module, files: ReadonlySet<string>): readonly string[] {
  return links.imports
    .filter(({ kind }) => kind !== 'worker')
    .flatMap(({ specifier }) => (specifier?.startsWith('.') ? [specifier] : []))
    .map((specifier) => posix.join(posix.dirname(file), specifier))
    .filter((target) => files.has(target));
}

function lineOfImport(modules: readonly Module[], file: string, target: string): number {
  const links = modules.find((module) => module.file === file)?.links.imports ?? [];
  const found = links.find(
    ({ specifier }) => posix.join(posix.dirname(file), specifier ?? '') === target,
  );
  return found?.line ?? 1;
}

/** Every folder of src/ has a line in docs/architecture.md, where it is written as `name/`. */
function checkArchitecture(
  modules: readonly Module[],
  architecture: string | undefined,
): readonly Violation[] {
  const file = 'docs/architecture.md';
  const rule = 'architecture';
  if (architecture === undefined) {
    return [{ file, line: 1, rule, message: 'missing; it says what every folder of src is for' }];
  }
  const described = new Set(architecture.match(/[\w-]+(?=\/)/g) ?? []);
  return foldersOf(modules)
    .filter((folder) => !described.has(posix.basename(folder)))
    .map((folder) => {
      const name = posix.basename(folder);
      const message = `${folder} has no line here; write "${name}/" and what it is for`;
      return { file, line: 1, rule, message };
    });
}

/** The folders below src/, parents included. */
function foldersOf(modules: readonly Module[]): readonly string[] {
  const folders = new Set<string>();
  for (const { file } of modules) {
    if (!file.startsWith('src/')) continue;
    const parts = posix.dirname(file).split('/');
    for (let count = 2; count <= parts.length; count += 1) {
      folders.add(parts.slice(0, count).join('/'));
    }
  }
  return [...folders].sort();
}
