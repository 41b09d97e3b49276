/** What the lint step takes for an import, and what for a name that is passed on. */

import { describe, expect, test } from 'vitest';
import { findModuleLinks } from '../../../scripts/lib/module-imports.ts';
import { tokenize } from '../../../scripts/lib/source-tokens.ts';

const links = (source: string) => findModuleLinks(tokenize(source));

describe('an import is found with its kind, module and names', () => {
  test.each([
    ["import { a, b as c } from './m.ts';", 'static', './m.ts', ['a', 'c']],
    ["import d from './m.ts';", 'static', './m.ts', ['d']],
    ["import d, { type e } from './m.ts';", 'static', './m.ts', ['d', 'e']],
    ["import * as f from './m.ts';", 'static', './m.ts', ['f']],
    ["import {\n  a,\n  b,\n} from './m.ts';", 'static', './m.ts', ['a', 'b']],
    ["import './m.ts';", 'static', './m.ts', []],
    ["import { 'odd name' as a } from './m.ts';", 'static', './m.ts', ['a']],
    ["import data from './m.json' with { type: 'json' };", 'static', './m.json', ['data']],
    ["import type { a } from './m.ts';", 'type', './m.ts', ['a']],
    ["import type * as f from './m.ts';", 'type', './m.ts', ['f']],
    ["import type from './m.ts';", 'static', './m.ts', []],
    ["import type, { a } from './m.ts';", 'static', './m.ts', ['a']],
    ["import type from from './m.ts';", 'type', './m.ts', []],
    ["export { a } from './m.ts';", 'static', './m.ts', []],
    ["export * from './m.ts';", 'static', './m.ts', []],
    ["export type { a } from './m.ts';", 'type', './m.ts', []],
    ["const m = await import('./m.ts');", 'dynamic', './m.ts', []],
    ['const m = await import(`./m.ts`);', 'dynamic', './m.ts', []],
    ["type A = import('./m.ts').A;", 'dynamic', './m.ts', []],
    ['const m = await import(name);', 'dynamic', undefined, []],
    ["const m = await import('./m' + kind);", 'dynamic', undefined, []],
    ["const m = require('./m.ts');", 'dynamic', './m.ts', []],
    ["new Worker(new URL('./m.ts', import.meta.url));", 'worker', './m.ts', []],
  ])('%s', (source, kind, specifier, names) => {
    expect(links(source).imports).toEqual([{ kind, specifier, line: 1, names }]);
  });
});

describe('what only looks like an import is none', () => {
  test.each([
    "// import { a } from './m.ts';",
    `const text = "import { a } from './m.ts'";`,
    "const text = `import('./m.ts')`;",
    'const here = import.meta.url;',
    "loader.import('./m.ts');",
    "loader.require('./m.ts');",
    "const verbs = { import: 'einf\u00fchren', export: 'ausf\u00fchren' };",
    "export const a = 'from'; const b = './m.ts';",
    "new URL('./picture.svg', import.meta.url);",
    "new URL('https://example.org/m.ts');",
    'export { a };',
  ])('%s', (source) => {
    expect(links(source)).toEqual({ imports: [], reexportLines: [] });
  });
});

describe('a name that is passed on is a re-export', () => {
  test.each([
    ["export * from './m.ts';", [1]],
    ["export * as m from './m.ts';", [1]],
    ["export { a } from './m.ts';", [1]],
    ["export type { A } from './m.ts';", [1]],
    ["import { a } from './m.ts';\nexport { a };", [2]],
    ["import { b as a } from './m.ts';\nconst c = 1;\nexport { c, a as d };", [3]],
    ["import type { A } from './m.ts';\nexport type { A };", [2]],
    ["import { a } from './m.ts';\nconst b = a;\nexport { b as a };", []],
    ["import { a } from './m.ts';\nexport const b = a;", []],
  ])('%s', (source, lines) => {
    expect(links(source).reexportLines).toEqual(lines);
  });
});
