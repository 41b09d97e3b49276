/** The rules for a file under src/: its room, its imports and packages, purity, SQL and barrels. */

import { posix } from 'node:path';
import {
  ENTRY_ROOM,
  IMPURE_WORDS,
  type ImpureWords,
  PACKAGE_OWNERS,
  type Room,
  SQL_ROOMS,
} from './import-rules.ts';
import type { ModuleImport } from './module-imports.ts';
import { type Module, type Report, roomOf } from './source-module.ts';
import type { Token } from './source-tokens.ts';

/** Reports every rule that a file under src/ breaks by itself. */
export function checkServerModule(module: Module, report: Report): void {
  checkBarrel(module, report);
  const { room } = module;
  if (room === undefined) {
    report(
      1,
      'room',
      'this file is in no room of the house; move it, or add the room to ' +
        'scripts/lib/import-rules.ts and docs/architecture.md',
    );
    return;
  }
  for (const one of module.links.imports) {
    checkDynamicImport(room, one, report);
    checkImport(module, room, one, report);
  }
  checkPurity(module, room, report);
  checkSql(module, room, report);
}

function checkBarrel({ file, links }: Module, report: Report): void {
  for (const line of links.reexportLines) {
    const message = 'a barrel: import the name from the file that owns it, do not pass it on';
    report(line, 'barrel', message);
  }
  if (!/(?:^|\/)index\.tsx?$/.test(file)) return;
  report(1, 'barrel', 'index files hide what they hold; name the file after what it owns');
}

function checkDynamicImport(room: Room, { kind, line }: ModuleImport, report: Report): void {
  if (kind !== 'dynamic' || room.name === ENTRY_ROOM) return;
  const message =
    'modules are imported at the top of the file; if that makes a cycle, take the cycle apart';
  report(line, 'dynamic-import', message);
}

function checkImport(module: Module, room: Room, one: ModuleImport, report: Report): void {
  const { specifier, line } = one;
  if (specifier === undefined) return;
  if (!specifier.startsWith('.')) {
    checkPackage(module, room, one, report);
    return;
  }
  const target = posix.join(posix.dirname(module.file), specifier);
  if (!target.startsWith('src/')) {
    report(line, 'import', `src imports nothing outside of src, but this is ${target}`);
  } else if (roomOf(target)?.name === ENTRY_ROOM && !isWiringOf(room, target)) {
    report(line, 'entry', `${target} wires the program; only other wiring imports it`);
  } else if (!mayImport(module.file, room, target)) {
    report(line, 'import', refusal(room, target));
  } else if (isTypesOnly(room, target) && one.kind !== 'type') {
    report(line, 'import', `${room.name} may only use types from ${target}; write "import type"`);
  }
}

/** The parts of the wiring may use each other; nobody may use a program's first file. */
function isWiringOf(room: Room, target: string): boolean {
  return room.name === ENTRY_ROOM && target.startsWith('src/wiring/');
}

function mayImport(file: string, room: Room, target: string): boolean {
  if (room.imports === 'everything' || topFolder(file) === topFolder(target)) return true;
  return room.imports.some((path) => isWithin(target, path));
}

function isTypesOnly(room: Room, target: string): boolean {
  return room.typesOnly?.some((path) => isWithin(target, path)) ?? false;
}

/** Tells whether a file is the named file under src/ (without extension) or in the named folder. */
function isWithin(file: string, path: string): boolean {
  return file === `src/${path}.ts` || file.startsWith(`src/${path}/`);
}

/** `src/engine` for src/engine/dice/roll.ts; the file itself for a file directly in src/. */
function topFolder(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function refusal(room: Room, target: string): string {
  const allowed = Array.isArray(room.imports) ? room.imports.join(', ') : '';
  const list = allowed === '' ? 'nothing' : `only ${allowed}`;
  return (
    `${room.name} may import ${list}, not ${target}; ` +
    'take what is needed as a dependency, or move the code to the room that owns it'
  );
}

function checkPackage(module: Module, room: Room, one: ModuleImport, report: Report): void {
  const specifier = one.specifier ?? '';
  const owner = Object.keys(PACKAGE_OWNERS).find((name) => isPackage(specifier, name));
  const rooms = owner === undefined ? undefined : PACKAGE_OWNERS[owner];
  const folder = topFolder(module.file).slice('src/'.length);
  const isFree = rooms === undefined || room.name === ENTRY_ROOM;
  if (!isFree && !rooms.includes(folder)) {
    report(one.line, 'package', `${specifier} belongs to ${rooms.join(' and ')}; ask that room`);
  } else if (room.packages !== undefined && !room.packages.includes(specifier)) {
    const allowed = room.packages.length === 0 ? 'no package' : `only ${room.packages.join(', ')}`;
    report(one.line, 'package', `${room.name} uses ${allowed}, not ${specifier}`);
  }
}

/** Tells whether the specifier is the package, a path inside of it, or in the scope `@x/`. */
function isPackage(specifier: string, name: string): boolean {
  if (name.endsWith('/')) return specifier.startsWith(name);
  return specifier === name || specifier.startsWith(`${name}/`);
}

function checkPurity({ tokens }: Module, room: Room, report: Report): void {
  const impure = IMPURE_WORDS.filter(({ rooms }) => rooms.includes(room.name));
  if (impure.length === 0) return;
  for (let index = 0; index < tokens.length; index += 1) {
    const found = impure.find(({ words }) => hasWordsAt(tokens, index, words));
    if (found === undefined) continue;
    const message = `${room.name} is pure, but here is ${words(found)}; ${found.instead}`;
    report(tokens[index]?.line ?? 1, 'pure', message);
    index += found.words.length - 1;
  }
}

/** Matches the words at this place; a property that happens to have the name does not count. */
function hasWordsAt(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'punctuation' && before.text === '.') return false;
  return words.every((word, offset) => {
    const token = tokens[index + offset];
    return token?.text === word && (token.kind === 'word' || token.kind === 'punctuation');
  });
}

function words(found: ImpureWords): string {
  return found.words.join(' ').replaceAll(/ ?([.[(]) ?/g, '$1');
}

const SQL_TEXT =
  /^\s*(?:insert\s+into\s|delete\s+from\s|alter\s+table\s|create\s+(?:unique\s+)?(?:table|index)\s|update\s+\S+\s+set\s|select\s[\s\S]*?\sfrom\s+\S*\s*(?:$|;|\s(?:where|join|left|order|group|limit)\s))/;

/** SQL in a string, in one case: a sentence such as "Select a card" is not meant. */
function checkSql({ tokens }: Module, room: Room, report: Report): void {
  if (SQL_ROOMS.includes(room.name)) return;
  for (const { kind, text, line } of tokens) {
    if (kind !== 'string' && kind !== 'template') continue;
    const isShouted = /^\s*[A-Z]{4,}\s/.test(text);
    if (!SQL_TEXT.test(isShouted ? text.toLowerCase() : text)) continue;
    report(line, 'sql', `SQL is written only in ${SQL_ROOMS.join(' and ')}; call a repository`);
  }
}
