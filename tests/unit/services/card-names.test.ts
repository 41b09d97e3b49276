/** How names are found from what somebody types. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CardNames, foldName } from '../../../src/services/card-names.ts';

const players = [
  'José Ramírez',
  'Ramón Abbott',
  'J.D. Østergård',
  "Travis d'Arnaud",
  'Hyun-Jin Łukasik',
  'Abraham Tram',
].map((name, index) => ({ id: `id${index}`, name, clubAbbrev: 'HER', cost: 1, year: 2025 }));
const names = new CardNames(players);
const found = (text: string, limit = 25) => names.suggest(text, limit).map(({ name }) => name);

describe('a suggestion', () => {
  test.each([
    ['without accents', 'jose ram', ['José Ramírez']],
    ['in capitals', 'RAMON', ['Ramón Abbott']],
    ['with accents where there are none', 'âbbott', ['Ramón Abbott']],
    ['without full stops', 'jd', ['J.D. Østergård']],
    ['with a plain letter for a foreign one', 'osterg', ['J.D. Østergård']],
    ['without the apostrophe', 'darn', ["Travis d'Arnaud"]],
    ['without the hyphen', 'hyun jin lu', ['Hyun-Jin Łukasik']],
    ['that nobody is called', 'zzz', []],
  ])('meets a name typed %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('puts beginnings before beginnings of words before the rest', () => {
    expect(found('ra')).toEqual([
      'Ramón Abbott',
      'José Ramírez',
      "Travis d'Arnaud",
      'Abraham Tram',
    ]);
  });

  test('for nothing gives the first players, and never more than asked for', () => {
    expect(found('', 2)).toEqual(['José Ramírez', 'Ramón Abbott']);
    expect(found('a', 1)).toEqual(['Abraham Tram']);
  });

  test('the ids of a text are those of every name that has it', () => {
    expect(names.idsWith('ram')).toEqual(['id0', 'id1', 'id5']);
  });
});

test('every beginning of every word of a name leads to it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...players), fc.nat(), fc.nat(), (player, word, length) => {
      const words = player.name.split(' ');
      const typed = words[word % words.length]?.slice(0, 1 + (length % 8)) ?? '';
      expect(found(typed)).toContain(player.name);
    }),
  );
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => foldName(foldName(text)) === foldName(text),
    ),
  );
});
