/** After a pinch-hitter or pinch-runner: who takes the field in the places that he opened. */
import type { Position } from '../../models/baseball.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { NOBODY, type TeamState } from '../game-state.ts';
import { availableBench, isRated, mayPlay } from '../lineup/available.ts';
import { bestReliever } from './club-ranks.ts';
import type { ManagerDecision } from './decision.ts';

const PITCHER = 1;
const UNRATED_RANGE = 9;

/** The best glove of the bench for a position 1-9; NOBODY where nobody may play it. */
export function bestGlove(team: TeamState, position: number): number {
  let best = NOBODY;
  let bestRange = UNRATED_RANGE + 1;
  for (const player of availableBench(team)) {
    if (!mayPlay(team, player, position)) continue;
    const range = team.team.players[player]?.range[position] || UNRATED_RANGE;
    if (range < bestRange) {
      best = player;
      bestRange = range;
    }
  }
  return best;
}

function fill(team: TeamState, slot: number, position: number): ManagerDecision | undefined {
  const { side } = team;
  const name: Position | undefined = POSITION_NAMES[position - 1];
  const batted = team.order[slot] ?? NOBODY;
  if (name === undefined) return undefined;
  const stays = isRated(team, batted, position) && !team.hurt.includes(batted);
  const bench = stays ? NOBODY : bestGlove(team, position);
  const player = bench === NOBODY ? batted : bench;
  return {
    choice: { kind: 'changeFielder', side, slot: slot + 1, player, position: name },
    reason: stays
      ? 'The pinch-hitter stays in at a position that he plays.'
      : 'Somebody must take the place of the man who was batted for.',
  };
}

/** The next open place, filled; undefined when nine men are in the field. */
export function fillVacancy(team: TeamState): ManagerDecision | undefined {
  return team.vacancies === 0 ? undefined : fillNext(team);
}

function fillNext(team: TeamState): ManagerDecision | undefined {
  if (team.fielders[PITCHER] === NOBODY) {
    const player = bestReliever(team, 'close');
    if (player === NOBODY) return undefined;
    return {
      choice: { kind: 'changePitcher', side: team.side, player },
      reason: 'The pitcher was batted for.',
    };
  }
  for (let slot = 0; slot < team.opened.length; slot += 1) {
    const position = team.opened[slot] ?? 0;
    if (position > PITCHER) return fill(team, slot, position);
  }
  return undefined;
}
