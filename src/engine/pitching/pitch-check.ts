/** The pitch itself: whether it gets away, whether the pitcher balks, and what a wide one costs. */
import { cardOf } from '../card-of.ts';
import type { Dice } from '../dice/dice.ts';
import type { EngineGame } from '../game-state.ts';
import { EVENT, isAnyoneOn, NONE } from '../play-record.ts';
import { rollFor } from '../roll-trace.ts';
import { at } from '../table-access.ts';

const WILD_PITCH_FACE = 1;
const PASSED_BALL_FACE = 2;
const BALK_FACE = 3;
/** The face of a d20 on which a pitch-out against nobody is the fourth ball. */
const WALK_FACE = 1;
const CATCHER = 2;

/**
 * With a man on base a d20 asks whether the pitch gets away, once for a batter until it does: a 1
 * asks the pitcher about a wild pitch, a 2 the catcher about a passed ball, a 3 the pitcher about a
 * balk. It is a die of its own, so that the split die stays even and every result on a card comes up
 * as often as it is printed. The event, or NONE when the pitch is an ordinary one.
 */
export function checkPitch(game: EngineGame, dice: Dice): number {
  const { record, fielding, turn } = game;
  if (turn.isPitchChecked || !isAnyoneOn(record)) return NONE;
  const face = rollFor(game, dice, 20, 'pitch');
  if (face > BALK_FACE) return NONE;
  const pitcher = cardOf(fielding, record.pitcher);
  if (face === WILD_PITCH_FACE) {
    return rollFor(game, dice, 20, 'wild pitch') <= pitcher.wildPitch ? EVENT.wildPitch : NONE;
  }
  if (face === PASSED_BALL_FACE) {
    const catcher = cardOf(fielding, at(fielding.fielders, CATCHER));
    const chance = at(catcher.passedBall, CATCHER);
    return rollFor(game, dice, 20, 'passed ball') <= chance ? EVENT.passedBall : NONE;
  }
  return rollFor(game, dice, 20, 'balk') <= pitcher.balk ? EVENT.balk : NONE;
}

/** A pitch-out while nobody goes: a d20 of 1 makes it the fourth ball. */
export function isWastedPitch(game: EngineGame, dice: Dice): boolean {
  if (!game.alignment.pitchOut) return false;
  return rollFor(game, dice, 20, 'pitch-out, a walk on 1') === WALK_FACE;
}
