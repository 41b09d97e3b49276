/** Every chance to advance on a ball in play of replayed games, with what decides what comes of it. */
import { armAt, speedOf } from '../../src/engine/baserunning/safe-numbers.ts';
import { RESULT } from '../../src/engine/cards/result-codes.ts';
import { isDrawnIn } from '../../src/engine/fielding/alignment-effects.ts';
import { CHECK } from '../../src/engine/fielding/charts.ts';
import { rangeAt } from '../../src/engine/fielding/fielder-ratings.ts';
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { EVENT, isAnyoneOn, isOn, type PlayRecord } from '../../src/engine/play-record.ts';
import { isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';
import { at } from '../../src/engine/table-access.ts';

const LEFT_FIELD = 7;
const CENTER_FIELD = 8;
const SHORTSTOP = 6;
const MIDDLE_RANGE = 3;
const isMiddle = (position: number): boolean => position === 4 || position === 6;

/** A kind of chance: what it is, how the ball was hit, and the sum that a number is made of. */
export interface AdvanceChance {
  readonly what:
    | 'secondToHome'
    | 'firstToThird'
    | 'firstToHome'
    | 'flyHome'
    | 'linerHome'
    | 'flyThird'
    | 'doublePlay'
    | 'lineDouble'
    | 'groundHome'
    | 'groundThird';
  readonly outs: number;
  /** `plain` hits are those whose kinds are shares of the card's; of other balls: what happens. */
  readonly kind: 'plain' | 'one' | 'two' | 'three' | 'tried' | 'sure' | 'never' | 'out';
  /** Speed and arm; for a double play speed and range. */
  readonly sum: number;
  /** The outfielder, 0-2 from left to right; for a double play 1 after a fielding check, else 0. */
  readonly field: number;
  count: number;
}
type Ball = Pick<AdvanceChance, 'kind' | 'sum' | 'field'>;

/** The kind of a hit that the shares of the card do not decide. */
function hitKind({ result, checkResult }: PlayRecord): AdvanceChance['kind'] {
  if (result === RESULT.singleOne || result === RESULT.singleTwo) return 'plain';
  if (result === RESULT.singleCenter || result === RESULT.doubleTwo) return 'plain';
  if (result === RESULT.doublePull || result === RESULT.doubleCenter) return 'plain';
  if (result === RESULT.doubleThree) return 'plain';
  if (result === RESULT.ballparkSingle || checkResult === CHECK.singleCenter) return 'tried';
  if (checkResult === CHECK.singleTwo || checkResult === CHECK.doubleTwo) return 'two';
  return checkResult === CHECK.doubleThree ? 'three' : 'one';
}

/** Whether a caught ball lets the runners go for sure, by a number, or not at all. */
function flyKind({ result, checkResult }: PlayRecord): AdvanceChance['kind'] {
  if (result === RESULT.deepFlyA || result === RESULT.ballparkHomeRun) return 'sure';
  if (checkResult === CHECK.deepFlyA) return 'sure';
  if (checkResult === CHECK.flyC) return 'never';
  return result === RESULT.mediumFlyB ? 'tried' : 'plain';
}

/** 0 for a grounder hit hard, 1 for one that forces, 2 for a slow one. */
function grounderKind({ result, checkResult }: PlayRecord): number {
  if (result === RESULT.groundballA || checkResult === CHECK.groundballA) return 0;
  return result === RESULT.groundballC || checkResult === CHECK.groundballC ? 2 : 1;
}

const isGrounder = ({ event, isBunt }: PlayRecord): boolean =>
  !isBunt &&
  [EVENT.groundOut, EVENT.forceOut, EVENT.groundedIntoDoublePlay, EVENT.fielderChoice].some(
    (one) => one === event,
  );

/** Counts chances; it is told every play before the clubs change places. */
export class AdvanceChances implements PlayTally {
  readonly #chances = new Map<string, AdvanceChance>();

  note(game: EngineGame): void {
    const { record } = game;
    if (!isPlateAppearance(record)) return;
    if (isOn(record, 1) && record.outsBefore < 2) this.#doublePlay(game);
    if (isAnyoneOn(record) && record.outsBefore < 2) this.#lineDouble(record);
    if (record.event === EVENT.single || record.event === EVENT.double) this.#hit(game);
    const isCaught = record.event === EVENT.flyOut || record.event === EVENT.lineOut;
    if (isCaught && record.fielder >= LEFT_FIELD && record.outsBefore < 2) this.#fly(game);
    if (isGrounder(record) && record.outsBefore < 2) this.#grounder(game);
  }

  /** All kinds of chances with their counts. */
  list(): readonly AdvanceChance[] {
    return [...this.#chances.values()];
  }

  #hit({ record, batting, fielding }: EngineGame): void {
    const kind = hitKind(record);
    const field = kind === 'plain' ? CENTER_FIELD : Math.max(record.fielder, 1);
    const sumOf = (base: number) =>
      speedOf(batting, at(record.before, base)) + armAt(fielding, field);
    const ball = (base: number): Ball => ({ kind, sum: sumOf(base), field: 0 });
    if (record.event === EVENT.double) {
      if (isOn(record, 1)) this.#add('firstToHome', record, ball(1));
      return;
    }
    if (isOn(record, 2)) this.#add('secondToHome', record, ball(2));
    else if (isOn(record, 1)) this.#add('firstToThird', record, ball(1));
  }

  #fly({ record, batting, fielding }: EngineGame): void {
    const arm = armAt(fielding, record.fielder);
    const field = record.fielder - LEFT_FIELD;
    const ball = (base: number): Ball => ({
      kind: flyKind(record),
      sum: speedOf(batting, at(record.before, base)) + arm,
      field,
    });
    const what = record.event === EVENT.lineOut ? 'linerHome' : 'flyHome';
    if (isOn(record, 3)) this.#add(what, record, ball(3));
    else if (isOn(record, 2)) this.#add('flyThird', record, ball(2));
  }

  #doublePlay({ record, batting, fielding }: EngineGame): void {
    const isHard = isGrounder(record) && grounderKind(record) === 0;
    const range = isMiddle(record.fielder) ? rangeAt(fielding, record.fielder) : MIDDLE_RANGE;
    const sum = isHard ? speedOf(batting, record.batter) + range : 0;
    const field = record.checkPosition > 0 ? 1 : 0;
    this.#add('doublePlay', record, { kind: isHard ? 'tried' : 'never', sum, field });
  }

  #lineDouble(record: PlayRecord): void {
    const { event, fielder, isBunt, isHitAndRun } = record;
    const isLiner = event === EVENT.lineOut || event === EVENT.lineDoublePlay;
    const isTried = isLiner && fielder < LEFT_FIELD && !isBunt && !isHitAndRun;
    this.#add('lineDouble', record, { kind: isTried ? 'tried' : 'never', sum: 0, field: 0 });
  }

  #grounder(game: EngineGame): void {
    const { record, batting } = game;
    const kind = grounderKind(record);
    const speed = (base: number) => speedOf(batting, at(record.before, base));
    if (isOn(record, 3)) {
      const isBack = !isOn(record, 1) && !isDrawnIn(game);
      const isTried = isBack && isContactPlay(record.fielder, kind);
      const tried = {
        kind: isTried ? 'tried' : endOf(record, 3),
        sum: speed(3),
        field: 0,
      } as const;
      this.#add('groundHome', record, tried);
      return;
    }
    if (!isOn(record, 2) || isOn(record, 1)) return;
    const isTried = kind !== 2 && record.fielder === SHORTSTOP;
    const ball = { kind: isTried ? 'tried' : endOf(record, 2), sum: speed(2), field: 0 } as const;
    this.#add('groundThird', record, ball);
  }

  #add(what: AdvanceChance['what'], { outsBefore }: PlayRecord, ball: Ball): void {
    const chance: AdvanceChance = { what, outs: outsBefore, ...ball, count: 0 };
    const key = JSON.stringify(chance);
    const known = this.#chances.get(key) ?? chance;
    known.count += 1;
    this.#chances.set(key, known);
  }
}

/** Whether the runner from third breaks as the ball is hit. */
function isContactPlay(fielder: number, kind: number): boolean {
  if (kind === 2) return false;
  const isInfielder = fielder >= 3 && fielder <= SHORTSTOP;
  return fielder === 3 || fielder === 4 || (isInfielder && kind === 1);
}

/** What became of a runner for sure: out, one base on, or held. */
function endOf({ destination }: PlayRecord, from: number): AdvanceChance['kind'] {
  const to = destination[from];
  if (to === 0) return 'out';
  return to === from + 1 ? 'sure' : 'never';
}
