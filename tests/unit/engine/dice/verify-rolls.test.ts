/** The checker of dice accepts what was played and rejects whatever was changed afterwards. */
import { describe, expect, test } from 'vitest';
import { verifyRolls } from '../../../../src/engine/dice/verify-rolls.ts';
import type { DiceProblem, DiceRecord } from '../../../../src/models/dice-record.ts';
import { FORGERIES, picks, playedRecord } from '../../../support/dice-records.ts';

const { PD_LONG_TESTS } = process.env;
const [GAMES, FORGED] = PD_LONG_TESTS ? [1_000, 1_000] : [50, 140];
const isLong = PD_LONG_TESTS !== undefined;

const record = playedRecord(3);
const kindsOf = (problems: readonly DiceProblem[]) => problems.map(({ kind }) => kind);
const [firstPlay] = record.plays;
const firstRolls = firstPlay?.dice.rolls ?? [];

/** The record with other rolls in its first play. */
function withFirstRolls(rolls: typeof firstRolls): DiceRecord {
  const plays = record.plays.map((play, place) =>
    place === 0 ? { ...play, dice: { ...play.dice, rolls } } : play,
  );
  return { ...record, plays };
}

test(`accepts ${GAMES} games as they were played`, () => {
  let rolls = 0;
  for (let game = 1; game <= GAMES; game += 1) {
    const report = verifyRolls(playedRecord(game, isLong));
    expect(report.problems).toEqual([]);
    expect(report.isFair).toBe(true);
    rolls += report.rolls;
  }
  expect(rolls).toBeGreaterThan(GAMES * 40);
}, 300_000);

test(`rejects ${FORGED} forged ones, each way of forging as often`, () => {
  const accepted: string[] = [];
  for (let index = 0; index < FORGED; index += 1) {
    const [what, forge] = FORGERIES[index % FORGERIES.length] ?? ['', ({ record: same }) => same];
    const played = playedRecord(index + 1);
    const forged = forge({ record: played, pick: picks(`forgery ${index}`) });
    if (verifyRolls(forged).isFair) accepted.push(`${index}: ${what}`);
  }
  expect(accepted).toEqual([]);
}, 300_000);

describe('names what differs:', () => {
  test('an altered roll, by play, roll, and both faces', () => {
    const [first, second, ...rest] = firstRolls;
    if (first === undefined || second === undefined) throw new Error('a play has four rolls');
    const face = (second.face % second.faces) + 1;
    const { problems } = verifyRolls(withFirstRolls([first, { ...second, face }, ...rest]));
    expect(problems[0]).toEqual({
      ...{ kind: 'face', play: 1, draw: 2, isTakenBack: false },
      ...{ expected: String(second.face), found: String(face) },
      message: `Play 1, roll 2 (${second.of}, d${second.faces}): the dice gave ${second.face}, the record says ${face}.`,
    });
  });

  test('a roll that was left out at the end of a play', () => {
    const { problems } = verifyRolls(withFirstRolls(firstRolls.slice(0, -1)));
    const draw = firstRolls.length;
    expect(problems.find(({ kind }) => kind === 'draws')).toMatchObject({
      ...{ play: 1, draw, expected: `${draw} rolls`, found: `${draw - 1} rolls` },
      message: expect.stringContaining(`roll ${draw} is missing`),
    });
  });

  test('a roll that was never made', () => {
    const more = { of: 'luck', faces: 20, face: 20 };
    const { problems } = verifyRolls(withFirstRolls([...firstRolls, more]));
    expect(problems.find(({ kind }) => kind === 'draws')?.message).toContain('was never made');
  });

  test.each([0, 1, 1001, 2.5, -6])(
    'a die with %d faces, and the rolls after it still fit',
    (faces) => {
      const [first, ...rest] = firstRolls;
      if (first === undefined) throw new Error('a play has rolls');
      const { problems } = verifyRolls(withFirstRolls([{ ...first, faces }, ...rest]));
      expect(kindsOf(problems)).toEqual(['faces', 'rollsHash']);
    },
  );

  test('a gap, a second one and a wrong turn among the plays', () => {
    const { plays } = record;
    const [one, two, three, ...rest] = plays;
    if (one === undefined || two === undefined || three === undefined) throw new Error('plays');
    const told = (list: readonly (typeof plays)[number][]) =>
      verifyRolls({ ...record, plays: [...list], rollsHash: null }).problems.map((p) => p.message);
    expect(told([one, three, ...rest])).toEqual(['Play 2 should come here, but it is play 3.']);
    expect(told([one, one, two, three, ...rest])).toEqual(['Play 1 is there more than once.']);
    expect(told([one, three, two, ...rest])[0]).toBe('Play 2 should come here, but it is play 3.');
    expect(told([two, three, ...rest])).toEqual(['Play 1 should come here, but it is play 2.']);
  });

  test('a card that was read where no die pointed', () => {
    const plays = record.plays.map((play, place) =>
      place === 0 ? { ...play, dice: { ...play.dice, row: [7, 7] } } : play,
    );
    const { problems } = verifyRolls({ ...record, plays });
    expect(kindsOf(problems)).toEqual(['reading', 'reading']);
    expect(problems[0]?.message).toMatch(/row, first die 7, but the die shows [1-6]\./);
  });

  test.each<[string, Partial<DiceRecord>, string]>([
    ['a seed that was not committed to', { diceSeed: 'ab'.repeat(32) }, 'commitment'],
    ['something that is no seed', { diceSeed: 'a secret' }, 'commitment'],
    ['a seed that is not shown yet', { diceSeed: null }, 'seedMissing'],
    ['words that could be both managers’', { diceWords: { away: 'a|b', home: null } }, 'words'],
    ['a hash of other rolls', { rollsHash: 'e'.repeat(64) }, 'rollsHash'],
  ])('%s', (_, change, kind) => {
    const { isFair, problems } = verifyRolls({ ...record, ...change });
    expect(isFair).toBe(false);
    expect(kindsOf(problems)).toContain(kind);
  });

  test('a roll in a play that was taken back', () => {
    const [back] = record.takenBack;
    if (back === undefined) throw new Error('this record has one');
    const rolls = back.dice.rolls.map((roll) => ({ ...roll, face: (roll.face % roll.faces) + 1 }));
    const takenBack = [{ ...back, dice: { ...back.dice, rolls } }];
    const { problems } = verifyRolls({ ...record, takenBack });
    expect(problems[0]).toMatchObject({ kind: 'face', play: 1, draw: 1, isTakenBack: true });
  });
});

test('a record without counts and hash is checked by its faces alone', () => {
  const plays = record.plays.map((play) => ({ ...play, draws: null }));
  expect(verifyRolls({ ...record, plays, rollsHash: null }).isFair).toBe(true);
  const rolls = record.plays.reduce((sum, { dice }) => sum + dice.rolls.length, 0);
  expect(verifyRolls(record)).toMatchObject({ rolls, rollsTakenBack: firstRolls.length });
});
