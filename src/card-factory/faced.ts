/** What a player meets on the other cards, as chances of a side. */
import type { ParkOdds } from './park.ts';
import { type EventTable, eventTable } from './plate-events.ts';

/** The events of a pitcher's card that a batter's checks ask about. */
export const CHECKED_EVENTS = ['homeRun', 'strikeout', 'walk'] as const;
/** What checks let stand of the pitcher's home runs, strikeouts and walks, 0-1 each. */
export type Kept = Readonly<Record<(typeof CHECKED_EVENTS)[number], number>>;

/** The mean of the sides that are met in a club's games, in its parks. */
export interface Faced {
  /** Chances of 108; on batters' sides those of their own cards only. */
  readonly events: EventTable;
  /** 1 each for pitchers' sides, which have no checks. */
  readonly kept: Kept;
  /** The parks of the games. */
  readonly parks: ParkOdds;
}

/** Both met in turn, the first with this share. */
export function blended(one: Faced, other: Faced, share: number): Faced {
  const of = (first: number, second: number) => share * first + (1 - share) * second;
  return {
    events: eventTable((event) => of(one.events[event], other.events[event])),
    kept: {
      homeRun: of(one.kept.homeRun, other.kept.homeRun),
      strikeout: of(one.kept.strikeout, other.kept.strikeout),
      walk: of(one.kept.walk, other.kept.walk),
    },
    parks: {
      homeRun: of(one.parks.homeRun, other.parks.homeRun),
      single: of(one.parks.single, other.parks.single),
    },
  };
}
