/**
 * Runs to the end of the half from each base-out state, added up while games are played. It counts
 * as the table of 2019 was counted: every play that is scored, steals and wild pitches included, from
 * the state before it; halves that did not end with three outs, and home halves of the last inning
 * and later, are left out.
 */
import type { EngineGame, PlayTally } from '../game-state.ts';
import { countAt } from '../table-access.ts';

/** Outs before the play x 8 + the bases: 1 for first, 2 for second, 4 for third. */
export const BASE_OUT_STATES = 24;
const BASES_STATES = 8;
/** More plays than a whole game may have. */
const PLAYS_MAX = 2048;

/** Sums by base-out state; each table has BASE_OUT_STATES places. */
export interface RunSums {
  readonly plays: Uint32Array;
  readonly runs: Uint32Array;
  /** Squares of the runs, for the deviation of one play. */
  readonly squares: Uint32Array;
}

function add(table: Uint32Array, place: number, amount: number): void {
  table[place] = (table[place] as number) + amount;
}

/** Told every scored play of any number of games, one after the other; it adds to the sums. */
export class RunTally implements PlayTally {
  readonly #sums: RunSums;
  /** The plays of this half: their states, and the club's runs before each. */
  readonly #states = new Uint16Array(PLAYS_MAX);
  readonly #runsBefore = new Uint16Array(PLAYS_MAX);
  #plays = 0;

  constructor(sums: RunSums) {
    this.#sums = sums;
  }

  note(game: EngineGame): void {
    const { record, batting } = game;
    if (game.playsInHalf === 1) this.#plays = 0;
    this.#states[this.#plays] = record.outsBefore * BASES_STATES + (record.occupied >> 1);
    this.#runsBefore[this.#plays] = batting.runs - record.runs;
    this.#plays += 1;
    const isLeftOut = game.isBottom && game.inning >= game.rules.innings;
    if (game.outs > 2 && !isLeftOut) this.#addHalf(batting.runs);
  }

  #addHalf(runsAtEnd: number): void {
    const { plays, runs, squares } = this.#sums;
    for (let play = 0; play < this.#plays; play += 1) {
      const state = countAt(this.#states, play);
      const after = runsAtEnd - countAt(this.#runsBefore, play);
      add(plays, state, 1);
      add(runs, state, after);
      add(squares, state, after * after);
    }
  }
}
