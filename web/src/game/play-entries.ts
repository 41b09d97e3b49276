/** The plays as a log shows them: what came to nothing takes one quiet line. */
import type { PlayView } from '../../../src/models/game-view.ts';

export interface LogEntry {
  readonly play: PlayView;
  readonly text: string;
  /** Nobody moved: a substitution, a throw to a base, a runner who stayed. */
  readonly isQuiet: boolean;
}

const isQuiet = ({ kind, wpa }: PlayView) => kind === 'noPlay' && wpa === null;

/** A runner who went with the pitch, got no jump, and was held: an order and its answer. */
function isHeld(order: PlayView, answer: PlayView | undefined): answer is PlayView {
  if (answer === undefined || !isQuiet(order) || !isQuiet(answer)) return false;
  return order.choice === 'steal' && answer.choice === 'decide';
}

/** The order's own words end where its question begins, at the first semicolon. */
function heldText(order: PlayView, answer: PlayView): string {
  return `${order.text.split(';')[0]}, no good jump; ${answer.text}`;
}

/** The entries of a log, first to last. */
export function entriesOf(plays: readonly PlayView[]): readonly LogEntry[] {
  return plays.flatMap((play, index) => {
    const [before, after] = [plays[index - 1], plays[index + 1]];
    if (isHeld(play, after)) return [];
    if (before !== undefined && isHeld(before, play)) {
      return [{ play, text: heldText(before, play), isQuiet: true }];
    }
    return [{ play, text: play.text, isQuiet: isQuiet(play) }];
  });
}
