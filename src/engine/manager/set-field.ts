/** When a computer manager sets the field anew: once for a batter, and only where that changes it. */
import { standsAs } from '../alignment.ts';
import type { EngineGame, FieldAlignment } from '../game-state.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { judgedField } from './judged-field.ts';
import { isPitchOutSpot } from './pitch-out.ts';
import { type FieldPlan, plainField } from './plain-field.ts';

const BACK: FieldPlan = {
  ...{ infield: 'normal', guardLines: false, outfieldIn: false, holdRunners: false },
  reason: 'What the field was set for has passed.',
};

/** Tells whether everybody stands where he usually does. */
function isUsual({ infield, guardLines, outfieldIn, holdRunners }: FieldAlignment): boolean {
  return infield === 0 && !guardLines && !outfieldIn && !holdRunners;
}

/** Sets the field for the man at bat, with the reason; undefined when it stands as it should. */
export function setField(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const plan = manager.level === 'ace' ? judgedField(game, manager) : plainField(game, manager);
  const { alignment } = game;
  if (plan === undefined && isUsual(alignment)) return undefined;
  const wanted = plan ?? BACK;
  // Called together with the order to hold the runners, a pitch-out cannot be told from it.
  const isNew = wanted.holdRunners && !alignment.holdRunners && isPitchOutSpot(game, manager);
  if (!isNew && standsAs(game, wanted)) return undefined;
  // Written out: spread, the objects alone would take as long as a play.
  const { infield, guardLines, outfieldIn, holdRunners, reason } = wanted;
  const pitchOut = alignment.pitchOut || isNew;
  const kind = 'setDefense';
  const choice = { kind, infield, guardLines, outfieldIn, holdRunners, pitchOut } as const;
  return { choice, reason };
}
