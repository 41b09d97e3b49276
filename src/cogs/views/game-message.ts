/** The message of a game: the scorebug as a picture, the same in words, the last plays, buttons. */
import type { GameView, QuestionView } from '../../models/game-view.ts';
import { scorebugSvg } from '../../pictures/scorebug-svg.ts';
import type { CogServices } from '../cog-services.ts';
import { gameButtonId } from '../pipeline/game-ids.ts';
import { diceLines, isOpenForWords } from './dice-view.ts';
import {
  humanSide,
  lastPlays,
  managerWords,
  scoreboardWords,
  scoreWords,
  situationLines,
} from './game-words.ts';
import { pictureOf } from './picture-of.ts';
import { buttonRow, framed, type Screen } from './screen.ts';
import { escapeText } from './words.ts';

function playRow(view: GameView) {
  const isBatting = humanSide(view) === view.battingSide;
  return buttonRow(
    {
      customId: gameButtonId('roll', view),
      label: isBatting ? 'Swing' : 'Pitch',
      style: 'primary',
    },
    { customId: gameButtonId('half', view), label: 'Half inning' },
    { customId: gameButtonId('end', view), label: 'To the end' },
    { customId: gameButtonId('undo', view), label: 'Undo', isDisabled: view.plays.length === 0 },
  );
}

/** A button for each answer to what the play asks; the asked manager's click counts. */
function questionRow(view: GameView, { options }: QuestionView) {
  return buttonRow(
    ...options.map(({ label }, index) => ({
      customId: gameButtonId('answer', view, String(index)),
      label,
      style: 'primary' as const,
    })),
  );
}

function rowsOf(view: GameView) {
  const box = { customId: gameButtonId('box', view), label: 'Box score' };
  if (view.status !== 'active') return [buttonRow(box)];
  const moves = { customId: gameButtonId('moves', view), label: 'Moves…' };
  if (view.question !== null) {
    const undo = { customId: gameButtonId('undo', view), label: 'Undo' };
    return [questionRow(view, view.question), buttonRow(undo, box)];
  }
  if (!isOpenForWords(view)) return [playRow(view), buttonRow(moves, box)];
  const words = { customId: gameButtonId('words', view), label: 'Words for the dice…' };
  return [playRow(view), buttonRow(moves, box, words)];
}

/**
 * The game as everybody in the channel sees it. Without its picture where that could not be drawn:
 * the words say the same.
 */
export async function gameMessage(
  view: GameView,
  deps: Pick<CogServices, 'pictures'>,
): Promise<Screen> {
  const picture = await pictureOf(
    { name: 'scorebug.png', svg: scorebugSvg(view), description: scoreboardWords(view) },
    deps,
  );
  const situation = situationLines(view).map(escapeText).join('\n');
  const dice = diceLines(view).join('\n');
  const managers = `-# ${escapeText(managerWords(view))}`;
  const heading = `### ${escapeText(scoreWords(view))}\n${managers}`;
  const text = `${heading}\n${situation}\n\n${lastPlays(view)}\n\n${dice}`;
  const batting = view.battingSide === 'away' ? view.away : view.home;
  return framed({ colour: batting.colour, picture, text, rows: rowsOf(view) });
}

/** What is posted when a game ends: the result, and where to go from there. */
export function finalWords(view: GameView): string {
  const outcome = escapeText(view.outcome ?? scoreWords(view));
  return `**${outcome}.** The box score is under the game’s message; /new-game starts another.`;
}
