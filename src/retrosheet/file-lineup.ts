/** Line-ups as event files write them, and what changed in one: the `sub` records of a change. */
import { DESIGNATED_HITTER, NOBODY, type TeamState } from '../engine/game-state.ts';
import { present } from '../errors.ts';
import type { LineupChange } from './told-game.ts';

const PITCHER = 1;
const SLOTS = 10;

/** By slot 0-9 who stands there; slot 0 is a pitcher who does not bat, else undefined. */
export type FileLineup = readonly (LineupChange | undefined)[];

/** The line-up of a club as it stands. */
export function lineupOf(team: TeamState): FileLineup {
  const { side } = team;
  return Array.from({ length: SLOTS }, (_, slot) => {
    if (slot > 0) {
      const player = present(team.order[slot - 1], 'a man in the order');
      const position = present(team.slotPosition[slot - 1], 'his position');
      return { side, slot, player, position };
    }
    const player = team.fielders[PITCHER] ?? NOBODY;
    if (!team.hasDesignatedHitter || player === NOBODY) return undefined;
    return { side, slot, player, position: PITCHER };
  });
}

/** A pinch-hitter or -runner for the designated hitter becomes the hitter without a record. */
function isWritten(change: LineupChange, before: LineupChange | undefined): boolean {
  if (before === undefined || before.player !== change.player) return true;
  return change.position !== before.position && change.position !== DESIGNATED_HITTER;
}

/** The records that lead from one line-up to the next, by slot. */
export function changesBetween(before: FileLineup, after: FileLineup): LineupChange[] {
  return after.flatMap((change, slot) =>
    change !== undefined && isWritten(change, before[slot]) ? [change] : [],
  );
}
