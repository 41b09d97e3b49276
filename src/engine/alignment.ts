/** How the field is set: as usual until a manager says otherwise, and again for the next batter. */
import type { Alignment } from '../models/choice.ts';
import type { EngineGame, FieldAlignment } from './game-state.ts';
import { itemAt } from './table-access.ts';

/** The depths of the infield; the place in this list is the code. */
const DEPTHS = ['normal', 'in', 'corners'] as const satisfies readonly Alignment['infield'][];
export const INFIELD = { normal: 0, in: 1, corners: 2 } as const satisfies {
  readonly [Name in (typeof DEPTHS)[number]]: number;
};

/** The code of a depth. Asked with every setting, and quicker to compare than to look up by a word. */
function depthCode(infield: Alignment['infield']): number {
  if (infield === 'normal') return INFIELD.normal;
  return infield === 'in' ? INFIELD.in : INFIELD.corners;
}

/** The field as usual. */
export function usualAlignment(): FieldAlignment {
  return {
    infield: INFIELD.normal,
    guardLines: false,
    outfieldIn: false,
    holdRunners: false,
    pitchOut: false,
  };
}

/** The next man comes to bat: everybody back to his usual place. */
export function resetAlignment(alignment: FieldAlignment): void {
  alignment.infield = INFIELD.normal;
  alignment.guardLines = false;
  alignment.outfieldIn = false;
  alignment.holdRunners = false;
  alignment.pitchOut = false;
}

/** Sets the field as a manager says. */
export function setAlignment(game: EngineGame, wanted: Alignment): void {
  const { alignment } = game;
  alignment.infield = depthCode(wanted.infield);
  alignment.guardLines = wanted.guardLines;
  alignment.outfieldIn = wanted.outfieldIn;
  alignment.holdRunners = wanted.holdRunners;
  alignment.pitchOut = wanted.pitchOut;
}

/** How the field stands, as a choice names it. */
export function currentAlignment({ alignment }: EngineGame): Alignment {
  return { ...alignment, infield: itemAt(DEPTHS, alignment.infield) };
}

/** What an outfield that is in takes off the number of a runner, on a hit and on a fly. */
const OUTFIELD_IN = 5;

/** A runner's safe number on a ball to the outfield, as deep as it stands; never under 1. */
export function atDepth({ alignment }: EngineGame, number: number): number {
  return alignment.outfieldIn ? Math.max(1, number - OUTFIELD_IN) : number;
}

/** Tells whether everybody stands like that already, whatever the pitch is to be. */
export function standsAs({ alignment }: EngineGame, wanted: Omit<Alignment, 'pitchOut'>): boolean {
  return (
    alignment.infield === depthCode(wanted.infield) &&
    alignment.guardLines === wanted.guardLines &&
    alignment.outfieldIn === wanted.outfieldIn &&
    alignment.holdRunners === wanted.holdRunners
  );
}

/** Tells whether the field stands like that already. */
export function isAligned(game: EngineGame, wanted: Alignment): boolean {
  return standsAs(game, wanted) && game.alignment.pitchOut === wanted.pitchOut;
}
