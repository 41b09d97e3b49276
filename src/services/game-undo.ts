/** Which play an undo takes back. */
import type { Side } from '../models/baseball.ts';
import type { Shown } from './game-live.ts';
import { sideOfChoice } from './game-sides.ts';

/** The last thing that a person chose, with all that the computer answered to it. */
export interface LastChoice {
  readonly playNumber: number;
  /** Whose manager chose it. */
  readonly side: Side;
}

/** What an undo would take back; undefined when nobody has chosen anything or the game is over. */
export function lastChoice(shown: Pick<Shown, 'row' | 'owners' | 'plays'>): LastChoice | undefined {
  if (shown.row.status !== 'active') return undefined;
  const play = shown.plays.findLast(({ reason }) => reason === null);
  if (play === undefined) return undefined;
  const batting = play.half === 'top' ? 'away' : 'home';
  return { playNumber: play.playNumber, side: sideOfChoice(shown, play.choice, batting) };
}
