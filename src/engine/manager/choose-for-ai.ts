/** The computer manager's one door: what he changes or answers now, with his reason. */
import type { Side } from '../../models/baseball.ts';
import type { EngineGame } from '../game-state.ts';
import { checkField } from '../lineup/check-choice.ts';
import { askedSide, isPending } from '../pending-decision.ts';
import { pinchHit, pinchRun } from './bench.ts';
import { pitchingChange } from './bullpen.ts';
import { answerForAi } from './contest.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { withDoubleSwitch } from './double-switch.ts';
import { gloveCall } from './gloves.ts';
import { replaceHurt } from './replace-hurt.ts';
import { setField } from './set-field.ts';
import { fillVacancy } from './vacancies.ts';

/** The pitching change to make, with a man of the bench where that serves the club better. */
function newPitcher(game: EngineGame, tendencies: ManagerTendencies): ManagerDecision | undefined {
  const call = pitchingChange(game, tendencies);
  return call && withDoubleSwitch(game, tendencies, call);
}

/** What the manager in the field changes before the next play; the game goes on and asks nothing. */
export function changeInField(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  return (
    fillVacancy(game.fielding) ??
    replaceHurt(game, game.fielding) ??
    newPitcher(game, tendencies) ??
    gloveCall(game, tendencies)
  );
}

/** What the manager at bat changes before the next play; the same holds. */
export function changeAtBat(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  const hurt = replaceHurt(game, game.batting);
  // A person may not have filled his field yet: whom to send up is decided against nine men.
  if (hurt !== undefined || game.fielding.vacancies > 0) return hurt;
  return pinchHit(game, tendencies) ?? pinchRun(game, tendencies);
}

/**
 * The next thing that this side's manager changes; undefined when he is content and the dice may be
 * rolled. Ask again after every answer. He never answers with a choice that the rules refuse, and
 * a club that fields is complete when he is content.
 */
export function chooseForAi(
  game: EngineGame,
  side: Side,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  if (game.isOver) return undefined;
  if (isPending(game)) return side === askedSide(game) ? answerForAi(game, tendencies) : undefined;
  const isFielding = side === game.fielding.side;
  return isFielding ? changeInField(game, tendencies) : changeAtBat(game, tendencies);
}

/**
 * How the manager of the club in the field sets it now, once both are content with who is in the
 * game; undefined when it stands as he wants it.
 */
export function setFieldForAi(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  if (game.isOver || isPending(game) || checkField(game) !== undefined) return undefined;
  return tendencies.level === 'rookie' ? undefined : setField(game, tendencies);
}
