/** Spots that ask something of a computer manager, made from a situation. */
import type { EngineGame } from '../../src/engine/game-state.ts';
import type { PinnedPlayer } from '../../src/models/game.ts';
import { BATTER_CHANCES, cellsFrom, uniformCells } from './card-sides.ts';
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

type ByPlayer<Value> = Readonly<Record<number, Value>>;

/** Men of the home club who differ from the others, by their places in it. */
export interface Exceptions {
  /** His speed; everybody else has 9. */
  readonly speeds?: ByPlayer<number>;
  /** The one result on his card; everybody else has the card of an average man. */
  readonly bats?: ByPlayer<string>;
  /** His range wherever he plays; everybody else has 3. */
  readonly ranges?: ByPlayer<number>;
  /** The chances in 36 of a jump with which he steals on 1-19; nobody else would steal. */
  readonly jumps?: ByPlayer<number>;
}

const AVERAGE_CARD = cellsFrom(BATTER_CHANCES);

function batOf({ batting }: PinnedPlayer, result: string | undefined): PinnedPlayer['batting'] {
  const cells = result === undefined ? AVERAGE_CARD : uniformCells(result);
  const side = { ...{ powerCheck: 20, contactCheck: 20, eyeCheck: 20 }, cells };
  const { vsLeft, vsRight } = batting;
  return { ...batting, vsLeft: { ...vsLeft, ...side }, vsRight: { ...vsRight, ...side } };
}

/** Changes the players of a situation: all alike but for the exceptions in the home club. */
export function allAlikeBut(
  { speeds = {}, bats = {}, ranges = {}, jumps = {} }: Exceptions,
  options: SituationOptions = {},
): (player: PinnedPlayer) => PinnedPlayer {
  const { players } = situationSetup(options).home;
  return (player) => {
    const place = players.findIndex(({ cardId }) => cardId === player.cardId);
    const jump = jumps[place];
    const steals = jump === undefined ? STAYS : { ...STAYS, stealJump: jump, stealHigh: 19 };
    return {
      ...player,
      positions: player.positions.map((one) => ({
        ...{ ...one, error: 10, arm: 0, range: ranges[place] ?? 3 },
      })),
      batting: { ...batOf(player, bats[place]), speed: speeds[place] ?? 9, ...steals },
    };
  };
}
