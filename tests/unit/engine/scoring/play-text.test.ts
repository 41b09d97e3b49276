import { describe, expect, test } from 'vitest';
import { askedSide, QUESTION } from '../../../../src/engine/pending-decision.ts';
import { familyName, fullName, initialName } from '../../../../src/engine/scoring/names.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  GOOD_PITCH,
  make,
  plain,
  rollBatter,
  rollPitcher,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

/** Names that a reader can follow: the card's last three digits tell who is who. */
const NAMES = 'Ash Birch Cedar Dogwood Elm Fir Gum Hazel Ivy'.split(' ');
const named = (player: PinnedPlayer): PinnedPlayer => {
  const number = Number(player.cardId.slice(-3)) - 100;
  const family = NAMES[number] ?? `Tree${number}`;
  return { ...plain({ speed: 10 })(player), name: `Rafa ${family}`, bats: 'R' };
};
const begin = (options: SituationOptions) => situation({ change: named, ...options });

// With 123 the man on first bats ninth (Ivy), on second eighth (Hazel), on third seventh (Gum).
describe('a play in words', () => {
  test.each([
    ['singleOne.LF', '-2-', 'R. Ash singles to left; Hazel to third.'],
    ['singleTwo.RF', '12-', 'R. Ash singles to right; Hazel scores from second; Ivy to third.'],
    ['doubleThree.CF', '1--', 'R. Ash doubles to center; Ivy scores from first.'],
    ['triple.RF', '--3', 'R. Ash triples to right; Gum scores.'],
    ['homeRun.LF', '---', 'R. Ash homers to left.'],
    ['homeRun.LF', '1--', 'R. Ash homers to left, a two-run shot.'],
    ['homeRun.LF', '12-', 'R. Ash homers to left, a three-run shot.'],
    ['homeRun.LF', '123', 'R. Ash homers to left, a grand slam.'],
    ['walk', '1--', 'R. Ash walks; Ivy to second.'],
    ['hitByPitch', '---', 'R. Ash is hit by a pitch.'],
    ['strikeout', '---', 'R. Ash strikes out.'],
    ['groundballC.3B', '--3', 'R. Ash grounds out, third to first; Gum scores.'],
    ['groundballA.1B', '---', 'R. Ash grounds out to first, unassisted.'],
    ['groundballC.1B', '---', 'R. Ash grounds out, first to pitcher.'],
    [
      'groundballB.SS',
      '1--',
      'R. Ash grounds to short and reaches on the force; Ivy is forced at second.',
    ],
    [
      'groundballB.P',
      '123',
      'R. Ash grounds to the mound and reaches on the force; Gum is forced at home; Hazel to third; Ivy to second.',
    ],
    ['deepFlyA.CF', '-2-', 'R. Ash flies out deep to center; Hazel to third.'],
    ['deepFlyA.CF', '--3', 'R. Ash hits a sacrifice fly to center; Gum scores.'],
    ['popout.2B', '---', 'R. Ash pops out to second.'],
    ['lineout.3B', '---', 'R. Ash lines out to third.'],
  ] as const)('%s with %s: %s', (batting, bases, text) => {
    expect(rollBatter(begin({ batting, bases })).text).toBe(text);
  });

  test.each([
    [
      'groundballA.SS',
      '12-',
      1,
      'R. Ash grounds into a double play, short to second to first; Hazel to third.',
    ],
    [
      'lineout.SS',
      '-2-',
      1,
      'R. Ash lines into a double play, short; Hazel is doubled off second.',
    ],
    [
      'groundballB.SS',
      '--3',
      20,
      "R. Ash reaches on a fielder's choice to short; Gum is thrown out at the plate.",
    ],
    ['ballparkHomeRun.RF', '---', 1, 'R. Ash homers just over the fence in right.'],
  ] as const)('%s with %s on a %i: %s', (batting, bases, face, text) => {
    expect(rollBatter(begin({ batting, bases }), face).text).toBe(text);
  });

  test.each([
    ['checkShortstop', 3, 'R. Ash singles past short.'],
    ['checkPitcher', 1, 'R. Ash singles through the middle.'],
    ['checkCatcher', 1, 'R. Ash beats out a roller in front of the plate.'],
    ['checkFirstBase', 5, 'R. Ash doubles past first and down the line.'],
  ] as const)('%s on a %i: %s', (pitching, face, text) => {
    expect(rollPitcher(begin({ pitching }), face, 3, 3, 4).text).toBe(text);
  });

  test.each([
    ['send', 'R. Ash singles to center; he goes on to second; Ivy is thrown out at third.'],
    ['hold', 'R. Ash singles to center; Ivy is thrown out at third.'],
  ] as const)('a runner thrown out at third; the batter is told to %s', (trail, text) => {
    const change = (player: PinnedPlayer) => ({
      ...named(player),
      batting: { ...named(player).batting, speed: 17 },
    });
    const game = situation({ batting: 'singleCenter', bases: '1--', change });
    // The batter's card, and a 20 for the runner.
    const dice = scriptedDice(GOOD_PITCH, 1, 3, 4, 10, 20);
    let row = make(game, { kind: 'roll' }, dice);
    const answer = { lead: 'send', throw: 'throw', trail, target: 'lead' } as const;
    for (const question of ['lead', 'throw', 'trail', 'target'] as const) {
      if (game.pending.question !== QUESTION[question]) continue;
      row = make(game, { kind: 'decide', side: askedSide(game), option: answer[question] }, dice);
    }
    expect(row.text).toBe(text);
  });

  test('an intentional walk', () => {
    const walk = make(begin({}), { kind: 'intentionalWalk' });
    expect(walk.text).toBe('R. Ash is walked intentionally.');
  });
});

describe('names', () => {
  const team = begin({}).away;

  test('a family name shared with a man in the game gets its initial', () => {
    const game = situation({
      change: (player) => ({
        ...player,
        name: player.cardId.endsWith('101') ? 'Ike Elm' : 'Rafa Elm',
      }),
    });
    expect(familyName(game.away, 1)).toBe('I. Elm');
  });

  test.each([
    ['Ramón Castañeda', 'R. Castañeda'],
    ['Óscar de la Cruz', 'Ó. de la Cruz'],
    ['Pelé', 'Pelé'],
  ])('%s is %s', (name, initial) => {
    const game = situation({ change: (player) => ({ ...player, name }) });
    expect(initialName(game.away, 0)).toBe(initial);
  });

  test('a single name is its own family name', () => {
    const change = (player: PinnedPlayer) =>
      player.cardId.endsWith('100') ? { ...player, name: 'Pelé' } : named(player);
    expect(familyName(situation({ change }).away, 0)).toBe('Pelé');
  });

  test('nobody has no name', () => {
    expect(fullName(team, 39)).toBe('Nobody');
  });
});
