/**
 * What a card is worth to a manager, in runs above or below an average plate appearance: the exact
 * chances of the printed side, weighed by what each result is worth on average.
 */
import type { CardResult } from '../../models/card-layout.ts';
import { chancesByName } from '../cards/chances.ts';
import { type CompiledPlayer, type CompiledSide, compileSide } from '../cards/compile-card.ts';

const CHANCES = 108;
/**
 * Average change of the run expectancy by event, from the base-out run expectancy of 2019 in
 * calibration.json (re24_2019): an out -0.26, a walk 0.31, a home run 1.39. A fielding check is about
 * a quarter of a single, three quarters of an out.
 */
const OUT = -0.26;
const FLY_THAT_ADVANCES = -0.22;
const DOUBLE_PLAY_BALL = -0.32;
const CHECK_INFIELD = -0.12;
const CHECK_OUTFIELD = -0.08;
const RUN_VALUES: Readonly<Record<CardResult, number>> = {
  homeRun: 1.39,
  ballparkHomeRun: 0.6,
  triple: 1.03,
  doubleThree: 0.82,
  doubleTwo: 0.74,
  doublePull: 0.76,
  doubleCenter: 0.76,
  singleTwo: 0.5,
  singleOne: 0.42,
  singleCenter: 0.46,
  ballparkSingle: 0.11,
  hitByPitch: 0.33,
  walk: 0.31,
  strikeout: OUT,
  lineout: OUT,
  popout: OUT,
  deepFlyA: FLY_THAT_ADVANCES,
  mediumFlyB: FLY_THAT_ADVANCES,
  flyBLeft: OUT,
  flyBCenter: OUT,
  flyBRight: OUT,
  groundballA: DOUBLE_PLAY_BALL,
  groundballB: OUT,
  groundballC: FLY_THAT_ADVANCES,
  checkPitcher: CHECK_INFIELD,
  checkCatcher: CHECK_INFIELD,
  checkFirstBase: CHECK_INFIELD,
  checkSecondBase: CHECK_INFIELD,
  checkThirdBase: CHECK_INFIELD,
  checkShortstop: CHECK_INFIELD,
  checkLeftField: CHECK_OUTFIELD,
  checkCenterField: CHECK_OUTFIELD,
  checkRightField: CHECK_OUTFIELD,
};
const REACHING_BASE = [
  'homeRun',
  'triple',
  'doubleThree',
  'doubleTwo',
  'doublePull',
  'doubleCenter',
  'singleTwo',
  'singleOne',
  'singleCenter',
  'hitByPitch',
  'walk',
] as const satisfies readonly CardResult[];

/** Sides never change, so what they are worth is reckoned once. */
const valuesOfSides = new WeakMap<CompiledSide, number>();

/** Runs per reading of a side, high for hitters, low for good pitchers. */
export function sideValue(side: CompiledSide): number {
  const known = valuesOfSides.get(side);
  if (known !== undefined) return known;
  const chances = chancesByName(side);
  const results = Object.keys(RUN_VALUES) as CardResult[];
  const sum = results.reduce((runs, name) => runs + chances[name] * RUN_VALUES[name], 0);
  const value = sum / CHANCES;
  valuesOfSides.set(side, value);
  return value;
}

/** A batter's runs per reading of his card against a pitcher's hand (0 left, 1 right). */
export function battingValue(player: CompiledPlayer, pitcherHand: number): number {
  return sideValue(pitcherHand === 0 ? player.batting[0] : player.batting[1]);
}

/** A pitcher's runs allowed per reading of his card, both sides of batters alike. */
export function pitchingValue(player: CompiledPlayer): number {
  return (sideValue(player.pitching[0]) + sideValue(player.pitching[1])) / 2;
}

export interface PrintedValue {
  /** Runs per reading above an average one. */
  readonly runs: number;
  /** The share of readings that put the batter on base. */
  readonly onBase: number;
}

/** The value of a printed side that has not been compiled. */
export function printedValue(cells: readonly string[]): PrintedValue {
  const side = compileSide(cells);
  const chances = chancesByName(side);
  const reaching = REACHING_BASE.reduce((sum, name) => sum + chances[name], 0);
  return { runs: sideValue(side), onBase: reaching / CHANCES };
}
