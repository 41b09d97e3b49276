import { describe, expect, test } from 'vitest';
import {
  BUNT_FIELDERS,
  FAILED_HIT_RESULTS,
  SACRIFICE_RESULTS,
  SACRIFICE_ROWS,
  SQUEEZE_RESULTS,
  SQUEEZE_ROWS,
} from '../../../../src/engine/at-bat/bunt.data.ts';
import {
  failedHitResult,
  sacrificeResult,
  squeezeResult,
} from '../../../../src/engine/at-bat/bunt-chart.ts';
import { legalChoices } from '../../../../src/engine/play.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import type { Grade } from '../../../../src/models/baseball.ts';
import { bunt, bunter, TO } from '../../../support/bunting.ts';
import { type BaseState, finals, make, situation } from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';
import { refusal } from '../../../support/substitution-games.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const CORNERS_IN = {
  kind: 'setDefense',
  infield: 'corners',
  guardLines: false,
  outfieldIn: false,
  holdRunners: false,
  pitchOut: false,
} as const;

function begin(grade: Grade, bases: BaseState, outs = 0, speed = 12) {
  return situation({ bases, outs, change: bunter(grade, speed) });
}

/** The first face of grade C's line, at the usual depth, that shows an outcome. */
function faceOf(rows: readonly (readonly number[])[] | undefined, code: number): number {
  const line = rows?.[2] ?? [];
  return line.slice(0, code).reduce((sum, faces) => sum + faces, 1);
}
const SACRIFICE = Object.fromEntries(
  SACRIFICE_RESULTS.map((name, code) => [name, faceOf(SACRIFICE_ROWS[0], code)]),
) as Record<(typeof SACRIFICE_RESULTS)[number], number>;
const SQUEEZE = Object.fromEntries(
  SQUEEZE_RESULTS.map((name, code) => [name, faceOf(SQUEEZE_ROWS[0], code)]),
) as Record<(typeof SQUEEZE_RESULTS)[number], number>;

describe('the charts', () => {
  test.each([
    ['sacrifice', SACRIFICE_ROWS, sacrificeResult],
    ['squeeze', SQUEEZE_ROWS, squeezeResult],
  ] as const)('every cell of the %s chart comes up on as many faces as it has', (_, rows, read) => {
    for (const [depth, lines] of rows.entries()) {
      for (const [grade, line] of lines.entries()) {
        const game = begin(GRADES[grade] ?? 'A', '1-3');
        if (depth === 1) make(game, CORNERS_IN);
        game.record.batter = 0;
        const counted = line.map(() => 0);
        for (let face = 1; face <= 20; face += 1) {
          const code = read(game, face);
          counted[code] = (counted[code] ?? 0) + 1;
        }
        expect(counted).toEqual(line);
      }
    }
  });

  test.each([SACRIFICE_ROWS, SQUEEZE_ROWS])('a better grade succeeds more often', (...rows) => {
    for (const lines of rows) {
      const good = lines.map(([single = 0, out = 0]) => single + out);
      expect([...good].sort((one, other) => other - one)).toEqual(good);
    }
  });

  test('a bunt for a hit fails in three ways', () => {
    const counted = FAILED_HIT_RESULTS.map(() => 0);
    for (let face = 1; face <= 20; face += 1) counted[failedHitResult(face)] ??= 0;
    expect([1, 14, 15, 17, 18, 20].map(failedHitResult)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('the pitcher, the catcher and the corners field bunts', () => {
    expect(BUNT_FIELDERS).toHaveLength(20);
    expect([...new Set(BUNT_FIELDERS)]).toEqual([1, 2, 3, 5]);
  });
});

describe('a sacrifice bunt', () => {
  test.each([
    ['1--', '0 2 - -'],
    ['-2-', '0 - 3 -'],
    ['12-', '0 2 3 -'],
    ['1-3', '0 2 - 3'],
    ['123', '0 2 3 4'],
  ] as const)('with %s moves the runners up and is no time at bat: %s', (bases, expected) => {
    for (const outs of [0, 1]) {
      const game = begin('C', bases, outs);
      const facts = bunt(game, 'sacrifice', SACRIFICE.sacrifice, TO.P);
      expect(finals(facts)).toBe(expected);
      const runs = bases === '123' ? 1 : 0;
      expect(facts).toMatchObject({
        result: 'sacrificeBunt',
        sacrificeHit: true,
        plateAppearance: true,
        atBat: false,
        outs: 1,
        runs,
        runsBattedIn: runs,
      });
      expect(facts.text).toContain('lays down a sacrifice bunt, pitcher to first');
      const [batter] = boxScoreOf(game).batting;
      expect(batter).toMatchObject({ plateAppearances: 1, atBats: 0, sacrificeHits: 1 });
    }
  });

  test.each([
    ['1--', 'forceOut', '1 0 - -', 'is forced at second'],
    ['-2-', 'fielderChoice', '1 - 0 -', 'is thrown out at third'],
    ['12-', 'forceOut', '1 2 0 -', 'is forced at third'],
    ['1-3', 'forceOut', '1 0 - 3', 'is forced at second'],
    ['123', 'forceOut', '1 2 3 0', 'is forced at home'],
  ] as const)('with %s may cost the lead runner: %s, %s', (bases, result, expected, words) => {
    const facts = bunt(begin('C', bases), 'sacrifice', SACRIFICE.leadOut, TO['3B']);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ result, fielderChoice: true, atBat: true, outs: 1 });
    expect(facts.text).toContain(words);
  });

  test.each([
    ['1--', 0, '0 0 - -', 'pitcher to short to first'],
    ['12-', 0, '0 2 0 -', 'pitcher to third to first'],
    ['12-', 1, '0 1 0 -', 'pitcher to third to first'],
    ['1-3', 1, '0 0 - 3', 'pitcher to short to first'],
    ['123', 0, '0 2 3 0', 'pitcher to catcher to first'],
    ['123', 1, '0 1 2 0', 'pitcher to catcher to first'],
  ] as const)('with %s and %i out may become a double play: %s', (bases, outs, expected, chain) => {
    const facts = bunt(begin('C', bases, outs), 'sacrifice', SACRIFICE.doublePlay, TO.P);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ groundedIntoDoublePlay: true, outs: 2, runs: 0 });
    expect(facts.text).toContain(`bunts into a double play, ${chain}`);
  });

  test('with first base open nobody is forced, and the double play is a fielder’s choice', () => {
    const facts = bunt(begin('C', '-2-'), 'sacrifice', SACRIFICE.doublePlay, TO.P);
    expect(facts).toMatchObject({ result: 'fielderChoice', outs: 1, batterFinal: 1 });
  });

  test.each([
    ['single', [TO['3B']], '1 2 - -', { hit: true, outs: 0 }, 'beats out a bunt to third'],
    ['popOut', [TO.C], '0 1 - -', { hit: false, outs: 1 }, 'pops his bunt up to the catcher'],
    ['strikeout', [], '0 1 - -', { strikeout: true, outs: 1 }, 'bunts the third strike foul'],
  ] as const)('may be a %s', (outcome, rest, expected, flags, words) => {
    const facts = bunt(begin('C', '1--'), 'sacrifice', SACRIFICE[outcome], ...rest);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ ...flags, atBat: true });
    expect(facts.text).toContain(words);
  });

  test('that the first baseman fields is thrown to the second baseman', () => {
    const facts = bunt(begin('C', '1--'), 'sacrifice', SACRIFICE.sacrifice, TO['1B']);
    expect(facts.text).toContain('first to second');
    const force = bunt(begin('C', '12-'), 'sacrifice', SACRIFICE.leadOut, TO['3B']);
    expect(force.text).toContain('is forced at third');
  });

  test('is not made when the pitch gets away', () => {
    const game = begin('C', '1--');
    const facts = make(game, { kind: 'bunt', purpose: 'sacrifice' }, scriptedDice(1, 1));
    expect(facts).toMatchObject({ wildPitch: true, plateAppearance: false, batterFinal: null });
  });
});

describe('a squeeze', () => {
  test.each([
    ['--3', '0 - - 4'],
    ['1-3', '0 2 - 4'],
    ['-23', '0 - 3 4'],
    ['123', '0 2 3 4'],
  ] as const)('with %s brings the run home for an out at first: %s', (bases, expected) => {
    const facts = bunt(begin('C', bases), 'squeeze', SQUEEZE.sacrifice, TO.P);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ sacrificeHit: true, runs: 1, runsBattedIn: 1, atBat: false });
  });

  test.each([
    ['--3', 'fielderChoice', '1 - - 0'],
    ['1-3', 'fielderChoice', '1 2 - 0'],
    ['123', 'forceOut', '1 2 3 0'],
  ] as const)('with %s may be thrown out at the plate: %s, %s', (bases, result, expected) => {
    const facts = bunt(begin('C', bases), 'squeeze', SQUEEZE.leadOut, TO.C);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject({ result, outs: 1, runs: 0 });
  });

  test('popped up doubles the runner off third', () => {
    const facts = bunt(begin('C', '1-3'), 'squeeze', SQUEEZE.popDouble, TO['3B']);
    expect(finals(facts)).toBe('0 1 - 0');
    expect(facts).toMatchObject({ result: 'lineDoublePlay', outs: 2 });
    expect(facts.text).toMatch(
      /pops his bunt into a double play, third; .* is doubled off third\.$/,
    );
  });

  test('missed leaves the runner to the catcher: he is safe on 1 to his speed - 12', () => {
    const play = (face: number) => bunt(begin('C', '1-3', 0, 15), 'squeeze', SQUEEZE.missed, face);
    expect(play(3)).toMatchObject({
      result: 'stolenBase',
      stolenBases: 1,
      runs: 1,
      runsBattedIn: 0,
      plateAppearance: false,
      thirdFinal: 4,
    });
    expect(play(4)).toMatchObject({
      result: 'caughtStealing',
      caughtStealing: 1,
      outs: 1,
      runs: 0,
      plateAppearance: false,
      batterFinal: null,
    });
    expect(play(4).text).toMatch(/misses the squeeze bunt; .* is thrown out at the plate\.$/);
  });

  test('meets a pitch-out: the bat does not reach the ball', () => {
    const game = begin('A', '--3');
    make(game, { ...CORNERS_IN, infield: 'normal', pitchOut: true });
    expect(bunt(game, 'squeeze', 20)).toMatchObject({ result: 'caughtStealing', outs: 1 });
  });

  test.each([
    ['single', [TO.P], '1 2 - 4', { hit: true, runsBattedIn: 1 }],
    ['strikeout', [], '0 1 - 3', { strikeout: true, outs: 1 }],
  ] as const)('may be a %s', (outcome, rest, expected, flags) => {
    const facts = bunt(begin('C', '1-3'), 'squeeze', SQUEEZE[outcome], ...rest);
    expect(finals(facts)).toBe(expected);
    expect(facts).toMatchObject(flags);
  });
});

describe('a bunt for a hit', () => {
  test.each([
    ['A', 14, 9],
    ['B', 14, 7],
    ['C', 14, 5],
    ['D', 14, 3],
    ['D', 8, 1],
  ] as const)('grade %s with speed %i is safe on 1-%i', (grade, speed, number) => {
    const play = (face: number, ...rest: number[]) =>
      bunt(begin(grade, '---', 0, speed), 'hit', face, ...rest);
    expect(play(number, TO['3B'])).toMatchObject({ hit: true, batterFinal: 1 });
    expect(play(number + 1, 1, TO['3B'])).toMatchObject({ result: 'groundOut', atBat: true });
  });

  test('with the corners in is safe on five faces fewer', () => {
    const game = begin('A', '---', 0, 14);
    make(game, CORNERS_IN);
    expect(bunt(game, 'hit', 5, 1, TO.P)).toMatchObject({ hit: false, outs: 1 });
  });

  test.each([
    ['1--', 0, '0 2 - -'],
    ['1--', 2, '0 1 - -'],
    ['-23', 0, '0 - 2 3'],
    ['1-3', 1, '0 2 - 3'],
    ['123', 0, '0 2 3 4'],
  ] as const)(
    'thrown out with %s and %i out: %s, and it is a time at bat',
    (bases, outs, expected) => {
      const facts = bunt(begin('C', bases, outs), 'hit', 20, 14, TO.P);
      expect(finals(facts)).toBe(expected);
      expect(facts).toMatchObject({ sacrificeHit: false, atBat: true });
    },
  );

  test.each([
    [15, [TO.P], 'popOut'],
    [18, [], 'strikeout'],
  ] as const)('that fails on a %i', (face, rest, result) => {
    expect(bunt(begin('C', '1--'), 'hit', 20, face, ...rest)).toMatchObject({ result, outs: 1 });
  });
});

describe('is refused', () => {
  test.each([
    ['sacrifice', '---', 0, 'noRunnerToMove'],
    ['sacrifice', '--3', 0, 'noRunnerToMove'],
    ['sacrifice', '-23', 0, 'noRunnerToMove'],
    ['sacrifice', '1--', 2, 'twoOut'],
    ['squeeze', '12-', 0, 'noRunnerToMove'],
    ['squeeze', '--3', 2, 'twoOut'],
  ] as const)('a %s with %s and %i out: %s', (purpose, bases, outs, rule) => {
    expect(refusal(begin('C', bases, outs), { kind: 'bunt', purpose })).toBe(rule);
  });

  test('by nobody: a bunt for a hit, which is always possible', () => {
    const game = begin('C', '---', 2);
    game.fielding.vacancies = 1;
    game.fielding.fielders[8] = -1;
    expect(refusal(game, { kind: 'bunt', purpose: 'hit' })).toBe('positionEmpty');
  });
});

test('the buttons say up to which face a bunt succeeds, with the field as it stands', () => {
  const game = begin('B', '1-3', 0, 14);
  const labels = () =>
    legalChoices(game, 'away').flatMap(({ choice, label }) =>
      choice.kind === 'bunt' ? [label.replace(/: \S+( \S+)? scores/, ': Man scores')] : [],
    );
  expect(labels()).toEqual([
    'Sacrifice bunt: runners move up on 1-15',
    'Squeeze: Man scores on 1-12',
    'Bunt for a hit: safe on 1-7',
  ]);
  make(game, CORNERS_IN);
  expect(labels()).toEqual([
    'Sacrifice bunt: runners move up on 1-10',
    'Squeeze: Man scores on 1-7',
    'Bunt for a hit: safe on 1-2',
  ]);
});
