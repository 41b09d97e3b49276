/** Spots that ask something of a computer manager, made from a situation. */
import type { EngineGame } from '../../src/engine/game-state.ts';
import { uniformCells } from './card-sides.ts';
import { type SituationOptions, situation, situationSetup } from './engine-games.ts';

/** Nobody would steal. */
export const STAYS = { stealJump: 0, stealAuto: false } as const;

/** The visitors' leadoff man is at bat and always homers; everybody else strikes out and stays. */
export function sluggerUp(options: SituationOptions): EngineGame {
  const slugger = situationSetup().away.players[0]?.cardId;
  return situation({
    ...options,
    change: (player) => {
      const cells = uniformCells(player.cardId === slugger ? 'homeRun' : 'strikeout');
      const { vsLeft, vsRight } = player.batting;
      const sides = { vsLeft: { ...vsLeft, cells }, vsRight: { ...vsRight, cells } };
      return { ...player, batting: { ...player.batting, ...sides, ...STAYS } };
    },
  });
}
