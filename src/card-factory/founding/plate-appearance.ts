/** One plate appearance of the founding season: its chances, its result, and who is credited. */

import { type BattedBall, playOut } from './batted-outs.ts';
import { LEAGUE_RATES, PLATE_RATES, RUNNING } from './distributions.ts';
import {
  currentOuting,
  fielderAt,
  type Game,
  type Runner,
  type RunSource,
  recordOut,
  scoreRun,
} from './game-state.ts';
import type { Player } from './player.ts';
import { awardFirst, clearTheBases, runDouble, runSingle } from './running.ts';
import type { PlateCounts } from './stint-line.ts';

const CATCHER = 1;
const FIRST_BASEMAN = 2;
/** Half of the home side's advantage: it won 52.9 % of the games of 2019. */
const HOME_EDGE = 0.012;
/** Walks with first base open and a runner behind it that are intentional. */
const INTENTIONAL_SHARE = 0.3;
/** A third strike in the dirt that ends with a throw to first. */
const THROWN_OUT_ON_STRIKE_THREE = 0.012;
/** Results that the park and the home side change: singles, doubles, triples, home runs. */
const HITS = 4;
/** Beyond this the chances of a pair are scaled down, so that outs remain possible. */
const REACH_OR_STRIKEOUT_MAX = 0.95;

function sideAgainst(batter: Player, pitcher: Player): 'L' | 'R' {
  const { bats } = batter.person;
  if (bats === 'S') return pitcher.throwsLeft ? 'R' : 'L';
  return bats ?? 'R';
}

/** The chances of a batter against a pitcher in a park, in the order of PLATE_RATES. */
function chancesOf(game: Game, batter: Player, pitcher: Player): number[] {
  const { park, batting, home } = game;
  const rates = pitcher.throwsLeft ? batter.batting?.againstLeft : batter.batting?.againstRight;
  const factors = pitcher.pitching?.factors;
  const edge = batting === home ? 1 + HOME_EDGE : 1 - HOME_EDGE;
  const chances = PLATE_RATES.map((rate, index) => {
    const chance = (rates?.[index] ?? LEAGUE_RATES[rate]) * (factors?.[index] ?? 1);
    if (index >= HITS) return chance;
    return chance * edge * (rate === 'HR' ? park.parkHomeRuns : park.parkHits);
  });
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (sum <= REACH_OR_STRIKEOUT_MAX) return chances;
  return chances.map((chance) => (chance * REACH_OR_STRIKEOUT_MAX) / sum);
}

/** Plays the plate appearance of a batter; the bases and the count of outs are then up to date. */
export function playPlateAppearance(game: Game, batter: Player): void {
  const outing = currentOuting(game.fielding);
  const pitcher = outing.player;
  const batterCounts = batter.line.battingAgainst[pitcher.throwsLeft ? 'L' : 'R'];
  const pitcherCounts = pitcher.line.pitchingAgainst[sideAgainst(batter, pitcher)];
  batterCounts.plateAppearances += 1;
  pitcherCounts.plateAppearances += 1;
  outing.batters += 1;
  const ball: BattedBall = {
    batter: { player: batter, outing, unearned: false },
    batterCounts,
    pitcherCounts,
  };
  if (sacrifices(game, batter)) {
    sacrifice(game, ball);
    return;
  }
  let draw = game.random.uniform();
  const chances = chancesOf(game, batter, pitcher);
  game.tempo.steer(chances);
  for (const [index, chance] of chances.entries()) {
    draw -= chance;
    if (draw >= 0) continue;
    game.tempo.happened(index);
    playResult(game, ball, PLATE_RATES[index] ?? 'SO');
    return;
  }
  playOut(game, ball);
}

function count(ball: BattedBall, field: keyof PlateCounts): void {
  ball.batterCounts[field] += 1;
  ball.pitcherCounts[field] += 1;
}

function playResult(game: Game, ball: BattedBall, result: (typeof PLATE_RATES)[number]): void {
  const { batter } = ball;
  const source: RunSource = { battedInBy: batter.player, earned: true, homeRun: false };
  switch (result) {
    case '1B':
      count(ball, 'singles');
      runSingle(game, batter, source);
      return;
    case '2B':
      count(ball, 'doubles');
      runDouble(game, batter, source);
      return;
    case '3B':
      count(ball, 'triples');
      clearTheBases(game, source);
      game.bases[2] = batter;
      return;
    case 'HR':
      count(ball, 'homeRuns');
      clearTheBases(game, { ...source, homeRun: true });
      scoreRun(game, batter, { ...source, homeRun: true });
      return;
    case 'BB':
      count(ball, isIntentional(game) ? 'intentionalWalks' : 'unintentionalWalks');
      awardFirst(game, batter);
      return;
    case 'HBP':
      count(ball, 'hitByPitch');
      awardFirst(game, batter);
      return;
    case 'SO':
      count(ball, 'strikeouts');
      if (game.random.chance(THROWN_OUT_ON_STRIKE_THREE)) {
        fielderAt(game.fielding, CATCHER).assists += 1;
        fielderAt(game.fielding, FIRST_BASEMAN).putouts += 1;
      } else fielderAt(game.fielding, CATCHER).putouts += 1;
      recordOut(game);
  }
}

function isIntentional({ bases, random }: Game): boolean {
  const [first, second, third] = bases;
  if (first !== undefined || (second ?? third) === undefined) return false;
  return random.chance(INTENTIONAL_SHARE);
}

/** A weak hitter may bunt with a runner on first, third base open and nobody out. */
function sacrifices({ bases, outs, random, inning }: Game, batter: Player): boolean {
  if (outs > 0 || bases[0] === undefined || bases[2] !== undefined) return false;
  const weakness = Math.exp(-1.1 * (batter.batting?.quality ?? 0) - 0.35);
  const late = inning >= 7 ? 1.8 : 0.8;
  return random.chance(Math.min(0.5, RUNNING.sacrificeWithRunnerOnFirst * weakness * late));
}

function sacrifice(game: Game, ball: BattedBall): void {
  const { bases, random, fielding } = game;
  count(ball, 'sacrificeHits');
  count(ball, 'groundballOuts');
  const fields = [0, 4, 1][random.below(3)] ?? 0;
  fielderAt(fielding, fields).assists += 1;
  fielderAt(fielding, FIRST_BASEMAN).putouts += 1;
  recordOut(game);
  const [first, second]: readonly (Runner | undefined)[] = bases;
  bases[2] = second;
  bases[1] = first;
  bases[0] = undefined;
}
