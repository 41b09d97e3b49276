/**
 * Plays many games with average cards and prints how runners, double plays and errors come out
 * beside the real rates. The numbers of src/engine/baserunning/safe-numbers.ts and of the charts of
 * fielding checks were fitted by hand with it. Usage: node scripts/measure-engine.ts [games] [seed]
 */
import { seededDice } from '../src/engine/dice/seeded-dice.ts';
import { restartGame } from '../src/engine/game-start.ts';
import type { EngineGame } from '../src/engine/game-state.ts';
import { availableBullpen } from '../src/engine/lineup/available.ts';
import { isTired } from '../src/engine/pitching/fatigue.ts';
import { applyChoice, rollPlay, startGame } from '../src/engine/play.ts';
import { EVENT, HOME, isOn, OUT, type PlayRecord } from '../src/engine/play-record.ts';
import { testSetup } from '../tests/support/game-setups.ts';

/** Real rates of 2019, from the calibration file of the project's data. */
const REAL: Readonly<Record<string, number>> = {
  'double play on the ground, man on first, fewer than two out': 0.1022,
  'liner double play, any man on, fewer than two out': 0.0081,
  'single: second to home, 0 out': 0.4469,
  'single: second to home, 1 out': 0.511,
  'single: second to home, 2 out': 0.758,
  'single: from second thrown out': 0.027,
  'single: first to third, 0 out': 0.2363,
  'single: first to third, 1 out': 0.2746,
  'single: first to third, 2 out': 0.3406,
  'single: from first thrown out': 0.0118,
  'double: first to home, 0 out': 0.2963,
  'double: first to home, 1 out': 0.3454,
  'double: first to home, 2 out': 0.4942,
  'double: from first thrown out': 0.0294,
  'fly to the outfield: third to home': 0.7351,
  'fly to the outfield: from third thrown out': 0.0184,
  'fly to the outfield: second to third': 0.3377,
  'ground out: third to home': 0.4938,
  'ground out: from third out': 0.1572,
  'ground out: second to third, no other man on': 0.6543,
  'error puts the batter on: pitcher': 0.0283,
  'error puts the batter on: catcher': 0.0188,
  'error puts the batter on: first base': 0.0188,
  'error puts the batter on: second base': 0.018,
  'error puts the batter on: third base': 0.0343,
  'error puts the batter on: shortstop': 0.0262,
  'error puts the batter on: left field': 0.0057,
  'error puts the batter on: center field': 0.0033,
  'error puts the batter on: right field': 0.0039,
  'errors a game': 1.1923,
  'errors that put the batter on, a game': 0.6048,
  'runs a game': 9.6612,
  'left on base a club and game': 6.8,
};
const FIELDERS = [
  'pitcher',
  'catcher',
  'first base',
  'second base',
  'third base',
  'shortstop',
  'left field',
  'center field',
  'right field',
] as const;

const counts = new Map<string, { made: number; of: number }>();

function count(name: string, isMade: boolean, weight = 1): void {
  const entry = counts.get(name) ?? { made: 0, of: 0 };
  entry.of += weight;
  if (isMade) entry.made += weight;
  counts.set(name, entry);
}

function countHit(record: PlayRecord): void {
  const outs = record.outsBefore;
  if (record.event === EVENT.single) {
    if (isOn(record, 2)) {
      count(`single: second to home, ${outs} out`, record.destination[2] === HOME);
      count('single: from second thrown out', record.destination[2] === OUT);
    }
    if (isOn(record, 1)) {
      count(`single: first to third, ${outs} out`, record.destination[1] === 3);
      count('single: from first thrown out', record.destination[1] === OUT);
    }
  } else if (record.event === EVENT.double && isOn(record, 1)) {
    count(`double: first to home, ${outs} out`, record.destination[1] === HOME);
    count('double: from first thrown out', record.destination[1] === OUT);
  }
}

function countFly(record: PlayRecord): void {
  if (record.event !== EVENT.flyOut || record.outsBefore === 2 || record.fielder < 7) return;
  if (isOn(record, 3)) {
    count('fly to the outfield: third to home', record.destination[3] === HOME);
    count('fly to the outfield: from third thrown out', record.destination[3] === OUT);
  } else if (isOn(record, 2)) {
    count('fly to the outfield: second to third', record.destination[2] === 3);
  }
}

const GROUNDERS: readonly number[] = [
  EVENT.groundOut,
  EVENT.forceOut,
  EVENT.groundedIntoDoublePlay,
  EVENT.fielderChoice,
];

function countGrounder(record: PlayRecord): void {
  if (!GROUNDERS.includes(record.event) || record.outsBefore === 2) return;
  if (isOn(record, 3)) {
    count('ground out: third to home', record.destination[3] === HOME);
    count('ground out: from third out', record.destination[3] === OUT);
  } else if (isOn(record, 2) && !isOn(record, 1)) {
    count('ground out: second to third, no other man on', (record.destination[2] ?? 0) >= 3);
  }
}

function countErrors(record: PlayRecord): void {
  const isError = record.event === EVENT.reachedOnError;
  const isPlay = record.outs > 0 && record.event !== EVENT.strikeout && record.hitBases === 0;
  if (!isError && !isPlay) return;
  count(`error puts the batter on: ${FIELDERS[record.fielder - 1] ?? ''}`, isError);
}

function countPlay(record: PlayRecord): void {
  if (record.event >= EVENT.wildPitch) return;
  if (isOn(record, 1) && record.outsBefore < 2) {
    const isDouble = record.event === EVENT.groundedIntoDoublePlay;
    count('double play on the ground, man on first, fewer than two out', isDouble);
  }
  const isAnyone = isOn(record, 1) || isOn(record, 2) || isOn(record, 3);
  if (isAnyone && record.outsBefore < 2) {
    const isDouble = record.event === EVENT.lineDoublePlay;
    count('liner double play, any man on, fewer than two out', isDouble);
  }
  countHit(record);
  countFly(record);
  countGrounder(record);
  countErrors(record);
}

/** A tired pitcher gives way to the next man, as any manager would have it. */
function relieve(game: EngineGame): void {
  if (!isTired(game.fielding)) return;
  const [player] = availableBullpen(game.fielding).filter((one) => one > 18);
  if (player === undefined) return;
  applyChoice(game, { kind: 'changePitcher', side: game.fielding.side, player }, dice);
}

const games = Number(process.argv[2] ?? 20000);
const seed = process.argv[3] ?? '1';
const dice = seededDice(`measure ${seed}`);
const totals = { runs: 0, errors: 0, reached: 0, left: 0 };
const SETUPS = 40;
for (let one = 0; one < SETUPS; one += 1) {
  const setup = testSetup({ seed: one });
  const game = startGame(setup);
  const { gameId, rules, park } = setup;
  const away = { ...setup.away, team: game.away.team };
  const home = { ...setup.home, team: game.home.team };
  for (let played = 0; played < games / SETUPS; played += 1) {
    restartGame(game, { gameId, rules, park, away, home });
    while (!game.isOver) {
      relieve(game);
      rollPlay(game, dice);
      countPlay(game.record);
      if (game.record.event === EVENT.reachedOnError) totals.reached += 1;
    }
    totals.runs += game.away.runs + game.home.runs;
    totals.errors += game.away.errors + game.home.errors;
    totals.left += game.away.leftOnBase + game.home.leftOnBase;
  }
}

function line(name: string, measured: number, of: number): void {
  const real = REAL[name] ?? 0;
  console.log(`${name.padEnd(62)} ${measured.toFixed(4)}  real ${real.toFixed(4)}  n ${of}`);
}
for (const name of Object.keys(REAL)) {
  const entry = counts.get(name);
  if (entry !== undefined) line(name, entry.made / entry.of, entry.of);
}
line('errors a game', totals.errors / games, games);
line('errors that put the batter on, a game', totals.reached / games, games);
line('runs a game', totals.runs / games, games);
line('left on base a club and game', totals.left / games / 2, games);
