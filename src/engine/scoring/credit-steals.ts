/** Steals, to the runners and to the catcher and the pitcher who had to stop them. */
import type { EngineGame } from '../game-state.ts';
import { OUT, type PlayRecord } from '../play-record.ts';
import { at, countAt } from '../table-access.ts';
import {
  addBatting,
  addPitching,
  BATTING,
  FIELDING,
  fieldingRow,
  PITCHING,
} from './stat-columns.ts';

const CATCHER = 2;
const BASES = 3;

/** Runners in a mask by the base that they left. */
function countIn(mask: number): number {
  let count = 0;
  for (let base = 1; base <= BASES; base += 1) if ((mask & (1 << base)) !== 0) count += 1;
  return count;
}

function creditRunners({ record, batting }: EngineGame): void {
  const { stolen, caught } = record;
  for (let base = 1; base <= BASES; base += 1) {
    const bit = 1 << base;
    const runner = at(record.before, base);
    if ((stolen & bit) !== 0) addBatting(batting.batting, runner, BATTING.stolenBases);
    if ((caught & bit) !== 0) addBatting(batting.batting, runner, BATTING.caughtStealing);
  }
}

function creditCatcher({ record, fielding }: EngineGame): void {
  const row = fieldingRow(at(fielding.fielders, CATCHER), CATCHER);
  const add = (column: number, amount: number) => {
    fielding.fielding[row + column] = countAt(fielding.fielding, row + column) + amount;
  };
  add(FIELDING.stolenBases, countIn(record.stolen));
  add(FIELDING.caughtStealing, countIn(record.caught));
}

/** The pitcher's pick-off counts when the runner is out. */
function isPickedOff({ pickedOff, destination }: PlayRecord): boolean {
  return pickedOff > 0 && at(destination, pickedOff) === OUT;
}

/** Writes the play's steals to the runners and the catcher, and its pick-off to the pitcher. */
export function creditSteals(game: EngineGame): void {
  const { record, fielding } = game;
  if ((record.stolen | record.caught) !== 0) {
    creditRunners(game);
    creditCatcher(game);
  }
  if (isPickedOff(record)) addPitching(fielding.pitching, record.pitcher, PITCHING.pickOffs);
}
