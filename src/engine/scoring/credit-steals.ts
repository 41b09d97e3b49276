/** Steals and pick-offs: to the runners, the catcher and the pitcher. */
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

/** Gives every runner of a mask, by the base that he left, the count in his column and the catcher's. */
function creditRunners(
  { record, batting, fielding }: EngineGame,
  mask: number,
  name: 'stolenBases' | 'caughtStealing',
): void {
  const catcher = fieldingRow(at(fielding.fielders, CATCHER), CATCHER) + FIELDING[name];
  for (let base = 1; base <= BASES; base += 1) {
    if ((mask & (1 << base)) === 0) continue;
    addBatting(batting.batting, at(record.before, base), BATTING[name]);
    fielding.fielding[catcher] = countAt(fielding.fielding, catcher) + 1;
  }
}

/** The pitcher's pick-off counts when the runner is out. */
function isPickedOff({ pickedOff, destination }: PlayRecord): boolean {
  return pickedOff > 0 && at(destination, pickedOff) === OUT;
}

/** Writes the play's steals and its pick-off down; most plays have none. */
export function creditSteals(game: EngineGame): void {
  const { record, fielding } = game;
  if (record.stolen > 0) creditRunners(game, record.stolen, 'stolenBases');
  if (record.caught > 0) creditRunners(game, record.caught, 'caughtStealing');
  if (isPickedOff(record)) addPitching(fielding.pitching, record.pitcher, PITCHING.pickOffs);
}
