/**
 * What comes of a result when one runner is as fast as his card says and everybody else is average: as
 * transitions.ts, but it is told as well where he comes.
 */
import type { EngineGame } from '../game-state.ts';
import { HOME, type PlayRecord } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { gameWithRunner, setState } from './average-game.ts';
import { BASE_OUT_STATES } from './base-out.ts';
import { type Coding, KINDS, OUTCOMES, outcomeOf, possible, tryKind } from './transitions.ts';

const BASES_STATES = 8;
const LAST_OUT = 2;
/** Speeds are small numbers; each has a place of its own for every base. */
const SPEEDS = 32;
/** Where he is afterwards: on a base 1-3, or 0 when he has scored, is out or the half is over. */
const ENDS = 4;

/** How many numbers there are that say what a play came to, and where he is. */
export const RUNNER_OUTCOMES = OUTCOMES * ENDS;

/** What may come of a play: parallel lists. */
export interface RunnerOutcomes {
  readonly chances: Float64Array;
  /** Numbers under `RUNNER_OUTCOMES`: that of transitions.ts, and `OUTCOMES` for every base to his. */
  readonly codes: Uint16Array;
}

/** The base of the runner, 1-3, by the number of an outcome; 0 when he is gone. */
export const runnerOf = (code: number): number => Math.floor(code / OUTCOMES);

function endOf(record: PlayRecord, base: number): number {
  const to = at(record.destination, base);
  const isOver = record.outsBefore + record.outs > LAST_OUT;
  return to > 0 && to < HOME && !isOver ? to : 0;
}

class RunnerTransitions {
  readonly #game: EngineGame;
  readonly #coding: Coding;
  readonly #known: (RunnerOutcomes | undefined)[] = new Array(BASE_OUT_STATES * KINDS);

  constructor(base: number, speed: number) {
    this.#game = gameWithRunner(base, speed);
    this.#coding = {
      codeOf: (record) => outcomeOf(record) + OUTCOMES * endOf(record, base),
      codes: RUNNER_OUTCOMES,
    };
  }

  /** What comes of a kind of result in a base-out state, 0-23, in which he stands on his base. */
  of(state: number, kind: number): RunnerOutcomes {
    const place = state * KINDS + kind;
    const known = this.#known[place];
    if (known !== undefined) return known;
    setState(this.#game, Math.floor(state / BASES_STATES), state % BASES_STATES);
    const table = tryKind(this.#game, kind, this.#coding);
    const codes = Uint16Array.from(possible(table));
    const outcomes = { codes, chances: Float64Array.from(codes, (code) => table[code] ?? 0) };
    this.#known[place] = outcomes;
    return outcomes;
  }
}

const known: RunnerTransitions[] = [];

/** The table of a runner of a speed on a base 1-3, filled when it is asked. */
export function runnerTransitions(base: number, speed: number): RunnerTransitions {
  const place = base * SPEEDS + speed;
  known[place] ??= new RunnerTransitions(base, speed);
  return itemAt(known, place);
}
