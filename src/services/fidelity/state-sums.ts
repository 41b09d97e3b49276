/** Runs to the end of the half from every base-out state, and runs per game, over all replays. */
import { BASE_OUT_STATES } from '../../engine/scoring/run-tally.ts';
import { RUNS_PLACES, type SeasonTotals } from '../../engine/season-totals.ts';
import { itemAt } from '../../engine/table-access.ts';
import type { StateRow } from '../../models/fidelity.ts';
import type { MeasuredSeason } from '../../models/season-facts.ts';

const BASES = ['empty', '1st', '2nd', '1st, 2nd', '3rd', '1st, 3rd', '2nd, 3rd', 'full'] as const;

/** "1st, 3rd, 1 out". */
function stateName(state: number): string {
  const outs = Math.floor(state / BASES.length);
  return `${itemAt(BASES, state % BASES.length)}, ${outs} out`;
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

function addTo(sums: number[], table: Uint32Array): void {
  for (const [place, count] of table.entries()) sums[place] = itemAt(sums, place) + count;
}

export class StateSums {
  readonly #measured: MeasuredSeason | undefined;
  readonly #plays = zeros(BASE_OUT_STATES);
  readonly #runs = zeros(BASE_OUT_STATES);
  readonly #squares = zeros(BASE_OUT_STATES);
  readonly #games = zeros(RUNS_PLACES);

  constructor(measured: MeasuredSeason | undefined) {
    this.#measured = measured;
  }

  add({ states, runsPerGame }: SeasonTotals): void {
    addTo(this.#plays, states.plays);
    addTo(this.#runs, states.runs);
    addTo(this.#squares, states.squares);
    addTo(this.#games, runsPerGame);
  }

  states(): readonly StateRow[] {
    return this.#plays.map((plays, state) => {
      const measured = itemAt(this.#runs, state) / plays;
      const variance = itemAt(this.#squares, state) / plays - measured ** 2;
      const real = this.#measured?.states[state];
      return {
        ...{ name: stateName(state), measured, plays, real: real?.runs },
        noiseFloor: real && Math.sqrt(variance / real.plays),
      };
    });
  }

  /** The variance of the runs of a club in a game. */
  runsVariance(): number {
    const shares = this.runsPerGame();
    const mean = shares.reduce((sum, share, runs) => sum + share * runs, 0);
    return shares.reduce((sum, share, runs) => sum + share * (runs - mean) ** 2, 0);
  }

  /** Shares of the games of clubs by their runs. */
  runsPerGame(): readonly number[] {
    const games = this.#games.reduce((sum, count) => sum + count, 0);
    return this.#games.map((count) => count / games);
  }
}
