/** pd dice verify: where games come from, what is printed, and how it ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiceReport } from '../../../src/models/dice-record.ts';
import { checkDiceRecord } from '../../../src/services/dice-check.ts';
import { FORGERIES, picks, playedRecord } from '../../support/dice-records.ts';
import { testId } from '../../support/game-setups.ts';
import { runPd } from './fake-cli.ts';

const record = playedRecord(3);
const { rolls, rollsTakenBack, plays } = checkDiceRecord(record);
const forge = FORGERIES.find(([what]) => what === 'another face')?.[1];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pd-dice-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(content: unknown, options = '') {
  const path = join(folder, 'game.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return await runPd(`dice verify ${path} ${options}`);
}

describe('a file', () => {
  test('of a game as it was played is right, with what was checked', async () => {
    expect(await verify(record)).toEqual({
      ...{ code: 0, err: '' },
      out:
        `Game ${record.gameId}: the dice are right. Checked ${rolls} rolls in ${plays} plays, ` +
        `and ${rollsTakenBack} in plays that were taken back.\n`,
    });
  });

  test('that was changed is not right: play, roll, expected, found, in a table', async () => {
    const forged = forge?.({ record, pick: picks('table') });
    const { code, out, err } = await verify(forged);
    expect({ code, err }).toEqual({ code: 1, err: 'pd: The dice are not right.\n' });
    expect(out).toMatch(/the dice are NOT right\. \d things are wrong in \d+ rolls/);
    expect(out).toMatch(
      /Play +Roll +Expected +Found +What is wrong\n +\d+ +\d+ +\d+ +\d+ +Play \d+, roll/,
    );
    expect(out).toMatch(/\n *game +[0-9a-f]{23}… +[0-9a-f]{23}… +The rolls are not all/);
  });

  test('with a whole other seed is told in so many lines', async () => {
    const { code, out } = await verify({ ...record, diceSeed: 'ab'.repeat(32) });
    expect(code).toBe(1);
    expect(out.split('\n').length).toBeLessThan(50);
    expect(out).toMatch(/… and \d+ more; --json lists all of them\./);
  });

  test('one wrong thing is one', async () => {
    const { out } = await verify({ ...record, rollsHash: '0'.repeat(64) });
    expect(out).toContain('1 thing is wrong');
  });

  test('is reported as JSON for programs, with the same exit codes', async () => {
    const good = await verify(record, '--json');
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({ isFair: true, problems: [], rolls });
    const bad = await verify({ ...record, diceSeed: null }, '--json');
    expect(bad.code).toBe(1);
    expect((JSON.parse(bad.out) as DiceReport).problems).toMatchObject([{ kind: 'seedMissing' }]);
  });

  test.each([
    ['that is no JSON', 'dice', 'is not JSON.'],
    ['that is no record', '{"gameId":"x"}', 'The record of the dice is not valid: diceCommitment'],
  ])('%s is refused with what is wrong', async (_, content, complaint) => {
    const { code, err } = await verify(content);
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });

  test('that is not there is refused with what could be named instead', async () => {
    const { code, err } = await runPd('dice verify /nowhere/game.json');
    expect(code).toBe(2);
    expect(err).toContain('Name a file, the id of a game, or - for standard input.');
  });
});

test('standard input is read for -', async () => {
  const readInput = async () => JSON.stringify(record);
  expect((await runPd('dice verify -', { readInput })).code).toBe(0);
  const broken = await runPd('dice verify -', { readInput: async () => '' });
  expect(broken).toMatchObject({ code: 2, err: 'pd: Standard input is not JSON.\n' });
});

test('an id is a game of the bot', async () => {
  const asked: string[] = [];
  const check = async (gameId: string) => {
    asked.push(gameId);
    return checkDiceRecord(record);
  };
  const run = await runPd(`dice verify ${testId(9, 1)}`, { gameChecks: async () => ({ check }) });
  expect([run.code, asked]).toEqual([0, [testId(9, 1)]]);
});
