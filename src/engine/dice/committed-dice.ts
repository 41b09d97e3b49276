/**
 * Dice that can be checked: every roll follows from a secret seed whose SHA-256 was published before
 * the game, so nobody can choose a roll and everybody can recompute it afterwards.
 */
import { createHash, createHmac } from 'node:crypto';
import { assert } from '../../errors.ts';
import type { DiceWords } from '../../models/dice-words.ts';
import type { Dice } from './dice.ts';

export interface CommittedDiceInput {
  /** 32 bytes as 64 hexadecimal digits; secret until the game is over. */
  readonly seedHex: string;
  readonly gameId: string;
  /** The play that is rolled for, 1, 2, 3 …; each play's draws are numbered from 1. */
  readonly playNumber: number;
  /** Words of the managers, mixed into every roll when either has given some. */
  readonly words?: DiceWords;
}

const SEED_PATTERN = /^[0-9a-f]{64}$/;
const WORD_SPAN = 4294967296;
const WORDS_PER_DIGEST = 8;

/** The SHA-256 of the seed's 32 bytes, in hexadecimal: what is published before the first pitch. */
export function commitmentOf(seedHex: string): string {
  assert(SEED_PATTERN.test(seedHex), 'a dice seed is 64 hexadecimal digits');
  return createHash('sha256').update(Buffer.from(seedHex, 'hex')).digest('hex');
}

/** Tells whether a text is a seed as it is shown: 64 hexadecimal digits in lower case. */
export function isSeed(text: string): boolean {
  return SEED_PATTERN.test(text);
}

/**
 * One face: the digest's eight 32-bit words (big-endian) are tried in order; a word in the last,
 * incomplete run of faces is rejected, so that no face is favoured. After eight rejections (less
 * than one in 10^50 for dice of at most 1000 faces) the digest's SHA-256 gives eight more words.
 */
function faceOf(digest: Buffer, faces: number): number {
  const limit = WORD_SPAN - (WORD_SPAN % faces);
  for (let word = 0; word < WORDS_PER_DIGEST; word += 1) {
    const value = digest.readUInt32BE(word * 4);
    if (value < limit) return (value % faces) + 1;
  }
  return faceOf(createHash('sha256').update(digest).digest(), faces);
}

/**
 * What stands behind the number of a draw: nothing, or both managers' words, of which one may be
 * empty. No word holds a `|`, so that nobody can pass off a part of his words as the other's.
 */
function wordsSuffix(words: DiceWords | undefined): string {
  if (words === undefined || (words.away === null && words.home === null)) return '';
  return `|${words.away ?? ''}|${words.home ?? ''}`;
}

/**
 * The dice of one play: draw n is HMAC-SHA-256 with the seed's bytes as key over the UTF-8 text
 * `gameId|playNumber|n`, or `gameId|playNumber|n|away words|home words` when a manager has added
 * some, turned into a face by rejection.
 */
export function committedDice(input: CommittedDiceInput): Dice {
  assert(SEED_PATTERN.test(input.seedHex), 'a dice seed is 64 hexadecimal digits');
  const key = Buffer.from(input.seedHex, 'hex');
  const suffix = wordsSuffix(input.words);
  let draw = 0;
  return {
    roll(faces: number): number {
      draw += 1;
      const message = `${input.gameId}|${input.playNumber}|${draw}${suffix}`;
      return faceOf(createHmac('sha256', key).update(message, 'utf8').digest(), faces);
    },
  };
}
