/**
 * How a manager sets the field who goes by the chance to win: each way is weighed against the usual
 * one, the man at bat taken to swing, to bunt or his runner to go, whichever serves him best.
 */
import { jumpNumber } from '../baserunning/steal-numbers.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { chanceInField, chanceOfSwinging, standingOf } from '../odds/expectation.ts';
import { type Field, transitionsOf } from '../odds/fields.ts';
import { lean, type ManagerTendencies } from './decision.ts';
import { buntInOrder, chanceOfBunt, worthOfSteal } from './judged-calls.ts';
import { type FieldPlan, HELD } from './plain-field.ts';
import { moreOften } from './reason.ts';

const LAST_OUT = 2;
/** Beyond this lead or deficit nothing is weighed. */
const CLOSE = 3;
/** What another way must win more often than the usual one, in chances to win. */
const MARGIN = 0.001;
/** What the strongest habit takes off the margin of holding a runner. */
const HABIT = 0.001;
/** The jump number from which it is asked whether to hold a man. */
const JUMP_MIN = 10;

interface Way extends Field {
  readonly deed: string;
  readonly why: string;
}

const USUAL: Field = {
  infield: 'normal',
  guardLines: false,
  outfieldIn: false,
  holdRunners: false,
};
const INFIELD_IN: Way = {
  ...{ ...USUAL, infield: 'in' },
  ...{ deed: 'The infield in', why: 'the runner on third is to be kept from scoring' },
};
const CORNERS_IN: Way = {
  ...{ ...USUAL, infield: 'corners' },
  ...{ deed: 'The corners in', why: 'the middle stays back for two outs' },
};
const OUTFIELD_IN: Way = {
  ...{ ...USUAL, outfieldIn: true },
  ...{ deed: 'The outfield in', why: 'the run on third ends the game' },
};
const ALL_IN: Way = { ...OUTFIELD_IN, infield: 'in', deed: 'Everybody in' };
const AGAINST_BUNT: Way = { ...CORNERS_IN, why: 'a bunt is in order' };
const GUARDED: Way = {
  ...{ ...USUAL, guardLines: true },
  ...{ deed: 'Guarding the lines', why: 'a double would hurt' },
};

const AGAINST_RUN: readonly Way[] = [INFIELD_IN, CORNERS_IN];
const AGAINST_LAST_RUN: readonly Way[] = [INFIELD_IN, CORNERS_IN, OUTFIELD_IN, ALL_IN];
const AT_THE_END: readonly Way[] = [GUARDED];
const NONE: readonly Way[] = [];

/** The ways that can be right here; none where the usual one is. */
function waysFor(game: EngineGame, lead: number): readonly Way[] {
  const { runner, outs, inning, rules, isBottom } = game;
  const isLast = inning >= rules.innings;
  if (runner[3] !== NOBODY) {
    if (outs === LAST_OUT) return NONE;
    return isBottom && isLast && lead === 0 ? AGAINST_LAST_RUN : AGAINST_RUN;
  }
  return isLast && lead > 0 ? AT_THE_END : NONE;
}

/** The way that wins most often, if it does so by the margin. */
function bestWay(game: EngineGame, ways: readonly Way[]): FieldPlan | undefined {
  const now = standingOf(game);
  const usual = chanceInField(game, now, transitionsOf(USUAL));
  let [best, most]: [Way | undefined, number] = [undefined, MARGIN];
  for (const way of ways) {
    const gain = usual - chanceInField(game, now, transitionsOf(way));
    if (gain > most) [best, most] = [way, gain];
  }
  if (best === undefined) return undefined;
  const { deed, why, ...field } = best;
  return { ...field, reason: moreOften(deed, most, why) };
}

/** The corners in where the batter may bunt: he does what serves him better in either case. */
function againstBunt(game: EngineGame): FieldPlan | undefined {
  const purpose = buntInOrder(game);
  if (purpose === undefined) return undefined;
  const now = standingOf(game);
  const bunting = chanceOfBunt(game, purpose, false);
  const usual = Math.max(chanceOfSwinging(game, now), bunting);
  if (bunting < usual) return undefined;
  const { deed, why, ...field } = AGAINST_BUNT;
  const swinging = chanceOfSwinging(game, now, transitionsOf(field));
  const gain = usual - Math.max(swinging, chanceOfBunt(game, purpose, true));
  return gain > MARGIN ? { ...field, reason: moreOften(deed, gain, why) } : undefined;
}

/** Holds the man on first where that wins more often, beside what `plan` says. */
function heldBeside(
  game: EngineGame,
  manager: ManagerTendencies,
  plan: FieldPlan | undefined,
): FieldPlan | undefined {
  const { runner, turn, alignment } = game;
  if (runner[1] === NOBODY || runner[2] !== NOBODY || turn.isRunnerHeld) return plan;
  const { holdRunners } = alignment;
  alignment.holdRunners = false;
  const free = jumpNumber(game, 1) < JUMP_MIN ? 0 : worthOfSteal(game, 1);
  alignment.holdRunners = true;
  const held = free === 0 ? 0 : worthOfSteal(game, 1);
  alignment.holdRunners = holdRunners;
  if (free === 0) return plan;
  const field: Field = plan ?? USUAL;
  const now = standingOf(game);
  const both = { ...field, holdRunners: true };
  const cost =
    chanceInField(game, now, transitionsOf(both)) - chanceInField(game, now, transitionsOf(field));
  const gain = free - held - cost;
  if (gain < MARGIN - lean(manager.hold) * HABIT) return plan;
  if (plan !== undefined) return { ...plan, holdRunners: true };
  return { ...HELD, reason: moreOften('Holding him', gain, 'the man on first can run') };
}

/** How the field wins most often; undefined as usual. */
export function judgedField(game: EngineGame, manager: ManagerTendencies): FieldPlan | undefined {
  const lead = game.fielding.runs - game.batting.runs;
  if (Math.abs(lead) > CLOSE) return undefined;
  const ways = waysFor(game, lead);
  const plan = ways.length > 0 ? bestWay(game, ways) : againstBunt(game);
  return heldBeside(game, manager, plan);
}
