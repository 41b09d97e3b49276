/** Runners on hits, walks and pitches that get away. */
import type { EngineGame } from '../game-state.ts';
import {
  advanceRunners,
  BATTER,
  EVENT,
  HOME,
  isOn,
  keepClean,
  OUT,
  type PlayRecord,
  send,
} from '../play-record.ts';
import { at } from '../table-access.ts';
import { contestDouble, contestSingle } from './contested-advance.ts';

/** A hit on which everybody moves by a fixed number of bases, one more when they went with the pitch. */
export function hitWithFixedAdvance(
  record: PlayRecord,
  batterBases: number,
  runnerBases: number,
): void {
  record.hitBases = batterBases;
  record.event = batterBases - 1;
  advanceRunners(record, record.isHitAndRun ? runnerBases + 1 : runnerBases);
  send(record, BATTER, batterBases);
}

/** A single on which the runners from second and first decide for themselves. */
export function contestedSingle(game: EngineGame): void {
  hitWithFixedAdvance(game.record, 1, 1);
  if (!game.record.isHitAndRun) contestSingle(game);
}

/** A double on which the runner from first decides for himself. */
export function contestedDouble(game: EngineGame): void {
  hitWithFixedAdvance(game.record, 2, 2);
  if (!game.record.isHitAndRun) contestDouble(game);
}

/** The batter takes first; only runners whom he pushes move. */
export function takeFirst(record: PlayRecord, event: number): void {
  record.event = event;
  send(record, BATTER, 1);
  if (!isOn(record, 1)) return;
  send(record, 1, 2);
  if (!isOn(record, 2)) return;
  send(record, 2, 3);
  if (isOn(record, 3)) send(record, 3, HOME);
}

/** A pitch got away, or the pitcher balked: every runner moves up, the batter stays at bat. */
export function moveUpOnPitch(record: PlayRecord, event: number): void {
  record.event = event;
  if (event === EVENT.passedBall) keepClean(record);
  advanceRunners(record, 1);
}

/** Adds the bases of an error to everybody still on base; `clean` keeps what would have been. */
export function addErrorBases(record: PlayRecord, bases: number): void {
  keepClean(record);
  for (let from = 0; from <= 3; from += 1) {
    const to = at(record.destination, from);
    if (to > OUT && to < HOME) record.destination[from] = Math.min(HOME, to + bases);
  }
}
