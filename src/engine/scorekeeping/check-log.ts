/** Whether a play may be logged by hand: what each result means for the batter and the runners. */
import type { LoggedPlay, LoggedResult } from '../../models/choice.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { HOME, OUT } from '../play-record.ts';
import type { Refusal } from '../refusal.ts';
import { at, itemAt } from '../table-access.ts';
import { checkMoves, loggedOuts } from './logged-moves.ts';
import { checkLoggedOuts } from './logged-outs.ts';

const wrong = (message: string): Refusal => ({ rule: 'loggedResult', message });

/** What the rules say of a result. */
interface Meaning {
  /** The batter's turn ends with it. */
  readonly isTurn: boolean;
  /** Bases of a hit, else 0. */
  readonly hitBases: number;
  /** The ball was hit, so that somebody fielded it. */
  readonly isHitBall: boolean;
  /** The least and the most outs that go with it. */
  readonly outs: readonly [least: number, most: number];
  /** Where the batter must come; undefined where more than one end is possible. */
  readonly batter?: number;
  /** Only runners who are pushed move, and by one base. */
  readonly isForced?: true;
}

const hit = (hitBases: number): Meaning => ({
  isTurn: true,
  hitBases,
  isHitBall: true,
  outs: [0, 2],
});
const free = {
  isTurn: true,
  hitBases: 0,
  isHitBall: false,
  outs: [0, 0],
  batter: 1,
  isForced: true,
} as const;
const battedOut = (least: number, most: number): Meaning => ({
  ...{ isTurn: true, hitBases: 0, isHitBall: true, outs: [least, most], batter: OUT },
});
const runnersOnly = (least: number, most: number): Meaning => ({
  ...{ isTurn: false, hitBases: 0, isHitBall: false, outs: [least, most] },
});

export const MEANINGS: Readonly<Record<LoggedResult, Meaning>> = {
  single: hit(1),
  double: hit(2),
  triple: hit(3),
  homeRun: { ...hit(HOME), outs: [0, 0], batter: HOME },
  walk: free,
  intentionalWalk: free,
  catcherInterference: free,
  hitByPitch: free,
  strikeout: { isTurn: true, hitBases: 0, isHitBall: false, outs: [0, 2] },
  groundOut: battedOut(1, 2),
  forceOut: { ...battedOut(1, 1), batter: 1 },
  groundedIntoDoublePlay: { isTurn: true, hitBases: 0, isHitBall: true, outs: [2, 2] },
  fielderChoice: { isTurn: true, hitBases: 0, isHitBall: true, outs: [0, 1] },
  flyOut: battedOut(1, 2),
  lineOut: battedOut(1, 1),
  lineDoublePlay: battedOut(2, 2),
  popOut: battedOut(1, 2),
  sacrificeBunt: battedOut(1, 1),
  triplePlay: { isTurn: true, hitBases: 0, isHitBall: true, outs: [3, 3] },
  reachedOnError: { isTurn: true, hitBases: 0, isHitBall: true, outs: [0, 1] },
  wildPitch: runnersOnly(0, 1),
  passedBall: runnersOnly(0, 1),
  balk: runnersOnly(0, 0),
  stolenBase: runnersOnly(0, 0),
  caughtStealing: runnersOnly(1, 1),
  pickOff: runnersOnly(1, 1),
};
/** Results of the batter who is safe without a hit; he needs a base. */
const SAFE_WITHOUT_HIT: readonly LoggedResult[] = ['fielderChoice', 'reachedOnError'];

/** The ball was fielded by somebody exactly when it was hit. */
function checkFielder(play: LoggedPlay, meaning: Meaning): Refusal | undefined {
  if (meaning.isHitBall && play.fielder === null) return wrong('Say who fielded the ball.');
  if (!meaning.isHitBall && play.fielder !== null) return wrong('No ball was hit to a fielder.');
  if (play.isBunt && !meaning.isHitBall) return wrong('Only a ball that was hit can be a bunt.');
  if (play.result === 'sacrificeBunt' && !play.isBunt) return wrong('A sacrifice hit is a bunt.');
  if (play.result === 'reachedOnError' && play.error === null) {
    return wrong('Say who made the error.');
  }
  return undefined;
}

/** A man whose third strike gets away may run when first is open or two are out. */
function mayRunOnThirdStrike(game: EngineGame): boolean {
  return game.runner[1] === NOBODY || game.outs === 2;
}

const END_WORDS = ['out', 'on first', 'on second', 'on third', 'home'] as const;

/** Where the batter of this turn came, as far as one result alone says. */
function checkBatterEnd(batter: number, meaning: Meaning): Refusal | undefined {
  if (meaning.batter !== undefined && batter !== meaning.batter) {
    return wrong(`The batter is ${itemAt(END_WORDS, meaning.batter)} after that.`);
  }
  if (batter === OUT || batter >= meaning.hitBases) return undefined;
  return wrong('The batter did not reach the base of his hit.');
}

function checkBatter(game: EngineGame, play: LoggedPlay, meaning: Meaning): Refusal | undefined {
  const { batter, result } = play;
  if (!meaning.isTurn) {
    return batter === null ? undefined : wrong('The batter is still at bat after that.');
  }
  if (batter === null) return wrong('Say where the batter came.');
  if (result === 'strikeout' && batter !== OUT && !mayRunOnThirdStrike(game)) {
    return wrong('With first base taken and fewer than two out the batter is out on strikes.');
  }
  if (SAFE_WITHOUT_HIT.includes(result) && batter === OUT) return wrong('The batter is safe then.');
  return checkBatterEnd(batter, meaning);
}

/** After a walk and its like a runner has moved by one base when he was pushed, else not at all. */
function checkForced({ runner }: EngineGame, play: LoggedPlay): Refusal | undefined {
  let isPushed = true;
  for (const [index, to] of play.runners.entries()) {
    const base = index + 1;
    if (at(runner, base) === NOBODY) {
      isPushed = false;
      continue;
    }
    if (to !== base + (isPushed ? 1 : 0)) {
      return wrong('On a free base only runners who are pushed move, by one base.');
    }
  }
  return undefined;
}

function checkSteal(play: LoggedPlay): Refusal | undefined {
  const moved = play.runners.filter((to, index) => to !== null && to > index + 1);
  return moved.length > 0 ? undefined : wrong('Somebody has to move up.');
}

/** Runners moved as the result says. */
function checkRunners(game: EngineGame, play: LoggedPlay, meaning: Meaning): Refusal | undefined {
  const outs = loggedOuts(play);
  const [least, most] = meaning.outs;
  if (outs < least || outs > most) {
    return wrong(
      `That goes with ${least === most ? least : `${least} to ${most}`} out, not ${outs}.`,
    );
  }
  if (meaning.isForced) return checkForced(game, play);
  if (['wildPitch', 'passedBall', 'balk', 'stolenBase'].includes(play.result)) {
    return checkSteal(play);
  }
  return checkLoggedOuts(game, play);
}

/** The rule that a logged play breaks; undefined when it is legal. */
export function checkLog(game: EngineGame, play: LoggedPlay): Refusal | undefined {
  if (game.rules.isScoredByHand !== true) {
    return { rule: 'notScoredByHand', message: 'The dice of this game are rolled here.' };
  }
  const meaning = MEANINGS[play.result];
  return (
    checkFielder(play, meaning) ??
    checkBatter(game, play, meaning) ??
    checkMoves(game, play) ??
    checkRunners(game, play, meaning)
  );
}
