/** The mean seasons that short seasons are drawn towards: of players in the same part of the game. */
import { addTimes, type EventTable, eventTable, sumOf } from './plate-events.ts';
import type { PlayerSeason } from './player-seasons.ts';

/** Batters: men who mostly pitch, and the others by plate appearances. */
const BATTER_TIERS = [60, 200, 400] as const;
/** Pitchers by batters faced. */
const PITCHER_TIERS = [80, 250, 500] as const;

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
export function pitcherPeers(player: PlayerSeason, battersFaced: number): string {
  return isPitcher(player) ? tierOf(PITCHER_TIERS, battersFaced) : 'others';
}

/** Adds up counts by group and gives each group's mean rates. */
export class PeerMeans {
  readonly #counts = new Map<string, EventTable>();
  readonly #league: EventTable;

  /** `league` is the mean of a group in which nothing happened. */
  constructor(league: EventTable) {
    this.#league = league;
  }

  add(group: string, counts: EventTable): void {
    const sums = this.#counts.get(group) ?? eventTable(() => 0);
    addTimes(sums, counts, 1);
    this.#counts.set(group, sums);
  }

  /** The group's rates per plate appearance; few appearances are filled up with the league's. */
  meanOf(group: string): EventTable {
    const counts = this.#counts.get(group);
    if (counts === undefined) return this.#league;
    const filled = eventTable((event) => counts[event] + this.#league[event] * LEAGUE_FILL);
    const all = sumOf(filled);
    return eventTable((event) => filled[event] / all);
  }
}

/** Plate appearances of the league that join every group's own. */
const LEAGUE_FILL = 50;
