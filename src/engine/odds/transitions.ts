/**
 * What comes of a result from each base-out state: every way in which the dice of the rules can fall
 * for average men, worked out when it is first asked for. The rules themselves are played, so that
 * they and the expectations cannot differ.
 */
import { resolveResult } from '../at-bat/resolve-result.ts';
import { answerContest } from '../baserunning/contested-advance.ts';
import { cardOf } from '../card-of.ts';
import { FIRST_CHECK } from '../cards/result-codes.ts';
import type { Dice } from '../dice/dice.ts';
import { checkResult, errorBases } from '../fielding/charts.ts';
import { addLateError } from '../fielding/fielding-check.ts';
import { beginPlay } from '../finish-play.ts';
import type { EngineGame } from '../game-state.ts';
import { AVERAGE_MANAGER } from '../manager/decision.ts';
import { answersByThumb } from '../manager/plain-contest.ts';
import { isPending } from '../pending-decision.ts';
import { HOME, OUT, type PlayRecord } from '../play-record.ts';
import { at } from '../table-access.ts';
import { averageError, averageGame, setState } from './average-game.ts';
import { BASE_OUT_STATES } from './base-out.ts';
import { type Fork, takeEveryPath } from './every-path.ts';

const RANGES = 5;
const POSITIONS = 9;
const BASES_STATES = 8;
const RUNS = 5;
const FACES = 20;
const DIE = 6;
/** Outs made by a play: none to three. */
const OUTS = 4;
export const OUTCOMES = OUTS * RUNS * BASES_STATES;

/** What may come of a play: parallel lists. */
export interface Outcomes {
  readonly chances: Float64Array;
  /** Outs made and runs in; bases occupied afterwards 0-7, 0 when the half is over. */
  readonly outs: Uint8Array;
  readonly runs: Uint8Array;
  readonly bases: Uint8Array;
}

/** Results that are no fielding check, then checks by position and range. */
const PLAIN_RESULTS = FIRST_CHECK;
export const KINDS = PLAIN_RESULTS + POSITIONS * RANGES;

/** The kind of a check on a man of this range, 1-5, at a position 1-9. */
export function checkKind(position: number, range: number): number {
  return PLAIN_RESULTS + (position - 1) * RANGES + range - 1;
}

/** How a tried play came out, as one number under `OUTCOMES`. */
export function outcomeOf(record: PlayRecord): number {
  let runs = 0;
  let bases = 0;
  for (let from = 0; from < HOME; from += 1) {
    const to = at(record.destination, from);
    if (to === HOME) runs += 1;
    else if (to > OUT) bases |= 1 << (to - 1);
  }
  if (record.outsBefore + record.outs > 2) bases = 0;
  return (record.outs * RUNS + runs) * BASES_STATES + bases;
}

/** How what a play came to is told by a number from 0 to `codes` - 1. */
export interface Coding {
  readonly codeOf: (record: PlayRecord) => number;
  readonly codes: number;
}
const USUAL: Coding = { codeOf: outcomeOf, codes: OUTCOMES };

/** The codes that can come of a play. */
export function possible(table: Float64Array): number[] {
  return [...table.keys()].filter((code) => (table[code] ?? 0) > 0);
}

/** The outs, runs and bases of a number of `outcomeOf`, to which multiples of `OUTCOMES` may be added. */
export const outsOf = (code: number): number => Math.floor(code / (RUNS * BASES_STATES)) % OUTS;
export const runsOf = (code: number): number => Math.floor(code / BASES_STATES) % RUNS;
export const basesOf = (code: number): number => code % BASES_STATES;

function listed(table: Float64Array): Outcomes {
  const found = possible(table);
  return {
    chances: Float64Array.from(found, (code) => table[code] ?? 0),
    outs: Uint8Array.from(found, outsOf),
    runs: Uint8Array.from(found, runsOf),
    bases: Uint8Array.from(found, basesOf),
  };
}

/** A play, and the ways in which its first dice can fall where many come to the same. */
interface Tried {
  readonly play: (game: EngineGame, dice: Dice) => void;
  readonly known?: readonly (readonly Fork[])[];
}

/**
 * The chance of everything that a play can come to, by the number that `codeOf` gives it. Questions
 * are answered as usual.
 */
function tryPlay(
  game: EngineGame,
  { play, known }: Tried,
  { codeOf, codes }: Coding,
): Float64Array {
  const table = new Float64Array(codes);
  const whole = (dice: Dice) => {
    beginPlay(game);
    play(game, dice);
    while (isPending(game)) answerContest(game, dice, answersByThumb(game, AVERAGE_MANAGER));
    addLateError(game);
  };
  const end = (chance: number) => {
    const code = codeOf(game.record);
    table[code] = (table[code] ?? 0) + chance;
  };
  takeEveryPath(whole, end, known);
  return table;
}

/** Everything that a play can come to. `play` resolves it. */
export function outcomesOfPlay(game: EngineGame, tried: Tried): Outcomes {
  return listed(tryPlay(game, tried, USUAL));
}

/** Faces that come to the same, once each with their chance together. */
function grouped(all: readonly (Fork & { readonly group: number })[]): Fork[] {
  const groups = new Map<number, Fork>();
  for (const { group, faces, chance } of all) {
    const known = groups.get(group);
    groups.set(group, { faces, chance: chance + (known?.chance ?? 0) });
  }
  return [...groups.values()];
}

/** Rare plays are left out: one check in a hundred, on both sides of a decision. */
const ORDINARY: readonly Fork[] = [{ faces: [100], chance: 1 }];

/** The die of rare plays, the range die and the three error dice of a check. */
function checkForks(position: number, range: number): readonly (readonly Fork[])[] {
  const rangeFaces = Array.from({ length: FACES }, (_, face) => ({
    ...{ group: checkResult(position, range, face + 1), faces: [face + 1], chance: 1 / FACES },
  }));
  const throws = Array.from({ length: DIE ** 3 }, (_, index) => {
    const faces = [Math.floor(index / DIE ** 2), Math.floor(index / DIE) % DIE, index % DIE];
    const total = faces.reduce((sum, face) => sum + face + 1, 0);
    const group = errorBases(position, averageError(position), total);
    return { group, faces: faces.map((face) => face + 1), chance: 1 / DIE ** 3 };
  });
  return [ORDINARY, grouped(rangeFaces), grouped(throws)];
}

function resultOf(code: number): Tried['play'] {
  return (tried, dice) => {
    tried.record.result = code;
    resolveResult(tried, dice);
  };
}

/** The chance of everything that a kind of result can come to as the game stands, by code. */
export function tryKind(game: EngineGame, kind: number, coding: Coding): Float64Array {
  if (kind < PLAIN_RESULTS) return tryPlay(game, { play: resultOf(kind) }, coding);
  const position = Math.floor((kind - PLAIN_RESULTS) / RANGES) + 1;
  const range = ((kind - PLAIN_RESULTS) % RANGES) + 1;
  const player = cardOf(game.fielding, at(game.fielding.fielders, position));
  const usual = at(player.range, position);
  player.range[position] = range;
  const play = resultOf(FIRST_CHECK + position - 1);
  const table = tryPlay(game, { play, known: checkForks(position, range) }, coding);
  player.range[position] = usual;
  return table;
}

/** Outcomes of every kind of result in one way of setting the field. */
export class Transitions {
  readonly #game = averageGame();
  readonly #known: (Outcomes | undefined)[] = new Array(BASE_OUT_STATES * KINDS);

  /** `set` sets the field; it is the same for every play. */
  constructor(set: (game: EngineGame) => void = () => undefined) {
    set(this.#game);
  }

  /** What comes of a kind of result in a base-out state, 0-23. */
  of(state: number, kind: number): Outcomes {
    const place = state * KINDS + kind;
    const known = this.#known[place];
    if (known !== undefined) return known;
    setState(this.#game, Math.floor(state / BASES_STATES), state % BASES_STATES);
    const outcomes = listed(tryKind(this.#game, kind, USUAL));
    this.#known[place] = outcomes;
    return outcomes;
  }
}
