/**
 * Which counts a season wrote down, league by league: early seasons knew no sacrifice flies, one
 * league wrote down who was caught stealing years before the other. What nobody wrote down is 0 in
 * the tables and cannot be compared.
 */
import type { ClubCount, SeasonFacts } from '../../models/season-facts.ts';

export class RecordedCounts {
  readonly #recorded = new Set<string>();

  constructor({ clubs }: SeasonFacts) {
    for (const { leagueId, counts } of clubs) {
      for (const [name, count] of Object.entries(counts)) {
        if (count > 0) this.#recorded.add(`${name} ${leagueId}`);
      }
    }
  }

  /** Whether a league of the season wrote this down. */
  has(name: ClubCount, leagueId: string): boolean {
    return this.#recorded.has(`${name} ${leagueId}`);
  }
}
