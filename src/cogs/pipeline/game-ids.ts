/** The custom ids of everything under a game's message. */
import type { GameView } from '../../models/game-view.ts';
import { formatCustomId } from './custom-id.ts';

type GameAction =
  | 'roll'
  | 'words'
  | 'answer'
  | 'half'
  | 'end'
  | 'undo'
  | 'moves'
  | 'more'
  | 'move'
  | 'box';

/** A custom id for a game as the person sees it: its id and version, and a detail of the action. */
export function gameButtonId(
  action: GameAction,
  view: Pick<GameView, 'gameId' | 'version'>,
  detail = '',
): string {
  return formatCustomId({ action, subject: view.gameId, version: view.version, detail });
}
