/** A play that is over, with the clubs as they stood in it: what words and rows are made from. */
import type { EngineGame } from '../game-state.ts';

/** The state after the play; `batting` and `fielding` are the clubs' parts during it. */
export type ToldPlay = Pick<
  EngineGame,
  'record' | 'batting' | 'fielding' | 'isOver' | 'concededBy'
>;
