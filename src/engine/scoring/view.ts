/** What the engine knows of the play screen: the part of GameView that follows from the state. */
import type { GameView } from '../../models/game-view.ts';

/** GameView without what only a service knows: the viewer, versions, plays, choices and dice. */
export type EngineView = Pick<
  GameView,
  | 'inning'
  | 'half'
  | 'outs'
  | 'away'
  | 'home'
  | 'battingSide'
  | 'bases'
  | 'batter'
  | 'pitcher'
  | 'onDeck'
  | 'outcome'
>;
