/** The league's own figures: what clubs did in all replays beside what they really did. */
import type { ClubTotals } from '../../engine/season-totals.ts';
import { itemAt } from '../../engine/table-access.ts';
import {
  CLUB_COUNTS,
  type ClubCount,
  type ClubCounts,
  type SeasonFacts,
} from '../../models/season-facts.ts';
import type { RecordedCounts } from './recorded-counts.ts';
import { clubCounts } from './replay-counts.ts';

/** A figure of the clubs whose leagues wrote it down, in reality and in the replays. */
export interface Compared {
  readonly measured: number;
  /** Undefined where no league wrote it down. */
  readonly real: number | undefined;
  /** Appearances or games that the measured figure is a mean of. */
  readonly sample: number;
}
/** What is divided by what. */
export interface Share {
  /** Added up; what stands in `minus` is taken off. */
  readonly of: ClubCount;
  readonly minus?: readonly ClubCount[];
  readonly per: 'plateAppearances' | 'games';
}

type Sums = Record<ClubCount, number>;

function nothing(): Sums {
  return Object.fromEntries(CLUB_COUNTS.map((name) => [name, 0])) as Sums;
}

function addTo(sums: Sums, counts: ClubCounts): void {
  for (const name of CLUB_COUNTS) sums[name] += counts[name];
}

function shareIn(sums: Sums, { of, minus = [], per }: Share): number {
  return minus.reduce((rest, name) => rest - sums[name], sums[of]) / sums[per];
}

export class LeagueMeter {
  readonly #facts: SeasonFacts;
  readonly #recorded: RecordedCounts;
  /** By club, over all replays. */
  readonly #sums: readonly Sums[];
  readonly #runsByReplay: number[] = [];

  constructor(facts: SeasonFacts, recorded: RecordedCounts) {
    this.#facts = facts;
    this.#recorded = recorded;
    this.#sums = facts.clubs.map(nothing);
  }

  /** Adds a replay, its clubs in the order of the facts. */
  add(clubs: readonly ClubTotals[]): void {
    const league = nothing();
    for (const [index, totals] of clubs.entries()) {
      const counts = clubCounts(totals);
      addTo(itemAt(this.#sums, index), counts);
      addTo(league, counts);
    }
    this.#runsByReplay.push(league.runs / league.games);
  }

  /** Runs per game and club, replay by replay. */
  get runsByReplay(): readonly number[] {
    return this.#runsByReplay;
  }

  /** A figure over the leagues that wrote it down; over all of them where none did. */
  compare(share: Share): Compared {
    const { clubs } = this.#facts;
    const isIn = ({ leagueId }: { readonly leagueId: string }) =>
      this.#recorded.has(share.of, leagueId);
    const isRecorded = clubs.some(isIn);
    const [measured, real] = [nothing(), nothing()];
    for (const [index, club] of clubs.entries()) {
      if (isRecorded && !isIn(club)) continue;
      addTo(measured, itemAt(this.#sums, index));
      addTo(real, club.counts);
    }
    return {
      sample: measured[share.per],
      measured: shareIn(measured, share),
      real: isRecorded ? shareIn(real, share) : undefined,
    };
  }
}
