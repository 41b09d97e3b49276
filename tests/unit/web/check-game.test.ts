/** The browser's checker, under Node's WebCrypto: it agrees with the command line, game for game. */
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { committedDice } from '../../../src/engine/dice/committed-dice.ts';
import { type DiceRecord, diceRecordSchema } from '../../../src/models/dice-record.ts';
import { checkDiceRecord } from '../../../src/services/dice-check.ts';
import { checkGame, type Verdict } from '../../../web/src/verify/check-game.ts';
import { readGameDocument } from '../../../web/src/verify/game-document.ts';
import { diceBySeed, seedBytes } from '../../../web/src/verify/recompute.ts';
import { FORGERIES, picks, playedRecord } from '../../support/dice-records.ts';

const { PD_LONG_TESTS } = process.env;
const [GAMES, FORGED] = PD_LONG_TESTS ? [1_000, 1_000] : [12, 84];
const RULES = join(import.meta.dirname, '..', '..', '..', 'docs', 'rules.md');

/** As the browser gets it: JSON that nobody has read before. */
async function inBrowser(record: unknown): Promise<Verdict> {
  return await checkGame(readGameDocument(JSON.parse(JSON.stringify(record))));
}

/** Every place that something is said about, once. */
function placesOf(list: readonly { readonly play: number | null; readonly draw: number | null }[]) {
  return [...new Set(list.map(({ play, draw }) => `${play} ${draw}`))].sort();
}

function forgedRecord(index: number): { readonly what: string; readonly forged: DiceRecord } {
  const [what, forge] = FORGERIES[index % FORGERIES.length] ?? ['', ({ record }) => record];
  const forged = forge({ record: playedRecord(index + 1), pick: picks(`browser ${index}`) });
  return { what, forged };
}

describe('the browser’s checker', () => {
  test(`accepts ${GAMES} games as they were played, roll by roll`, async () => {
    for (let game = 1; game <= GAMES; game += 1) {
      const verdict = await inBrowser(playedRecord(game));
      expect(verdict.findings).toEqual([]);
      const { plays, rolls, rollsTakenBack } = checkDiceRecord(playedRecord(game));
      expect([verdict.isRight, verdict.playCount]).toEqual([true, plays]);
      expect(verdict.rolls).toHaveLength(rolls + rollsTakenBack);
      expect(verdict.rolls.every((roll) => roll.recomputed === roll.recorded)).toBe(true);
    }
  }, 300_000);

  test(`agrees with the command line about ${FORGED} forged ones: verdict and places`, async () => {
    for (let index = 0; index < FORGED; index += 1) {
      const { what, forged } = forgedRecord(index);
      const { isFair, problems } = checkDiceRecord(forged);
      const verdict = await inBrowser(forged);
      expect([index, what, verdict.isRight]).toEqual([index, what, isFair]);
      expect([what, placesOf(verdict.findings)]).toEqual([what, placesOf(problems)]);
    }
  }, 300_000);

  test('tells how far it has come', async () => {
    const told: number[] = [];
    const { rolls } = await checkGame(readGameDocument(playedRecord(2)), (done, total) => {
      told.push(done / total);
    });
    expect(rolls.length).toBeGreaterThan(64);
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });

  test('says that a game which goes on has no seed yet', async () => {
    const { isRight, findings, rolls } = await inBrowser({ ...playedRecord(1), diceSeed: null });
    expect(isRight).toBe(false);
    expect(findings[0]?.text).toContain('Come back when the game is over');
    expect(rolls.every(({ recomputed }) => recomputed === null)).toBe(true);
  });

  test('rejects words until they favour no face, as the committed dice do', async () => {
    const seedHex = 'ab'.repeat(32);
    const seed = seedBytes(seedHex);
    if (seed === undefined) throw new Error('it is a seed');
    const roll = await diceBySeed(seed);
    // With 2^31 + 1 faces almost half of all words are too large, and now and then all eight.
    const faces = 2 ** 31 + 1;
    const dice = committedDice({ seedHex, gameId: 'game', playNumber: 1 });
    for (let draw = 1; draw <= 600; draw += 1) {
      expect(await roll({ text: `game|1|${draw}`, faces })).toBe(dice.roll(faces));
    }
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'the game is missing'],
    ['a list', [], 'the game is missing'],
    ['a game without plays', { gameId: 'x', diceCommitment: 'y' }, 'plays is missing'],
    ['a game without a name', { plays: [] }, 'gameId is missing'],
    [
      'a play without a number',
      { gameId: 'x', diceCommitment: 'y', plays: [{ dice: { rolls: [] } }] },
      'the 1. play: its number is missing',
    ],
    [
      'a roll without a face',
      {
        ...{ gameId: 'x', diceCommitment: 'y' },
        plays: [{ playNumber: 1, dice: { rolls: [{ of: 'column', faces: 6 }] } }],
      },
      'the 1. play, roll 1: its face is missing',
    ],
  ])('refuses %s with what is missing', (_, json, complaint) => {
    expect(() => readGameDocument(json)).toThrow(`not the record of a finished game: ${complaint}`);
  });
});

describe('the example in the rule book', () => {
  const text = readFileSync(RULES, 'utf8').split('<!-- dice example -->')[1] ?? '';
  const [, json = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
  const example: unknown = JSON.parse(json);

  test('is right by both checkers', async () => {
    expect(checkDiceRecord(example)).toMatchObject({ isFair: true, plays: 3, rolls: 9 });
    expect((await inBrowser(example)).findings).toEqual([]);
  });

  test('follows from what is written beside it, with nothing but SHA-256 and HMAC', () => {
    const { diceSeed, diceCommitment, plays } = diceRecordSchema.parse(example);
    const seed = Buffer.from(diceSeed ?? '', 'hex');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(diceCommitment);
    const line = /^\| `([^`]+)` \| ([0-9a-f]{8}) = (\d+) \| (\d+) \| (\d+) \|$/gm;
    const lines = [...text.replaceAll('\\|', '|').matchAll(line)];
    expect(lines).toHaveLength(4);
    for (const [, message = '', hex = '', decimal, faces, face] of lines) {
      const digest = createHmac('sha256', seed).update(message).digest('hex');
      expect([digest.slice(0, 8), Number.parseInt(hex, 16)]).toEqual([hex, Number(decimal)]);
      expect((Number(decimal) % Number(faces)) + 1).toBe(Number(face));
      const [, play, draw] = message.split('|').map(Number);
      const roll = plays.find(({ playNumber }) => playNumber === play)?.dice.rolls[(draw ?? 0) - 1];
      expect([roll?.faces, roll?.face]).toEqual([Number(faces), Number(face)]);
    }
  });
});
