/** What men on base do to the infield: it leaves holes to hold them, and plays deep with two out. */
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { rollPercent } from '../roll-trace.ts';
import { itemAt, numberAt } from '../table-access.ts';
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from './depth.data.ts';

function percentIn(chart: readonly (readonly number[])[], { record }: EngineGame): number {
  return numberAt(itemAt(chart, record.outsBefore), record.occupied >> 1);
}

/** A grounder may go through because of where the infield stands with men on base: true when it does. */
export function isThroughDepth(game: EngineGame, dice: Dice): boolean {
  const percent = percentIn(THROUGH_PERCENT, game);
  return percent > 0 && rollPercent(game, dice, percent, 'past the infield');
}

/** A single may be cut off by an infield that plays deep: true when it is a grounder. */
export function isCutOffDeep(game: EngineGame, dice: Dice): boolean {
  const percent = percentIn(CUT_OFF_PERCENT, game);
  return percent > 0 && rollPercent(game, dice, percent, 'cut off by a deep infield');
}
