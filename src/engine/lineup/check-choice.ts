/** Whether a choice may be made now. */
import type { Choice } from '../../models/game.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import type { Refusal } from '../refusal.ts';
import { itemAt } from '../table-access.ts';
import { checkSubstitution } from './check-substitution.ts';

/** The first position 1-9 that nobody holds; 0 when nine men are in the field. */
function openPosition(team: TeamState): number {
  if (team.vacancies === 0) return 0;
  return team.fielders.indexOf(NOBODY, 1);
}

/** A ball may be pitched: nine men are in the field. */
function checkField(game: EngineGame): Refusal | undefined {
  const open = openPosition(game.fielding);
  if (open === 0) return undefined;
  const name = itemAt(POSITION_NAMES, open - 1);
  const club = game.fielding.team.pinned.shortName;
  return {
    rule: 'positionEmpty',
    message: `Nobody plays ${name} for the ${club}: fill the position first.`,
  };
}

/** The rule that a choice breaks now; undefined when it is legal. */
export function checkChoice(game: EngineGame, choice: Choice): Refusal | undefined {
  if (game.isOver) return { rule: 'gameOver', message: 'The game is over.' };
  if (choice.kind === 'concede') return undefined;
  if (choice.kind === 'roll' || choice.kind === 'intentionalWalk') return checkField(game);
  return checkSubstitution(game, choice);
}
