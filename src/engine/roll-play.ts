/** One rolled play from the dice to the books: the core that interactive and bulk play share. */
import { type BuntPurpose, resolveBunt } from './at-bat/bunt.ts';
import { resolveHitAndRun } from './at-bat/hit-and-run.ts';
import { readCard } from './at-bat/read-card.ts';
import { resolveResult } from './at-bat/resolve-result.ts';
import { answerContest } from './baserunning/contested-advance.ts';
import { moveUpOnPitch, takeFirst } from './baserunning/hits.ts';
import { answerSteal, startSteal } from './baserunning/steal.ts';
import type { Dice } from './dice/dice.ts';
import { addLateError } from './fielding/fielding-check.ts';
import { beginPlay, finishPlay } from './finish-play.ts';
import type { EngineGame } from './game-state.ts';
import { checkInjury } from './injury.ts';
import { isPending, QUESTION } from './pending-decision.ts';
import { throwToBase } from './pitching/pick-off.ts';
import { checkPitch, isWastedPitch } from './pitching/pitch-check.ts';
import { EVENT, NONE } from './play-record.ts';

/** Puts the play on the books, unless it waits for a manager's answer or came to nothing. */
function settle(game: EngineGame, dice: Dice): void {
  if (isPending(game) || game.record.event === NONE) return;
  addLateError(game);
  checkInjury(game, dice);
  finishPlay(game);
}

/**
 * Rolls the next play; it is scored, or pending when a manager is asked. The game goes on, nothing
 * is pending and nine men are in the field.
 */
export function resolvePlay(game: EngineGame, dice: Dice): void {
  game.playNumber += 1;
  beginPlay(game);
  const away = checkPitch(game, dice);
  if (away !== NONE) moveUpOnPitch(game.record, away);
  else if (isWastedPitch(game, dice)) takeFirst(game.record, EVENT.walk);
  else {
    readCard(game, dice);
    resolveResult(game, dice);
  }
  settle(game, dice);
}

/**
 * The runners of a mask (1 << base each) go with the next pitch. The play is scored, or pending when
 * a manager is asked.
 */
export function resolveSteal(game: EngineGame, dice: Dice, going: number): void {
  game.playNumber += 1;
  beginPlay(game);
  const away = checkPitch(game, dice);
  if (away !== NONE) moveUpOnPitch(game.record, away);
  else startSteal(game, dice, going);
  settle(game, dice);
}

/** The pitcher throws to a base (1-3). The play is scored when anything came of it. */
export function resolvePickOff(game: EngineGame, dice: Dice, base: number): void {
  game.playNumber += 1;
  beginPlay(game);
  throwToBase(game, dice, base);
  settle(game, dice);
}

/** The man at bat bunts; the same holds, and the bunt is legal. */
export function buntPlay(game: EngineGame, dice: Dice, purpose: BuntPurpose): void {
  game.playNumber += 1;
  beginPlay(game);
  resolveBunt(game, dice, purpose);
  settle(game, dice);
}

/** The runners go and the batter swings; the same holds, and the hit and run is legal. */
export function hitAndRunPlay(game: EngineGame, dice: Dice): void {
  game.playNumber += 1;
  beginPlay(game);
  resolveHitAndRun(game, dice);
  settle(game, dice);
}

/** Goes on with a pending play by the first (`true`) or second answer of `pendingOptions`. */
export function resumePlay(game: EngineGame, dice: Dice, isFirst: boolean): void {
  game.playNumber += 1;
  if (game.pending.question >= QUESTION.jump) answerSteal(game, dice, isFirst);
  else answerContest(game, dice, isFirst);
  settle(game, dice);
}

/** The batter is walked on purpose. */
export function walkIntentionally(game: EngineGame): void {
  game.playNumber += 1;
  beginPlay(game);
  takeFirst(game.record, EVENT.intentionalWalk);
  finishPlay(game);
}
