/**
 * What it is worth that a man on base is fast: the chance to win with one runner and with another in his
 * place, some batters ahead by the cards that meet, average men after them.
 */
import { RESULT_NAMES } from '../cards/result-codes.ts';
import type { EngineGame } from '../game-state.ts';
import { itemAt, valueAt } from '../table-access.ts';
import { baseOutState } from './base-out.ts';
import { chanceAt, kindIn, standingOf } from './expectation.ts';
import { fillMatchup, matchupIn } from './matchup.ts';
import { RUNNER_OUTCOMES, runnerOf, runnerTransitions } from './runner-transitions.ts';
import { basesOf, outsOf, runsOf } from './transitions.ts';

const CODES = RESULT_NAMES.length;
const OUTS_OF_HALF = 3;
/** Batters who are looked at: the half, or his time on base, is mostly over then. */
const AHEAD = 3;
/** More runs than that do not score with so few batters. */
const RUNS_MAX = 8;
/** A table for each batter who is looked at. */
const TABLES = Array.from({ length: AHEAD }, () => new Float64Array(RUNNER_OUTCOMES));

/** A batter to come: the kinds of results that there are, and their chances. */
interface Ply {
  readonly kinds: readonly number[];
  readonly chances: readonly number[];
}

/** How the half would stand, with the base 1-3 where the runner is; 0 once he is gone. */
interface Followed {
  readonly outs: number;
  readonly bases: number;
  readonly runs: number;
  readonly base: number;
}

const buffer = new Float64Array(CODES);

function plyOf(game: EngineGame, places: number): Ply {
  fillMatchup(game, matchupIn(game, places), buffer);
  const codes = [...buffer.keys()].filter((code) => valueAt(buffer, code) > 0);
  return {
    kinds: codes.map((code) => kindIn(game, code)),
    chances: codes.map((code) => valueAt(buffer, code)),
  };
}

/** Looks ahead with a runner of one speed. */
class LookAhead {
  readonly #game: EngineGame;
  readonly #plies: readonly Ply[];
  readonly #speed: number;
  /** Many ways lead to the same moment: each is looked at once. */
  readonly #seen = new Map<number, number>();

  constructor(game: EngineGame, plies: readonly Ply[], speed: number) {
    this.#game = game;
    this.#plies = plies;
    this.#speed = speed;
  }

  /** The chance to win from a moment, so many batters ahead. */
  chance(ply: number, now: Followed): number {
    const { outs, bases, runs, base } = now;
    if (base === 0 || ply === this.#plies.length) return chanceAt(this.#game, now);
    const moment = (((ply * RUNS_MAX + runs) * OUTS_OF_HALF + outs) * 8 + bases) * 4 + base;
    const seen = this.#seen.get(moment);
    if (seen !== undefined) return seen;
    const chance = this.#afterBatter(ply, now);
    this.#seen.set(moment, chance);
    return chance;
  }

  #afterBatter(ply: number, now: Followed): number {
    const table = itemAt(TABLES, ply);
    this.#fill(table, ply, now);
    let sum = 0;
    for (let code = 0; code < RUNNER_OUTCOMES; code += 1) {
      const chance = valueAt(table, code);
      if (chance === 0) continue;
      const after = {
        outs: Math.min(OUTS_OF_HALF, now.outs + outsOf(code)),
        bases: basesOf(code),
        runs: now.runs + runsOf(code),
        base: runnerOf(code),
      };
      sum += chance * this.chance(ply + 1, after);
    }
    return sum;
  }

  /** Adds up the ways of all results in which the same comes of them. */
  #fill(table: Float64Array, ply: number, now: Followed): void {
    const { kinds, chances } = itemAt(this.#plies, ply);
    const transitions = runnerTransitions(now.base, this.#speed);
    const state = baseOutState(now.outs, now.bases);
    table.fill(0);
    for (let index = 0; index < kinds.length; index += 1) {
      const { codes, chances: shares } = transitions.of(state, itemAt(kinds, index));
      const chance = itemAt(chances, index);
      for (let way = 0; way < codes.length; way += 1) {
        const code = codes[way] as number;
        table[code] = valueAt(table, code) + chance * valueAt(shares, way);
      }
    }
  }
}

/** The speeds of two runners. */
export interface Speeds {
  readonly slow: number;
  readonly fast: number;
}

/** How much more often the club at bat wins with the faster man on a base 1-3, 0-1. */
export function gainOfSpeed(game: EngineGame, base: number, { slow, fast }: Speeds): number {
  const plies = Array.from({ length: AHEAD }, (_, places) => plyOf(game, places));
  const now = { ...standingOf(game), base };
  const faster = new LookAhead(game, plies, fast).chance(0, now);
  return faster - new LookAhead(game, plies, slow).chance(0, now);
}
