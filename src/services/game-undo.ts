/** Which play an undo takes back. */
import { SUBSTITUTIONS } from '../engine/lineup/check-substitution.ts';
import type { Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { Play } from '../models/game.ts';
import type { Shown } from './game-live.ts';
import { rollingSide, sideOfChoice } from './game-sides.ts';

/** The last thing that a person chose, with all that the computer answered to it. */
export interface LastChoice {
  readonly playNumber: number;
  /** Whose manager chose it. */
  readonly side: Side;
}

/** Choices that a computer's manager makes of himself, before or during a play, as an answer. */
const ANSWERS: readonly Choice['kind'][] = [...SUBSTITUTIONS, 'setDefense', 'decide'];

/** A person chose it, or rolled and the computer's manager called another play instead. */
function isPersons({ choice, reason }: Pick<Play, 'choice' | 'reason'>): boolean {
  return reason === null || !ANSWERS.includes(choice.kind);
}

/** What an undo would take back; undefined when nobody has chosen anything or the game is over. */
export function lastChoice(shown: Pick<Shown, 'row' | 'owners' | 'plays'>): LastChoice | undefined {
  if (shown.row.status !== 'active') return undefined;
  const play = shown.plays.findLast(isPersons);
  if (play === undefined) return undefined;
  const batting = play.half === 'top' ? 'away' : 'home';
  const isCalled = play.reason !== null;
  const side = isCalled ? rollingSide(shown, batting) : sideOfChoice(shown, play.choice, batting);
  return { playNumber: play.playNumber, side };
}
