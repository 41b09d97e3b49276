/** Finds what a module imports, loads and passes on, from its tokens. */

import type { Token } from './source-tokens.ts';

export type ImportKind = 'static' | 'type' | 'dynamic' | 'worker';

export type ModuleImport = {
  readonly kind: ImportKind;
  /** The module's name as written; undefined when it is computed. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** The names that the import declares in this file. */
  readonly names: readonly string[];
};

export type ModuleLinks = {
  readonly imports: readonly ModuleImport[];
  /** The lines on which a name of another module is passed on: `export … from`, or in two steps. */
  readonly reexportLines: readonly number[];
};

type Clause = {
  readonly names: readonly string[];
  /** Position after the clause: the specifier of an import, or what follows an export list. */
  readonly end: number;
};

/** Lists the imports and the re-exports of a module. */
export function findModuleLinks(tokens: readonly Token[]): ModuleLinks {
  const imports: ModuleImport[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const found = importAt(tokens, index);
    if (found !== undefined) imports.push(found);
  }
  return { imports, reexportLines: findReexportLines(tokens, imports) };
}

function importAt(tokens: readonly Token[], index: number): ModuleImport | undefined {
  if (isText(tokens, index - 1, '.')) return undefined;
  if (isWord(tokens, index, 'import')) return importStatementAt(tokens, index);
  if (isWord(tokens, index, 'export')) return exportFromAt(tokens, index);
  const isRequire = isWord(tokens, index, 'require') && isText(tokens, index + 1, '(');
  if (isRequire) return callAt(tokens, index, 'dynamic');
  const isModuleUrl = isWord(tokens, index, 'new') && isWord(tokens, index + 1, 'URL');
  return isModuleUrl ? workerModuleAt(tokens, index + 1) : undefined;
}

function importStatementAt(tokens: readonly Token[], index: number): ModuleImport | undefined {
  if (isText(tokens, index + 1, '(')) return callAt(tokens, index, 'dynamic');
  if (isText(tokens, index + 1, '.')) return undefined;
  return fromStatementAt(tokens, index);
}

/** An `export … from '…'` at this place; it depends on the module just as an import does. */
function exportFromAt(tokens: readonly Token[], index: number): ModuleImport | undefined {
  const start = isWord(tokens, index + 1, 'type') ? index + 2 : index + 1;
  const passesOn = isText(tokens, start, '*') || isText(tokens, start, '{');
  const found = passesOn ? fromStatementAt(tokens, index) : undefined;
  return found === undefined ? undefined : { ...found, names: [] };
}

function fromStatementAt(tokens: readonly Token[], index: number): ModuleImport | undefined {
  const clause = readClause(tokens, index + 1);
  const specifier = tokens[clause.end];
  if (specifier?.kind !== 'string') return undefined;
  const kind = isTypeOnly(tokens, index) ? 'type' : 'static';
  return {
    kind,
    specifier: specifier.text,
    line: tokens[index]?.line ?? specifier.line,
    names: clause.names,
  };
}

/** `import type X from` is of types; `import type from` declares a name that happens to be type. */
function isTypeOnly(tokens: readonly Token[], index: number): boolean {
  if (!isWord(tokens, index + 1, 'type')) return false;
  if (isText(tokens, index + 2, ',')) return false;
  return !isWord(tokens, index + 2, 'from') || isWord(tokens, index + 3, 'from');
}

/** Reads names, braces, commas and `*` up to whatever else comes, with the names declared. */
function readClause(tokens: readonly Token[], start: number): Clause {
  const names: string[] = [];
  let end = start;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token === undefined || !belongsToClause(tokens, end)) break;
    const isDeclared = token.kind === 'word' && !isWord(tokens, end + 1, 'as');
    if (isDeclared && !['from', 'type', 'as'].includes(token.text)) names.push(token.text);
    if (token.text === '}' && !isWord(tokens, end + 1, 'from')) return { names, end: end + 1 };
  }
  return { names, end };
}

function belongsToClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'word') return true;
  if (token.kind === 'string') {
    return isWord(tokens, index + 1, 'as') || isWord(tokens, index - 1, 'as');
  }
  return ['{', '}', ',', '*'].includes(token.text);
}

function callAt(tokens: readonly Token[], index: number, kind: ImportKind): ModuleImport {
  const argument = tokens[index + 2];
  const isLiteral = argument?.kind === 'string' || argument?.kind === 'template';
  const isWhole = isText(tokens, index + 3, ')') || isText(tokens, index + 3, ',');
  const specifier = isLiteral && isWhole ? argument.text : undefined;
  return { kind, specifier, line: tokens[index]?.line ?? 1, names: [] };
}

/** A module that runs elsewhere: `new URL('./worker.ts', import.meta.url)`. */
function workerModuleAt(tokens: readonly Token[], index: number): ModuleImport | undefined {
  const found = callAt(tokens, index, 'worker');
  const isModule = /^\.{1,2}\/.*\.[cm]?[jt]sx?$/.test(found.specifier ?? '');
  return isModule ? found : undefined;
}

function findReexportLines(
  tokens: readonly Token[],
  imports: readonly ModuleImport[],
): readonly number[] {
  const imported = new Set(imports.flatMap((one) => one.names));
  const lines: number[] = [];
  tokens.forEach((token, index) => {
    if (!isWord(tokens, index, 'export') || isText(tokens, index - 1, '.')) return;
    const start = isWord(tokens, index + 1, 'type') ? index + 2 : index + 1;
    if (isText(tokens, start, '*')) lines.push(token.line);
    if (!isText(tokens, start, '{')) return;
    const passesOn = exportFromAt(tokens, index) !== undefined;
    if (passesOn || exportedLocals(tokens, start).some((name) => imported.has(name))) {
      lines.push(token.line);
    }
  });
  return lines;
}

/** The local names in `{ a, type b, c as d }`: a, b and c. */
function exportedLocals(tokens: readonly Token[], openBrace: number): readonly string[] {
  const locals: string[] = [];
  for (let index = openBrace + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.text === '}') break;
    const isRenamed = isWord(tokens, index - 1, 'as');
    if (token.kind === 'word' && !isRenamed && token.text !== 'as') locals.push(token.text);
  }
  return locals;
}

function isWord(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  return token?.kind === 'word' && token.text === text;
}

function isText(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  return token?.kind === 'punctuation' && token.text === text;
}
