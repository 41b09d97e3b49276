/** One source file as the house rules see it, and the shape of a complaint about it. */

import { ROOMS, type Room } from './import-rules.ts';
import { findModuleLinks, type ModuleLinks } from './module-imports.ts';
import { type Token, tokenize } from './source-tokens.ts';

const RULES = [
  'room',
  'import',
  'entry',
  'package',
  'pure',
  'sql',
  'barrel',
  'dynamic-import',
  'web',
  'cycle',
  'length',
  'architecture',
] as const;
type Rule = (typeof RULES)[number];

export type Violation = {
  readonly file: string;
  readonly line: number;
  readonly rule: Rule;
  /** What is wrong and what to do. */
  readonly message: string;
};

/** One file with everything that the rules look at. */
export type Module = {
  readonly file: string;
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly links: ModuleLinks;
  /** The room of a file under src/; undefined elsewhere, and where no room has it. */
  readonly room: Room | undefined;
};

export type Report = (line: number, rule: Rule, message: string) => void;

/** Scans a file; the path is from the project's root, with forward slashes. */
export function readModule(file: string, source: string): Module {
  const tokens = tokenize(source);
  return { file, source, tokens, links: findModuleLinks(tokens), room: roomOf(file) };
}

/** The first room whose paths hold the file; undefined outside of src/ or for an unknown folder. */
export function roomOf(file: string): Room | undefined {
  if (!file.startsWith('src/')) return undefined;
  const path = file.slice('src/'.length);
  return ROOMS.find(({ paths }) =>
    paths instanceof RegExp
      ? paths.test(path)
      : paths.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one)),
  );
}
