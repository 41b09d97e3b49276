/** Letters that Unicode does not take apart into a plain one and an accent, in lower case. */
export const PLAIN_LETTERS: readonly (readonly [letter: string, plain: string])[] = [
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['ı', 'i'],
];
