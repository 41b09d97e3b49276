/**
 * How a manager sets the field by the rules of thumb. Asked before every play, so that what can be
 * seen at once comes first: the score, the inning, the bases.
 */
import type { Alignment } from '../../models/choice.ts';
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { at } from '../table-access.ts';
import { buntCall } from './bunt-call.ts';
import { lean, type ManagerTendencies } from './decision.ts';

/** How the field is to stand, and why; a pitch-out is called beside it. */
export interface FieldPlan extends Omit<Alignment, 'pitchOut'> {
  readonly reason: string;
}

const USUAL: Omit<Alignment, 'pitchOut'> = {
  infield: 'normal',
  guardLines: false,
  outfieldIn: false,
  holdRunners: false,
};
/** For the run that ends the game. */
const ALL_IN: FieldPlan = {
  ...{ ...USUAL, infield: 'in', outfieldIn: true },
  reason: 'The run on third ends the game: nothing that scores him may count as an out.',
};
const INFIELD_IN: FieldPlan = {
  ...{ ...USUAL, infield: 'in' },
  reason: 'The run on third counts: he is to be held there, or thrown out at the plate.',
};
const CORNERS_IN: FieldPlan = {
  ...{ ...USUAL, infield: 'corners' },
  reason: 'The corners cut the run off, and the middle stays back for two outs.',
};
const AGAINST_BUNT: FieldPlan = {
  ...{ ...USUAL, infield: 'corners' },
  reason: 'A bunt is in order here: the corners come in for it.',
};
const GUARDED: FieldPlan = {
  ...{ ...USUAL, guardLines: true },
  reason: 'A lead to protect: no double down the lines.',
};
const GUARDED_AND_HELD: FieldPlan = { ...GUARDED, holdRunners: true };
export const HELD: FieldPlan = {
  ...{ ...USUAL, holdRunners: true },
  reason: 'The man on first can run: he is kept near his base.',
};

/** Leads of the club in the field beyond which the field is left as it is. */
const LEAD_MIN = -1;
const LEAD_MAX = 2;
/** The last innings of a game in which one run decides. */
const LATE_INNINGS = 3;
const LAST_OUT = 2;
/** The jump number from which a man is held, and by how much the habit moves that. */
const HELD_FROM = 11;
const HELD_BY_HABIT = 6;

/** A man on first who gets a good jump often, with second base open. */
function isToBeHeld({ runner, batting }: EngineGame, manager: ManagerTendencies): boolean {
  const first = at(runner, 1);
  if (first === NOBODY || at(runner, 2) !== NOBODY) return false;
  const { stealJump, stealAuto } = cardOf(batting, first);
  return stealAuto || stealJump >= HELD_FROM - lean(manager.hold) * HELD_BY_HABIT;
}

/** With fewer than two out and a runner on third, the run that counts late in a close game. */
function againstRunOnThird(game: EngineGame, lead: number): FieldPlan | undefined {
  const { runner, outs, isBottom, inning, rules } = game;
  if (isBottom && lead === 0 && inning >= rules.innings) return ALL_IN;
  if (lead > 1) return undefined;
  if (at(runner, 1) === NOBODY) return INFIELD_IN;
  if (at(runner, 2) === NOBODY) return CORNERS_IN;
  // Bases full: with one out two of them end the half.
  return outs === 0 ? INFIELD_IN : undefined;
}

/** The usual manager at bat would give this batter up. */
function isBuntExpected(game: EngineGame): boolean {
  const { runner, outs } = game;
  if (outs === LAST_OUT || (at(runner, 1) === NOBODY && at(runner, 2) === NOBODY)) return false;
  const call = buntCall(game)?.choice;
  return call?.kind === 'bunt' && call.purpose === 'sacrifice';
}

/** A double would bring the tying run home, or put it where a single does. */
function isDoubleDear({ runner, outs, inning, rules }: EngineGame, lead: number): boolean {
  if (inning < rules.innings || lead < 1) return false;
  if (at(runner, 2) !== NOBODY || at(runner, 3) !== NOBODY) return false;
  return at(runner, 1) !== NOBODY || (lead === 1 && outs === LAST_OUT);
}

/** How he wants the field for the man at bat; undefined as usual. */
export function plainField(game: EngineGame, manager: ManagerTendencies): FieldPlan | undefined {
  const { runner, outs, inning, rules } = game;
  if (inning <= rules.innings - LATE_INNINGS) return undefined;
  const lead = game.fielding.runs - game.batting.runs;
  if (lead < LEAD_MIN || lead > LEAD_MAX) return undefined;
  if (at(runner, 3) !== NOBODY) {
    return outs === LAST_OUT ? undefined : againstRunOnThird(game, lead);
  }
  if (isBuntExpected(game)) return AGAINST_BUNT;
  const isHeld = isToBeHeld(game, manager);
  if (isDoubleDear(game, lead)) return isHeld ? GUARDED_AND_HELD : GUARDED;
  return isHeld ? HELD : undefined;
}
