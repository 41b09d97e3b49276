/** Which pitcher answers for a man who comes on base (official rule 9.16(g)). */
import type { EngineGame } from '../game-state.ts';
import { BATTER, EVENT, OUT, type PlayRecord } from '../play-record.ts';
import { at } from '../table-access.ts';

/** Events on which the batter can be safe because somebody else was put out. */
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

/** The pitcher charged with the batter: the one who put on the runner whose place he takes. */
export function pitcherOfBatter(game: EngineGame): number {
  const replaced = replacedRunner(game.record);
  return replaced > 0 ? at(game.runnerPitcher, replaced) : game.record.pitcher;
}
