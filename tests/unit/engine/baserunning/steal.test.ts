import { describe, expect, test } from 'vitest';
import { STEAL_ADDED } from '../../../../src/engine/baserunning/running.data.ts';
import { resetTurn } from '../../../../src/engine/batter-turn.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { isPending, QUESTION } from '../../../../src/engine/pending-decision.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import type { PlayFacts } from '../../../../src/engine/play-facts.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  FIELDING,
  fieldingRow,
} from '../../../../src/engine/scoring/stat-columns.ts';
import { at } from '../../../../src/engine/table-access.ts';
import type { Choice } from '../../../../src/models/choice.ts';
import { type PinnedPlayer, playSchema } from '../../../../src/models/game.ts';
import {
  BASE_STATES,
  basesOf,
  make,
  putOnBases,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

/** The safe numbers on a good jump of a man with 14 on his card; what the bases take is fitted. */
const [SECOND, THIRD, HOME] = [14 + STEAL_ADDED[1], 14 + STEAL_ADDED[2], 14 + STEAL_ADDED[3]];

/** A pitch that is held, and the dice of a jump of 1 (good for everybody who has one). */
const PITCH = 20;
const GOOD = [1, 1] as const;
const BAD = [6, 6] as const;
const usual: Choice = {
  ...{ kind: 'setDefense', infield: 'normal', guardLines: false, outfieldIn: false },
  ...{ holdRunners: false, pitchOut: false },
};

interface Ratings {
  readonly high?: number;
  readonly low?: number;
  readonly jump?: number;
  readonly auto?: boolean;
  readonly hold?: number;
  readonly arm?: number;
  readonly overthrow?: number;
  readonly bats?: 'L' | 'R';
}

/** Everybody runs, holds and throws alike; 14 and 9 of 20 with a jump of 12 in 36 unless told. */
const rated = (ratings: Ratings) => (player: PinnedPlayer) => ({
  ...player,
  bats: ratings.bats ?? ('R' as const),
  positions: player.positions.map((one) => ({
    ...one,
    arm: ratings.arm ?? 0,
    overthrow: ratings.overthrow ?? 0,
  })),
  batting: {
    ...player.batting,
    stealHigh: ratings.high ?? 14,
    stealLow: ratings.low ?? 9,
    stealJump: ratings.jump ?? 12,
    stealAuto: ratings.auto ?? false,
  },
  pitching: player.pitching && { ...player.pitching, hold: ratings.hold ?? 0, balk: 5 },
});

const begin = (options: SituationOptions, ratings: Ratings = {}) =>
  situation({ ...options, change: rated(ratings) });
const steal = (...bases: number[]): Choice => ({ kind: 'steal', bases });
const refusal = (game: EngineGame, choice: Choice): string | undefined =>
  checkChoice(game, choice)?.rule;
const answer = (game: EngineGame, option: 'send' | 'hold' | 'lead' | 'trail'): Choice => ({
  kind: 'decide',
  side: option === 'send' || option === 'hold' ? game.batting.side : game.fielding.side,
  option,
});
const batted = (game: EngineGame, player: number, column: number) =>
  game.away.batting[player * BATTING_COLUMNS + column];
const fielded = (game: EngineGame, position: number, column: number) =>
  game.home.fielding[fieldingRow(at(game.home.fielders, position), position) + column];

describe('a steal of one base', () => {
  test.each([
    ['second', [1], '1--', [...GOOD, SECOND], '-2-'],
    ['second with a man on third, who stays', [1], '1-3', [...GOOD, SECOND], '-23'],
    ['third', [2], '-2-', [...GOOD, THIRD], '--3'],
    ['third with a man on first, who stays', [2], '12-', [...GOOD, THIRD], '1-3'],
    ['home', [3], '--3', [...GOOD, HOME], '---'],
  ] as const)('of %s succeeds on the safe number', (_base, bases, before, faces, after) => {
    const game = begin({ bases: before });
    const runner = at(game.runner, bases[0]);
    const facts = make(game, steal(...bases), scriptedDice(PITCH, ...faces));
    expect(basesOf(game)).toBe(after);
    expect(facts).toMatchObject({
      ...{ kind: 'plateAppearance', result: 'stolenBase', plateAppearance: false },
      ...{ stolenBases: 1, caughtStealing: 0, outs: 0, batterFinal: null, runsBattedIn: 0 },
    });
    expect(batted(game, runner, BATTING.stolenBases)).toBe(1);
    expect(game.batting.nextSlot).toBe(0);
  });

  test.each([
    ['second', [1], '1--', [...GOOD, SECOND + 1], 'second', [2, 4], 'R'],
    ['second with a left-handed batter', [1], '1--', [...GOOD, SECOND + 1], 'second', [2, 6], 'L'],
    ['third', [2], '-2-', [...GOOD, THIRD + 1], 'third', [2, 5], 'R'],
    ['home', [3], '--3', [...GOOD, HOME + 1], 'home', [1, 2], 'R'],
  ] as const)(
    'of %s is caught above it, and both fielders have their credit',
    (_base, bases, before, faces, where, [assist, putout], bats) => {
      const game = begin({ bases: before }, { bats });
      const runner = at(game.runner, bases[0]);
      const facts = make(game, steal(...bases), scriptedDice(PITCH, ...faces));
      expect(facts).toMatchObject({ result: 'caughtStealing', caughtStealing: 1, outs: 1 });
      expect(facts.text).toContain(`is caught stealing ${where}, `);
      expect(basesOf(game)).toBe('---');
      expect(batted(game, runner, BATTING.caughtStealing)).toBe(1);
      expect(fielded(game, putout, FIELDING.putouts)).toBe(1);
      expect(fielded(game, assist, FIELDING.assists)).toBe(1);
    },
  );

  test('hold and arm are added to the number of the card', () => {
    const game = begin({ bases: '1--' }, { hold: -2, arm: -3 });
    const { dice } = make(game, steal(1), scriptedDice(PITCH, ...GOOD, 9));
    expect(dice.rolls.at(-1)).toEqual({ of: 'steal of second, safe on 1-9', faces: 20, face: 9 });
    expect(dice.rolls.map(({ of }) => of).slice(0, 3)).toEqual([
      'pitch',
      'jump, sixes',
      'jump, ones',
    ]);
  });

  test('two less when the runners are held, seven less on a pitch-out', () => {
    const held = begin({ bases: '1--' });
    make(held, { ...usual, holdRunners: true });
    const first = make(held, steal(1), scriptedDice(PITCH, ...GOOD, 12));
    expect(first.dice.rolls.at(-1)?.of).toBe('steal of second, safe on 1-12');
    const out = begin({ bases: '1--' });
    make(out, { ...usual, pitchOut: true });
    const second = make(out, steal(1), scriptedDice(PITCH, ...GOOD, 8));
    expect(second.dice.rolls.at(-1)?.of).toBe('steal of second, safe on 1-7');
    expect(second.caughtStealing).toBe(1);
  });

  test('a third out at stealing leaves the batter to lead off the next inning', () => {
    const game = begin({ bases: '1--', outs: 2 });
    make(game, steal(1), scriptedDice(PITCH, ...GOOD, 20));
    expect(game).toMatchObject({ isBottom: true, outs: 0 });
    expect(game.away.nextSlot).toBe(0);
    expect(game.away.leftOnBase).toBe(0);
  });

  test('a steal of home in the last half wins the game', () => {
    const game = begin({ bases: '--3', inning: 9, isBottom: true, outs: 2 });
    const facts = make(game, steal(3), scriptedDice(PITCH, ...GOOD, 1));
    expect(facts).toMatchObject({ runs: 1, earnedRuns: 1, isLast: true, stolenBases: 1 });
    expect(facts.text).toMatch(/ steals home\. The Owls win it, 1-0\.$/);
  });

  test('the rows are plays as they are stored', () => {
    const game = begin({ bases: '1--' });
    const row = make(game, steal(1), scriptedDice(PITCH, ...GOOD, 7));
    const id = '00000000-0000-4000-8000-000000000001';
    const stored = { ...row, id, gameId: id, reason: null, version: 1, deletedAt: null };
    const instant = '2026-01-01T00:00:00.000Z';
    const whole = { ...stored, createdAt: instant, updatedAt: instant };
    expect(playSchema.parse(whole)).toEqual(whole);
  });
});

describe('the jump', () => {
  test.each([
    ['second', [1], '1--', 12, [2, 6], 7],
    ['third, a third of it', [2], '-2-', 12, [1, 4], 7],
    ['home, a fourth of it', [3], '--3', 12, [1, 3], 1],
  ] as const)(
    'towards %s is good up to the jump number',
    (_base, bases, before, jump, dice, face) => {
      const game = begin({ bases: before }, { jump });
      expect(make(game, steal(...bases), scriptedDice(PITCH, ...dice, face)).stolenBases).toBe(1);
      const [first, second] = dice;
      const late = begin({ bases: before }, { jump });
      const above = second === 6 ? [first + 1, 1] : [first, second + 1];
      expect(make(late, steal(...bases), scriptedDice(PITCH, ...above)).kind).toBe('noPlay');
    },
  );

  test('is three less when the runners are held', () => {
    const game = begin({ bases: '1--' }, { jump: 3 });
    make(game, { ...usual, holdRunners: true });
    expect(make(game, steal(1), scriptedDice(PITCH, 1, 1)).kind).toBe('noPlay');
  });

  test('is never rolled for a man who always has it', () => {
    const game = begin({ bases: '1--' }, { auto: true, jump: 0 });
    expect(make(game, steal(1), scriptedDice(PITCH, 7)).stolenBases).toBe(1);
  });

  test('a bad one asks the manager at bat, with the lower safe number', () => {
    const game = begin({ bases: '1--' });
    const row = make(game, steal(1), scriptedDice(PITCH, ...BAD));
    expect(row).toMatchObject({ kind: 'noPlay', result: null, dice: { column: null } });
    expect(row.dice.rolls).toHaveLength(3);
    expect(row.text).toMatch(/ goes with the pitch; no good jump; .*safe on 1-9\.$/);
    const labels = legalChoices(game, 'away').map(({ label }) => label);
    expect(labels[0]).toMatch(/^Send .* to second \(safe on 1-9\)$/);
    expect(labels[1]).toMatch(/^Hold /);
    expect(make(game, answer(game, 'send'), scriptedDice(9))).toMatchObject({ stolenBases: 1 });
  });

  test('held, he stays: the play is over, and nobody goes again before the next batter', () => {
    const game = begin({ bases: '1--', batting: 'walk' });
    make(game, { ...usual, pitchOut: true });
    make(game, steal(1), scriptedDice(PITCH, ...BAD));
    const row = make(game, answer(game, 'hold'));
    expect(row).toMatchObject({ kind: 'noPlay', text: expect.stringMatching(/ holds\.$/) });
    expect(basesOf(game)).toBe('1--');
    expect(game.alignment.pitchOut).toBe(false);
    expect(refusal(game, steal(1))).toBe('runnerHeld');
    expect(legalChoices(game).some(({ choice }) => choice.kind === 'steal')).toBe(false);
    make(game, { kind: 'roll' }, scriptedDice(1, 3, 4, 10));
    expect(refusal(game, steal(2, 1))).toBeUndefined();
  });
});

describe('the pitch of a steal', () => {
  test('may get away: then nobody has stolen a base', () => {
    const game = begin({ bases: '1--' });
    const facts = make(game, steal(1), scriptedDice(1, 1));
    expect(facts).toMatchObject({ wildPitch: true, stolenBases: 0, firstFinal: 2 });
  });

  test('is not asked again when the batter has his turn', () => {
    const game = begin({ bases: '1--', batting: 'walk' });
    make(game, steal(1), scriptedDice(PITCH, ...GOOD, 7));
    expect(make(game, { kind: 'roll' }, scriptedDice(1, 3, 4, 10)).walk).toBe(true);
    expect(make(game, { kind: 'roll' }, scriptedDice(PITCH, 1, 3, 4, 10)).walk).toBe(true);
  });
});

describe('a double steal', () => {
  const target = (game: EngineGame, bases: number[], option: 'lead' | 'trail', face: number) => {
    make(game, steal(...bases), scriptedDice(PITCH, ...GOOD));
    return make(game, answer(game, option), scriptedDice(face));
  };

  test.each([
    ['12-', [1, 2], 'lead', THIRD, '-23', 2, 0],
    ['12-', [1, 2], 'trail', SECOND, '-23', 2, 0],
    ['-23', [2, 3], 'lead', HOME, '--3', 2, 1],
    ['1-3', [1, 3], 'lead', HOME, '-2-', 2, 1],
    ['1-3', [1, 3], 'trail', SECOND, '-2-', 2, 1],
    ['123', [1, 2, 3], 'lead', HOME, '-23', 3, 1],
  ] as const)(
    'with %s, %j going and the throw at the %s one: safe on a %i',
    (before, bases, option, face, after, stolen, runs) => {
      const game = begin({ bases: before });
      const facts = target(game, [...bases], option, face);
      expect(basesOf(game)).toBe(after);
      expect(facts).toMatchObject({ stolenBases: stolen, runs, outs: 0 });
    },
  );

  test.each([
    ['12-', [1, 2], 'lead', THIRD + 1, '-2-', 0, [2, 5]],
    ['12-', [1, 2], 'trail', SECOND + 1, '--3', 0, [2, 4]],
    ['1-3', [1, 3], 'lead', HOME + 1, '-2-', 0, [4, 2]],
    ['1-3', [1, 3], 'trail', SECOND + 1, '---', 1, [2, 4]],
    ['123', [1, 2, 3], 'lead', HOME + 1, '-23', 0, [1, 2]],
  ] as const)(
    'with %s, %j going and the throw at the %s one: out on a %i, nobody has stolen',
    (before, bases, option, face, after, runs, [assist, putout]) => {
      const game = begin({ bases: before });
      const facts = target(game, [...bases], option, face);
      expect(basesOf(game)).toBe(after);
      expect(facts).toMatchObject({ stolenBases: 0, caughtStealing: 1, runs, outs: 1 });
      expect(fielded(game, assist, FIELDING.assists)).toBe(1);
      expect(fielded(game, putout, FIELDING.putouts)).toBe(1);
    },
  );

  test('a man from third is out on a throw to second and back: the catcher throws and puts out', () => {
    const game = begin({ bases: '1-3' });
    const { text } = target(game, [1, 3], 'lead', HOME + 1);
    expect(text).toMatch(/caught stealing home, catcher to second to catcher/);
    expect(fielded(game, 2, FIELDING.putouts)).toBe(1);
    expect(fielded(game, 2, FIELDING.assists)).toBe(1);
  });

  test('a third out at second lets no run in', () => {
    const facts = target(begin({ bases: '1-3', outs: 2 }), [1, 3], 'trail', 20);
    expect(facts).toMatchObject({ runs: 0, outs: 1, thirdFinal: 3, leftOnBase: 1 });
  });

  test('the side in the field is asked, with both safe numbers', () => {
    const game = begin({ bases: '12-' });
    const row = make(game, steal(2, 1), scriptedDice(PITCH, ...GOOD));
    expect(row.text).toContain(' go with the pitch; the throw may go after ');
    expect(row.text).toMatch(new RegExp(`1-${THIRD}\\).*1-${SECOND}\\)\\.$`));
    expect(legalChoices(game, 'home').map(({ choice }) => choice)).toEqual([
      { kind: 'decide', side: 'home', option: 'lead' },
      { kind: 'decide', side: 'home', option: 'trail' },
      { kind: 'concede', side: 'home' },
    ]);
    const { text } = make(game, answer(game, 'lead'), scriptedDice(7));
    expect(text).toMatch(/^\S+ steals third and \S+ second\.$/);
  });

  test('a bad jump asks first, then the throw has its target', () => {
    const game = begin({ bases: '12-' });
    make(game, steal(1, 2), scriptedDice(PITCH, ...BAD));
    make(game, answer(game, 'send'));
    const facts: PlayFacts = make(game, answer(game, 'trail'), scriptedDice(10));
    expect(facts).toMatchObject({ caughtStealing: 1, firstFinal: 0, secondFinal: 3 });
  });

  test('with first and third the jump is that of the man on first', () => {
    const game = begin({ bases: '1-3' }, { jump: 12 });
    make(game, steal(1, 3), scriptedDice(PITCH, 2, 6));
    expect(game.pending.question).toBe(QUESTION.stealTarget);
  });
});

describe('a throw that comes too late', () => {
  test.each([
    ['on a 1-5 the catcher is asked, and it gets away', [5, 4], 3, 1],
    ['above his number it does not', [5, 5], 2, 0],
    ['on a 6 nobody is asked', [6], 2, 0],
  ] as const)('%s: %j', (_rule, faces, to, errors) => {
    const game = begin({ bases: '1--' }, { overthrow: 4 });
    const facts = make(game, steal(1), scriptedDice(PITCH, ...GOOD, ...faces));
    expect(facts).toMatchObject({ firstFinal: to, errors, stolenBases: 1 });
    expect(game.home.errors).toBe(errors);
    if (errors === 1) {
      expect(facts.text).toMatch(/ steals second; error by the catcher; \S+ to third\.$/);
      expect(fielded(game, 2, FIELDING.errors)).toBe(1);
    }
  });

  test('a run on it is not earned', () => {
    const game = begin({ bases: '-2-' }, { overthrow: 20 });
    const facts = make(game, steal(2), scriptedDice(PITCH, ...GOOD, 1, 1));
    expect(facts).toMatchObject({ secondFinal: 4, runs: 1, earnedRuns: 0, runsBattedIn: 0 });
  });
});

describe('who may go', () => {
  test.each([
    ['---', [1], 'noRunnerThere'],
    ['12-', [1], 'baseTaken'],
    ['-23', [2], 'baseTaken'],
    ['123', [1, 2], 'baseTaken'],
    ['12-', [2], undefined],
    ['12-', [1, 2], undefined],
    ['1-3', [1], undefined],
  ] as const)('with %s those from %j: %s', (bases, from, rule) => {
    expect(refusal(begin({ bases }), steal(...from))).toBe(rule);
  });

  test('the numbers stand in the words of the choice', () => {
    const labels = (bases: '12-' | '1--', ratings: Ratings) =>
      legalChoices(begin({ bases }, ratings), 'away')
        .filter(({ choice }) => choice.kind === 'steal')
        .map(({ label }) => label.replaceAll(/(\p{Lu}\. )?\p{Lu}\p{Ll}+( |$)/gu, '~ '));
    expect(labels('1--', {})).toEqual([
      `~ second with ~ (jump 12 in 36, then safe on 1-${SECOND}, else 1-${SECOND - 5})`,
    ]);
    expect(labels('1--', { auto: true })).toEqual([
      `~ second with ~ (sure jump, then safe on 1-${SECOND})`,
    ]);
    expect(labels('12-', {})).toEqual([
      `~ third with ~ (jump 4 in 36, then safe on 1-${THIRD}, else 1-${THIRD - 5})`,
      `~ steal, jump 4 in 36: ~ to third (safe on 1-${THIRD}, else 1-${THIRD - 5}), ~ to second (safe on 1-${SECOND}, else 1-${SECOND - 5})`,
    ]);
  });
});

test('every steal leaves runners and outs that add up', () => {
  const game = begin({});
  for (const bases of BASE_STATES) {
    for (const from of [[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]]) {
      for (const outs of [0, 1, 2]) {
        putOnBases(game, bases);
        game.outs = outs;
        game.inning = 1;
        resetTurn(game.turn);
        if (refusal(game, steal(...from)) !== undefined) continue;
        make(game, steal(...from), scriptedDice(PITCH, ...GOOD, 20));
        if (isPending(game)) make(game, answer(game, 'trail'), scriptedDice(20));
        const { record } = game;
        const placed = [1, 2, 3].filter((base) => (record.destination[base] ?? -1) > 0).length;
        expect(placed + record.outs).toBe(bases.replaceAll('-', '').length);
        expect(record.outs).toBe(1);
      }
    }
  }
});
