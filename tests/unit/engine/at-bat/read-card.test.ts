import { describe, expect, test } from 'vitest';
import { parkNumber } from '../../../../src/engine/at-bat/park-number.ts';
import {
  FLY_HOME_RUNS,
  STRIKEOUT_GROUNDERS,
  STRIKEOUT_SINGLES,
} from '../../../../src/engine/pitching/fatigue.data.ts';
import { startGame } from '../../../../src/engine/play.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import { uniformCells } from '../../../support/card-sides.ts';
import {
  make,
  plain,
  rollBatter,
  rollPitcher,
  situation,
  situationSetup,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

const roll = { kind: 'roll' } as const;

/** Everybody bats and throws with these hands; the sides of the cards differ. */
function handed(bats: 'L' | 'R' | 'S', throws: 'L' | 'R') {
  return (player: PinnedPlayer): PinnedPlayer => ({
    ...plain({})(player),
    bats,
    throws,
    batting: {
      ...plain({})(player).batting,
      vsLeft: { ...plain({})(player).batting.vsLeft, cells: uniformCells('triple') },
      vsRight: { ...plain({})(player).batting.vsRight, cells: uniformCells('walk') },
    },
    pitching:
      player.pitching === null
        ? null
        : {
            ...player.pitching,
            vsLeft: { cells: uniformCells('hitByPitch') },
            vsRight: { cells: uniformCells('homeRun') },
          },
  });
}

describe('the three dice', () => {
  test.each([1, 2, 3])('column %i is on the batter’s card', (column) => {
    const game = situation({ batting: 'hitByPitch', pitching: 'homeRun' });
    expect(make(game, roll, scriptedDice(column, 2, 5, 1, 1))).toMatchObject({ hitByPitch: true });
  });

  test.each([4, 5, 6])('column %i is on the pitcher’s card', (column) => {
    const game = situation({ batting: 'homeRun', pitching: 'hitByPitch' });
    expect(make(game, roll, scriptedDice(column, 2, 5, 1))).toMatchObject({ hitByPitch: true });
  });

  test('the two dice of the row are added and the split die chooses in a split cell', () => {
    const change = (player: PinnedPlayer) => {
      const cells = uniformCells('strikeout');
      // Column 2, total 7 is cell 11 + 5.
      cells[16] = 'walk|8|hitByPitch';
      const side = { ...player.batting.vsLeft, cells };
      return { ...player, batting: { ...player.batting, vsLeft: side, vsRight: side } };
    };
    const result = (...dice: number[]) =>
      make(situation({ change }), roll, scriptedDice(...dice)).result;
    expect(result(2, 3, 4, 8)).toBe('walk');
    expect(result(2, 6, 1, 9)).toBe('hitByPitch');
    expect(result(2, 3, 3, 8)).toBe('strikeout');
    expect(result(1, 3, 4, 8)).toBe('strikeout');
  });

  test('the row writes them down with every other roll of the play', () => {
    const game = situation({ batting: 'ballparkHomeRun' });
    const { dice } = make(game, roll, scriptedDice(3, 6, 2, 17, 20, 9));
    expect(dice).toMatchObject({ column: 3, row: [6, 2], split: 17 });
    expect(dice.rolls.map(({ of, faces, face }) => `${of} d${faces}=${face}`)).toEqual([
      'column d6=3',
      'row, first die d6=6',
      'row, second die d6=2',
      'split d20=17',
      expect.stringMatching(/^the park gives it on 1-\d+ d20=20$/),
      'fielder d20=9',
    ]);
  });
});

describe('the side of the card', () => {
  test.each([
    ['R', 'L', 'triple'],
    ['R', 'R', 'walk'],
    ['L', 'L', 'triple'],
    ['S', 'R', 'walk'],
  ] as const)(
    'a batter (%s) reads his side against the pitcher’s hand (%s)',
    (bats, throws, result) => {
      const game = situation({ change: handed(bats, throws) });
      expect(
        make(game, roll, scriptedDice(1, 1, 1, 5, ...(result === 'triple' ? [1] : []))).result,
      ).toBe(result);
    },
  );

  test.each([
    ['R', 'L', 'homeRun'],
    ['L', 'R', 'hitByPitch'],
    ['S', 'R', 'hitByPitch'],
    ['S', 'L', 'homeRun'],
  ] as const)(
    'a pitcher’s side is the one that the batter (%s, facing %s) stands on',
    (bats, throws, result) => {
      const game = situation({ change: handed(bats, throws) });
      const dice = scriptedDice(4, 1, 1, 5, ...(result === 'homeRun' ? [1] : []));
      expect(make(game, roll, dice).result).toBe(result);
    },
  );
});

describe('the batter’s checks', () => {
  const checks = (power: number, contact: number, eye: number) => (player: PinnedPlayer) => {
    const side = { powerCheck: power, contactCheck: contact, eyeCheck: eye };
    const { vsLeft, vsRight } = player.batting;
    return {
      ...player,
      batting: {
        ...player.batting,
        vsLeft: { ...vsLeft, ...side },
        vsRight: { ...vsRight, ...side },
      },
    };
  };

  test('a home run on the pitcher’s card stands up to the power check, then it is a fly to center', () => {
    const change = checks(7, 20, 20);
    const stands = situation({ pitching: 'homeRun', change });
    expect(rollPitcher(stands, 7, 1).result).toBe('homeRun');
    const falls = situation({ pitching: 'homeRun', change });
    const out = rollPitcher(falls, 8);
    expect(out).toMatchObject({ result: 'flyOut', homeRun: false, outs: 1 });
    expect(out.text).toContain('flies out to center');
  });

  test('it comes before the park is asked', () => {
    const game = situation({ pitching: 'ballparkHomeRun', change: checks(7, 20, 20) });
    expect(rollPitcher(game, 8)).toMatchObject({ result: 'flyOut', ballparkHomeRun: false });
  });

  test('a strikeout stands up to the contact check, then it is a groundball B', () => {
    const change = checks(20, 12, 20);
    expect(rollPitcher(situation({ pitching: 'strikeout', change }), 12).result).toBe('strikeout');
    const game = situation({ pitching: 'strikeout', change, bases: '1--' });
    expect(rollPitcher(game, 13, 10)).toMatchObject({ result: 'forceOut', strikeout: false });
  });

  test('a walk stands up to the eye check, then it is a groundball B', () => {
    const change = checks(20, 20, 3);
    expect(rollPitcher(situation({ pitching: 'walk', change }), 3).result).toBe('walk');
    expect(rollPitcher(situation({ pitching: 'walk', change }), 4, 10).result).toBe('groundOut');
  });

  test('nothing is checked at 20, nor on the batter’s own card', () => {
    const own = situation({ batting: 'homeRun', change: checks(1, 1, 1) });
    expect(rollBatter(own, 1).result).toBe('homeRun');
    const none = situation({ pitching: 'strikeout', change: checks(20, 20, 20) });
    expect(rollPitcher(none).dice.rolls.map(({ of }) => of)).not.toContain('contact');
  });
});

describe('a pitch that gets away', () => {
  const chances = (wildPitch: number, passedBall: number) => (player: PinnedPlayer) => ({
    ...player,
    positions: player.positions.map((one) => ({ ...one, passedBall })),
    pitching: player.pitching === null ? null : { ...player.pitching, wildPitch },
  });

  test('with a man on a d20 of 1 asks the pitcher: up to his number it is a wild pitch', () => {
    const game = situation({ bases: '1-3', change: chances(6, 0) });
    const facts = make(game, roll, scriptedDice(1, 6));
    expect(facts).toMatchObject({
      kind: 'plateAppearance',
      plateAppearance: false,
      wildPitch: true,
      batterFinal: null,
      firstFinal: 2,
      thirdFinal: 4,
      runs: 1,
      earnedRuns: 1,
      runsBattedIn: 0,
      result: 'wildPitch',
    });
    expect(facts.text).toMatch(/throws a wild pitch; .* scores; .* to second\.$/);
    expect(game.batting.nextSlot).toBe(0);
  });

  test('above it the card is read, and the split die asks nothing', () => {
    const game = situation({ bases: '1--', batting: 'walk', change: chances(6, 20) });
    const facts = make(game, roll, scriptedDice(1, 7, 1, 3, 3, 2));
    expect(facts).toMatchObject({ walk: true, wildPitch: false, passedBall: false });
    expect(facts.dice).toMatchObject({ row: [3, 3], split: 2 });
  });

  test('a 2 asks the catcher: a passed ball, and a run on it is not earned', () => {
    const game = situation({ bases: '--3', change: chances(0, 4) });
    const facts = make(game, roll, scriptedDice(2, 4));
    expect(facts).toMatchObject({ passedBall: true, runs: 1, earnedRuns: 0, thirdFinal: 4 });
    expect(facts.text).toContain('A pitch gets past the catcher');
  });

  test('with nobody on no pitch gets away', () => {
    const game = situation({ batting: 'walk', change: chances(20, 20) });
    expect(make(game, roll, scriptedDice(1, 1, 1, 1)).walk).toBe(true);
  });
});

describe('the park', () => {
  const setupFor = (bats: 'L' | 'R', result: string) => ({
    ...situationSetup({ batting: result, change: (player) => ({ ...player, bats, throws: 'R' }) }),
    park: { homeRunLeft: 5, homeRunRight: 15, singleLeft: 3, singleRight: 18 },
  });

  test.each([
    ['L', 4, 'homeRun'],
    ['L', 5, 'flyOut'],
    ['R', 14, 'homeRun'],
    ['R', 15, 'flyOut'],
  ] as const)(
    'a ballpark home run of a visiting %s batter on a %i is a %s',
    (bats, face, result) => {
      const game = startGame(setupFor(bats, 'ballparkHomeRun'));
      const facts = rollBatter(game, face, 10);
      expect(facts).toMatchObject({ result, ballparkHomeRun: result === 'homeRun' });
    },
  );

  test.each([
    ['L', 2, 'single'],
    ['L', 3, 'lineOut'],
    ['R', 17, 'single'],
    ['R', 18, 'lineOut'],
  ] as const)('a ballpark single of a visiting %s batter on a %i is a %s', (bats, face, result) => {
    const game = startGame(setupFor(bats, 'ballparkSingle'));
    const facts = rollBatter(game, face, 10);
    expect(facts).toMatchObject({ result, ballparkSingle: result === 'single' });
  });
  test.each([
    ['homeRun', false, 4, 6],
    ['homeRun', true, 14, 16],
    ['single', false, 2, 4],
    ['single', true, 17, 19],
  ] as const)('says a step less to visitors and a step more to the home club', (...row) => {
    const [result, standsRight, visitors, home] = row;
    const game = startGame(setupFor('R', 'ballparkSingle'));
    expect(parkNumber(game, result, standsRight)).toBe(visitors);
    [game.batting, game.fielding] = [game.fielding, game.batting];
    expect(parkNumber(game, result, standsRight)).toBe(home);
  });
});

describe('a pitcher who is not fresh', () => {
  const facing = (batting: string, battersFaced: number) => {
    const game = situation({ batting, pitching: 'walk', change: plain({}) });
    const stint = game.fielding.stints[0];
    if (stint !== undefined) stint.battersFaced = battersFaced;
    return game;
  };
  /** Batters faced by level: fresh, the second and the third time through the order. */
  const FACED = [0, 9, 18];
  const at = (chart: readonly number[], level: number) => chart[level] ?? 0;

  test.each([1, 2])('of level %i: strikeouts are singles, then grounders, then stand', (level) => {
    const singles = at(STRIKEOUT_SINGLES, level);
    const last = singles + at(STRIKEOUT_GROUNDERS, level);
    const roll = (...faces: number[]) =>
      rollBatter(facing('strikeout', FACED[level] ?? 0), ...faces);
    const falls = roll(singles, 10);
    expect(falls).toMatchObject({ hit: true, result: 'single', strikeout: false });
    expect(falls.text).toContain('drops a single into');
    expect(roll(last, 20)).toMatchObject({ result: 'groundOut', strikeout: false });
    expect(roll(last + 1)).toMatchObject({ strikeout: true });
  });

  test.each([1, 2])('of level %i: flies to the outfield go out, then are caught', (level) => {
    const faces = at(FLY_HOME_RUNS, level);
    const roll = (...dice: number[]) => rollBatter(facing('flyBLeft', FACED[level] ?? 0), ...dice);
    expect(roll(faces, 10)).toMatchObject({ homeRun: true, runs: 1 });
    expect(roll(faces + 1)).toMatchObject({ homeRun: false, result: 'flyOut' });
  });

  test('other outs stand, and a fresh one rolls nothing for it', () => {
    expect(rollBatter(facing('popout', 18), 10).result).toBe('popOut');
    const fresh = rollBatter(facing('flyBLeft', 8));
    expect(fresh.result).toBe('flyOut');
    expect(fresh.dice.rolls).toHaveLength(4);
  });
});
