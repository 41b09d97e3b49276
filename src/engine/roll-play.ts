/** One rolled play from the dice to the books: the core that interactive and bulk play share. */
import { type BuntPurpose, resolveBunt } from './at-bat/bunt.ts';
import { READ, readCard } from './at-bat/read-card.ts';
import { resolveResult } from './at-bat/resolve-result.ts';
import { answerContest } from './baserunning/contested-advance.ts';
import { pitchGetsAway, takeFirst } from './baserunning/hits.ts';
import type { Dice } from './dice/dice.ts';
import { addLateError } from './fielding/fielding-check.ts';
import { beginPlay, finishPlay } from './finish-play.ts';
import type { EngineGame } from './game-state.ts';
import { isPending } from './pending-decision.ts';
import { EVENT } from './play-record.ts';

/** Puts the play on the books, unless it waits for a manager's answer. */
function settle(game: EngineGame): void {
  if (isPending(game)) return;
  addLateError(game);
  finishPlay(game);
}

/**
 * Rolls the next play; it is scored, or pending when a manager is asked. The game goes on, nothing
 * is pending and nine men are in the field.
 */
export function resolvePlay(game: EngineGame, dice: Dice): void {
  game.playNumber += 1;
  beginPlay(game);
  const read = readCard(game, dice);
  if (read === READ.result) resolveResult(game, dice);
  else pitchGetsAway(game.record, read === READ.wildPitch);
  settle(game);
}

/** The man at bat bunts; the same holds, and the bunt is legal. */
export function buntPlay(game: EngineGame, dice: Dice, purpose: BuntPurpose): void {
  game.playNumber += 1;
  beginPlay(game);
  resolveBunt(game, dice, purpose);
  settle(game);
}

/** Goes on with a pending play by the first (`true`) or second answer of `pendingOptions`. */
export function resumePlay(game: EngineGame, dice: Dice, isFirst: boolean): void {
  game.playNumber += 1;
  answerContest(game, dice, isFirst);
  settle(game);
}

/** The batter is walked on purpose. */
export function walkIntentionally(game: EngineGame): void {
  game.playNumber += 1;
  beginPlay(game);
  takeFirst(game.record, EVENT.intentionalWalk);
  finishPlay(game);
}
