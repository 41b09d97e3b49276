/** What runners do: steal, advance on pitches that get away, and run on hits. */

import { ADVANCE_ERRORS, RUNNING } from './distributions.ts';
import {
  advanceAll,
  currentOuting,
  fielderAt,
  type Game,
  type Runner,
  type RunSource,
  recordOut,
  scoreRun,
} from './game-state.ts';

const CATCHER = 1;
const SECOND_BASEMAN = 3;
const THIRD_BASEMAN = 4;
const SHORTSTOP = 5;
const OUTFIELD = [6, 7, 8] as const;
/** A runner one deviation faster takes an extra base this much more often. */
const SPEED_STEP = 0.06;
/** Attempts to steal third are this share of those to steal second. */
const THIRD_BASE_ATTEMPTS = 0.17;

function speedOf(runner: Runner): number {
  return runner.player.batting?.speed ?? -1;
}

/** Everything that can happen on the bases before the batter's result. */
export function runBeforeBatter(game: Game): void {
  trySteal(game);
  if (game.outs === 3) return;
  const { random, bases, fielding } = game;
  if (bases.every((runner) => runner === undefined)) return;
  const outing = currentOuting(fielding);
  const talent = outing.player.pitching;
  const catcher = fielding.field[CATCHER];
  if (random.chance(RUNNING.wildPitch * (talent?.wildPitches ?? 1))) {
    outing.player.line.pitcher.wildPitches += 1;
    advanceAll(game, true);
  } else if (random.chance(RUNNING.passedBall * (catcher?.glove.passedBalls ?? 1))) {
    fielderAt(fielding, CATCHER).passedBalls += 1;
    advanceAll(game, false);
  } else if (random.chance(RUNNING.balk)) {
    outing.player.line.pitcher.balks += 1;
    advanceAll(game, true);
  } else if (random.chance(2 * RUNNING.advanceErrorWithRunner)) {
    const place = random.weighted(ADVANCE_ERRORS);
    const glove = fielding.field[place]?.glove.errors ?? 1;
    if (!random.chance(glove / 2)) return;
    fielderAt(fielding, place).errors += 1;
    advanceAll(game, false);
  }
}

function trySteal(game: Game): void {
  const { random, bases, fielding } = game;
  const from = bases[1] !== undefined && bases[2] === undefined ? 1 : 0;
  const runner = bases[from];
  if (runner === undefined || bases[from + 1] !== undefined) return;
  const batting = runner.player.batting;
  if (batting === undefined) return;
  const hold = currentOuting(fielding).player.pitching?.hold ?? 1;
  const share = from === 1 ? THIRD_BASE_ATTEMPTS : 1;
  if (!random.chance(batting.attempts * hold * share)) return;
  const arm = fielding.field[CATCHER]?.glove.arm ?? 1;
  const catcher = fielderAt(fielding, CATCHER);
  bases[from] = undefined;
  if (random.chance(1 - (1 - batting.success) * arm)) {
    runner.player.line.batter.stolenBases += 1;
    catcher.stolenBasesAllowed += 1;
    bases[from + 1] = runner;
    return;
  }
  runner.player.line.batter.caughtStealing += 1;
  catcher.caughtStealing += 1;
  catcher.assists += 1;
  const base = from === 1 ? THIRD_BASEMAN : random.chance(0.5) ? SECOND_BASEMAN : SHORTSTOP;
  fielderAt(fielding, base).putouts += 1;
  recordOut(game);
}

/** A runner thrown out by an outfielder. */
function throwOut(game: Game, at: number): void {
  const { random, fielding } = game;
  const place = OUTFIELD[random.below(OUTFIELD.length)] ?? 7;
  fielderAt(fielding, place).assists += 1;
  fielderAt(fielding, at).putouts += 1;
  recordOut(game);
}

/** Forces runners up for a batter who is awarded first base; only a forced runner moves. */
export function awardFirst(game: Game, batter: Runner): void {
  const { bases } = game;
  const [first, second, third] = bases;
  bases[0] = batter;
  if (first === undefined) return;
  bases[1] = first;
  if (second === undefined) return;
  bases[2] = second;
  if (third === undefined) return;
  scoreRun(game, third, { battedInBy: batter.player, earned: true, homeRun: false });
}

/** Runs out a single; a batter who reached on an error is run the same way. */
export function runSingle(game: Game, batter: Runner, source: RunSource): void {
  const { random, bases, outs } = game;
  const [first, second, third] = bases;
  bases.fill(undefined);
  if (third !== undefined) scoreRun(game, third, source);
  if (second !== undefined) runHome(game, second, source);
  if (first === undefined && second === undefined && random.chance(RUNNING.batterOutStretching)) {
    throwOut(game, SECOND_BASEMAN);
    return;
  }
  bases[0] = batter;
  if (first === undefined || game.outs === 3) return;
  const third3 = (RUNNING.firstToThirdOnSingle[outs] ?? 0.3) + SPEED_STEP * speedOf(first);
  const draw = random.uniform();
  if (bases[2] !== undefined || draw > third3) bases[1] = first;
  else if (draw < RUNNING.firstOutOnSingle) throwOut(game, THIRD_BASEMAN);
  else bases[2] = first;
}

/** The runner of second base goes home on a single, holds at third, or is thrown out. */
function runHome(game: Game, runner: Runner, source: RunSource): void {
  const { random, bases, outs } = game;
  const scores = (RUNNING.secondScoresOnSingle[outs] ?? 0.7) + SPEED_STEP * speedOf(runner);
  const draw = random.uniform();
  if (draw < (RUNNING.secondOutOnSingle[outs] ?? 0)) throwOut(game, CATCHER);
  else if (draw < scores) scoreRun(game, runner, source);
  else bases[2] = runner;
}

/** Runs out a double. */
export function runDouble(game: Game, batter: Runner, source: RunSource): void {
  const { random, bases, outs } = game;
  const [first, second, third] = bases;
  bases.fill(undefined);
  if (third !== undefined) scoreRun(game, third, source);
  if (second !== undefined) scoreRun(game, second, source);
  bases[1] = batter;
  if (first === undefined) return;
  const scores = (RUNNING.firstScoresOnDouble[outs] ?? 0.4) + SPEED_STEP * speedOf(first);
  const draw = random.uniform();
  if (draw < RUNNING.firstOutOnDouble) throwOut(game, CATCHER);
  else if (draw < scores) scoreRun(game, first, source);
  else bases[2] = first;
}

/** Scores everyone on base, for a triple or a home run. */
export function clearTheBases(game: Game, source: RunSource): void {
  for (const base of [2, 1, 0] as const) {
    const runner = game.bases[base];
    game.bases[base] = undefined;
    if (runner !== undefined) scoreRun(game, runner, source);
  }
}
