/** Names in the plain letters of an event file. */
import { PLAIN_LETTERS } from '../models/plain-letters.ts';

/** A name in ASCII, without quotation marks: "Ramón" is "Ramon"; what has no such letter is "?". */
export function asciiName(name: string): string {
  const plain = PLAIN_LETTERS.reduce(
    (text, [letter, replacement]) =>
      text
        .replaceAll(letter, replacement)
        .replaceAll(letter.toUpperCase(), replacement.toUpperCase()),
    name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
  return plain
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll('"', '')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .trim();
}

/** "Ramon" and "de la Cruz" of "Ramon de la Cruz"; a single name is the family's. */
export function splitName(name: string): { readonly first: string; readonly last: string } {
  const space = name.indexOf(' ');
  if (space < 0) return { first: '', last: name };
  return { first: name.slice(0, space), last: name.slice(space + 1) };
}
