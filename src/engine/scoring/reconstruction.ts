/**
 * Earned runs: the half is played a second time in mind, without errors, passed balls and catcher's
 * interference (official rule 9.16). Nothing is kept while nothing has been misplayed.
 */
import { type EngineGame, NOBODY, type Reconstruction, type TeamState } from '../game-state.ts';
import { BATTER, EVENT, HOME, isOn, OUT, type PlayRecord } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { replacedRunner } from './charged-runner.ts';

/** A man on base in the reconstruction. */
interface Man {
  /** Where he stands in truth, 0 for the batter; SCORED when he is home already. */
  readonly from: number;
  readonly pitcher: number;
  readonly base: number;
  /** Outs before the play as his pitcher may count them. */
  readonly outs: number;
  to: number;
}

const SCORED = -1;
const BASES = 3;
const OUTS_OF_HALF = 3;

/** Nothing has been misplayed. */
export function emptyReconstruction(): Reconstruction {
  return {
    isNeeded: false,
    base: new Int8Array(BASES + 1),
    savedIn: new Int8Array(BASES + 1),
    scored: new Int8Array(BASES + 1).fill(NOBODY),
    spareBase: new Int8Array(BASES + 1),
    spareSavedIn: new Int8Array(BASES + 1),
  };
}

/** Forgets the half before. */
export function clearReconstruction(game: EngineGame): void {
  const { reconstruction, away, home } = game;
  if (!reconstruction.isNeeded) return;
  reconstruction.isNeeded = false;
  reconstruction.scored.fill(NOBODY);
  for (const stint of away.stints) stint.savedRunners = 0;
  for (const stint of home.stints) stint.savedRunners = 0;
}

/** Begins a reconstruction: everybody stands where he would, with nobody saved by a misplay. */
export function beginReconstruction({ reconstruction, runner }: EngineGame): void {
  reconstruction.isNeeded = true;
  reconstruction.savedIn.fill(0);
  for (let base = 1; base <= BASES; base += 1) {
    reconstruction.base[base] = at(runner, base) === NOBODY ? 0 : base;
  }
}

/** The batter is on base who would have been out but for a misplay; interference is one. */
function isBatterSaved(record: PlayRecord): boolean {
  if (at(record.destination, BATTER) <= OUT) return false;
  return at(record.clean, BATTER) <= OUT || record.event === EVENT.catcherInterference;
}

/** Whether the play could part the reconstruction from what happened. */
export function isMisplayed(record: PlayRecord): boolean {
  return record.errorPosition > 0 || record.event === EVENT.passedBall || isBatterSaved(record);
}

/** The place of a pitcher in his club's log; a man pitches once in a game. */
function stintOf(team: TeamState, pitcher: number): number {
  let place = team.stints.length - 1;
  while (place > 0 && itemAt(team.stints, place).player !== pitcher) place -= 1;
  return place;
}

/**
 * Outs that misplays took away as far as a pitcher may profit from them: those since he came in
 * (9.16(i)). A man who was saved and is out after all counts once.
 */
function missedOuts({ fielding }: EngineGame, pitcher: number): number {
  let missed = 0;
  const { stints } = fielding;
  for (let place = stintOf(fielding, pitcher); place < stints.length; place += 1) {
    missed += itemAt(stints, place).savedRunners;
  }
  return missed;
}

function newMan(game: EngineGame, man: Omit<Man, 'outs'>): Man {
  return { ...man, outs: game.record.outsBefore + missedOuts(game, man.pitcher) };
}

/** Everybody who is on base in the reconstruction, the man who is farthest along first. */
function menOn(game: EngineGame): Man[] {
  const { reconstruction, record, runnerPitcher } = game;
  const men: Man[] = [];
  for (let base = BASES; base >= 1; base -= 1) {
    const scored = at(reconstruction.scored, base);
    if (scored !== NOBODY) {
      men.push(newMan(game, { from: SCORED, pitcher: scored, base, to: base }));
    }
    for (let from = 1; from <= BASES; from += 1) {
      if (!isOn(record, from) || at(reconstruction.base, from) !== base) continue;
      men.push(newMan(game, { from, pitcher: at(runnerPitcher, from), base, to: base }));
    }
  }
  return men;
}

/**
 * Bases that somebody takes who does not stand where he would: on a hit as many as the batter, one
 * on what moves everybody or on his own steal. On anything else the pitcher has the benefit of the
 * doubt.
 */
function sureAdvance({ hitBases, event, stolen }: PlayRecord, from: number): number {
  if (hitBases > 0) return hitBases;
  const isMoved = event === EVENT.wildPitch || event === EVENT.balk;
  return isMoved || (from > 0 && (stolen & (1 << from)) !== 0) ? 1 : 0;
}

function destinationOf(record: PlayRecord, { from, base }: Man): number {
  if (from > 0) {
    if (at(record.destination, from) === OUT || at(record.clean, from) === OUT) return OUT;
    if (base === from) return at(record.clean, from);
  }
  return Math.min(HOME, base + sureAdvance(record, from));
}

/** Moves everybody by the play; nobody passes the man before him. */
function advance(record: PlayRecord, men: readonly Man[]): void {
  let ahead = HOME + 1;
  for (const man of men) {
    man.to = destinationOf(record, man);
    if (man.to > OUT && ahead <= HOME) man.to = Math.min(man.to, ahead - 1);
    if (man.to > OUT && man.to < HOME) ahead = man.to;
  }
}

/** Pushes on whoever stands where the batter comes to, or behind him. */
function makeRoom(men: readonly Man[], batterTo: number): void {
  let taken = batterTo;
  for (const man of men.toReversed()) {
    if (man.to === OUT || man.to > taken) continue;
    taken += 1;
    man.to = Math.min(HOME, taken);
  }
}

/** The batter, where he comes on base or home in the reconstruction. */
function batterOn(game: EngineGame): Man | undefined {
  const { record, reconstruction } = game;
  if (at(record.destination, BATTER) <= OUT || isBatterSaved(record)) return undefined;
  const replaced = replacedRunner(record);
  // Without the man who was put out in his stead he would have been out himself.
  if (replaced > 0 && at(reconstruction.base, replaced) === 0) return undefined;
  const to = at(record.clean, BATTER);
  return newMan(game, { from: BATTER, pitcher: record.pitcher, base: 0, to });
}

/** Counts who was saved in this play, and who was saved before and is out after all. */
function countSaved(game: EngineGame): void {
  const { record, reconstruction, fielding } = game;
  const stint = itemAt(fielding.stints, fielding.stints.length - 1);
  if (isBatterSaved(record)) stint.savedRunners += 1;
  const replaced = replacedRunner(record);
  for (let from = 1; from <= BASES; from += 1) {
    if (!isOn(record, from)) continue;
    const savedIn = at(reconstruction.savedIn, from);
    const isOut = at(record.destination, from) === OUT;
    if (isOut && savedIn > 0 && from !== replaced) {
      itemAt(fielding.stints, savedIn - 1).savedRunners -= 1;
    } else if (!isOut && at(record.clean, from) === OUT && at(reconstruction.base, from) > 0) {
      stint.savedRunners += 1;
    }
  }
}

/** Writes down where everybody stands now, in truth and in the reconstruction. */
function settle(game: EngineGame, men: readonly Man[]): void {
  const { record, reconstruction } = game;
  // The tables are swapped, not copied: making a typed table takes longer than the whole play.
  const before = { base: reconstruction.base, savedIn: reconstruction.savedIn };
  reconstruction.base = reconstruction.spareBase;
  reconstruction.savedIn = reconstruction.spareSavedIn;
  reconstruction.spareBase = before.base;
  reconstruction.spareSavedIn = before.savedIn;
  reconstruction.base.fill(0);
  reconstruction.savedIn.fill(0);
  reconstruction.scored.fill(NOBODY);
  for (const { from, to, pitcher } of men) {
    if (to === OUT || to === HOME) continue;
    const stands = from === SCORED ? HOME : at(record.destination, from);
    if (stands === HOME) reconstruction.scored[to] = pitcher;
    else reconstruction.base[stands] = to;
  }
  for (let from = BATTER; from <= BASES; from += 1) {
    const stands = at(record.destination, from);
    if (stands <= OUT || stands >= HOME || at(reconstruction.base, stands) > 0) continue;
    reconstruction.savedIn[stands] = savedIn(game, from, before);
  }
}

/** The stint in which a man was saved who is on base without being there in the reconstruction. */
function savedIn(
  { record, fielding }: EngineGame,
  from: number,
  before: Pick<Reconstruction, 'base' | 'savedIn'>,
): number {
  // Who takes a saved man's place has been saved when that man was.
  const place = from === BATTER ? replacedRunner(record) : from;
  const wasSaved = place > 0 && at(before.base, place) === 0;
  return wasSaved ? at(before.savedIn, place) : fielding.stints.length;
}

/**
 * Plays the record's play in the reconstruction and gives the pitchers of those who come home in
 * it, one entry a run. A run can be earned later than it scored, when the man who came home on a
 * misplay would have come home all the same. To be called before runners are moved.
 */
export function earnedPitchers(game: EngineGame): readonly number[] {
  const { record, reconstruction } = game;
  if (!reconstruction.isNeeded) beginReconstruction(game);
  const men = menOn(game);
  advance(record, men);
  const batter = batterOn(game);
  if (batter !== undefined) {
    if (batter.to < HOME) makeRoom(men, batter.to);
    men.push(batter);
  }
  for (const man of men)
    if (man.from > 0) man.to = Math.min(man.to, at(record.destination, man.from));
  countSaved(game);
  settle(game, men);
  return earnedOf(game, men);
}

/** No run counts with the third out, unless it was made behind a hit. */
function earnedOf(game: EngineGame, men: readonly Man[]): readonly number[] {
  const { record } = game;
  const outsNow = record.outsBefore + record.outs;
  const earned = men.filter(({ to, outs, pitcher }) => {
    if (to !== HOME || outs >= OUTS_OF_HALF) return false;
    return record.hitBases > 0 || outsNow + missedOuts(game, pitcher) < OUTS_OF_HALF;
  });
  return earned.map(({ pitcher }) => pitcher);
}
