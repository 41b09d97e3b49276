/** Whoever is hurt and would be in the next play comes out. */
import { cardOf } from '../card-of.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { availableBench, availablePlayers, isRated } from '../lineup/available.ts';
import {
  checkSubstitution,
  heldPosition,
  type Substitution,
} from '../lineup/check-substitution.ts';
import { hurtMan } from '../lineup/hurt.ts';
import { at, itemAt } from '../table-access.ts';
import { bestReliever } from './club-ranks.ts';
import type { ManagerDecision } from './decision.ts';
import { bestGlove } from './vacancies.ts';

const PITCHER = 1;

function inField(team: TeamState, hurt: number): Substitution {
  const { side } = team;
  const number = team.fielders.indexOf(hurt, PITCHER);
  if (number === PITCHER) {
    return { kind: 'changePitcher', side, player: bestReliever(team, 'close') };
  }
  const glove = bestGlove(team, number);
  const player = glove === NOBODY ? itemAt(availablePlayers(team), 0) : glove;
  const position = itemAt(POSITION_NAMES, number - 1);
  return { kind: 'changeFielder', side, slot: at(team.slotOf, hurt), player, position };
}

/** Those who may bat or run for him: whoever can play his position first, who only pitch last. */
function substitutes(team: TeamState, hurt: number): number[] {
  const position = heldPosition(team, at(team.slotOf, hurt) - 1);
  const bench = availableBench(team);
  const rated = bench.filter((player) => isRated(team, player, position));
  return [...new Set([...rated, ...bench, ...availablePlayers(team)])];
}

/** The first of them whom the rules let in: a pitcher must be left where the mound is open. */
function atBat(game: EngineGame, hurt: number): Substitution {
  const team = game.batting;
  const { side } = team;
  const base = game.runner.indexOf(hurt, 1);
  const choices = substitutes(team, hurt).map(
    (player): Substitution =>
      base > 0 ? { kind: 'pinchRun', side, base, player } : { kind: 'pinchHit', side, player },
  );
  return itemAt(
    choices.filter((choice) => checkSubstitution(game, choice) === undefined),
    0,
  );
}

/** Replaces the hurt man of a club who must be before the next play; undefined without one. */
export function replaceHurt(game: EngineGame, team: TeamState): ManagerDecision | undefined {
  return team.hurt.length === 0 ? undefined : replaceNeeded(game, team);
}

function replaceNeeded(game: EngineGame, team: TeamState): ManagerDecision | undefined {
  const hurt = hurtMan(game, team);
  if (hurt === NOBODY) return undefined;
  const choice = team === game.fielding ? inField(team, hurt) : atBat(game, hurt);
  const { name } = cardOf(team, hurt).pinned;
  return { choice, reason: `${name} is hurt and cannot go on.` };
}
