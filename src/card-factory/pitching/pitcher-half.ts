/** A pitcher's side as chances of events, beside the 29 fielding checks that every side has. */
import { CHANCES_PER_SIDE } from '../../models/card-layout.ts';
import type { Faced } from '../faced.ts';
import { FIELDING_CHECKS } from '../fielding/club-checks.ts';
import { ballparkParts, NEUTRAL_ODDS, neutralFor } from '../park.ts';
import { type EventTable, eventTable, RESULT_EVENTS, type ResultEvent } from '../plate-events.ts';
import { scaleToRoom } from '../side-room.ts';

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
  /** Chances that stand on his side beside the checks, in a neutral park; they sum to 79. */
  readonly chances: EventTable;
  /** What the 29 checks give with his own club in the field. */
  readonly checks: EventTable;
}

interface PitcherHalfInput {
  readonly rates: EventTable;
  /** The batters whom he meets. */
  readonly opponent: Faced;
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

/** The share of what stands on his side that batters' checks let stand; 1 where they do not ask. */
function keptOf({ kept }: Faced, event: ResultEvent): number {
  return event === 'homeRun' || event === 'strikeout' || event === 'walk' ? kept[event] : 1;
}

/** The side that gives a pitcher his rates against the batters he meets, with his club behind him. */
export function pitcherHalf(input: PitcherHalfInput): PitcherHalf {
  const { rates, opponent, checks, league } = input;
  const { events, parks } = opponent;
  const chances = eventTable(() => 0);
  for (const event of RESULT_EVENTS) {
    const rest = BOTH_SIDES * rates[event] - events[event] - checks[event];
    chances[event] = Math.max(0, rest) / Math.max(keptOf(opponent, event), 1e-9);
  }
  chances.homeRun = neutralFor('homeRun', chances.homeRun, parks.homeRun);
  chances.single = neutralFor('single', chances.single, parks.single);
  const sum = RESULT_EVENTS.reduce((total, event) => total + chances[event], 0);
  const scale = scaleToRoom(chances, OWN_CHANCES, OUTS_MIN);
  for (const event of RESULT_EVENTS) chances[event] *= scale;
  const outs = OWN_CHANCES - sum * scale;
  const groundShare = groundShareOf(rates, league);
  // His side knows ground balls and flies only: liners and pop-ups stand on the batters' sides, but
  // for the ballpark singles that fail.
  const inAir = outs * (1 - groundShare);
  const failed = ballparkParts('single', chances.single).ballpark * (1 - NEUTRAL_ODDS);
  chances.groundOut = outs * groundShare;
  chances.lineOut = Math.min(inAir, failed);
  chances.flyOut = inAir - chances.lineOut;
  return { chances, checks };
}
