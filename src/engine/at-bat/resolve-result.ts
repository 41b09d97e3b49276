/** From a card result to what happens on the field. */
import { deepFly, lineOut, mediumFly, ordinaryFly, popOut } from '../baserunning/flies.ts';
import {
  contestedDouble,
  contestedSingle,
  hitWithFixedAdvance,
  takeFirst,
} from '../baserunning/hits.ts';
import { cardOf } from '../card-of.ts';
import { FIRST_CHECK, RESULT } from '../cards/result-codes.ts';
import type { Dice } from '../dice/dice.ts';
import { isCutOff, isTripled } from '../fielding/alignment-effects.ts';
import { resolveCheck } from '../fielding/fielding-check.ts';
import { fieldGroundball, GROUNDBALL } from '../fielding/groundballs.ts';
import { isCutOffDeep } from '../fielding/infield-depth.ts';
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, isOn, putOut } from '../play-record.ts';
import { rollFor, rollPercent, rollSafe } from '../roll-trace.ts';
import { numberAt } from '../table-access.ts';
import {
  type FielderTable,
  FLY_FIELDERS,
  GROUND_FIELDERS,
  HIT_FIELDERS,
  LINE_FIELDERS,
  POP_FIELDERS,
} from './ball-fielders.ts';
import { parkNumber } from './park-number.ts';
import { battingHand } from './read-card.ts';

const LEFT_FIELD = 7;
const CENTER_FIELD = 8;
const RIGHT_FIELD = 9;
const CATCHER = 2;
const FIRST_BASEMAN = 3;
/** Percent of third strikes that are dropped where the batter may run. */
const DROPPED_THIRDS = 2;
/** Faces of a d20 on which a dropped third strike is a wild pitch that lets the batter reach first. */
const WILD_THIRD_FACES = 5;
const HOME_RUN_BASES = 4;
const TRIPLE_BASES = 3;

/** The side that the batter of the play stands on: 0 left, 1 right. */
export function handOfBatter(game: EngineGame): 0 | 1 {
  const { batting, fielding, record } = game;
  const { bats } = cardOf(batting, record.batter);
  const { throws } = cardOf(fielding, record.pitcher);
  return battingHand(bats, throws) === 0 ? 0 : 1;
}

/** Finds the fielder by a die where the card names nobody. */
function findFielder(game: EngineGame, dice: Dice, table: FielderTable): void {
  if (game.record.fielder !== 0) return;
  const face = rollFor(game, dice, 20, 'fielder');
  game.record.fielder = numberAt(table[handOfBatter(game)], face - 1);
}

/** Gives the ball to a fixed fielder where the card names nobody. */
function toFielder(game: EngineGame, position: number): void {
  if (game.record.fielder === 0) game.record.fielder = position;
}

/** Asks the park: a d20 of at most its number for the batter. */
function parkGives(game: EngineGame, dice: Dice, result: 'homeRun' | 'single'): boolean {
  const number = parkNumber(game, result, handOfBatter(game) !== 0);
  return rollSafe(game, dice, number, 'the park gives it');
}

function ballparkHomeRun(game: EngineGame, dice: Dice): void {
  const { record } = game;
  record.parkAsked = 1;
  record.parkGave = parkGives(game, dice, 'homeRun');
  if (record.parkGave) {
    findFielder(game, dice, HIT_FIELDERS);
    hitWithFixedAdvance(record, HOME_RUN_BASES, HOME_RUN_BASES);
    return;
  }
  findFielder(game, dice, FLY_FIELDERS);
  deepFly(game, dice);
}

function ballparkSingle(game: EngineGame, dice: Dice): void {
  const { record } = game;
  record.parkAsked = 2;
  record.parkGave = parkGives(game, dice, 'single');
  if (record.parkGave) {
    findFielder(game, dice, HIT_FIELDERS);
    contestedSingle(game);
    return;
  }
  findFielder(game, dice, LINE_FIELDERS);
  lineOut(game, dice);
}

/** The catcher dropped the third strike: he throws the batter out, or the pitch went too far. */
function dropThird(game: EngineGame, dice: Dice): void {
  const { record } = game;
  if (!rollSafe(game, dice, WILD_THIRD_FACES, 'batter reaches first')) {
    putOut(record, BATTER, FIRST_BASEMAN, CATCHER);
    return;
  }
  takeFirst(record, EVENT.strikeout);
  record.droppedThird = true;
}

/** With first base open or two out the third strike may be dropped. */
function strikeOut(game: EngineGame, dice: Dice): void {
  const { record } = game;
  record.event = EVENT.strikeout;
  record.fielder = 0;
  const mayRun = game.outs === 2 || !isOn(record, 1);
  if (mayRun && rollPercent(game, dice, DROPPED_THIRDS, 'third strike dropped')) {
    dropThird(game, dice);
  } else putOut(record, BATTER, CATCHER, 0);
}

/** A single may be a grounder to an infield that plays deep. True when it was, and is resolved. */
function isGrounder(game: EngineGame, dice: Dice): boolean {
  if (!isCutOffDeep(game, dice)) return false;
  const { record } = game;
  record.fielder = 0;
  findFielder(game, dice, GROUND_FIELDERS);
  fieldGroundball(game, dice, GROUNDBALL.force);
  return true;
}

/** A ball hit fair for a base hit, walks and strikeouts: the first fourteen results. */
function resolveHitOrWalk(game: EngineGame, dice: Dice, code: number): void {
  const { record } = game;
  switch (code) {
    case RESULT.strikeout:
      strikeOut(game, dice);
      break;
    case RESULT.walk:
      takeFirst(record, EVENT.walk);
      break;
    case RESULT.hitByPitch:
      takeFirst(record, EVENT.hitByPitch);
      break;
    case RESULT.ballparkHomeRun:
      ballparkHomeRun(game, dice);
      break;
    case RESULT.ballparkSingle:
      ballparkSingle(game, dice);
      break;
    case RESULT.singleCenter:
      if (isGrounder(game, dice)) break;
      toFielder(game, CENTER_FIELD);
      contestedSingle(game);
      break;
    case RESULT.singleOne:
    case RESULT.singleTwo:
      if (isGrounder(game, dice)) break;
      findFielder(game, dice, HIT_FIELDERS);
      hitWithFixedAdvance(record, 1, code === RESULT.singleTwo ? 2 : 1);
      break;
    case RESULT.doubleCenter:
      toFielder(game, CENTER_FIELD);
      if (!isTripled(game, dice)) contestedDouble(game);
      break;
    case RESULT.doublePull:
      toFielder(game, handOfBatter(game) === 0 ? RIGHT_FIELD : LEFT_FIELD);
      if (!isCutOff(game, dice) && !isTripled(game, dice)) contestedDouble(game);
      break;
    default:
      findFielder(game, dice, HIT_FIELDERS);
      resolveFixedHit(game, dice, code);
  }
}

function resolveFixedHit(game: EngineGame, dice: Dice, code: number): void {
  const { record } = game;
  switch (code) {
    case RESULT.homeRun:
      hitWithFixedAdvance(record, HOME_RUN_BASES, HOME_RUN_BASES);
      break;
    case RESULT.triple:
      hitWithFixedAdvance(record, TRIPLE_BASES, TRIPLE_BASES);
      break;
    case RESULT.doubleThree:
      if (!isTripled(game, dice)) hitWithFixedAdvance(record, 2, TRIPLE_BASES);
      break;
    default:
      if (!isTripled(game, dice)) hitWithFixedAdvance(record, 2, 2);
  }
}

/** The ten results that are outs in play. */
function resolveOut(game: EngineGame, dice: Dice, code: number): void {
  switch (code) {
    case RESULT.lineout:
      findFielder(game, dice, LINE_FIELDERS);
      lineOut(game, dice);
      break;
    case RESULT.popout:
      findFielder(game, dice, POP_FIELDERS);
      popOut(game);
      break;
    case RESULT.deepFlyA:
      findFielder(game, dice, FLY_FIELDERS);
      deepFly(game, dice);
      break;
    case RESULT.mediumFlyB:
      findFielder(game, dice, FLY_FIELDERS);
      mediumFly(game, dice);
      break;
    case RESULT.flyBLeft:
      toFielder(game, LEFT_FIELD);
      ordinaryFly(game, dice);
      break;
    case RESULT.flyBCenter:
      toFielder(game, CENTER_FIELD);
      ordinaryFly(game, dice);
      break;
    case RESULT.flyBRight:
      toFielder(game, RIGHT_FIELD);
      ordinaryFly(game, dice);
      break;
    default:
      findFielder(game, dice, GROUND_FIELDERS);
      fieldGroundball(game, dice, code - RESULT.groundballA + GROUNDBALL.hard);
  }
}

/** Resolves `record.result`: fills in destinations, outs, the event and the fielder. */
export function resolveResult(game: EngineGame, dice: Dice): void {
  const code = game.record.result;
  if (code >= FIRST_CHECK) {
    game.record.checkPosition = code - FIRST_CHECK + 1;
    resolveCheck(game, dice);
  } else if (code >= RESULT.lineout) {
    resolveOut(game, dice, code);
  } else {
    resolveHitOrWalk(game, dice, code);
  }
}
