/** One hash over all rolls of a game, so that a record of them shows what was changed or left out. */
import { createHash } from 'node:crypto';
import type { TracedRoll } from './traced-roll.ts';

/** A play with its rolls in the order in which they were made; none where nothing was rolled. */
export interface RolledPlay {
  readonly playNumber: number;
  readonly dice: { readonly rolls: readonly TracedRoll[] };
}

function textOf(play: RolledPlay, mark: string): string {
  const { rolls } = play.dice;
  const lines = rolls.map(({ faces, face, of }, index) => `${index + 1}|${faces}|${face}|${of}`);
  return [`${mark}${play.playNumber}|${rolls.length}`, ...lines]
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * SHA-256, in hexadecimal, over the UTF-8 lines of every play that counts, then of those that were
 * taken back: `play|rolls`, behind a `-` for one that was taken back, then `draw|faces|face|what
 * for` for each of its rolls; every line ends with a line feed.
 */
export function rollsHashOf(
  plays: readonly RolledPlay[],
  takenBack: readonly RolledPlay[],
): string {
  const text = [
    ...plays.map((play) => textOf(play, '')),
    ...takenBack.map((play) => textOf(play, '-')),
  ];
  return createHash('sha256').update(text.join(''), 'utf8').digest('hex');
}
