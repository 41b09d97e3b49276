/** Whose manager has to say something before the next roll. */
import type { Side } from '../models/baseball.ts';
import { type EngineGame, NOBODY } from './game-state.ts';
import { checkField } from './lineup/check-choice.ts';
import { hurtMan } from './lineup/hurt.ts';
import { askedSide, isPending } from './pending-decision.ts';

/**
 * The side that is asked, or whose field has an open position, or whose hurt man must be replaced
 * first; undefined where the dice may be rolled, and once the game is over.
 */
export function awaitedSide(game: EngineGame): Side | undefined {
  if (game.isOver) return undefined;
  if (isPending(game)) return askedSide(game);
  if (checkField(game) === undefined) return undefined;
  const { fielding, batting } = game;
  const isFielding = fielding.vacancies > 0 || hurtMan(game, fielding) !== NOBODY;
  return (isFielding ? fielding : batting).side;
}
