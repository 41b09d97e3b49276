/** A fielding check: the range chart says what kind of ball it was, three dice find errors. */
import { deepFly, ordinaryFly, popOut, shallowFly } from '../baserunning/flies.ts';
import { addErrorBases, contestedSingle, hitWithFixedAdvance } from '../baserunning/hits.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { isPending } from '../pending-decision.ts';
import { advanceRunners, BATTER, EVENT, HOME, keepClean, OUT, send } from '../play-record.ts';
import { rollFor } from '../roll-trace.ts';
import { at } from '../table-access.ts';
import { isCutOff, isTripled } from './alignment-effects.ts';
import { basesThatSaveBatter, CHECK, checkResult, errorBases } from './charts.ts';
import { errorAt, rangeAt } from './fielder-ratings.ts';
import { fieldGroundball, GROUNDBALL } from './groundballs.ts';
import { isRarePlay } from './rare-play.ts';

const TRIPLE = 3;
const FIRST_OUTFIELDER = 7;

/** A double past the corner infielders goes down the line, one past the others to the outfield. */
function checkedDouble(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const isLine = record.fielder < FIRST_OUTFIELDER;
  if (isLine ? isCutOff(game, dice) : isTripled(game, dice)) return;
  hitWithFixedAdvance(record, 2, 2);
}

/** The ball as the range chart calls it, before errors. */
function resolveChart(game: EngineGame, dice: Dice, code: number): void {
  const { record } = game;
  switch (code) {
    case CHECK.singleOne:
      hitWithFixedAdvance(record, 1, 1);
      break;
    case CHECK.singleCenter:
      contestedSingle(game);
      break;
    case CHECK.singleTwo:
      hitWithFixedAdvance(record, 1, 2);
      break;
    case CHECK.doubleTwo:
      checkedDouble(game, dice);
      break;
    case CHECK.doubleThree:
      if (!isTripled(game, dice)) hitWithFixedAdvance(record, 2, TRIPLE);
      break;
    case CHECK.triple:
      hitWithFixedAdvance(record, TRIPLE, TRIPLE);
      break;
    case CHECK.groundballA:
      fieldGroundball(game, dice, GROUNDBALL.hard);
      break;
    case CHECK.groundballB:
      fieldGroundball(game, dice, GROUNDBALL.force);
      break;
    case CHECK.groundballC:
      fieldGroundball(game, dice, GROUNDBALL.slow);
      break;
    case CHECK.popout:
      popOut(game);
      break;
    case CHECK.deepFlyA:
      deepFly(game, dice);
      break;
    case CHECK.flyB:
      ordinaryFly(game, dice);
      break;
    default:
      shallowFly(game);
  }
}

/** The batter is safe where he would have been out, and everybody moves with him. */
function reachOnError(game: EngineGame, bases: number): void {
  const { record } = game;
  record.event = EVENT.reachedOnError;
  record.errorPosition = record.fielder;
  record.errorBases = bases;
  keepClean(record);
  record.clean[BATTER] = OUT;
  advanceRunners(record, bases);
  send(record, BATTER, bases);
}

/** Tells whether somebody stands on base after the play as resolved so far. */
function isSomebodyLeft(game: EngineGame): boolean {
  const { destination } = game.record;
  for (let from = BATTER; from < HOME; from += 1) {
    const to = at(destination, from);
    if (to > OUT && to < HOME) return true;
  }
  return false;
}

/** The error beside a hit, once its runners have decided. */
export function addLateError(game: EngineGame): void {
  const { lateErrorBases } = game.record;
  if (lateErrorBases > 0) addError(game, lateErrorBases);
}

/** An error beside the play: those on base move up, if anybody is there to use it. */
function addError(game: EngineGame, bases: number): void {
  const { record } = game;
  if (game.outs + record.outs > 2 || !isSomebodyLeft(game)) return;
  record.errorPosition = record.fielder;
  record.errorBases = bases;
  addErrorBases(record, bases);
}

/**
 * Resolves a check on the man at `record.checkPosition`, unless something rare happens: a d20 in his range column, then three
 * dice against his error rating. An error on a ball that would have been an out puts the batter
 * on; an error on a hit, or a bad throw of a catcher or outfielder, only moves men up.
 */
export function resolveCheck(game: EngineGame, dice: Dice): void {
  const { record, fielding } = game;
  const position = record.checkPosition;
  record.fielder = position;
  if (isRarePlay(game, dice)) return;
  const face = rollFor(game, dice, 20, 'range of the fielder');
  const code = checkResult(position, rangeAt(fielding, position), face);
  record.checkResult = code;
  const total =
    rollFor(game, dice, 6, 'error, first die') +
    rollFor(game, dice, 6, 'error, second die') +
    rollFor(game, dice, 6, 'error, third die');
  const bases = errorBases(position, errorAt(fielding, position), total);
  if (code > CHECK.triple && bases >= basesThatSaveBatter(position)) {
    reachOnError(game, bases);
    return;
  }
  resolveChart(game, dice, code);
  if (bases === 0) return;
  if (isPending(game)) record.lateErrorBases = bases;
  else addError(game, bases);
}
