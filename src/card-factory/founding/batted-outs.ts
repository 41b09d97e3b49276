/** Balls in play that are not hits: who fields them, who is out, and who moves up. */

import { FIRST_FIELDERS, OUT_TYPE_SHARES, REACH_ON_ERROR, RUNNING } from './distributions.ts';
import { fielderAt, type Game, type Runner, recordOut, scoreRun } from './game-state.ts';
import { runSingle } from './running.ts';
import type { PlateCounts } from './stint-line.ts';

const CATCHER = 1;
const FIRST_BASEMAN = 2;
const SECOND_BASEMAN = 3;
const SHORTSTOP = 5;
const LEFT_FIELDER = 6;
const OUT_TYPES = ['groundballOuts', 'flyballOuts', 'lineDriveOuts', 'popupOuts'] as const;
const UNASSISTED_AT_FIRST = 0.65;
/** Among grounders with a runner on first that are no double play. */
const FORCE_AT_SECOND = 0.55;

/** A batted ball: the batter, and the counts of batter and pitcher for this pair of hands. */
export interface BattedBall {
  readonly batter: Runner;
  readonly batterCounts: PlateCounts;
  readonly pitcherCounts: PlateCounts;
}

function tally(ball: BattedBall, field: keyof PlateCounts): void {
  ball.batterCounts[field] += 1;
  ball.pitcherCounts[field] += 1;
}

/** Plays a ball that is no hit: an error or an out of one of the four kinds. */
export function playOut(game: Game, ball: BattedBall): void {
  const { random, fielding } = game;
  const grounders =
    (ball.batter.player.batting?.grounders ?? 0) +
    (ball.batter.outing.player.pitching?.grounders ?? 0);
  const [ground, fly, line, popup] = OUT_TYPE_SHARES;
  const odds = ground * Math.exp(grounders);
  const kind = random.weighted([odds, fly, line, popup]);
  const plays = FIRST_FIELDERS[kind] ?? [];
  const place = random.weighted(
    plays.map((count, index) => count * (fielding.field[index]?.glove.range ?? 1)),
  );
  const glove = fielding.field[place]?.glove.errors ?? 1;
  if (random.chance((REACH_ON_ERROR[place] ?? 0) * glove)) {
    reachOnError(game, ball, place);
    return;
  }
  tally(ball, OUT_TYPES[kind] ?? 'groundballOuts');
  if (kind === 0) playGrounder(game, ball, place);
  else playInTheAir(game, ball, { place, kind });
}

function reachOnError(game: Game, ball: BattedBall, place: number): void {
  tally(ball, 'reachedOnError');
  fielderAt(game.fielding, place).errors += 1;
  game.missedOuts += 1;
  const batter = { ...ball.batter, unearned: true };
  runSingle(game, batter, { battedInBy: undefined, earned: false, homeRun: false });
}

function playInTheAir(
  game: Game,
  ball: BattedBall,
  { place, kind }: { readonly place: number; readonly kind: number },
): void {
  const { random, bases, fielding } = game;
  fielderAt(fielding, place).putouts += 1;
  recordOut(game);
  if (game.outs === 3) return;
  const [first] = bases;
  if (kind === 1) tagUp(game, ball, { place, scores: RUNNING.thirdScoresOnFly });
  if (kind !== 2) return;
  if (first === undefined || !random.chance(RUNNING.linerDoublesOffRunner)) {
    tagUp(game, ball, { place, scores: RUNNING.thirdScoresOnLiner });
    return;
  }
  bases[0] = undefined;
  const caught = fielderAt(fielding, place);
  const covered = fielderAt(fielding, FIRST_BASEMAN);
  if (covered !== caught) {
    caught.assists += 1;
    covered.doublePlays += 1;
  }
  caught.doublePlays += 1;
  covered.putouts += 1;
  recordOut(game);
}

/** Runners on third and second go after the catch; now and then the one going home is out. */
function tagUp(
  game: Game,
  ball: BattedBall,
  { place, scores }: { readonly place: number; readonly scores: number },
): void {
  const { random, bases } = game;
  const [, second, third] = bases;
  if (place < LEFT_FIELDER) return;
  if (third !== undefined) {
    const draw = random.uniform();
    if (draw < RUNNING.thirdOutOnFly) {
      doubleOffAtHome(game, place);
      return;
    }
    if (draw < scores) {
      bases[2] = undefined;
      tally(ball, 'sacrificeFlies');
      const battedInBy = ball.batter.player;
      scoreRun(game, third, { battedInBy, earned: true, homeRun: false });
    }
  }
  if (second !== undefined && bases[2] === undefined && random.chance(RUNNING.secondTagsOnFly)) {
    bases[2] = second;
    bases[1] = undefined;
  }
}

function doubleOffAtHome(game: Game, place: number): void {
  const thrower = fielderAt(game.fielding, place);
  const catcher = fielderAt(game.fielding, CATCHER);
  game.bases[2] = undefined;
  thrower.assists += 1;
  thrower.doublePlays += 1;
  catcher.putouts += 1;
  catcher.doublePlays += 1;
  recordOut(game);
}

function playGrounder(game: Game, ball: BattedBall, place: number): void {
  const { random, bases, outs } = game;
  const [first] = bases;
  if (first !== undefined && outs < 2) {
    const slow = 1 - 0.08 * (ball.batter.player.batting?.speed ?? 0);
    if (random.chance(RUNNING.doublePlayOnGrounder * slow)) {
      turnTwo(game, ball, place);
      return;
    }
  }
  if (first !== undefined && random.chance(FORCE_AT_SECOND)) {
    forceAtSecond(game, ball, place);
    return;
  }
  outAtFirst(game, place);
  if (game.outs < 3) advanceOnGrounder(game, ball);
}

/** The fielder throws to a base where another takes the throw, or makes the out himself. */
function throwTo(game: Game, place: number, base: number): void {
  if (place !== base) fielderAt(game.fielding, place).assists += 1;
  fielderAt(game.fielding, base).putouts += 1;
  recordOut(game);
}

function coverSecond(place: number): number {
  return place === SECOND_BASEMAN || place === FIRST_BASEMAN ? SHORTSTOP : SECOND_BASEMAN;
}

function outAtFirst(game: Game, place: number): void {
  const alone = place === FIRST_BASEMAN && game.random.chance(UNASSISTED_AT_FIRST);
  const covers = place === FIRST_BASEMAN && !alone ? 0 : FIRST_BASEMAN;
  throwTo(game, place, covers);
}

function turnTwo(game: Game, ball: BattedBall, place: number): void {
  const { bases, fielding } = game;
  const [, second, third] = bases;
  const pivot = coverSecond(place);
  tally(ball, 'groundedIntoDoublePlays');
  throwTo(game, place, pivot);
  fielderAt(fielding, pivot).assists += 1;
  fielderAt(fielding, FIRST_BASEMAN).putouts += 1;
  for (const part of new Set([place, pivot, FIRST_BASEMAN])) {
    fielderAt(fielding, part).doublePlays += 1;
  }
  recordOut(game);
  bases.fill(undefined);
  if (game.outs === 3) return;
  if (third !== undefined) {
    scoreRun(game, third, { battedInBy: undefined, earned: true, homeRun: false });
  }
  bases[2] = second;
}

function forceAtSecond(game: Game, ball: BattedBall, place: number): void {
  const { bases, random } = game;
  const [, second, third] = bases;
  throwTo(game, place, coverSecond(place));
  bases[0] = ball.batter;
  if (game.outs === 3) return;
  bases[1] = undefined;
  if (third !== undefined && random.chance(RUNNING.thirdScoresOnGrounder)) {
    const battedInBy = ball.batter.player;
    scoreRun(game, third, { battedInBy, earned: true, homeRun: false });
    bases[2] = undefined;
  }
  if (second !== undefined && bases[2] === undefined) bases[2] = second;
  else if (second !== undefined) bases[1] = second;
}

/** Runners move up behind the out at first; now and then the lead runner is the one put out. */
function advanceOnGrounder(game: Game, ball: BattedBall): void {
  const { bases, random } = game;
  const [first, second, third] = bases;
  if ((second ?? third) !== undefined && random.chance(RUNNING.fielderChoiceOnGrounder)) {
    tally(ball, 'fielderChoices');
  }
  if (third !== undefined && random.chance(RUNNING.thirdScoresOnGrounder)) {
    bases[2] = undefined;
    const battedInBy = ball.batter.player;
    scoreRun(game, third, { battedInBy, earned: true, homeRun: false });
  }
  if (second !== undefined && bases[2] === undefined) {
    if (first !== undefined || random.chance(RUNNING.secondAdvancesOnGrounder)) {
      bases[2] = second;
      bases[1] = undefined;
    }
  }
  if (first !== undefined && bases[1] === undefined) {
    bases[1] = first;
    bases[0] = undefined;
  }
}
