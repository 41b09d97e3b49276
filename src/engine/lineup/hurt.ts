/**
 * Men who were hurt in this game: whoever is to bat, run or field next with an injury is replaced
 * first. Where nobody is left to come in for him he plays on.
 */
import { cardOf } from '../card-of.ts';
import { type EngineGame, IN_GAME, NOBODY, type TeamState } from '../game-state.ts';
import type { Refusal } from '../refusal.ts';
import { at } from '../table-access.ts';
import { availableBullpen, availablePlayers } from './available.ts';

const PITCHER = 1;

/** He would take part in the next play. */
function isNeeded(game: EngineGame, team: TeamState, player: number): boolean {
  if (team === game.fielding) return team.fielders.indexOf(player, PITCHER) > 0;
  return at(team.order, team.nextSlot) === player || game.runner.indexOf(player, 1) > 0;
}

/** Somebody can come in for him, and a pitcher is left for the mound. */
function canBeReplaced(game: EngineGame, team: TeamState, player: number): boolean {
  const pitchers = availableBullpen(team).length;
  if (team.fielders[PITCHER] === player && team === game.fielding) return pitchers > 0;
  const isOpen = team.fielders[PITCHER] === NOBODY;
  const isPitcher = isOpen || team.fielders[PITCHER] === player;
  const others = availablePlayers(team).length;
  return isPitcher ? pitchers > 0 && others > 1 : others > 0;
}

/** The hurt man of a club who must be replaced before the next play; NOBODY where there is none. */
export function hurtMan(game: EngineGame, team: TeamState): number {
  for (const player of team.hurt) {
    if (team.status[player] !== IN_GAME) continue;
    if (isNeeded(game, team, player) && canBeReplaced(game, team, player)) return player;
  }
  return NOBODY;
}

/** A play may go on: nobody in it is hurt. */
export function checkHurt(game: EngineGame): Refusal | undefined {
  if (game.away.hurt.length === 0 && game.home.hurt.length === 0) return undefined;
  for (const team of [game.fielding, game.batting]) {
    const player = hurtMan(game, team);
    if (player === NOBODY) continue;
    const { name } = cardOf(team, player).pinned;
    const { shortName } = team.team.pinned;
    return { rule: 'hurt', message: `${name} is hurt: the ${shortName} must replace him first.` };
  }
  return undefined;
}
