/**
 * Replays a season and fits the running game to stealing_2019: for every chance to run in it, what
 * would come of all numbers in reach. Prints the best beside the real figures, and the rates of the
 * replays; with --write it writes src/engine/baserunning/running.data.ts.
 * Usage: node scripts/fit-running.ts <data directory> [season] [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineGame, PlayTally } from '../src/engine/game-state.ts';
import { EVENT, isOn, type PlayRecord } from '../src/engine/play-record.ts';
import { isPlateAppearance } from '../src/engine/scoring/credit-batter.ts';
import { replaySeason } from './lib/replay-season.ts';
import { RunningChances } from './lib/running-chances.ts';
import { fitRunning, runningConstants, runningSchema } from './lib/running-fit.ts';
import { writeConstants } from './lib/written-constants.ts';

const REPLAYS = 3;

/** Counts of one or more replays, by name. */
const counts = new Map<string, number>();

function count(name: string, amount = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + amount);
}

const TARGETS = ['', 'second', 'third', 'home'] as const;

function countSteals({ stolen, caught }: PlayRecord): void {
  for (let from = 1; from <= 3; from += 1) {
    const bit = 1 << from;
    if ((stolen & bit) !== 0) count(`stolen ${TARGETS[from]}`);
    if ((caught & bit) !== 0) count(`caught ${TARGETS[from]}`);
  }
}

const EVENT_NAMES = new Map<number, string>([
  [EVENT.wildPitch, 'wild pitches'],
  [EVENT.passedBall, 'passed balls'],
  [EVENT.balk, 'balks'],
  [EVENT.pickOff, 'pick-offs'],
  [EVENT.pickOffError, 'errors on pick-offs'],
]);

function countPlay(game: EngineGame): void {
  const { record } = game;
  countSteals(record);
  const name = EVENT_NAMES.get(record.event);
  if (name !== undefined) count(name);
  if (record.event === EVENT.stolenBase && record.errorPosition > 0) count('errors on steals');
  if (isPlateAppearance(record) && isOn(record, 1) && !isOn(record, 2)) count('chances at second');
  if (record.errorPosition > 0) count('errors');
  count('runs', record.runs);
}

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-running.ts <data directory> [season] [--write]');
  process.exit(2);
}
const season = rest.find((word) => !word.startsWith('--')) ?? '2019';
const real = runningSchema.parse(
  JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8')),
);
const chances = new RunningChances();
const tally: PlayTally = {
  note(game: EngineGame): void {
    countPlay(game);
    chances.note(game);
  },
};
const directory = join(data, `lahman-${season}`);
const played = await replaySeason({ directory, replays: REPLAYS, name: 'running', tally });
const of = (name: string): number => counts.get(name) ?? 0;
function print(name: string, measured: number, target: number): void {
  const difference = ((measured / target - 1) * 100).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(44)} ${measured.toFixed(4)}  real ${target.toFixed(4)} ${difference} %`,
  );
}

const { stealing_2019: steals, misc_per_game_2019_both_teams: misc } = real;
const realGames = real.pa_rates_2019_retrosheet.games;
const bases = [
  ['second', steals.by_target_base[2]],
  ['third', steals.by_target_base[3]],
  ['home', steals.by_target_base.home],
] as const;
const all = (what: string) => bases.reduce((sum, [name]) => sum + of(`${what} ${name}`), 0);
const fit = fitRunning({
  ...{ chances: chances.list(), pickOffs: chances.pickOffs },
  games: played,
  real,
});
console.log('What the fitted numbers would make of the chances in the replays:');
for (const [index, [name, { SB, CS }]] of bases.entries()) {
  const { attempts = 0, made = 0 } = fit.steals[index] ?? {};
  print(`attempts of ${name} a game`, attempts, (SB + CS) / realGames);
  print(`share of steals of ${name} made`, made, SB / (SB + CS));
}
print('pick-offs at first a game', fit.first.outs, steals.pickoffs_per_game);
console.log(`throws to first a game ${fit.first.throws.toFixed(2)}`);
for (const [index, { outs, target }] of fit.others.entries()) {
  print(`pick-offs at ${TARGETS[index + 1]} by the same rule`, outs, target);
}
const values = runningConstants(fit);
for (const [name, value] of Object.entries(values)) console.log(`${name} = ${value}`);
console.log(`${played} games of ${season} with its own cards, real figures of 2019`);
print('stolen bases a game', all('stolen') / played, steals.SB_per_game_both);
print('caught stealing a game', all('caught') / played, steals.CS_per_game_both);
print(
  'attempts of second per turn, first on, second open',
  (of('stolen second') + of('caught second')) / of('chances at second'),
  steals.attempts_of_2nd_per_PA_end_with_runner1_2Bopen,
);
for (const [name, { SB, CS }] of bases) {
  const tries = of(`stolen ${name}`) + of(`caught ${name}`);
  print(`attempts of ${name} a game`, tries / played, (SB + CS) / realGames);
  print(`share of steals of ${name} made`, of(`stolen ${name}`) / tries, SB / (SB + CS));
}
print('pick-offs a game', of('pick-offs') / played, steals.pickoffs_per_game);
print('balks a game', of('balks') / played, misc.balks);
print('wild pitches a game', of('wild pitches') / played, misc.WP);
print('passed balls a game', of('passed balls') / played, misc.PB);
print('errors a game', of('errors') / played, misc.errors);
print('runs a game', of('runs') / played, misc.runs);
console.log(`errors on steals a game ${(of('errors on steals') / played).toFixed(4)}`);
console.log(`errors on pick-offs a game ${(of('errors on pick-offs') / played).toFixed(4)}`);
if (rest.includes('--write')) {
  await writeConstants(['src/engine/baserunning/running.data.ts'], values);
}
