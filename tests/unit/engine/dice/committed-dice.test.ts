import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commitmentOf, committedDice, isSeed } from '../../../../src/engine/dice/committed-dice.ts';

const SEED = 'ab'.repeat(32);
const GAME = '00000000-0000-4000-8000-000000000001';

function rolls(input: Partial<Parameters<typeof committedDice>[0]>, faces = 20): number[] {
  const dice = committedDice({ seedHex: SEED, gameId: GAME, playNumber: 1, ...input });
  return Array.from({ length: 40 }, () => dice.roll(faces));
}

describe('the commitment', () => {
  test('is the SHA-256 of the 32 bytes of the seed', () => {
    const bytes = Buffer.alloc(32, 0xab);
    expect(commitmentOf(SEED)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('a seed with one digit changed has another', () => {
    expect(commitmentOf(`${SEED.slice(0, -1)}c`)).not.toBe(commitmentOf(SEED));
  });

  test.each([['short'], ['AB'.repeat(32)], ['']])('"%s" is no seed', (text) => {
    expect(() => commitmentOf(text)).toThrow('64 hexadecimal digits');
    expect(() => committedDice({ seedHex: text, gameId: GAME, playNumber: 1 })).toThrow('64');
    expect(isSeed(text)).toBe(false);
  });
});

describe('committed dice', () => {
  test('a roll is HMAC-SHA-256(seed, game|play|draw) as 32 big-endian bits, modulo the faces', () => {
    const dice = committedDice({ seedHex: SEED, gameId: GAME, playNumber: 12 });
    for (let draw = 1; draw <= 30; draw += 1) {
      const key = Buffer.from(SEED, 'hex');
      const digest = createHmac('sha256', key).update(`${GAME}|12|${draw}`).digest();
      // 2^32 is 16 more than a multiple of 20, so that nothing is rejected here.
      expect(dice.roll(20)).toBe((digest.readUInt32BE(0) % 20) + 1);
    }
  });

  test.each([
    ['of both', { away: 'rain', home: 'shine' }, '|rain|shine'],
    ['of the visitors alone', { away: 'rain', home: null }, '|rain|'],
    ['of the home club alone', { away: null, home: 'rain' }, '||rain'],
    ['of nobody', { away: null, home: null }, ''],
    ['in any script', { away: 'đất 🎲', home: '雨' }, '|đất 🎲|雨'],
  ])('words %s stand behind the number of the draw', (_whose, words, suffix) => {
    const key = Buffer.from(SEED, 'hex');
    const digest = createHmac('sha256', key).update(`${GAME}|1|1${suffix}`, 'utf8').digest();
    expect(rolls({ words })[0]).toBe((digest.readUInt32BE(0) % 20) + 1);
  });

  test.each([
    ['the seed', { seedHex: 'cd'.repeat(32) }],
    ['the game', { gameId: '00000000-0000-4000-8000-000000000002' }],
    ['the play', { playNumber: 2 }],
    ['the words', { words: { away: 'x', home: null } }],
    ['whose words they are', { words: { away: null, home: 'x' } }],
  ])('change with %s', (_what, change) => {
    expect(rolls(change)).not.toEqual(rolls({}));
  });

  test('are the same whenever they are rolled again', () => {
    expect(rolls({})).toEqual(rolls({}));
  });

  test('a value in the incomplete last run of faces is rejected for the next word', () => {
    // With 2^31 + 1 faces almost half of all words are above the limit.
    const faces = 2 ** 31 + 1;
    const key = Buffer.from(SEED, 'hex');
    const dice = committedDice({ seedHex: SEED, gameId: GAME, playNumber: 1 });
    let rejected = 0;
    for (let draw = 1; draw <= 20; draw += 1) {
      const digest = createHmac('sha256', key).update(`${GAME}|1|${draw}`).digest();
      const words = Array.from({ length: 8 }, (_, word) => digest.readUInt32BE(word * 4));
      const kept = words.find((word) => word < faces);
      if (words[0] !== kept) rejected += 1;
      expect(dice.roll(faces)).toBe((kept ?? -1) + 1);
    }
    expect(rejected).toBeGreaterThan(0);
  });

  test('after eight rejections the digest’s SHA-256 gives eight more words', () => {
    const faces = 2 ** 31 + 1;
    const key = Buffer.from(SEED, 'hex');
    const dice = committedDice({ seedHex: SEED, gameId: GAME, playNumber: 1 });
    let rehashed = 0;
    for (let draw = 1; draw <= 1500; draw += 1) {
      let digest = createHmac('sha256', key).update(`${GAME}|1|${draw}`).digest();
      const wordsOf = () => Array.from({ length: 8 }, (_, word) => digest.readUInt32BE(word * 4));
      while (wordsOf().every((word) => word >= faces)) {
        digest = createHash('sha256').update(digest).digest();
        rehashed += 1;
      }
      expect(dice.roll(faces)).toBe((wordsOf().find((word) => word < faces) ?? -1) + 1);
    }
    expect(rehashed).toBeGreaterThan(0);
  });

  test('show every face of a d20 equally often (chi-square, p > .001)', () => {
    const counts = Array.from({ length: 20 }, () => 0);
    const draws = 20_000;
    const dice = committedDice({ seedHex: SEED, gameId: GAME, playNumber: 3 });
    for (let draw = 0; draw < draws; draw += 1) {
      const face = dice.roll(20);
      counts[face - 1] = (counts[face - 1] ?? Number.NaN) + 1;
    }
    const chi = counts.reduce((sum, count) => sum + (count - draws / 20) ** 2 / (draws / 20), 0);
    expect(chi).toBeLessThan(43.82);
  });
});
