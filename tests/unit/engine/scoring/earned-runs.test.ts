/** Earned runs case by case: a half is told in short words, and every pitcher's runs are looked at. */
import { describe, expect, test } from 'vitest';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import {
  make,
  plain,
  rollBatter,
  rollPitcher,
  type SituationOptions,
  situation,
} from '../../../support/engine-games.ts';
import { scriptedDice } from '../../../support/scripted-dice.ts';

/** What a word does: the result on the batter's card, with the dice after the card's. */
const RESULTS: Readonly<Record<string, readonly [result: string, ...faces: readonly number[]]>> = {
  K: ['strikeout'],
  BB: ['walk'],
  single: ['singleOne', 9],
  single2: ['singleTwo', 9],
  double: ['doubleTwo', 9],
  HR: ['homeRun', 9],
  ground: ['groundballC.SS'],
  force: ['groundballB.SS'],
  forceHome: ['groundballB.P'],
  DP: ['groundballA.SS', 1],
  fly: ['deepFlyA', 9],
};
/** A die of 2 asks the catcher about the pitch, of 1 the pitcher; both always fail here. */
const PITCHES: Readonly<Record<string, number>> = { PB: 2, WP: 1 };
/** With a clumsy shortstop: a grounder that would have been an out. */
const ERROR = [15, 3, 4, 3] as const;
/** And a single on which he lets everybody take another base. */
const SINGLE_AND_ERROR = [1, 3, 4, 3] as const;
const RELIEVERS = [15, 16, 17] as const;

function careless(player: PinnedPlayer): PinnedPlayer {
  const { pitching, ...rest } = plain({ error: 88, speed: 12 })(player);
  return {
    ...rest,
    positions: rest.positions.map((one) => ({ ...one, passedBall: 20 })),
    pitching: pitching === null ? null : { ...pitching, wildPitch: 20 },
  };
}

/** Gives every batter of both clubs this result from now on. */
function deal(game: EngineGame, batting: string): void {
  const next = situation({ batting, pitching: 'checkShortstop', change: careless });
  for (const team of [game.away, game.home]) team.team = next[team.side].team;
}

function act(game: EngineGame, word: string): void {
  const pitch = PITCHES[word];
  const result = RESULTS[word];
  if (word === 'relief') {
    const player = RELIEVERS[game.home.stints.length - 1] ?? 15;
    make(game, { kind: 'changePitcher', side: 'home', player });
  } else if (pitch !== undefined) {
    make(game, { kind: 'roll' }, scriptedDice(pitch, 5));
  } else if (result !== undefined) {
    const [batting, ...faces] = result;
    deal(game, batting);
    rollBatter(game, ...faces);
  } else {
    deal(game, 'walk');
    rollPitcher(game, ...(word === 'E' ? ERROR : SINGLE_AND_ERROR));
  }
}

/** Plays a half; the runs and earned runs charged to each pitcher, by appearance. */
function tell(words: string, options: SituationOptions = {}): string {
  const game = situation({ pitching: 'checkShortstop', change: careless, ...options });
  for (const word of words.split(' ')) act(game, word);
  const lines = boxScoreOf(game).pitching.filter(({ side }) => side === 'home');
  return lines.map(({ runs, earnedRuns }) => `${runs}/${earnedRuns}`).join(' ');
}

describe('a run is earned', () => {
  test.each([
    ['when it came of hits, walks and outs', 'BB single ground fly HR', '3/3'],
    ['when a wild pitch helped', 'BB WP single2', '1/1'],
    ['when a passed ball helped but a hit would have done without', 'single PB HR', '2/2'],
    ['when the base of a passed ball was pushed on by a walk', 'BB PB BB single2', '1/1'],
    ['when an error let him go farther than a home run needed', 'single+E HR', '2/2'],
    ['behind a double play that put out a man who was on by an error', 'E DP HR', '1/1'],
  ])('%s: %s', (_, words, expected) => {
    expect(tell(words)).toBe(expected);
  });

  test.each([
    ['a man who scored on a passed ball, by a home run behind him', 'BB PB ground PB HR', '2/2'],
    ['by a walk that would have pushed him home', 'BB PB single single BB', '1/1'],
    ['only if it comes before the third out', 'BB PB ground PB K HR', '2/2'],
  ])('later than it scored: %s: %s', (_, words, expected) => {
    expect(tell(words)).toBe(expected);
  });
});

describe('a run is not earned', () => {
  test.each([
    ['of a man who came on by an error', 'E HR', '2/1'],
    ['of a man who took his place by a force', 'E force HR', '2/1'],
    ['after what would have been the third out', 'K K E HR HR', '3/0'],
    ['with two out and a man saved by an error', 'E K K HR', '2/0'],
    ['when his place cost an out that the error had taken away', 'E force K HR', '2/0'],
    ['when a passed ball brought him home', 'BB PB ground PB', '1/0'],
    ['when a single would not have brought him home without a passed ball', 'BB PB single2', '1/0'],
    ['when he needed the base of an error', 'single+E single single', '1/0'],
    ['on a fly that would have been the third out', 'E K BB single single fly', '2/0'],
  ])('%s: %s', (_, words, expected) => {
    expect(tell(words)).toBe(expected);
  });

  test('of the automatic runner, but no out was missed for him', () => {
    const extra = { automaticRunner: true, innings: 1 } as const;
    const game = situation({ ...extra, pitching: 'checkShortstop', change: careless });
    while (game.inning < 2) act(game, 'K');
    for (const word of ['K', 'K', 'HR']) act(game, word);
    const line = boxScoreOf(game).pitching.find(({ side }) => side === 'home');
    expect([line?.runs, line?.earnedRuns]).toEqual([2, 1]);
  });
});

describe('when pitchers are changed', () => {
  test.each([
    // The examples of official rule 9.16(g) and (i), in order.
    ['the runner stays his who put him on', 'BB relief ground K single2', '1/1 0/0'],
    ['a force puts another in his place', 'BB relief force K HR', '1/1 1/1'],
    ['the number of runners counts, not their names', 'BB relief BB force HR', '1/1 2/2'],
    [
      'the run that was put out at home is owed by who is next',
      'BB relief BB single forceHome single2',
      '1/1 1/1',
    ],
    [
      'each of three is charged with his number',
      'BB relief BB relief force force HR',
      '1/1 1/1 1/1',
    ],
    ['errors before him do not help the reliever', 'K K BB E relief HR', '2/0 1/1'],
    ['errors behind him do', 'K K BB BB relief E HR', '2/0 2/0'],
    ['each has what was missed in his time', 'BB E relief HR K K E HR', '2/1 3/1'],
    [
      'a man saved before him and forced in his time is an out of his',
      'E relief force K HR',
      '1/0 1/1',
    ],
    ['his own runners stay his when a third man comes', 'BB relief BB relief HR', '1/1 1/1 1/1'],
  ])('%s: %s', (_, words, expected) => {
    expect(tell(words)).toBe(expected);
  });

  test('men whom he found on base are counted, and those who scored in his time', () => {
    const game = situation({ pitching: 'checkShortstop', change: careless });
    for (const word of ['BB', 'BB', 'relief', 'force', 'K', 'relief', 'HR']) act(game, word);
    const lines = boxScoreOf(game).pitching.filter(({ side }) => side === 'home');
    expect(lines.map((line) => [line.inheritedRunners, line.inheritedRunnersScored])).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });

  test('whoever begins an extra inning answers for the automatic runner and inherits nobody', () => {
    const extra = { automaticRunner: true, innings: 1 } as const;
    const game = situation({ ...extra, pitching: 'checkShortstop', change: careless });
    while (game.inning < 2) act(game, 'K');
    for (const word of ['relief', 'HR']) act(game, word);
    const lines = boxScoreOf(game).pitching.filter(({ side }) => side === 'home');
    expect(
      lines.map(({ runs, earnedRuns, inheritedRunners }) => [runs, earnedRuns, inheritedRunners]),
    ).toEqual([
      [0, 0, 0],
      [2, 1, 0],
    ]);
  });
});

describe('an error on a ball that would have brought the runner from third home', () => {
  test.each([
    ['drives him in with fewer than two out', 0, 20, 1],
    ['drives nobody in with two out', 2, 20, 0],
    ['drives nobody in where an out would not have', 0, 8, 0],
  ])('%s', (_, outs, face, runsBattedIn) => {
    const game = situation({ pitching: 'checkShortstop', change: careless, bases: '--3', outs });
    const facts = rollPitcher(game, face, 3, 4, 3);
    expect(facts).toMatchObject({ reachedOnError: true, runs: 1, runsBattedIn, earnedRuns: 0 });
  });
});
