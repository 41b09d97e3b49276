/** Means of the sides that are met in a club's games: its opponents', each as often as met. */
import type { BatterHalf } from './batting/batter-half.ts';
import { CHECKED_EVENTS, type Faced, type Kept } from './faced.ts';
import { type Encounter, meanOdds } from './opposition.ts';
import { ballparkParts, NEUTRAL_ODDS, type ParkOdds } from './park.ts';
import type { PitcherHalf } from './pitching/pitcher-half.ts';
import { addTimes, type EventTable, eventTable } from './plate-events.ts';

/** A side with its weight: how often per game it is in this meeting of hands. */
export interface WeightedSide<Half> {
  readonly half: Half;
  readonly weight: number;
}

const FACES = 20;

/** Sums of one club's sides in one meeting. */
export class SideSum {
  readonly #events = eventTable(() => 0);
  readonly #kept = { homeRun: 0, strikeout: 0, walk: 0 };
  readonly #ballpark = { homeRun: 0, single: 0 };
  #weight = 0;

  #add(neutral: EventTable, weight: number): void {
    addTimes(this.#events, neutral, weight);
    this.#weight += weight;
    for (const event of ['homeRun', 'single'] as const) {
      this.#ballpark[event] += ballparkParts(event, neutral[event]).ballpark * weight;
    }
  }

  addBatter({ half, weight }: WeightedSide<BatterHalf>): void {
    this.#add(half.chances, weight);
    this.#kept.homeRun += (half.powerCheck / FACES) * weight;
    this.#kept.strikeout += (half.contactCheck / FACES) * weight;
    this.#kept.walk += (half.eyeCheck / FACES) * weight;
  }

  addPitcher({ half, weight }: WeightedSide<PitcherHalf>): void {
    this.#add(half.chances, weight);
    addTimes(this.#events, half.checks, weight);
    for (const event of CHECKED_EVENTS) this.#kept[event] += weight;
  }

  /** Adds this sum to another, in the parks of some games; gives the weight that it adds. */
  addTo(
    into: { readonly events: EventTable; readonly kept: Record<keyof Kept, number> },
    { games, parks }: Encounter,
  ): number {
    addTimes(into.events, this.#events, games);
    const moved = (event: keyof ParkOdds) =>
      this.#ballpark[event] * (parks[event] - NEUTRAL_ODDS) * games;
    // A ballpark home run that fails is a deep fly, a ballpark single a liner.
    into.events.homeRun += moved('homeRun');
    into.events.flyOut -= moved('homeRun');
    into.events.single += moved('single');
    into.events.lineOut -= moved('single');
    for (const event of CHECKED_EVENTS) into.kept[event] += this.#kept[event] * games;
    return this.#weight * games;
  }
}

/** A club's sides in one meeting, in games with and without the designated hitter. */
export interface ClubSides {
  readonly withHitter: SideSum;
  readonly without: SideSum;
}

/** The mean over a club's games; `otherwise` where nobody was met. */
export function facedIn(
  encounters: readonly Encounter[],
  clubs: ReadonlyMap<string, ClubSides>,
  otherwise: EventTable,
): Faced {
  const sums = { events: eventTable(() => 0), kept: { homeRun: 0, strikeout: 0, walk: 0 } };
  let all = 0;
  for (const encounter of encounters) {
    const club = clubs.get(encounter.opponent);
    if (club === undefined) continue;
    const sides = encounter.designatedHitter ? club.withHitter : club.without;
    all += sides.addTo(sums, encounter);
  }
  const parks = meanOdds(encounters);
  if (all === 0) return { events: otherwise, kept: { homeRun: 1, strikeout: 1, walk: 1 }, parks };
  const { homeRun, strikeout, walk } = sums.kept;
  return {
    events: eventTable((event) => sums.events[event] / all),
    kept: { homeRun: homeRun / all, strikeout: strikeout / all, walk: walk / all },
    parks,
  };
}
