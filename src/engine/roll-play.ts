/** One rolled play from the dice to the books: the core that interactive and bulk play share. */
import { READ, readCard } from './at-bat/read-card.ts';
import { resolveResult } from './at-bat/resolve-result.ts';
import { pitchGetsAway, takeFirst } from './baserunning/hits.ts';
import type { Dice } from './dice/dice.ts';
import { beginPlay, finishPlay } from './finish-play.ts';
import type { EngineGame } from './game-state.ts';
import { EVENT } from './play-record.ts';

/** Rolls and scores the next play. The game goes on and nine men are in the field. */
export function resolvePlay(game: EngineGame, dice: Dice): void {
  game.playNumber += 1;
  beginPlay(game);
  const read = readCard(game, dice);
  if (read === READ.result) resolveResult(game, dice);
  else pitchGetsAway(game.record, read === READ.wildPitch);
  finishPlay(game);
}

/** The batter is walked on purpose. */
export function walkIntentionally(game: EngineGame): void {
  game.playNumber += 1;
  beginPlay(game);
  takeFirst(game.record, EVENT.intentionalWalk);
  finishPlay(game);
}
