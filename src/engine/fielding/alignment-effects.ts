/** What the way in which the field is set gives and costs: holes, short doubles, balls over heads. */
import { INFIELD } from '../alignment.ts';
import { contestedSingle, hitWithFixedAdvance } from '../baserunning/hits.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { isAnyoneOn } from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { numberAt } from '../table-access.ts';
import { isThroughDepth } from './infield-depth.ts';

const FIRST_BASEMAN = 3;
const SECOND_BASEMAN = 4;
const THIRD_BASEMAN = 5;
const SHORTSTOP = 6;
const TRIPLE = 3;
/** Who runs after a grounder that went through, by the infielder whom it passed; 0 for nobody. */
const OUTFIELDER_BEHIND = [0, 0, 0, 9, 9, 7, 7] as const;

/** Faces of a d20 on which a grounder goes through: past men at the bases or lines or on their way there, and past men in. */
const HOLE_FACES = 2;
const DRAWN_IN_FACES = 3;
/** Faces on which a guarded line turns a double into a single. */
const GUARDED_FACES = 10;
/** Faces on which a deep fly, and a double, go over the heads of an outfield that is in. */
const DEEP_FLY_FACES = 10;
const LONG_DOUBLE_FACES = 4;

const isCorner = (fielder: number) => fielder === FIRST_BASEMAN || fielder === THIRD_BASEMAN;
const isMiddle = (fielder: number) => fielder === SECOND_BASEMAN || fielder === SHORTSTOP;
const isRightSide = (fielder: number) => fielder === FIRST_BASEMAN || fielder === SECOND_BASEMAN;

/** Tells whether the man who fields a grounder plays in for a runner on third. */
export function isDrawnIn({ alignment, record }: EngineGame): boolean {
  if (alignment.infield === INFIELD.in) return true;
  return alignment.infield === INFIELD.corners && record.fielder !== 4 && record.fielder !== 6;
}

/** The face of a d20 up to which a grounder finds a hole that the field leaves; 0 without one. */
function holeNumber(game: EngineGame): number {
  const { record, alignment } = game;
  const { fielder } = record;
  if (isDrawnIn(game)) return DRAWN_IN_FACES;
  if (alignment.holdRunners && isAnyoneOn(record) && isRightSide(fielder)) return HOLE_FACES;
  if (record.isHitAndRun && isMiddle(fielder)) return HOLE_FACES;
  return alignment.guardLines && isCorner(fielder) ? HOLE_FACES : 0;
}

function isThroughHole(game: EngineGame, dice: Dice): boolean {
  const number = holeNumber(game);
  return number > 0 && rollSafe(game, dice, number, 'through the hole');
}

/** A grounder may go through to the outfield for a single. True when it did, and is resolved. */
export function goesThrough(game: EngineGame, dice: Dice): boolean {
  if (numberAt(OUTFIELDER_BEHIND, game.record.fielder) === 0) return false;
  if (!isThroughDepth(game, dice) && !isThroughHole(game, dice)) return false;
  game.record.fielder = numberAt(OUTFIELDER_BEHIND, game.record.fielder);
  contestedSingle(game);
  return true;
}

/** A double down a guarded line may be cut off. True when it is a single, and is resolved. */
export function isCutOff(game: EngineGame, dice: Dice): boolean {
  if (!game.alignment.guardLines) return false;
  if (!rollSafe(game, dice, GUARDED_FACES, 'the guarded line holds him at first')) return false;
  contestedSingle(game);
  return true;
}

/** A double may go over an outfield that is in. True when it is a triple, and is resolved. */
export function isTripled(game: EngineGame, dice: Dice): boolean {
  if (!game.alignment.outfieldIn) return false;
  if (!rollSafe(game, dice, LONG_DOUBLE_FACES, 'over the outfield for three bases')) return false;
  hitWithFixedAdvance(game.record, TRIPLE, TRIPLE);
  return true;
}

/** A deep fly may drop behind an outfield that is in. True when it is a double, and is resolved. */
export function isOverHeads(game: EngineGame, dice: Dice): boolean {
  if (!game.alignment.outfieldIn) return false;
  if (!rollSafe(game, dice, DEEP_FLY_FACES, 'over the outfield for two bases')) return false;
  hitWithFixedAdvance(game.record, 2, TRIPLE);
  return true;
}
