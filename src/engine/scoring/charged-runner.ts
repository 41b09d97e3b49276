/** Which pitcher answers for whom after a play (official rule 9.16(g)). */
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, isAnyoneOn, isOn, OUT, type PlayRecord } from '../play-record.ts';
import { at } from '../table-access.ts';

/** Events on which runners are put out for the batter. */
const CHOICES: readonly number[] = [
  EVENT.forceOut,
  EVENT.fielderChoice,
  EVENT.groundedIntoDoublePlay,
];

/** The base 1-3 of the runner who was put out in the batter's stead; 0 when nobody was. */
export function replacedRunner(record: PlayRecord): number {
  const isSafe = at(record.destination, BATTER) > OUT;
  return isSafe && record.outs > 0 && CHOICES.includes(record.event) ? at(record.outBase, 0) : 0;
}

/**
 * A pitcher is charged with as many runners as he put on: when one of them is put out for the
 * batter, each man behind him moves up in the books. Changes the runners' pitchers, still by the
 * bases where they began, and gives the batter's. To be called before runners are moved.
 */
export function handOnRunners(game: EngineGame): number {
  const { record, runnerPitcher } = game;
  let ofBatter = record.pitcher;
  if (record.outs === 0 || !isAnyoneOn(record) || !CHOICES.includes(record.event)) return ofBatter;
  for (let out = 0; out < record.outs; out += 1) {
    const base = at(record.outBase, out);
    let handed = at(runnerPitcher, base);
    for (let behind = base - 1; behind > BATTER; behind -= 1) {
      if (!isOn(record, behind)) continue;
      const own = at(runnerPitcher, behind);
      runnerPitcher[behind] = handed;
      handed = own;
    }
    if (base > BATTER) ofBatter = handed;
  }
  return ofBatter;
}
