/**
 * When a computer manager has his batter bunt. The spots were fitted by replaying 2019 and 2005
 * until sacrifices a game came out as in the seasons: .3195 and .6664, in 2019 .5554 of them by
 * pitchers (bunts_2019). How many bunt in a season follows from the grades on its cards.
 */
import { buntHitNumber } from '../at-bat/bunt-chart.ts';
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { at, numberAt } from '../table-access.ts';
import type { ManagerDecision } from './decision.ts';

const PITCHER = 1;
const GRADE_A = 0;
const GRADE_B = 1;
const GRADE_C = 2;
/** From this inning on one run is played for. */
const LATE_INNING = 7;
/** Leads and deficits within which one run matters, at any time and late. */
const CLOSE = 3;
const VERY_CLOSE = 1;
/** The safe number from which a fast man bunts for a hit: with nobody on, and instead of a sacrifice. */
const HIT_NUMBER_EMPTY = 8;
const HIT_NUMBER_RUNNERS = 11;
/** From this inning on fast men bunt for a hit with nobody on. */
const HIT_INNING = 6;
/** The inning from which a man of grade A, B, C gives himself up. */
const INNING_FROM = [3, 7, 9] as const;

const PITCHER_SACRIFICE: ManagerDecision = {
  choice: { kind: 'bunt', purpose: 'sacrifice' },
  reason: 'The pitcher is at bat: he moves the runner up.',
};
const SACRIFICE: ManagerDecision = {
  choice: { kind: 'bunt', purpose: 'sacrifice' },
  reason: 'One run counts here, and he can bunt.',
};
const SQUEEZE: ManagerDecision = {
  choice: { kind: 'bunt', purpose: 'squeeze' },
  reason: 'The run on third decides the game, and he can bunt.',
};
const BUNT_FOR_HIT: ManagerDecision = {
  choice: { kind: 'bunt', purpose: 'hit' },
  reason: 'He is fast, and the corners stand back.',
};

/** The runner from first or second can be moved up, and nobody is on third. */
function isSacrificeState({ runner, outs }: EngineGame): boolean {
  if (outs > 1 || runner[3] !== NOBODY) return false;
  return runner[1] !== NOBODY || runner[2] !== NOBODY;
}

function isWithin(game: EngineGame, runs: number): boolean {
  return Math.abs(game.batting.runs - game.fielding.runs) <= runs;
}

/** A pitcher bunts with nobody out; a good bunter also with one out and a man on first. */
function isPitchersSpot(game: EngineGame, grade: number): boolean {
  if (game.outs === 0) return grade <= GRADE_C;
  if (game.runner[1] === NOBODY) return false;
  return grade === GRADE_A || (grade === GRADE_B && isWithin(game, CLOSE));
}

/** Anybody else gives himself up with nobody out, when one run counts: the worse he bunts the later. */
function isSacrificeSpot(game: EngineGame, grade: number): boolean {
  if (game.outs > 0 || grade > GRADE_C || !isWithin(game, VERY_CLOSE)) return false;
  return game.inning >= numberAt(INNING_FROM, grade);
}

/** Late, the score level or one behind, one out, and a good bunter at bat. */
function isSqueezeSpot(game: EngineGame, grade: number): boolean {
  if (game.runner[3] === NOBODY || game.outs !== 1 || game.inning < LATE_INNING) return false;
  const lead = game.batting.runs - game.fielding.runs;
  return grade === GRADE_A && lead <= 0 && lead >= -VERY_CLOSE;
}

function isHitSpot(game: EngineGame, batter: number): boolean {
  const { runner, outs } = game;
  if (outs > 0 || runner[1] !== NOBODY || runner[2] !== NOBODY || runner[3] !== NOBODY)
    return false;
  if (game.inning < HIT_INNING || !isWithin(game, VERY_CLOSE)) return false;
  return buntHitNumber(game, batter) >= HIT_NUMBER_EMPTY;
}

/** The bunt that the manager at bat calls now, with his reason; undefined to swing away. */
export function buntCall(game: EngineGame): ManagerDecision | undefined {
  const { batting } = game;
  const batter = at(batting.order, batting.nextSlot);
  const grade = cardOf(batting, batter).bunting;
  const isPitcher = at(batting.slotPosition, batting.nextSlot) === PITCHER;
  if (isSacrificeState(game)) {
    if (isPitcher) return isPitchersSpot(game, grade) ? PITCHER_SACRIFICE : undefined;
    if (!isSacrificeSpot(game, grade)) return undefined;
    return buntHitNumber(game, batter) >= HIT_NUMBER_RUNNERS ? BUNT_FOR_HIT : SACRIFICE;
  }
  if (isPitcher) return undefined;
  if (isSqueezeSpot(game, grade)) return SQUEEZE;
  return grade <= GRADE_B && isHitSpot(game, batter) ? BUNT_FOR_HIT : undefined;
}
