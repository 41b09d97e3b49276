/** Who would win and lose if nothing more happened, and leads that pitchers were given to keep. */
import { type EngineGame, NOBODY } from '../game-state.ts';
import { currentStint } from './fatigue.ts';

/**
 * A run was scored, charged to `charged` of the club in the field. A level score makes it a new
 * game; who pitches for a club when it goes ahead is its pitcher of record, also when somebody has
 * just batted for him (official rule 9.17(a) and (d)).
 */
export function noteRun(game: EngineGame, charged: number): void {
  const { batting, fielding } = game;
  const lead = batting.runs - fielding.runs;
  if (lead === 0) {
    game.winner = NOBODY;
    game.loser = NOBODY;
    game.leader = null;
    currentStint(fielding).lostLead = true;
  } else if (lead === 1) {
    game.winner = currentStint(batting).player;
    game.loser = charged;
    game.leader = batting.side;
  }
}
