/** Games that clubs won, beside those that they really won. */
import type { ClubTotals } from '../../engine/season-totals.ts';
import { itemAt } from '../../engine/table-access.ts';
import type { ClubWins } from '../../models/fidelity.ts';
import type { ClubFacts, SeasonFacts } from '../../models/season-facts.ts';
import { clubCounts, winsOf } from './replay-counts.ts';
import { Spread } from './statistics.ts';

const decisions = ({ wins, losses }: ClubFacts): number => wins + losses;

export class WinsMeter {
  readonly #clubs: readonly ClubFacts[];
  /** By club: wins for the real number of games, one value a replay. */
  readonly #wins: readonly Spread[];
  readonly #errors = new Spread();

  constructor({ clubs }: SeasonFacts) {
    this.#clubs = clubs;
    this.#wins = clubs.map(() => new Spread());
  }

  /** Adds a replay. A club that played more or fewer games than it had decisions is scaled to them. */
  add(totals: readonly ClubTotals[]): void {
    const errors = new Spread();
    for (const [index, club] of this.#clubs.entries()) {
      const played = itemAt(totals, index);
      const wins = (winsOf(played) / clubCounts(played).games) * decisions(club);
      itemAt(this.#wins, index).add(wins);
      errors.add(wins - club.wins);
    }
    this.#errors.add(errors.rootMeanSquare);
  }

  /** The root mean square error of one replay in games, the mean over replays. */
  get error(): number {
    return this.#errors.mean;
  }

  /** The error that clubs of exactly these strengths would have by chance: games x p(1 - p). */
  get noiseFloor(): number {
    const chance = new Spread();
    for (const club of this.#clubs) {
      chance.add((club.wins * club.losses) / decisions(club));
    }
    return Math.sqrt(chance.mean);
  }

  clubs(): readonly ClubWins[] {
    return this.#clubs.map(({ abbrev, wins }, index) => ({
      ...{ abbrev, real: wins, replayed: itemAt(this.#wins, index).mean },
    }));
  }
}
