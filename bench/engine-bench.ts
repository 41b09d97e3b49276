/**
 * Whole games a second with every rule, both computer managers and all statistics, beside a bare
 * loop that only rolls, looks up and advances: measured in turns in one run.
 */
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
import { printTable, printTitle, ratio, whole } from './report.ts';

const ROUNDS = 3;
const ROUND_MS = 2_500;
const GAMES_AT_A_TIME = 50;

/** Plays so many games. */
type PlayGames = (games: number) => void;

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

function bareGames(): PlayGames {
  const play = bareGame(testSetup(), seededDice('bench'));
  return (games) => {
    for (let count = 0; count < games; count += 1) play();
  };
}

function gamesPerSecond(play: PlayGames): number {
  const started = performance.now();
  let games = 0;
  while (performance.now() - started < ROUND_MS) {
    play(GAMES_AT_A_TIME);
    games += GAMES_AT_A_TIME;
  }
  return games / ((performance.now() - started) / 1_000);
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Measures and prints. */
export function benchEngine(): void {
  printTitle(`engine: games a second in one thread, the median of ${ROUNDS} rounds`);
  const loops = [
    { name: 'bare loop: roll, look up, advance', play: bareGames(), rates: [] as number[] },
    { name: 'all rules, managers, statistics', play: sameGame(), rates: [] as number[] },
    { name: 'the same on a season’s schedule', play: wholeSeason(), rates: [] as number[] },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { play, rates } of loops) rates.push(gamesPerSecond(play));
  }
  const bare = median(loops[0]?.rates ?? []);
  const rows = loops.map(({ name, rates }) => {
    const rate = median(rates);
    return [name, whole(rate), ratio(bare, rate)];
  });
  printTable(['', 'games/s', 'bare is faster'], rows);
}
