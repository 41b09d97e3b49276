/**
 * Rules that hold in every game between computer managers. A failure names the seed, and `toldGame`
 * tells that game in words.
 */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { type GameInput, newGame, restartGame, teamInput } from '../../../src/engine/game-start.ts';
import type { EngineGame } from '../../../src/engine/game-state.ts';
import { runExpectancy } from '../../../src/engine/odds/run-expectancy.ts';
import { winProbability } from '../../../src/engine/odds/win-probability.ts';
import type { PlayFacts } from '../../../src/engine/play-facts.ts';
import { playOut, simulateGame } from '../../../src/engine/simulate.ts';
import type { GameSetup } from '../../../src/models/game.ts';
import { testSetup } from '../../support/game-setups.ts';
import { GameWatch } from '../../support/invariants.ts';

const IS_LONG = process.env['PD_LONG_TESTS'] === '1';
const GAMES = 2_000;
const LONG_GAMES = 100_000;
/** Games that are told in words and rows; they cost several times as much. */
const TOLD_GAMES = 150;
const LONG_TOLD_GAMES = 5_000;
const SETUPS = 60;
const TIME = { timeout: 30 * 60_000 } as const;

const setups = new Map<number, GameSetup>();
/** Games by setup, to be begun anew: cards are compiled once. */
const games = new Map<number, { readonly game: EngineGame; readonly input: GameInput }>();

/** Clubs, rules and length of the game of a seed. */
function setupOf(seed: number): GameSetup {
  const key = seed % SETUPS;
  const setup =
    setups.get(key) ??
    testSetup({
      seed: key,
      designatedHitter: key % 2 === 0,
      automaticRunner: key % 3 === 0,
      innings: key % 10 === 9 ? 1 + (key % 7) : 9,
    });
  setups.set(key, setup);
  return setup;
}

/** A game of the seed's setup at its first pitch. */
function begin(seed: number): EngineGame {
  const key = seed % SETUPS;
  const known = games.get(key);
  if (known !== undefined) {
    restartGame(known.game, known.input);
    return known.game;
  }
  const { gameId, rules, park, away, home } = setupOf(seed);
  const input = { gameId, rules, park, away: teamInput(away, rules), home: teamInput(home, rules) };
  const game = newGame(input);
  games.set(key, { game, input });
  return game;
}

/** What is wrong with the game of a seed, in bulk. */
function problemsOf(seed: number): readonly string[] {
  const game = begin(seed);
  const watch = new GameWatch();
  game.tally = watch;
  playOut(game, seededDice(`invariants ${seed}`));
  watch.onEnd(game);
  return watch.problems;
}

interface ToldGame {
  readonly plays: readonly PlayFacts[];
  /** Runs of the home club less those of the other. */
  readonly lead: number;
}

function toldGame(seed: number): ToldGame {
  const plays: PlayFacts[] = [];
  const game = simulateGame({
    setup: setupOf(seed),
    dice: seededDice(`invariants ${seed}`),
    onPlay: ({ facts }) => plays.push(facts),
  });
  return { plays, lead: game.home.runs - game.away.runs };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

/** Sums of WPA and RE24 that do not come out, by half and for the game. */
function worthProblems({ plays, lead }: ToldGame, setup: GameSetup): readonly string[] {
  const problems: string[] = [];
  const ofHome = plays.map(({ wpa, half }) => (half === 'bottom' ? (wpa ?? 0) : -(wpa ?? 0)));
  const { rules } = setup;
  const before = winProbability({
    ...{ inning: 1, isBottom: false, outs: 0, bases: 0, lead: 0, rules },
  });
  const decided = lead > 0 ? 1 - before : -before;
  if (!isNear(sum(ofHome), decided)) problems.push(`WPA comes to ${sum(ofHome)}`);
  const halves = Map.groupBy(plays, ({ inning, half }) => `${half} ${inning}`);
  for (const [name, rows] of halves) {
    const isExtra = (rows[0]?.inning ?? 0) > setup.rules.innings;
    const begin = runExpectancy(0, isExtra && setup.rules.automaticRunner ? 2 : 0);
    const runs = sum(rows.map((row) => row.runs));
    const worth = sum(rows.map(({ re24 }) => re24 ?? 0));
    if (!isNear(worth, runs - begin)) problems.push(`RE24 of ${name}: ${worth}, ${runs} runs`);
  }
  return problems;
}

function expectSound(count: number, problemsOfGame: (seed: number) => readonly string[]): void {
  for (let seed = 1; seed <= count; seed += 1) {
    const problems = problemsOfGame(seed);
    if (problems.length > 0) expect(problems, `seed ${seed}`).toEqual([]);
  }
}

describe('in every game outs, runners, order, score, box score and decisions agree', () => {
  test(`in ${GAMES} games`, TIME, () => {
    expectSound(GAMES, problemsOf);
  });

  test.skipIf(!IS_LONG)(`in ${LONG_GAMES} games, with PD_LONG_TESTS=1`, TIME, () => {
    expectSound(LONG_GAMES, problemsOf);
  });

  test('and what does not agree is found', () => {
    const game = begin(1);
    const watch = new GameWatch();
    game.tally = watch;
    playOut(game, seededDice('tampered'));
    expect(watch.problems).toEqual([]);
    game.away.runs += 1;
    watch.onEnd(game);
    expect(watch.problems.join()).toContain('batting: runs (away)');
  });
});

describe('in every game WPA comes to what the winner’s chance lacked before it, and RE24 to the runs', () => {
  const problems = (seed: number) => worthProblems(toldGame(seed), setupOf(seed));

  test(`in ${TOLD_GAMES} games`, TIME, () => {
    expectSound(TOLD_GAMES, problems);
  });

  test.skipIf(!IS_LONG)(`in ${LONG_TOLD_GAMES} games, with PD_LONG_TESTS=1`, TIME, () => {
    expectSound(LONG_TOLD_GAMES, problems);
  });
});
