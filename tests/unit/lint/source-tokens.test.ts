/** The scanner behind the lint step: code is told apart from comments, strings and templates. */

import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../scripts/lib/source-tokens.ts';

const words = (source: string): string[] =>
  tokenize(source)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);

describe('what is not code has no words', () => {
  test.each([
    ['a line comment', 'a; // Math.random()\nb', ['a', 'b']],
    ['a block comment', 'a; /* Math\n * random */ b', ['a', 'b']],
    ['a docstring with a quote', "/** it's Math */ b", ['b']],
    ['a comment that is never closed', 'a /* Math', ['a']],
    ['a single-quoted string', "a('Math')", ['a']],
    ['a double-quoted string', 'a("Math // random")', ['a']],
    ['an escaped quote', "a('it\\'s Math', b)", ['a', 'b']],
    ['a template', `a(\`Math.random // \${b} /* Math\`)`, ['a', 'b']],
    [
      'a template in a template',
      `a(\`Math \${b ? \`Date \${c}\` : d} Math\`, e)`,
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      'braces inside a template expression',
      `a(\`Math \${{ b: { c } }.b} Math\`); d`,
      ['a', 'b', 'c', 'b', 'd'],
    ],
    ['an escaped template expression', `a(\`\\\${Math}\`, b)`, ['a', 'b']],
    ['a regular expression', 'a = /Math[/"]\'`/g; b', ['a', 'b']],
    ['a regular expression after return', 'return /Math/.test(b)', ['return', 'test', 'b']],
    ['a hashbang', '#!/usr/bin/env Math\na', ['a']],
  ])('%s', (_what, source, expected) => {
    expect(words(source)).toEqual(expected);
  });
});

describe('code that looks like something else is code', () => {
  test.each([
    ['a division', 'a / b / c', ['a', 'b', 'c']],
    ['a division after a call', 'a(b) / c; d / e', ['a', 'b', 'c', 'd', 'e']],
    ['a division after a number', '1 / a; 2 / b', ['a', 'b']],
    ['a JSX element that closes', '<p>{a}</p>; b', ['p', 'a', 'p', 'b']],
    ['an empty JSX element', '<br />; a / b', ['br', 'a', 'b']],
    ['the line after an apostrophe in JSX text', "<p>don't</p>\na", ['p', 'don', 'a']],
    ['private and unusual names', '#a $b _c \u00e9', ['#a', '$b', '_c', '\u00e9']],
    ['an unknown character', 'a \u0001 b', ['a', 'b']],
  ])('%s', (_what, source, expected) => {
    expect(words(source)).toEqual(expected);
  });
});

test('a token knows its line, also after comments and strings of many lines', () => {
  const source = `a\n/* \n */ b\n\`\n\${c}\n\` + d;\n/x/`;
  const lines = tokenize(source).map(({ text, line }) => [text, line]);
  expect(lines).toEqual([
    ['a', 1],
    ['b', 3],
    ['\n', 4],
    ['$' + '{', 5],
    ['c', 5],
    ['}', 5],
    ['\n', 5],
    ['+', 6],
    ['d', 6],
    [';', 6],
    ['/x/', 7],
  ]);
});

test('a string token holds its content without quotes, closed or not', () => {
  const strings = tokenize(`'a' "b" '' 'c`).map(({ text }) => text);
  expect(strings).toEqual(['a', 'b', '', 'c']);
});
