/** Starts by place and hand of the opposing starter: who is to make them, and who is behind. */
import type { PinnedPlayer } from '../../models/game.ts';
import type { PlayerPlan } from '../../models/season-plan.ts';
import { isRatedAt, type LineupInput } from '../lineup/check-lineup.ts';
import { itemAt, valueAt } from '../table-access.ts';
import { PLACE_OF, PLACES } from './usage-places.ts';

/** Bounds of how much more or less often somebody starts against one hand. */
const BAD_MATCH = 0.4;
const GOOD_MATCH = 2;
/** Bounds of the share of left-handers that a club met. */
const LEFT_MIN = 0.1;
const LEFT_MAX = 0.9;

/** A place against starters of one hand: its men, their shares of its starts, and what they lack. */
interface Place {
  readonly men: Int16Array;
  readonly shares: Float64Array;
  /** Starts behind the share, by the place in `men`. */
  readonly behind: Float64Array;
}

export interface SharesInput {
  readonly plans: readonly PlayerPlan[];
  readonly cards: readonly PinnedPlayer[];
  /** Who may be chosen, as places in `plans`. */
  readonly batters: Int16Array;
}

/** The share of left-handers that the club's men met, within bounds. */
function meanVsLeft(plans: readonly PlayerPlan[]): number {
  let turns = 0;
  let left = 0;
  for (const { plateAppearances, shareVsLeft } of plans) {
    turns += plateAppearances;
    left += plateAppearances * shareVsLeft;
  }
  return Math.min(LEFT_MAX, Math.max(LEFT_MIN, left / Math.max(1, turns)));
}

/** How much a man's share of starts against this hand differs from his share of all. */
function matchOf({ shareVsLeft }: PlayerPlan, vsLeft: boolean, mean: number): number {
  const ratio = vsLeft ? shareVsLeft / mean : (1 - shareVsLeft) / (1 - mean);
  return Math.min(GOOD_MATCH, Math.max(BAD_MATCH, ratio));
}

function placesAgainst({ plans, cards, batters }: SharesInput, vsLeft: boolean): readonly Place[] {
  const mean = meanVsLeft(plans);
  return PLACES.map((position): Place => {
    const startsOf = (man: number) => {
      if (!isRatedAt(itemAt(cards, man), position)) return 0;
      const found = itemAt(plans, man).starts.find((one) => one.position === position);
      return found === undefined ? 0 : found.starts * matchOf(itemAt(plans, man), vsLeft, mean);
    };
    const men = batters.filter((man) => startsOf(man) > 0);
    const starts = Float64Array.from(men, startsOf);
    const all = starts.reduce((sum, one) => sum + one, 0);
    return { men, shares: starts.map((one) => one / all), behind: new Float64Array(men.length) };
  });
}

export class StartShares {
  readonly #vsRight: readonly Place[];
  readonly #vsLeft: readonly Place[];

  constructor(input: SharesInput) {
    this.#vsRight = placesAgainst(input, false);
    this.#vsLeft = placesAgainst(input, true);
  }

  #placesVs(vsLeft: boolean): readonly Place[] {
    return vsLeft ? this.#vsLeft : this.#vsRight;
  }

  /** Who is furthest behind his starts at a place, of those not taken; -1 where nobody is planned. */
  choose(today: {
    readonly place: number;
    readonly vsLeft: boolean;
    /** By man: not 0 where he plays elsewhere. */
    readonly taken: Uint8Array;
  }): number {
    const { men, shares, behind } = itemAt(this.#placesVs(today.vsLeft), today.place);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < men.length; index += 1) {
      const man = men[index] as number;
      const lacks = valueAt(behind, index) + valueAt(shares, index);
      if (today.taken[man] !== 0 || lacks <= most) continue;
      [best, most] = [man, lacks];
    }
    return best;
  }

  /** Notes a line-up that was written: everybody of its places was to have his share of it. */
  note(lineup: LineupInput['lineup'], vsLeft: boolean): void {
    for (const { player, position } of lineup) {
      const place = PLACE_OF[position];
      if (place === undefined) continue;
      const { men, shares, behind } = itemAt(this.#placesVs(vsLeft), place);
      for (let index = 0; index < men.length; index += 1) {
        const made = men[index] === player ? 1 : 0;
        behind[index] = valueAt(behind, index) + valueAt(shares, index) - made;
      }
    }
  }
}
