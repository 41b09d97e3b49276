/** A pitcher's side as chances of events, beside the 29 fielding checks that every side has. */
import { CHANCES_PER_SIDE } from '../../models/card-layout.ts';
import { FIELDING_CHECKS } from '../fielding/club-checks.ts';
import { type EventTable, eventTable, RESULT_EVENTS } from '../plate-events.ts';

const BOTH_SIDES = 2 * CHANCES_PER_SIDE;
const CHECK_CHANCES = FIELDING_CHECKS.reduce((sum, { chances }) => sum + chances, 0);
const OWN_CHANCES = CHANCES_PER_SIDE - CHECK_CHANCES;
/** Every side keeps some outs in play, with which split cells are filled up. */
const OUTS_MIN = 7;
/**
 * The share of ground balls among the outs in play of an average side. With the checks, which are
 * mostly ground balls, it leaves batters' sides with a share of every kind of out.
 */
const GROUND_SHARE = 0.55;

export interface PitcherHalf {
  /** Chances that stand on his side beside the checks; they sum to 79. */
  readonly chances: EventTable;
  /** All that his side gives, checks included; it sums to 108. */
  readonly events: EventTable;
}

interface PitcherHalfInput {
  readonly rates: EventTable;
  /** Mean chances of the batters' sides in this meeting. */
  readonly opponent: EventTable;
  /** What the checks give with his own club in the field. */
  readonly checks: EventTable;
  /** The league's rates in this meeting. */
  readonly league: EventTable;
}

/** The share of ground balls among the outs in play of his side: more for ground-ball pitchers. */
function groundShareOf(rates: EventTable, league: EventTable): number {
  const ground = rates.groundOut / Math.max(league.groundOut, 1e-9);
  const inAir = (table: EventTable) => table.flyOut + table.lineOut + table.popOut;
  const air = inAir(rates) / Math.max(inAir(league), 1e-9);
  const weighted = GROUND_SHARE * ground;
  const all = weighted + (1 - GROUND_SHARE) * air;
  return all > 0 ? weighted / all : GROUND_SHARE;
}

/** The side that gives a pitcher his rates against average batters with his club behind him. */
export function pitcherHalf(input: PitcherHalfInput): PitcherHalf {
  const { rates, opponent, checks, league } = input;
  const wanted = eventTable((event) =>
    Math.max(0, BOTH_SIDES * rates[event] - opponent[event] - checks[event]),
  );
  const sum = RESULT_EVENTS.reduce((total, event) => total + wanted[event], 0);
  const scale = Math.min(1, (OWN_CHANCES - OUTS_MIN) / Math.max(sum, 1e-9));
  const outs = OWN_CHANCES - sum * scale;
  const groundShare = groundShareOf(rates, league);
  const chances = eventTable(() => 0);
  for (const event of RESULT_EVENTS) chances[event] = wanted[event] * scale;
  // His side knows ground balls and flies only: liners and pop-ups stand on the batters' sides.
  chances.groundOut = outs * groundShare;
  chances.flyOut = outs * (1 - groundShare);
  return { chances, events: eventTable((event) => chances[event] + checks[event]) };
}
