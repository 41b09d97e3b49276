import { describe, expect, test } from 'vitest';
import { PICK_OFF_ADDED } from '../../../../src/engine/baserunning/running.data.ts';
import { checkChoice } from '../../../../src/engine/lineup/check-choice.ts';
import { applyChoice, legalChoices } from '../../../../src/engine/play.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  FIELDING,
  fieldingRow,
  PITCHING,
  PITCHING_COLUMNS,
} from '../../../../src/engine/scoring/stat-columns.ts';
import { at } from '../../../../src/engine/table-access.ts';
import type { Choice } from '../../../../src/models/choice.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { basesOf, make, type SituationOptions, situation } from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

/** His jump number unless a test says another. */
const JUMP = 8;
/** His numbers, by the base that he stands on; what the bases take is fitted. */
const [, FIRST, SECOND, THIRD] = PICK_OFF_ADDED.map((added) => JUMP + added) as [
  number,
  number,
  number,
  number,
];

interface Ratings {
  readonly jump?: number;
  readonly hold?: number;
  readonly balk?: number;
  readonly error?: number;
}

/** A runner with that jump and an average pitcher unless told. */
const rated = (ratings: Ratings) => (player: PinnedPlayer) => ({
  ...player,
  positions: player.positions.map((one) => ({ ...one, range: 3, error: ratings.error ?? 0 })),
  batting: { ...player.batting, stealJump: ratings.jump ?? JUMP, stealAuto: false },
  pitching: player.pitching && {
    ...player.pitching,
    ...{ hold: ratings.hold ?? 0, balk: ratings.balk ?? 0, wildPitch: 0 },
  },
});
const begin = (options: SituationOptions, ratings: Ratings = {}) =>
  situation({ ...options, change: rated(ratings) });
/** How much more his jump is when a runner dares more. */
const LIVELY = 4;
const pickOff = (base: number): Choice => ({ kind: 'pickOff', base });
const hold: Choice = {
  ...{ kind: 'setDefense', infield: 'normal', guardLines: false, outfieldIn: false },
  ...{ holdRunners: true, pitchOut: false },
};

describe('a throw to a base', () => {
  test.each([
    [1, '1--', FIRST, 3],
    [2, '-2-', SECOND, 6],
    [3, '--3', THIRD, 5],
  ] as const)('to base %i with %s: out on a 1-4, then on 1-%i', (base, bases, number, receiver) => {
    const game = begin({ bases });
    const runner = at(game.runner, base);
    const pitcher = at(game.home.fielders, 1);
    const facts = make(game, pickOff(base), scriptedDice(4, number));
    expect(facts).toMatchObject({
      ...{ kind: 'plateAppearance', result: 'pickOff', plateAppearance: false, outs: 1 },
      ...{ pickOffs: 1, caughtStealing: 0, batterFinal: null },
    });
    expect(facts.text).toMatch(/ is picked off (first|second|third), pitcher to /);
    expect(basesOf(game)).toBe('---');
    const { fielding, fielders, pitching } = game.home;
    const man = at(fielders, receiver);
    expect(fielding[fieldingRow(man, receiver) + FIELDING.putouts]).toBe(1);
    expect(fielding[fieldingRow(pitcher, 1) + FIELDING.assists]).toBe(1);
    expect(pitching[pitcher * PITCHING_COLUMNS + PITCHING.outs]).toBe(1);
    expect(game.away.batting[runner * BATTING_COLUMNS + BATTING.caughtStealing]).toBe(0);
    expect(game.away.nextSlot).toBe(0);
  });

  test.each([
    [1, '1--', FIRST + LIVELY, [3, 6], 'pitcher to first to short'],
    [2, '-2-', SECOND + LIVELY, [6, 5], 'pitcher to short to third'],
    [3, '--3', THIRD + LIVELY, [5, 2], 'pitcher to third to catcher'],
  ] as const)(
    'to base %i with %s: run down on up to half of 1-%i',
    (base, bases, number, [receiver, chaser], words) => {
      const jump = JUMP + LIVELY;
      const game = begin({ bases }, { jump });
      const half = Math.floor(number / 2);
      const facts = make(game, pickOff(base), scriptedDice(4, half));
      expect(facts).toMatchObject({ result: 'pickOff', outs: 1, pickOffs: 1 });
      expect(facts.text).toContain(` and run down, ${words}`);
      const credit = (position: number, column: number) =>
        game.home.fielding[fieldingRow(at(game.home.fielders, position), position) + column];
      expect([1, receiver].map((position) => credit(position, FIELDING.assists))).toEqual([1, 1]);
      expect(credit(chaser, FIELDING.putouts)).toBe(1);
      const other = begin({ bases }, { jump });
      expect(make(other, pickOff(base), scriptedDice(4, half + 1)).text).not.toContain('run down');
    },
  );

  test.each([
    ['above the number', {}, [4, FIRST + 1]],
    ['on a 5-18', {}, [5]],
    ['on a 5-18', {}, [18]],
    ['on a 19 without a balk', { balk: 3 }, [19, 4]],
    ['on a 20 without an error', { error: 0 }, [20, 3, 3, 3]],
    ['of a man who stays close', { jump: JUMP - FIRST }, [1]],
  ] as const)('%s nothing comes of it, and the row moves nobody', (_rule, ratings, faces) => {
    const game = begin({ bases: '1--' }, ratings);
    const facts = make(game, pickOff(1), scriptedDice(...faces));
    expect(facts).toMatchObject({ kind: 'noPlay', result: null, pickOffs: 0 });
    expect(facts.dice.rolls).toHaveLength(faces.length);
    expect(facts.text).toMatch(/ throws to first; \S+( \S+)? is back in time\.$/);
    expect(basesOf(game)).toBe('1--');
  });

  test('on a 19 the pitcher’s balk number is asked', () => {
    const game = begin({ bases: '1-3' }, { balk: 3 });
    const facts = make(game, pickOff(1), scriptedDice(19, 3));
    expect(facts).toMatchObject({ result: 'balk', balk: true, runs: 1, earnedRuns: 1 });
    expect(basesOf(game)).toBe('-2-');
  });

  test('on a 20 his error rating is asked: everybody moves up, and a run is not earned', () => {
    const game = begin({ bases: '1-3' }, { error: 60 });
    const facts = make(game, pickOff(1), scriptedDice(20, 3, 4, 4));
    expect(facts).toMatchObject({ result: 'pickOffError', errors: 1, runs: 1, earnedRuns: 0 });
    expect(facts.text).toMatch(/ throws wild to a base; error by the pitcher; /);
    expect(game.home.errors).toBe(1);
    expect(basesOf(game)).toBe('-2-');
  });

  test.each([
    ['the jump number and what the base takes', {}, false, FIRST],
    ['a good hold makes it larger', { hold: -2 }, false, FIRST + 2],
    ['a bad one smaller', { hold: 3 }, false, FIRST - 3],
    ['held runners add two', {}, true, FIRST + 2],
    ['nobody is caught on less than nothing', { hold: FIRST + 1 }, false, 0],
  ] as const)('its number: %s', (_rule, ratings, isHeld, number) => {
    const game = begin({ bases: '1--' }, ratings);
    if (isHeld) make(game, hold);
    const option = legalChoices(game).find(({ choice }) => choice.kind === 'pickOff');
    const chance = number === 0 ? 'he stays close' : `out on 1-4, then 1-${number}`;
    expect(option?.label).toMatch(/^Throw to first, /);
    expect(option?.label).toContain(`(${chance})`);
  });

  test('may be made twice while a batter is up, and again for the next', () => {
    const game = begin({ bases: '1--', batting: 'walk' });
    expect(checkChoice(game, pickOff(2))?.rule).toBe('noRunnerThere');
    make(game, pickOff(1), scriptedDice(10));
    make(game, pickOff(1), scriptedDice(10));
    expect(checkChoice(game, pickOff(1))?.rule).toBe('noMoreThrows');
    make(game, { kind: 'roll' }, scriptedDice(20, 1, 3, 4, 10));
    expect(checkChoice(game, pickOff(1))).toBeUndefined();
  });

  test('a third out by it ends the half', () => {
    const game = begin({ bases: '1--', outs: 2 });
    make(game, pickOff(1), scriptedDice(1, 1));
    expect(game).toMatchObject({ isBottom: true, outs: 0 });
  });
});

describe('the pitch', () => {
  test('a 3 asks the pitcher about a balk: every runner moves up', () => {
    const game = begin({ bases: '12-' }, { balk: 4 });
    const pitcher = at(game.home.fielders, 1);
    const facts = make(game, { kind: 'roll' }, scriptedDice(3, 4));
    expect(facts).toMatchObject({ balk: true, plateAppearance: false, result: 'balk' });
    expect(facts.text).toMatch(/ balks; \S+ to third; \S+ to second\.$/);
    expect(game.home.pitching[pitcher * PITCHING_COLUMNS + PITCHING.balks]).toBe(1);
    expect(basesOf(game)).toBe('-23');
  });

  test('above his number the batter has his turn', () => {
    const game = begin({ bases: '1--', batting: 'walk' }, { balk: 4 });
    expect(make(game, { kind: 'roll' }, scriptedDice(3, 5, 1, 3, 4, 10)).walk).toBe(true);
  });
});

describe('a pitch-out against nobody', () => {
  const out: Choice = { ...hold, holdRunners: false, pitchOut: true };
  test('walks the batter on a d20 of 1, without a card', () => {
    const game = begin({ bases: '1--', batting: 'homeRun' });
    make(game, out);
    const facts = make(game, { kind: 'roll' }, scriptedDice(20, 1));
    expect(facts).toMatchObject({ walk: true, plateAppearance: true, result: 'walk' });
    expect(facts.dice).toMatchObject({ column: null, row: null, split: null });
  });

  test('else the card is read', () => {
    const game = begin({ bases: '1--', batting: 'homeRun' });
    make(game, out);
    expect(make(game, { kind: 'roll' }, scriptedDice(20, 2, 1, 3, 4, 10, 5)).homeRun).toBe(true);
  });
});

describe('held runners leave a hole on the right side', () => {
  test.each([
    ['1B', '1--', 2, 'single'],
    ['2B', '1--', 1, 'single'],
    ['2B', '1--', 3, 'forceOut'],
    ['SS', '1--', undefined, 'forceOut'],
  ] as const)('a grounder to %s with %s on a %s is a %s', (position, bases, face, result) => {
    const game = begin({ bases, batting: `groundballB.${position}` });
    make(game, hold);
    const faces = face === undefined ? [] : [face];
    const made = applyChoice(game, { kind: 'roll' }, scriptedDice(20, 1, 3, 4, 10, ...faces));
    expect(made.ok).toBe(true);
    expect(game.record.event).toBe({ single: 0, forceOut: 10 }[result]);
    expect(game.record.fielder).toBe(
      face !== undefined && face <= 2 ? 9 : position === 'SS' ? 6 : 4,
    );
  });

  test('with nobody on there is none', () => {
    const game = begin({ batting: 'groundballB.2B' });
    make(game, hold);
    expect(make(game, { kind: 'roll' }, scriptedDice(1, 3, 4, 10)).result).toBe('groundOut');
  });
});
