/** The exact chance of every result when a batter meets a pitcher: both cards, the checks, the park. */
import { parkNumber } from '../at-bat/park-number.ts';
import { battingHand } from '../at-bat/read-card.ts';
import { chancesByCode } from '../cards/chances.ts';
import { type CompiledPlayer, type CompiledSide, RIGHT } from '../cards/compile-card.ts';
import { FIRST_CHECK, RESULT, RESULT_NAMES } from '../cards/result-codes.ts';
import type { EngineGame } from '../game-state.ts';
import { tiredFaces } from '../pitching/fatigue.ts';
import { at, itemAt, valueAt } from '../table-access.ts';

const CHANCES_OF_BOTH = 216;
const FACES = 20;
const CODES = RESULT_NAMES.length;

/** A batter, who he faces, and how many faces of a d20 turn an out of this pitcher into a single. */
export interface Matchup {
  readonly batter: CompiledPlayer;
  readonly pitcher: CompiledPlayer;
  readonly tiredFaces: number;
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

function applyTired(chances: Float64Array, faces: number): void {
  if (faces === 0) return;
  for (let from = RESULT.lineout as number; from < FIRST_CHECK; from += 1) {
    move(chances, faces / FACES, { from, to: RESULT.singleOne });
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
  applyPark(game, chances, stands);
  applyTired(chances, matchup.tiredFaces);
}

/** The man who bats so many places after the one who is up. */
export function batterIn({ batting }: EngineGame, places: number): CompiledPlayer {
  const slot = (batting.nextSlot + places) % batting.order.length;
  return itemAt(batting.team.players, at(batting.order, slot));
}

/** The pitcher who is in, against the man who bats so many places after the one who is up. */
export function matchupIn(game: EngineGame, places: number): Matchup {
  const { fielding } = game;
  const stint = itemAt(fielding.stints, fielding.stints.length - 1);
  const pitcher = itemAt(fielding.team.players, stint.player);
  return { batter: batterIn(game, places), pitcher, tiredFaces: tiredFaces(stint) };
}
