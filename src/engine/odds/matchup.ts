/** The exact chance of every result when a batter meets a pitcher: both cards, the checks, the park. */
import { parkNumber } from '../at-bat/park-number.ts';
import { battingHand } from '../at-bat/read-card.ts';
import { cardOf } from '../card-of.ts';
import { chancesByCode } from '../cards/chances.ts';
import { type CompiledPlayer, type CompiledSide, RIGHT } from '../cards/compile-card.ts';
import { RESULT, RESULT_NAMES } from '../cards/result-codes.ts';
import type { EngineGame } from '../game-state.ts';
import { FLY_HOME_RUNS, STRIKEOUT_GROUNDERS, STRIKEOUT_SINGLES } from '../pitching/fatigue.data.ts';
import { tiredLevel } from '../pitching/fatigue.ts';
import { at, itemAt, numberAt, valueAt } from '../table-access.ts';

const CHANCES_OF_BOTH = 216;
const FACES = 20;
const CODES = RESULT_NAMES.length;

/** A batter, whom he faces, and how much batters make of this pitcher by now. */
export interface Matchup {
  readonly batter: CompiledPlayer;
  readonly pitcher: CompiledPlayer;
  readonly tiredLevel: number;
}

/** Sides never change, so each is counted once. */
const countedSides = new WeakMap<CompiledSide, Float64Array>();

function countedSide(side: CompiledSide): Float64Array {
  const known = countedSides.get(side);
  if (known !== undefined) return known;
  const counted = chancesByCode(side);
  countedSides.set(side, counted);
  return counted;
}

/** Moves a part, 0-1, of one result's chance to another. */
function move(chances: Float64Array, part: number, results: { from: number; to: number }): void {
  const moved = valueAt(chances, results.from) * part;
  chances[results.from] = valueAt(chances, results.from) - moved;
  chances[results.to] = valueAt(chances, results.to) + moved;
}

/** What the batter's checks let through of what the pitcher's card gives him. */
function applyChecks(chances: Float64Array, batter: CompiledPlayer, hand: 0 | 1): void {
  const power = 1 - batter.power[hand] / FACES;
  const contact = 1 - batter.contact[hand] / FACES;
  const eye = 1 - batter.eye[hand] / FACES;
  move(chances, power, { from: RESULT.homeRun, to: RESULT.flyBCenter });
  move(chances, power, { from: RESULT.ballparkHomeRun, to: RESULT.flyBCenter });
  move(chances, contact, { from: RESULT.strikeout, to: RESULT.groundballB });
  move(chances, eye, { from: RESULT.walk, to: RESULT.groundballB });
}

function applyPark(game: EngineGame, chances: Float64Array, isRight: boolean): void {
  const homeRun = parkNumber(game, 'homeRun', isRight) / FACES;
  const single = parkNumber(game, 'single', isRight) / FACES;
  move(chances, homeRun, { from: RESULT.ballparkHomeRun, to: RESULT.homeRun });
  move(chances, 1, { from: RESULT.ballparkHomeRun, to: RESULT.deepFlyA });
  move(chances, single, { from: RESULT.ballparkSingle, to: RESULT.singleCenter });
  move(chances, 1, { from: RESULT.ballparkSingle, to: RESULT.lineout });
}

function applyTired(chances: Float64Array, level: number): void {
  if (level === 0) return;
  const singles = numberAt(STRIKEOUT_SINGLES, level);
  const grounders = numberAt(STRIKEOUT_GROUNDERS, level);
  const strikeout = RESULT.strikeout;
  move(chances, singles / FACES, { from: strikeout, to: RESULT.singleOne });
  move(chances, grounders / (FACES - singles), { from: strikeout, to: RESULT.groundballB });
  const homeRuns = numberAt(FLY_HOME_RUNS, level) / FACES;
  for (let from = RESULT.deepFlyA as number; from <= RESULT.flyBRight; from += 1) {
    move(chances, homeRuns, { from, to: RESULT.homeRun });
  }
}

/**
 * Fills `chances` with the chance of each result code; they sum to 1. Results that ask the park are
 * divided into what it gives and what it does not.
 */
export function fillMatchup(game: EngineGame, matchup: Matchup, chances: Float64Array): void {
  const { batter, pitcher } = matchup;
  const hand = pitcher.throws === RIGHT ? 1 : 0;
  const stands = battingHand(batter.bats, pitcher.throws) === RIGHT;
  const batting = countedSide(batter.batting[hand]);
  const pitching = countedSide(stands ? pitcher.pitching[1] : pitcher.pitching[0]);
  for (let code = 0; code < CODES; code += 1) chances[code] = valueAt(pitching, code);
  applyChecks(chances, batter, hand);
  for (let code = 0; code < CODES; code += 1) {
    chances[code] = (valueAt(chances, code) + valueAt(batting, code)) / CHANCES_OF_BOTH;
  }
  applyTired(chances, matchup.tiredLevel);
  applyPark(game, chances, stands);
}

/** The man who bats so many places after the one who is up. */
export function batterIn({ batting }: EngineGame, places: number): CompiledPlayer {
  const slot = (batting.nextSlot + places) % batting.order.length;
  return cardOf(batting, at(batting.order, slot));
}

/** The pitcher who is in, against the man who bats so many places after the one who is up. */
export function matchupIn(game: EngineGame, places: number): Matchup {
  const { fielding } = game;
  const stint = itemAt(fielding.stints, fielding.stints.length - 1);
  const pitcher = cardOf(fielding, stint.player);
  return { batter: batterIn(game, places), pitcher, tiredLevel: tiredLevel(stint) };
}
