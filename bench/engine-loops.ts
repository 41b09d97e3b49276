/** Loops that play whole games, for the engine's benchmark and for its profile. */
import { foundSeason } from '../src/card-factory/founding/found-season.ts';
import { makeCards } from '../src/card-factory/make-cards.ts';
import { seasonClubs } from '../src/card-factory/season-clubs.ts';
import { seasonGames } from '../src/card-factory/season-schedule.ts';
import { seededDice } from '../src/engine/dice/seeded-dice.ts';
import { newGame, restartGame, teamInput } from '../src/engine/game-start.ts';
import { playOut } from '../src/engine/simulate.ts';
import { compileClubs, SeasonReplay } from '../src/engine/simulate-season.ts';
import { testSetup } from '../tests/support/game-setups.ts';
import { bareGame } from './bare-loop.ts';

export const LOOPS = ['bare', 'pair', 'season'] as const;
export type LoopName = (typeof LOOPS)[number];

/** Plays so many games. */
type PlayGames = (games: number) => void;

const GAMES_AT_A_TIME = 50;

function bareGames(): PlayGames {
  const play = bareGame(testSetup(), seededDice('bench'));
  return (games) => {
    for (let count = 0; count < games; count += 1) play();
  };
}

/** The same two clubs again and again, in one game object. */
function sameGame(): PlayGames {
  const { gameId, rules, park, away, home } = testSetup();
  const input = { gameId, rules, park, away: teamInput(away, rules), home: teamInput(home, rules) };
  const game = newGame(input);
  const dice = seededDice('bench');
  return (games) => {
    for (let count = 0; count < games; count += 1) {
      restartGame(game, input);
      playOut(game, dice);
    }
  };
}

/** A founding season on its schedule: line-ups written, rest kept, sums added for every game. */
function wholeSeason(): PlayGames {
  const season = foundSeason({ seed: 'bench', year: 2026 });
  const clubs = compileClubs(seasonClubs(season, makeCards(season)));
  const games = seasonGames(season);
  let number = 0;
  let replay = new SeasonReplay({ clubs, games, seed: String(number) });
  return (count) => {
    if (replay.playOn(count)) return;
    number += 1;
    replay = new SeasonReplay({ clubs, games, seed: String(number) });
  };
}

const MAKERS: Readonly<Record<LoopName, () => PlayGames>> = {
  bare: bareGames,
  pair: sameGame,
  season: wholeSeason,
};

/** What a thread of the benchmark is given. */
export interface ThreadLoop {
  readonly name: LoopName;
  readonly warmUpMs: number;
}

export interface GameRate {
  /** Games a second of the wall clock. */
  readonly gamesPerSecond: number;
  /** Time of the processor for a game, in microseconds, whoever else uses the machine. */
  readonly cpuMicros: number;
}

/** Makes a loop that plays for so many milliseconds and tells how fast it was. */
export function gameLoop(name: LoopName): (ms: number) => GameRate {
  const play = MAKERS[name]();
  return (ms) => {
    const started = performance.now();
    const cpuBefore = process.threadCpuUsage();
    let games = 0;
    while (performance.now() - started < ms) {
      play(GAMES_AT_A_TIME);
      games += GAMES_AT_A_TIME;
    }
    const { user, system } = process.threadCpuUsage(cpuBefore);
    const seconds = (performance.now() - started) / 1_000;
    return { gamesPerSecond: games / seconds, cpuMicros: (user + system) / games };
  };
}
