/**
 * Replays of a season's schedule, wherever they are played: one replay is a table of totals that the
 * plan, the seed and its number decide, and tables are handed over in order.
 */
import { AVERAGE_MANAGER } from '../engine/manager/decision.ts';
import { compileClubs, SeasonReplay } from '../engine/simulate-season.ts';
import type { SeasonPlan } from '../models/season-plan.ts';

export interface ReplayOrder {
  readonly plan: SeasonPlan;
  readonly seed: string;
  readonly replays: number;
  /** Told how many games have been played, now and then. */
  readonly onGames: (done: number) => void;
  /** Told each replay's totals, in the order of their numbers. */
  readonly onReplay: (table: Uint32Array<ArrayBuffer>) => void;
  /** Aborted when nobody wants the rest: the work rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** Where replays are played: on threads of this process, or by workers on any machine. */
export interface ReplayRunner {
  run(order: ReplayOrder): Promise<void>;
}

/** Games between two words about progress: a few hundredths of a second. */
const GAMES_AT_A_TIME = 250;

/** Plays the replays of a plan, one at a time, on the thread that asks. */
export class ReplayPlayer {
  readonly #plan: SeasonPlan;
  readonly #clubs: ReturnType<typeof compileClubs>;

  constructor(plan: SeasonPlan) {
    this.#plan = plan;
    this.#clubs = compileClubs(plan.clubs);
  }

  /** The totals of replay `number`, from 1; `onGames` is told how many more games were played. */
  play(replay: {
    readonly seed: string;
    readonly number: number;
    readonly onGames: (more: number) => void;
  }): Uint32Array<ArrayBuffer> {
    const { games, habits } = this.#plan;
    const manager = { ...AVERAGE_MANAGER, season: habits };
    const season = new SeasonReplay({
      ...{ clubs: this.#clubs, games, seed: `${replay.seed} ${replay.number}` },
      managers: { away: manager, home: manager },
    });
    for (let goesOn = true; goesOn; ) {
      const before = season.played;
      goesOn = season.playOn(GAMES_AT_A_TIME);
      replay.onGames(season.played - before);
    }
    return season.totals.table;
  }
}

/** Hands tables over in the order of their numbers, whatever order they come in. */
export class InOrder {
  readonly #onNext: (table: Uint32Array<ArrayBuffer>) => void;
  readonly #early = new Map<number, Uint32Array<ArrayBuffer>>();
  #next = 1;

  constructor(onNext: (table: Uint32Array<ArrayBuffer>) => void) {
    this.#onNext = onNext;
  }

  add(number: number, table: Uint32Array<ArrayBuffer>): void {
    this.#early.set(number, table);
    for (;;) {
      const table = this.#early.get(this.#next);
      if (table === undefined) return;
      this.#early.delete(this.#next);
      this.#next += 1;
      this.#onNext(table);
    }
  }
}
