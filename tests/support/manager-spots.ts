/** Spots that ask something of a computer manager, made from a situation. */
import type { EngineGame } from '../../src/engine/game-state.ts';
import { uniformCells } from './card-sides.ts';
import { type SituationOptions, situation, situationSetup } from './engine-games.ts';

/** The visitors' leadoff man is at bat and always homers; everybody else strikes out. */
export function sluggerUp(options: SituationOptions): EngineGame {
  const slugger = situationSetup().away.players[0]?.cardId;
  return situation({
    ...options,
    change: (player) => {
      const cells = uniformCells(player.cardId === slugger ? 'homeRun' : 'strikeout');
      const { vsLeft, vsRight } = player.batting;
      const sides = { vsLeft: { ...vsLeft, cells }, vsRight: { ...vsRight, cells } };
      return { ...player, batting: { ...player.batting, ...sides } };
    },
  });
}
