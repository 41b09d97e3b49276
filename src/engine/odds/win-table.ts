/** Win probability by dynamic programming over what a half can bring, from the last inning back. */
import type { GameRules } from '../../models/game.ts';
import { valueAt } from '../table-access.ts';
import {
  AUTOMATIC_RUNNER,
  BASE_OUT_STATES,
  baseOutState,
  EMPTY_BASES,
  HALF_OVER,
} from './base-out.ts';

/** Leads are those of the home club; a larger one counts as this. */
const LEAD_MAX = 30;
const LEADS = 2 * LEAD_MAX + 1;
const STATES = BASE_OUT_STATES + 1;
/**
 * Phases of a game: 0 is the last inning, 1-8 how many innings follow until the last one, 9 an extra
 * inning.
 */
const LAST_INNING = 0;
const EXTRA_INNING = 9;
const PHASES = 10;

/** What of a game's rules decides how many halves are to come. */
export type OddsRules = Pick<GameRules, 'innings' | 'automaticRunner'>;

interface Half {
  readonly phase: number;
  readonly isBottom: boolean;
}
/** By state and half, the chances of 0, 1, 2 … runs before the half ends. */
type RunChances = (state: number, isBottom: boolean) => Float64Array;

/** The table as far as it is filled, and what a level extra inning to come is worth. */
interface Odds {
  readonly table: Float64Array;
  readonly level: number;
  /** The bases as a half of an extra inning begins. */
  readonly extraBases: number;
}

/** A moment of a half: a base-out state (24: the half is over) and the home club's lead. */
interface Moment {
  readonly half: Half;
  readonly state: number;
  readonly lead: number;
}

/** The chance at a moment, from the table. */
export function chanceAt(table: Float64Array, moment: Moment): number {
  return valueAt(table, placeOf(moment));
}

function placeOf({ half, state, lead }: Moment): number {
  const kept = Math.max(-LEAD_MAX, Math.min(LEAD_MAX, lead));
  return ((half.phase * 2 + (half.isBottom ? 1 : 0)) * STATES + state) * LEADS + kept + LEAD_MAX;
}

function isLast({ phase }: Half): boolean {
  return phase === LAST_INNING || phase === EXTRA_INNING;
}

/** The chance at the moment when a half is over, from the halves that follow. */
function chanceAfter({ table, level, extraBases }: Odds, half: Half, lead: number): number {
  if (isLast(half)) {
    if (lead > 0) return 1;
    if (half.isBottom) return lead < 0 ? 0 : level;
  }
  const next = { phase: half.isBottom ? half.phase - 1 : half.phase, isBottom: !half.isBottom };
  const bases = next.phase === EXTRA_INNING ? extraBases : EMPTY_BASES;
  return chanceAt(table, { half: next, state: baseOutState(0, bases), lead });
}

/** The chance within a half: what it can still bring, and what that is worth when it is over. */
function chanceWithin(
  table: Float64Array,
  half: Half,
  { lead, chances }: { readonly lead: number; readonly chances: Float64Array },
): number {
  if (half.isBottom && isLast(half) && lead > 0) return 1;
  let sum = 0;
  for (let runs = 0; runs < chances.length; runs += 1) {
    const leadAfter = half.isBottom ? lead + runs : lead - runs;
    const after = { half, state: HALF_OVER, lead: leadAfter };
    sum += valueAt(chances, runs) * chanceAt(table, after);
  }
  return sum;
}

function fillHalf(odds: Odds, half: Half, runChances: RunChances): void {
  const { table } = odds;
  for (let lead = -LEAD_MAX; lead <= LEAD_MAX; lead += 1) {
    table[placeOf({ half, state: HALF_OVER, lead })] = chanceAfter(odds, half, lead);
  }
  for (let state = 0; state < BASE_OUT_STATES; state += 1) {
    const chances = runChances(state, half.isBottom);
    for (let lead = -LEAD_MAX; lead <= LEAD_MAX; lead += 1) {
      table[placeOf({ half, state, lead })] = chanceWithin(table, half, { lead, chances });
    }
  }
}

/**
 * The home club's chance to win, in every phase, half, state and lead, of games whose extra innings
 * begin with a runner on second or not.
 */
export function makeWinTable(runChances: RunChances, automaticRunner: boolean): Float64Array {
  const table = new Float64Array(PHASES * 2 * STATES * LEADS);
  const extraBases = automaticRunner ? AUTOMATIC_RUNNER : EMPTY_BASES;
  const extra = { half: { phase: EXTRA_INNING, isBottom: false }, lead: 0 };
  const fill = (phase: number, level: number) => {
    const odds = { table, level, extraBases };
    fillHalf(odds, { phase, isBottom: true }, runChances);
    fillHalf(odds, { phase, isBottom: false }, runChances);
    return chanceAt(table, { ...extra, state: baseOutState(0, extraBases) });
  };
  // What a level extra inning is worth rises in a straight line with what the next one is worth.
  const [least, most] = [fill(EXTRA_INNING, 0), fill(EXTRA_INNING, 1)];
  const level = fill(EXTRA_INNING, least / (1 - most + least));
  for (let phase = LAST_INNING; phase < EXTRA_INNING; phase += 1) fill(phase, level);
  return table;
}

/** The phase of an inning. Games have 1-9 innings, and as many more as they need. */
export function phaseOf(inning: number, { innings }: OddsRules): number {
  return inning <= innings ? innings - inning : EXTRA_INNING;
}
