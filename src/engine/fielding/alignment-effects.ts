/** What the way in which the field is set costs: grounders that find a hole. */
import { contestedSingle } from '../baserunning/hits.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { isAnyoneOn } from '../play-record.ts';
import { rollFor } from '../roll-trace.ts';

const FIRST_BASEMAN = 3;
const SECOND_BASEMAN = 4;
const RIGHT_FIELD = 9;
/** Faces of a d20 on which a grounder finds the hole that a first baseman at his base leaves. */
const HOLE_FACES = 2;

/**
 * A grounder to the right side while runners are held: on a d20 of 1-2 it goes through to right
 * field for a single. True when it did, and is resolved.
 */
export function goesThrough(game: EngineGame, dice: Dice): boolean {
  const { record, alignment } = game;
  if (!alignment.holdRunners || !isAnyoneOn(record)) return false;
  if (record.fielder !== FIRST_BASEMAN && record.fielder !== SECOND_BASEMAN) return false;
  if (rollFor(game, dice, 20, 'through the hole on 1-2') > HOLE_FACES) return false;
  record.fielder = RIGHT_FIELD;
  contestedSingle(game);
  return true;
}
