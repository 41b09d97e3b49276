/**
 * The chance of the club at bat to win, one or two batters ahead: the exact chances of the cards that
 * meet, what the rules make of each result, and the win probability of where that leads.
 */
import { FIRST_CHECK, RESULT_NAMES } from '../cards/result-codes.ts';
import { rangeAt } from '../fielding/fielder-ratings.ts';
import type { EngineGame } from '../game-state.ts';
import { valueAt } from '../table-access.ts';
import { baseOutState, occupiedBases } from './base-out.ts';
import { fillMatchup, type Matchup, matchupIn } from './matchup.ts';
import { checkKind, type Outcomes, Transitions } from './transitions.ts';
import { winProbability } from './win-probability.ts';

const CODES = RESULT_NAMES.length;
const OUTS_OF_HALF = 3;

/** Where a half stands, or would: outs 0-3, occupied bases 0-7, runs since the present moment. */
export interface Standing {
  readonly outs: number;
  readonly bases: number;
  readonly runs: number;
}

/** The field as usual; other ways of setting it have tables of their own (fields.ts). */
const USUAL_FIELD = new Transitions();

/** One buffer for each batter that is looked ahead. */
const CHANCES = [new Float64Array(CODES), new Float64Array(CODES)] as const;

/** How the half stands now. */
export function standingOf(game: EngineGame): Standing {
  return { outs: game.outs, bases: occupiedBases(game.runner), runs: 0 };
}

/** The chance of the club at bat to win, 0-1, average men to come on both sides. */
export function chanceAt(game: EngineGame, { outs, bases, runs }: Standing): number {
  const { inning, isBottom, rules, batting, fielding } = game;
  const lead = batting.runs + runs - fielding.runs;
  const own = isBottom ? lead : -lead;
  const home = winProbability({ inning, isBottom, outs, bases, lead: own, rules });
  return isBottom ? home : 1 - home;
}

/** What a standing is worth to the club at bat. */
type Value = (standing: Standing) => number;

/** The mean worth of what may come of a play from a standing. */
export function expected(from: Standing, outcomes: Outcomes, value: Value): number {
  let sum = 0;
  for (let index = 0; index < outcomes.chances.length; index += 1) {
    const after = {
      outs: Math.min(OUTS_OF_HALF, from.outs + (outcomes.outs[index] as number)),
      bases: outcomes.bases[index] as number,
      runs: from.runs + (outcomes.runs[index] as number),
    };
    sum += valueAt(outcomes.chances, index) * value(after);
  }
  return sum;
}

/** A look ahead at a plate appearance. */
export interface Appearance {
  readonly matchup: Matchup;
  readonly from: Standing;
  readonly field: Transitions;
  /** What the standing after it is worth. */
  readonly value: Value;
}

/** The kind of a result, 0-68 as transitions.ts numbers them, by who stands where it goes. */
export function kindIn({ fielding }: EngineGame, code: number): number {
  const position = code - FIRST_CHECK + 1;
  return position < 1 ? code : checkKind(position, rangeAt(fielding, position));
}

/** The mean worth of what comes of a plate appearance. */
function expectedOfAppearance(
  game: EngineGame,
  { matchup, from, field, value }: Appearance,
  chances: Float64Array = CHANCES[0],
): number {
  fillMatchup(game, matchup, chances);
  const state = baseOutState(from.outs, from.bases);
  let sum = 0;
  for (let code = 0; code < CODES; code += 1) {
    const chance = valueAt(chances, code);
    if (chance === 0) continue;
    sum += chance * expected(from, field.of(state, kindIn(game, code)), value);
  }
  return sum;
}

/** The chance to win from a standing with this pair to come next, average men after them. */
export function chanceWith(game: EngineGame, matchup: Matchup, from: Standing): number {
  if (from.outs >= OUTS_OF_HALF) return chanceAt(game, from);
  const value = (after: Standing) => chanceAt(game, after);
  return expectedOfAppearance(game, { matchup, from, field: USUAL_FIELD, value }, CHANCES[1]);
}

/** The chance to win when the man at bat swings away at a field that is set so, average men after. */
export function chanceInField(game: EngineGame, from: Standing, field: Transitions): number {
  const value = (after: Standing) => chanceAt(game, after);
  return expectedOfAppearance(game, { matchup: matchupIn(game, 0), from, field, value });
}

/**
 * The chance to win when the man at bat swings away and the next batter is looked at as well. Costs
 * some hundred looks into tables; for spots that ask for it.
 */
export function chanceOfSwinging(
  game: EngineGame,
  from: Standing,
  field: Transitions = USUAL_FIELD,
): number {
  const next = matchupIn(game, 1);
  const value = memoized((after) => chanceWith(game, next, after));
  return expectedOfAppearance(game, { matchup: matchupIn(game, 0), from, field, value });
}

/** Many results lead to the same standing: each is looked at once. */
function memoized(value: Value): Value {
  const known = new Map<number, number>();
  return (standing) => {
    const place = (standing.runs * 4 + standing.outs) * 8 + standing.bases;
    const worth = known.get(place) ?? value(standing);
    known.set(place, worth);
    return worth;
  };
}
