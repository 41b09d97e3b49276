/**
 * The hit and run: the runners go with the pitch and the batter must swing at it. What the swing
 * gains and costs is here; what running early does to hits, grounders and flies is where they are
 * resolved, by the record's flag.
 */
import { moveUpOnPitch } from '../baserunning/hits.ts';
import { goWithPitch } from '../baserunning/steal.ts';
import { shownStealNumber } from '../baserunning/steal-numbers.ts';
import { cardOf } from '../card-of.ts';
import { RESULT } from '../cards/result-codes.ts';
import type { Dice } from '../dice/dice.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { checkPitch } from '../pitching/pitch-check.ts';
import { EVENT, NONE } from '../play-record.ts';
import { rollSafe } from '../roll-trace.ts';
import { at, numberAt } from '../table-access.ts';
import { readCard } from './read-card.ts';
import { resolveResult } from './resolve-result.ts';

const BATTER_COLUMNS = 3;
/** The face of a d20 up to which a man of grade A-D gets wood on a third strike: our own steps. */
const CONTACT_OF_GRADE = [14, 10, 6, 3] as const;

/** The mask (1 << base) of the runners who go: everybody, for third base is empty. */
function goingOnHitAndRun(game: EngineGame): number {
  return at(game.runner, 2) === NOBODY ? 1 << 1 : (1 << 1) | (1 << 2);
}

/** The face of a d20 up to which a strikeout of this player is a groundball instead. */
export function contactNumber(game: EngineGame, batter: number): number {
  return numberAt(CONTACT_OF_GRADE, cardOf(game.batting, batter).hitAndRun);
}

/** The safe number of the lead runner when the batter misses: he goes without a jump. */
export function missedNumber(game: EngineGame): number {
  return shownStealNumber(game, at(game.runner, 2) === NOBODY ? 1 : 2, false);
}

/** A level swing: third strikes are fouled off or hit, home runs of his own card stay in the park. */
function swing(game: EngineGame, dice: Dice): void {
  const { record } = game;
  if (record.result === RESULT.strikeout) {
    const number = contactNumber(game, record.batter);
    if (!rollSafe(game, dice, number, 'hit and run, contact')) return;
    record.result = RESULT.groundballB;
    record.fielder = 0;
    return;
  }
  if (record.column > BATTER_COLUMNS) return;
  if (record.result === RESULT.homeRun) record.result = RESULT.doubleTwo;
  else if (record.result === RESULT.ballparkHomeRun) record.result = RESULT.deepFlyA;
}

/**
 * Plays a hit and run from the pitch on: it may get away, a pitch-out leaves the runners to the
 * catcher, and after a strikeout with fewer than two out they are thrown at too. The record is
 * begun, and is finished by the caller.
 */
export function resolveHitAndRun(game: EngineGame, dice: Dice): void {
  const { record } = game;
  const away = checkPitch(game, dice);
  if (away !== NONE) {
    moveUpOnPitch(record, away);
    return;
  }
  const going = goingOnHitAndRun(game);
  if (game.alignment.pitchOut) {
    goWithPitch(game, dice, going);
    return;
  }
  record.isHitAndRun = true;
  readCard(game, dice);
  swing(game, dice);
  resolveResult(game, dice);
  if (record.event !== EVENT.strikeout || game.outs === 2) return;
  goWithPitch(game, dice, going);
  record.event = EVENT.strikeout;
}
