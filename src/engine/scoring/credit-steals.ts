/** Steals, from the side of the catcher and the pitcher who had to stop them. */
import type { EngineGame } from '../game-state.ts';
import { OUT, type PlayRecord } from '../play-record.ts';
import { at, countAt } from '../table-access.ts';
import { addPitching, FIELDING, fieldingRow, PITCHING } from './stat-columns.ts';

const CATCHER = 2;
const BASES = 3;

/** Runners in a mask by the base that they left. */
function countIn(mask: number): number {
  let count = 0;
  for (let base = 1; base <= BASES; base += 1) if ((mask & (1 << base)) !== 0) count += 1;
  return count;
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

/** Writes the play's steals to the catcher and its pick-off to the pitcher. */
export function creditAgainstSteals(game: EngineGame): void {
  const { record, fielding } = game;
  if ((record.stolen | record.caught) !== 0) creditCatcher(game);
  if (isPickedOff(record)) addPitching(fielding.pitching, record.pitcher, PITCHING.pickOffs);
}
