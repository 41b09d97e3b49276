/** Names and texts are safe to show in Discord, and fit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clip,
  codeBlock,
  escapeText,
  fitLines,
  plainName,
  safeName,
} from '../../../src/cogs/views/words.ts';

describe('names', () => {
  test.each([
    ['direction overrides', 'Ann\u202egnihton\u202c', 'Anngnihton'],
    ['isolates and marks', '\u2066Ann\u2069\u200f', 'Ann'],
    ['zero-width characters', 'A\u200bn\u200dn\ufeff', 'Ann'],
    ['soft hyphens and fillers', 'An\u00adn\u3164', 'Ann'],
    ['line breaks and tabs', 'Ann\n\tLee', 'Ann Lee'],
    ['nothing but invisible characters', '\u200b\u202e', '?'],
  ])('lose %s', (_, name, shown) => {
    expect(plainName(name)).toBe(shown);
  });

  test.each([
    ['bold and italics', '**Ann** _Lee_', '\\*\\*Ann\\*\\* \\_Lee\\_'],
    ['mentions', '@everyone <@1>', '\\@everyone \\<\\@1\\>'],
    ['masked links', '[home](https://x.example)', '\\[home\\](https\\://x.example)'],
    ['code and spoilers', '`x` ||y||', '\\`x\\` \\|\\|y\\|\\|'],
    ['headings and quotes', '# A > B', '\\# A \\> B'],
    ['accents are kept', 'José Ramírez', 'José Ramírez'],
  ])('are shown without formatting: %s', (_, name, shown) => {
    expect(safeName(name)).toBe(shown);
  });

  test('text keeps its lines and begins no list', () => {
    expect(escapeText('- one\n2. two\n+ three')).toBe('\\- one\n2\\. two\n\\+ three');
  });
});

describe('lengths', () => {
  test('a clipped text is never longer than allowed and never ends inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const clipped = clip(text, max);
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
      }),
    );
  });

  test('lines that do not fit are counted', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    const fitted = fitLines(lines, 100);
    expect(fitted.length).toBeLessThanOrEqual(100);
    const shown = fitted.split('\n').length - 1;
    expect(fitted.endsWith(`… and ${50 - shown} more`)).toBe(true);
  });

  test('a name cannot end a code block', () => {
    expect(codeBlock(['a ``` b'], 100)).toBe("```\na ''' b\n```");
  });
});
