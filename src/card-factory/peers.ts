/** The mean seasons that short seasons are drawn towards: of players in the same part of the game. */
import {
  addTimes,
  type EventTable,
  eventTable,
  RESULT_EVENTS,
  type ResultEvent,
  sumOf,
} from './plate-events.ts';
import { withOuts } from './platoon-rates.ts';
import type { PitchingCounts, PlayerSeason } from './player-seasons.ts';
import { priorWeight } from './regression.ts';

/** Batters: men who mostly pitch, and the others by plate appearances. */
const BATTER_TIERS = [60, 200, 400] as const;
/** Pitchers by batters faced, those who mostly start apart from those who mostly come in. */
const PITCHER_TIERS = [40, 80, 140, 200, 300] as const;

/** True for somebody who spent at least half of his time in the field on the mound. */
export function isPitcher(player: PlayerSeason): boolean {
  const { pitching, fielding } = player;
  if (pitching === undefined) return false;
  const elsewhere = fielding
    .filter((row) => row.position !== 'P')
    .reduce((sum, row) => sum + row.games, 0);
  return pitching.games >= elsewhere;
}

function tierOf(tiers: readonly number[], sample: number): string {
  return String(tiers.filter((tier) => sample >= tier).length);
}

/** The name of a batter's peer group. */
export function batterPeers(player: PlayerSeason, plateAppearances: number): string {
  return isPitcher(player) ? 'pitchers' : tierOf(BATTER_TIERS, plateAppearances);
}

/** The name of a pitcher's peer group; people of other positions who pitched stand apart. */
export function pitcherPeers(player: PlayerSeason, pitching: PitchingCounts): string {
  if (!isPitcher(player)) return 'others';
  const role = 2 * pitching.gamesStarted >= pitching.games ? 'starters' : 'relievers';
  return `${role} ${tierOf(PITCHER_TIERS, pitching.battersFaced)}`;
}

/** Plate appearances of the league that join every group's own. */
const LEAGUE_FILL = 50;

interface GroupSums {
  /** All counts, for the mix of outs in play. */
  readonly all: EventTable;
  /** Counts and appearances, each by how much its season is drawn towards the mean. */
  readonly drawn: EventTable;
  readonly appearances: EventTable;
}

/**
 * The means that a group's seasons are drawn towards, chosen so that the group as a whole keeps its
 * counts: what the short seasons lose, others of them gain. Full seasons, which are not drawn, do
 * not count.
 */
export class PeerMeans {
  readonly #sums = new Map<string, GroupSums>();
  readonly #league: EventTable;
  readonly #prior: Readonly<Record<ResultEvent, number>>;

  /** `league` fills groups up in which little happened; `prior` is that of the regression. */
  constructor(league: EventTable, prior: Readonly<Record<ResultEvent, number>>) {
    this.#league = league;
    this.#prior = prior;
  }

  add(group: string, counts: EventTable): void {
    const sums = this.#sums.get(group) ?? {
      all: eventTable(() => 0),
      drawn: eventTable(() => 0),
      appearances: eventTable(() => 0),
    };
    this.#sums.set(group, sums);
    const sample = sumOf(counts);
    if (sample === 0) return;
    addTimes(sums.all, counts, 1);
    for (const event of RESULT_EVENTS) {
      const weight = priorWeight(this.#prior[event], sample);
      const share = weight / (sample + weight);
      sums.drawn[event] += counts[event] * share;
      sums.appearances[event] += sample * share;
    }
  }

  /** The group's rates per plate appearance. */
  meanOf(group: string): EventTable {
    const sums = this.#sums.get(group);
    if (sums === undefined) return this.#league;
    const mean = { ...this.#league };
    for (const event of RESULT_EVENTS) {
      mean[event] =
        (sums.drawn[event] + LEAGUE_FILL * this.#league[event]) /
        (sums.appearances[event] + LEAGUE_FILL);
    }
    const outs = eventTable((event) => sums.all[event] + LEAGUE_FILL * this.#league[event]);
    return withOuts(mean, outs);
  }
}

/** A club's means are moved by no more than this, however few its games were. */
const FACTOR_MAX = 2;

/** A season that is drawn towards the mean of its peers, and whose club is to keep its counts. */
export interface DrawnSeason {
  readonly club: string;
  readonly counts: EventTable;
  readonly mean: EventTable;
}

/**
 * By how much the means of a club's people are moved so that the club as a whole keeps its counts,
 * too: without it every bullpen would be drawn to the league's, and good and bad clubs would come
 * out alike.
 */
export class ClubFactors {
  readonly #sums = new Map<string, { readonly drawn: EventTable; readonly expected: EventTable }>();
  readonly #league: EventTable;
  readonly #prior: Readonly<Record<ResultEvent, number>>;

  constructor(league: EventTable, prior: Readonly<Record<ResultEvent, number>>) {
    this.#league = league;
    this.#prior = prior;
  }

  add({ club, counts, mean }: DrawnSeason): void {
    const none = () => eventTable(() => 0);
    const sums = this.#sums.get(club) ?? { drawn: none(), expected: none() };
    this.#sums.set(club, sums);
    const sample = sumOf(counts);
    if (sample === 0) return;
    for (const event of RESULT_EVENTS) {
      const weight = priorWeight(this.#prior[event], sample);
      const share = weight / (sample + weight);
      sums.drawn[event] += counts[event] * share;
      sums.expected[event] += sample * share * mean[event];
    }
  }

  /** The mean of somebody's peers as it is for the people of a club. */
  moved(mean: EventTable, club: string): EventTable {
    const sums = this.#sums.get(club);
    if (sums === undefined) return mean;
    const results = { ...mean };
    for (const event of RESULT_EVENTS) {
      const fill = LEAGUE_FILL * this.#league[event];
      const expected = sums.expected[event] + fill;
      const factor = expected > 0 ? (sums.drawn[event] + fill) / expected : 1;
      results[event] *= Math.min(FACTOR_MAX, Math.max(1 / FACTOR_MAX, factor));
    }
    return withOuts(results, mean);
  }
}
