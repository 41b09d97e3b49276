import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { committedDice } from '../../../src/engine/dice/committed-dice.ts';
import type { Dice } from '../../../src/engine/dice/dice.ts';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import type { EngineGame } from '../../../src/engine/game-state.ts';
import { answersFirst } from '../../../src/engine/manager/contest.ts';
import { askedSide, isPending } from '../../../src/engine/pending-decision.ts';
import {
  applyChoice,
  isOver,
  legalChoices,
  replayGame,
  rollPlay,
  startGame,
} from '../../../src/engine/play.ts';
import type { PlayFacts } from '../../../src/engine/play-facts.ts';
import { resumePlay } from '../../../src/engine/roll-play.ts';
import { type BoxScore, boxScoreOf } from '../../../src/engine/scoring/box-score.ts';
import { viewOf } from '../../../src/engine/scoring/view.ts';
import { present } from '../../../src/errors.ts';
import type { Choice } from '../../../src/models/choice.ts';
import type { GameSetup } from '../../../src/models/game.ts';
import { makeWhole } from '../../support/engine-games.ts';
import { testSetup } from '../../support/game-setups.ts';

const SIDES = ['away', 'home'] as const;
const PLAYS_MAX = 2000;

interface Played {
  readonly setup: GameSetup;
  readonly game: EngineGame;
  readonly choices: readonly Choice[];
  readonly plays: readonly PlayFacts[];
}

const diceFor = (seed: number) => (playNumber: number) => seededDice(`${seed}/${playNumber}`);

/** One choice in `eagerness` is anything legal but a concession; the others roll where they can. */
function choose(game: EngineGame, whims: Dice, eagerness: number): Choice {
  if (isPending(game)) {
    const answers = legalChoices(game, askedSide(game));
    return present(answers[whims.roll(2) - 1], 'two answers').choice;
  }
  const isFieldOpen = game.fielding.vacancies > 0;
  if (!isFieldOpen && whims.roll(eagerness) > 1) return { kind: 'roll' };
  const choices = legalChoices(game).filter(({ choice }) => choice.kind !== 'concede');
  // A club whose field is open closes it; another pinch-hitter would not.
  const useful = choices.filter(
    ({ choice }) => !isFieldOpen || ('side' in choice && choice.side === game.fielding.side),
  );
  return (
    useful[whims.roll(useful.length) - 1]?.choice ?? { kind: 'concede', side: game.fielding.side }
  );
}

/** Games that were played already: the properties look at the same ones. */
const games = new Map<string, Played>();

/** A game in which managers do anything that is legal, more or less often. */
function play(seed: number, eagerness = 25): Played {
  const key = `${seed} ${eagerness}`;
  const played = games.get(key) ?? playNew(seed, eagerness);
  games.set(key, played);
  return played;
}

function playNew(seed: number, eagerness: number): Played {
  const setup = testSetup({
    seed: seed % 7,
    designatedHitter: seed % 2 === 0,
    automaticRunner: seed % 3 === 0,
  });
  const game = startGame(setup);
  const whims = seededDice(`whims ${seed}`);
  const choices: Choice[] = [];
  const plays: PlayFacts[] = [];
  while (!isOver(game) && plays.length < PLAYS_MAX) {
    const choice = choose(game, whims, eagerness);
    const made = applyChoice(game, choice, diceFor(seed)(game.playNumber + 1));
    if (!made.ok) throw new Error(made.error.message);
    choices.push(choice);
    plays.push(made.value);
  }
  return { setup, game, choices, plays };
}

function sum<Line>(lines: readonly Line[], count: (line: Line) => number): number {
  return lines.reduce((total, line) => total + count(line), 0);
}

function linesOf(box: BoxScore, side: 'away' | 'home') {
  const ofSide = <Line extends { readonly side: string }>(lines: readonly Line[]) =>
    lines.filter((line) => line.side === side);
  return {
    batting: ofSide(box.batting),
    pitching: ofSide(box.pitching),
    fielding: ofSide(box.fielding),
  };
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const runs = { numRuns: 40, seed: 20 } as const;

describe('in every game', () => {
  test('plate appearances are outs, runs and men left on base', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game } = play(seed);
        const box = boxScoreOf(game);
        for (const side of SIDES) {
          const other = side === 'away' ? 'home' : 'away';
          const { batting } = linesOf(box, side);
          const outs = sum(linesOf(box, other).pitching, (line) => line.outs);
          const automatic = automaticRunners(game, side);
          const appearances = sum(batting, (line) => line.plateAppearances);
          expect(appearances + automatic).toBe(outs + game[side].runs + game[side].leftOnBase);
        }
      }),
      runs,
    );
  });

  test('the box score adds up to the line score, on both sides of the ball', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game } = play(seed);
        const box = boxScoreOf(game);
        for (const side of SIDES) {
          const other = side === 'away' ? 'home' : 'away';
          const { batting } = linesOf(box, side);
          const { pitching, fielding } = linesOf(box, other);
          const team = game[side];
          expect(sum(batting, (line) => line.runs)).toBe(team.runs);
          expect(sum(pitching, (line) => line.runs)).toBe(team.runs);
          expect(sum(team.runsByInning, (inning) => inning)).toBe(team.runs);
          expect(sum(batting, (line) => line.hits)).toBe(team.hits);
          expect(sum(pitching, (line) => line.hits)).toBe(team.hits);
          expect(sum(batting, (line) => line.strikeouts)).toBe(
            sum(pitching, (line) => line.strikeouts),
          );
          expect(sum(batting, (line) => line.walks)).toBe(sum(pitching, (line) => line.walks));
          expect(sum(batting, (line) => line.homeRuns)).toBe(
            sum(pitching, (line) => line.homeRuns),
          );
          expect(sum(batting, (line) => line.leftOnBase)).toBe(team.leftOnBase);
          expect(sum(batting, (line) => line.plateAppearances)).toBe(
            sum(pitching, (line) => line.battersFaced),
          );
          expect(sum(fielding, (line) => line.putouts)).toBe(sum(pitching, (line) => line.outs));
          expect(sum(fielding, (line) => line.outs)).toBe(9 * sum(pitching, (line) => line.outs));
          expect(sum(fielding, (line) => line.errors)).toBe(game[other].errors);
        }
      }),
      runs,
    );
  });

  test('no line has more earned runs than runs, hits than at-bats, at-bats than appearances', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game, plays } = play(seed);
        const box = boxScoreOf(game);
        let uncounted = 0;
        for (const line of box.pitching) expect(line.earnedRuns).toBeLessThanOrEqual(line.runs);
        for (const line of box.batting) {
          expect(line.hits).toBeLessThanOrEqual(line.atBats);
          const { atBats, walks, hitByPitch, sacrificeFlies, sacrificeHits } = line;
          const others = walks + hitByPitch + sacrificeFlies + sacrificeHits;
          expect(atBats + others).toBeLessThanOrEqual(line.plateAppearances);
          uncounted += line.plateAppearances - atBats - others;
          expect(line.doubles + line.triples + line.homeRuns).toBeLessThanOrEqual(line.hits);
        }
        // Catcher's interference has no column of its own.
        const interferences = plays.filter(({ result }) => result === 'catcherInterference');
        expect(uncounted).toBe(interferences.length);
      }),
      runs,
    );
  });

  test('the rows add up to the box score', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game, plays } = play(seed);
        const box = boxScoreOf(game);
        expect(sum(plays, (one) => one.runs)).toBe(game.away.runs + game.home.runs);
        expect(sum(plays, (one) => one.outs)).toBe(sum(box.pitching, (line) => line.outs));
        expect(sum(plays, (one) => one.earnedRuns)).toBe(
          sum(box.pitching, (line) => line.earnedRuns),
        );
        expect(sum(plays, (one) => one.runsBattedIn)).toBe(
          sum(box.batting, (line) => line.runsBattedIn),
        );
        expect(sum(plays, (one) => Number(one.hit))).toBe(sum(box.batting, (line) => line.hits));
        expect(sum(plays, (one) => one.errors)).toBe(game.away.errors + game.home.errors);
        expect(sum(plays, (one) => one.leftOnBase)).toBe(
          game.away.leftOnBase + game.home.leftOnBase,
        );
        expect(plays.map(({ playNumber }) => playNumber)).toEqual(
          plays.map((_, index) => index + 1),
        );
        expect(plays.filter(({ isLast }) => isLast)).toEqual([plays.at(-1)]);
      }),
      runs,
    );
  });

  test('one club wins and its pitcher is credited, with one loss and at most one save', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game } = play(seed);
        expect(game.away.runs).not.toBe(game.home.runs);
        const kinds = boxScoreOf(game).decisions.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'win')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'loss')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'save').length).toBeLessThan(2);
      }),
      runs,
    );
  });

  test('the choices and the dice give the same game again, in state, rows and screen', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { setup, game, choices, plays } = play(seed);
        const again = replayGame(setup, choices, diceFor(seed));
        expect(again.plays).toEqual(plays);
        expect(again.game).toEqual(game);
        expect(viewOf(again.game)).toEqual(viewOf(game));
      }),
      { numRuns: 15, seed: 20 },
    );
  });

  test('a replay of some choices stands where the game stood: a play is taken back that way', () => {
    const { setup, choices, plays } = play(11);
    const half = Math.floor(choices.length / 2);
    const again = replayGame(setup, choices.slice(0, half), diceFor(11));
    expect(again.plays).toEqual(plays.slice(0, half));
    expect(again.game.playNumber).toBe(half);
  });

  test('managers who change something before every other ball still end in legal games', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { game } = play(seed, 2);
        for (const side of SIDES) {
          const { order } = game[side];
          expect(new Set(order).size).toBe(9);
        }
      }),
      { numRuns: 10, seed: 8 },
    );
  });
});

/** Runners whom the rules put on second base for a side. */
function automaticRunners(game: EngineGame, side: 'away' | 'home'): number {
  if (!game.rules.automaticRunner) return 0;
  return Math.max(0, game[side].runsByInning.length - game.rules.innings);
}

test('two seeds give two games', () => {
  const texts = (seed: number) => play(seed * 14, 1000).plays.map(({ text }) => text);
  expect(texts(1)).not.toEqual(texts(2));
});

test('bulk play gives the very game that interactive play gives', () => {
  const setup = testSetup({ seed: 3 });
  const bulk = startGame(setup);
  const dice = seededDice('one stream');
  while (!bulk.isOver) {
    rollPlay(bulk, dice);
    while (isPending(bulk)) resumePlay(bulk, dice, answersFirst(bulk));
  }
  const game = startGame(setup);
  const same = seededDice('one stream');
  while (!game.isOver) makeWhole(game, { kind: 'roll' }, same);
  expect(bulk).toEqual(game);
  expect(boxScoreOf(bulk)).toEqual(boxScoreOf(game));
});

test('bulk play is a bug when the game is over', () => {
  const game = startGame(testSetup());
  game.isOver = true;
  expect(() => rollPlay(game, seededDice(1))).toThrow('a play is rolled in a game that goes on');
});

test('a replay asserts that every choice is legal', () => {
  const wrong: Choice[] = [{ kind: 'pinchHit', side: 'home', player: 9 }];
  expect(() => replayGame(testSetup(), wrong, diceFor(1))).toThrow(
    'choice 1 (pinchHit) is legal again',
  );
});

test('committed dice give the same game whoever rolls them, and another seed another one', () => {
  const committed = (seedHex: string) => {
    const setup = testSetup({ seed: 2 });
    const choices = Array.from({ length: 8 }, (): Choice => ({ kind: 'roll' }));
    const { plays } = replayGame(setup, choices, (playNumber) =>
      committedDice({ seedHex, gameId: setup.gameId, playNumber }),
    );
    return plays.map(({ text }) => text);
  };
  expect(committed('11'.repeat(32))).toEqual(committed('11'.repeat(32)));
  expect(committed('11'.repeat(32))).not.toEqual(committed('22'.repeat(32)));
});
